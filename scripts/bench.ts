import { benchComputing } from './bench/computing';
import { benchTraffic } from './bench/traffic';

benchComputing();
benchTraffic().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
});
