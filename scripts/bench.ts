import { benchComputing } from './bench/computing';
import { benchFits } from './bench/fits';
import { benchTraffic } from './bench/traffic';

benchComputing();
benchFits();
benchTraffic().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
});
