import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium, type Browser } from '@playwright/test';
import { BROWSER_ARGUMENTS, findBrowser } from './browser';
import { demoPolicy, samplePlace } from './demo/choosePlace';
import { gradeOnce } from './demo/gradeOnce';
import { headerRow } from './demo/headerRow';
import { PaneDriver } from './demo/PaneDriver';
import { printTable } from './demo/printTable';
import { runPresets } from './demo/runPresets';
import { fittingTable, type SampleWorkbook } from './demo/sampleWorkbooks';
import { messagesFor } from '../src/i18n/messagesFor';
import { startWorkbenchServer, type WorkbenchServer } from './workbenchServer';

/** The main job without a person: opens a workbook in the workbench, grades a table through the task pane, writes the tiers and saves. */
interface DemoOptions {
  readonly input: string | undefined;
  readonly table: string | undefined;
  readonly policy: string | undefined;
  readonly output: string;
  /** Instead of one policy, every one to start from. */
  readonly presets: boolean;
}

const SCREENSHOT = 'out/demo.png';

const main = async (): Promise<void> => {
  const options = readOptions();
  let server: WorkbenchServer | undefined;
  let browser: Browser | undefined;
  try {
    const place = options.presets ? undefined : await placeInSample(options);
    server = await startWorkbenchServer({ port: 3800, watch: false, file: options.input });
    browser = await chromium.launch({ executablePath: findBrowser(), args: BROWSER_ARGUMENTS });
    const context = await browser.newContext({ ignoreHTTPSErrors: true, viewport: { width: 1440, height: 900 }, locale: 'en-US' });
    const page = await context.newPage();
    const { url } = server;
    const open = ({ file, locale }: Pick<SampleWorkbook, 'file' | 'locale'>): Promise<PaneDriver> =>
      PaneDriver.open(page, `${url}?file=${file}&lang=${locale === 'en' ? 'en-US' : locale}`, locale);
    if (options.presets) {
      if (!(await runPresets(open))) process.exitCode = 1;
    } else await grade(place === undefined ? await PaneDriver.open(page, url) : await open(place.sample), { ...options, ...place });
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
      presets: { type: 'boolean', default: false },
    },
  });
  for (const [option, file] of [
    ['--in', values.in],
    ['--policy', values.policy],
  ] as const)
    if (file !== undefined && !existsSync(file)) throw new Error(`${option}: there is no file "${file}".`);
  return { input: values.in, table: values.table, policy: values.policy, output: values.out, presets: values.presets };
};

/** Without a workbook of its own a policy goes to the sample table that has its columns. */
const placeInSample = async ({ input, table, policy }: DemoOptions): Promise<{ sample: SampleWorkbook; table: string } | undefined> => {
  if (input !== undefined || table !== undefined || policy === undefined) return undefined;
  const place = await samplePlace(demoPolicy(policy, readFileSync(policy, 'utf8')));
  console.log(`Table ${place.table} of assets/${place.sample.file} has the columns of ${policy}.`);
  return place;
};

const grade = async (driver: PaneDriver, options: DemoOptions): Promise<void> => {
  const policy = options.policy === undefined ? undefined : readFileSync(options.policy, 'utf8');
  const address = await addressOf(driver, options.table, policy);
  const { controlTotal, tierTable, said, address: written } = await gradeOnce(driver, address, policy);
  if (controlTotal.length > 0) printTable('Control total', controlTotal);
  printTable('Tiers', tierTable);
  console.log(`\n${said}`);
  await driver.showColumn(written, messagesFor(driver.locale).output.tier);

  mkdirSync(dirname(options.output), { recursive: true });
  mkdirSync(dirname(SCREENSHOT), { recursive: true });
  const bytes = await driver.page.evaluate(async () => Array.from(await window.workbench.save()));
  writeFileSync(options.output, Uint8Array.from(bytes));
  await driver.page.screenshot({ path: SCREENSHOT });
  console.log(`Saved ${options.output} and ${SCREENSHOT}.`);
};

/** Where the table stands; without a name the first that has the policy's columns, else the workbook's first, else the block around A1 of the first sheet. */
const addressOf = async (driver: PaneDriver, name: string | undefined, policy: string | undefined): Promise<string> => {
  const tables = await driver.tables();
  if (name === undefined) return (policy === undefined ? undefined : await addressFor(driver, policy)) ?? tables[0]?.address ?? 'A1';
  const table = tables.find((one) => one.name.toLowerCase() === name.toLowerCase());
  if (table) return table.address;
  const present = tables.length === 0 ? 'it has no tables' : `it has ${tables.map((one) => one.name).join(', ')}`;
  throw new Error(`--table: the workbook has no table "${name}"; ${present}.`);
};

const addressFor = async (driver: PaneDriver, policy: string): Promise<string | undefined> => {
  const tables: { readonly name: string; readonly address: string; readonly headers: readonly string[] }[] = [];
  for (const { name, address } of await driver.tables()) tables.push({ name, address, headers: await driver.cells(headerRow(address)) });
  const found = fittingTable(demoPolicy('--policy', policy), tables);
  if (found !== undefined && tables.length > 1) console.log(`Table ${found.name} has the columns of the policy.`);
  return found?.address;
};

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
});
