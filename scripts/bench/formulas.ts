import { chromium } from '@playwright/test';
import { BROWSER_ARGUMENTS, findBrowser } from '../browser';
import { PaneDriver } from '../demo/PaneDriver';
import { startWorkbenchServer } from '../workbenchServer';

const ROWS = 10_000;
const VALUES = `Prospects!T2:T${ROWS + 1}`;

/** The same tiers three ways; every form is read back and must agree. */
const FORMS = [
  { name: '10,000 cells =TIER(T2,T$2:T$10001)', result: 'X', write: (row: number) => `=TIER(T${row},T$2:T$${ROWS + 1})`, single: false },
  { name: 'one spilled =TIER(T2:T10001)', result: 'Y', write: () => `=TIER(T2:T${ROWS + 1})`, single: true },
  {
    name: '=TIERBYSCORE(T2:T10001,TIERLIMITS(...))',
    result: 'Z',
    write: () => `=TIERBYSCORE(T2:T${ROWS + 1},TIERLIMITS(T2:T${ROWS + 1}))`,
    single: true,
  },
] as const;

/** Prints bytes and time, end to end, of 10,000 tiers as single cells, as one spilled formula, and by limits. */
export const benchFormulas = async (): Promise<void> => {
  const server = await startWorkbenchServer({ port: 3900, watch: false });
  const browser = await chromium.launch({ executablePath: findBrowser(), args: BROWSER_ARGUMENTS });
  try {
    const context = await browser.newContext({ ignoreHTTPSErrors: true, locale: 'en-US' });
    const { page } = await PaneDriver.open(await context.newPage(), server.url);
    await page.evaluate(
      ([address, rows]) => {
        window.workbench.write(
          address,
          Array.from({ length: rows }, (_, row) => [Math.round(100_000_000 / (row + 1)) / 100]),
        );
      },
      [VALUES, ROWS] as const,
    );
    await page.evaluate(() => window.workbench.idle(120_000));
    console.log(`\n${'10,000 tiers as formulas'.padEnd(44)}${'MB to the add-in'.padStart(18)}${'s'.padStart(8)}`);
    const results: string[] = [];
    for (const { name, result, write, single } of FORMS) {
      const formulas = Array.from({ length: single ? 1 : ROWS }, (_, row) => [write(row + 2)]);
      const started = performance.now();
      const { pushed, tiers } = await page.evaluate(
        async ({ column, cells, rows }) => {
          const { workbench } = window;
          workbench.traffic.reset();
          workbench.write(`Prospects!${column}2:${column}${cells.length + 1}`, cells);
          await workbench.idle(400_000);
          return {
            pushed: workbench.traffic.pushedBytes,
            tiers: workbench
              .read(`Prospects!${column}2:${column}${rows + 1}`)
              .flat()
              .join(''),
          };
        },
        { column: result, cells: formulas, rows: ROWS },
      );
      results.push(tiers);
      console.log(
        `${name.padEnd(44)}${(pushed / 1e6).toFixed(1).padStart(18)}${((performance.now() - started) / 1000).toFixed(1).padStart(8)}`,
      );
    }
    if (results.some((tiers) => tiers !== results[0] || tiers.length !== ROWS)) throw new Error('The three forms do not agree.');
  } finally {
    await browser.close();
    await server.close();
  }
};
