import { benchComputing } from './bench/computing';
import { benchFits } from './bench/fits';
import { benchFormulas } from './bench/formulas';
import { benchTraffic } from './bench/traffic';

const main = async (): Promise<void> => {
  benchComputing();
  benchFits();
  await benchTraffic();
  await benchFormulas();
};

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
});
