import { chromium } from '@playwright/test';
import { BROWSER_ARGUMENTS, findBrowser } from '../browser';
import { PaneDriver } from '../demo/PaneDriver';
import { startWorkbenchServer } from '../workbenchServer';

const ROWS = 100_000;

/** Prints what goes between the add-in and its host when a table of 100,000 customers is read, graded and written through the pane. */
export const benchTraffic = async (): Promise<void> => {
  const server = await startWorkbenchServer({ port: 3900, watch: false });
  const browser = await chromium.launch({ executablePath: findBrowser(), args: BROWSER_ARGUMENTS });
  try {
    const context = await browser.newContext({ ignoreHTTPSErrors: true, locale: 'en-US' });
    const driver = await PaneDriver.open(await context.newPage(), server.url);
    await driver.page.evaluate((rows) => {
      const body = Array.from({ length: rows }, (_, row) => [`C${row}`, Math.round(1_000_000 / (row + 1)) / 100, row % 7]);
      // Beside the sample, on one of its small sheets.
      window.workbench.write(`Prospects!T1:V${rows + 1}`, [['Customer', 'Revenue', 'Visits'], ...body]);
    }, ROWS);
    console.log(
      `\n${ROWS.toLocaleString('en')} customers through the pane${'requests'.padStart(16)}${'MB sent'.padStart(12)}${'MB received'.padStart(14)}${'s'.padStart(8)}`,
    );
    await measured(driver, 'read and grade', async () => {
      await driver.useData('Prospects!T2');
      await driver.previewReady();
    });
    await measured(driver, 'write tiers', () => driver.write());
  } finally {
    await browser.close();
    await server.close();
  }
};

const measured = async (driver: PaneDriver, step: string, work: () => Promise<unknown>): Promise<void> => {
  await driver.page.evaluate(() => {
    window.workbench.traffic.reset();
  });
  const started = performance.now();
  await work();
  const seconds = (performance.now() - started) / 1000;
  const { requests, requestBytes, responseBytes } = await driver.page.evaluate(() => {
    const { traffic } = window.workbench;
    return { requests: traffic.requests, requestBytes: traffic.requestBytes, responseBytes: traffic.responseBytes };
  });
  const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(1);
  console.log(
    `${step.padEnd(34)}${String(requests).padStart(16)}${megabytes(requestBytes).padStart(12)}${megabytes(responseBytes).padStart(14)}${seconds.toFixed(1).padStart(8)}`,
  );
};
