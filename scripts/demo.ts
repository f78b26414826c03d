import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium, type Browser } from '@playwright/test';
import { BROWSER_ARGUMENTS, findBrowser } from './browser';
import { PaneDriver } from './demo/PaneDriver';
import { startWorkbenchServer, type WorkbenchServer } from './workbenchServer';

/** The main job without a person: opens a workbook in the workbench, grades a table through the task pane, writes the tiers and saves. */
interface DemoOptions {
  readonly input: string | undefined;
  readonly table: string | undefined;
  readonly policy: string | undefined;
  readonly output: string;
}

const SCREENSHOT = 'out/demo.png';

const main = async (): Promise<void> => {
  const options = readOptions();
  let server: WorkbenchServer | undefined;
  let browser: Browser | undefined;
  try {
    server = await startWorkbenchServer({ port: 3800, watch: false, file: options.input });
    browser = await chromium.launch({ executablePath: findBrowser(), args: BROWSER_ARGUMENTS });
    const context = await browser.newContext({ ignoreHTTPSErrors: true, viewport: { width: 1440, height: 900 }, locale: 'en-US' });
    await grade(await PaneDriver.open(await context.newPage(), server.url), options);
  } finally {
    await browser?.close();
    await server?.close();
  }
};

const readOptions = (): DemoOptions => {
  const { values } = parseArgs({
    options: {
      in: { type: 'string' },
      table: { type: 'string' },
      policy: { type: 'string' },
      out: { type: 'string', default: 'out/demo.xlsx' },
    },
  });
  for (const [option, file] of [
    ['--in', values.in],
    ['--policy', values.policy],
  ] as const)
    if (file !== undefined && !existsSync(file)) throw new Error(`${option}: there is no file "${file}".`);
  return { input: values.in, table: values.table, policy: values.policy, output: values.out };
};

const grade = async (driver: PaneDriver, options: DemoOptions): Promise<void> => {
  const address = await addressOf(driver, options.table);
  await driver.useData(address);
  if (options.policy !== undefined) await driver.importPolicy(readFileSync(options.policy, 'utf8'));
  await driver.previewReady();

  print('Control total', await driver.controlTotal());
  print('Tiers', await driver.tierTable());
  const before = new Set((await driver.tables()).map((table) => table.name));
  console.log(`\n${await driver.write()}`);
  const added = (await driver.tables()).find((table) => !before.has(table.name));
  await driver.showColumn(added?.address ?? address, 'Tier');

  mkdirSync(dirname(options.output), { recursive: true });
  mkdirSync(dirname(SCREENSHOT), { recursive: true });
  const bytes = await driver.page.evaluate(async () => Array.from(await window.workbench.save()));
  writeFileSync(options.output, Uint8Array.from(bytes));
  await driver.page.screenshot({ path: SCREENSHOT });
  console.log(`Saved ${options.output} and ${SCREENSHOT}.`);
};

/** Where the table stands; without a name the workbook's first table, else the block around A1 of the first sheet. */
const addressOf = async (driver: PaneDriver, name: string | undefined): Promise<string> => {
  const tables = await driver.tables();
  const table = name === undefined ? tables[0] : tables.find((one) => one.name.toLowerCase() === name.toLowerCase());
  if (table) return table.address;
  if (name === undefined) return 'A1';
  const present = tables.length === 0 ? 'it has no tables' : `it has ${tables.map((one) => one.name).join(', ')}`;
  throw new Error(`--table: the workbook has no table "${name}"; ${present}.`);
};

const print = (title: string, rows: readonly (readonly string[])[]): void => {
  const widths: number[] = [];
  for (const row of rows) row.forEach((cell, index) => (widths[index] = Math.max(widths[index] ?? 0, cell.length)));
  console.log(`\n${title}`);
  for (const row of rows)
    console.log(row.map((cell, index) => (index === 0 ? cell.padEnd(widths[index] ?? 0) : cell.padStart(widths[index] ?? 0))).join('  '));
};

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
});
