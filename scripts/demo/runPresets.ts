import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { demoPolicy, samplePlace } from './choosePlace';
import { gradeOnce } from './gradeOnce';
import type { PaneDriver } from './PaneDriver';
import { printTable } from './printTable';
import type { SampleWorkbook } from './sampleWorkbooks';

const FOLDER = resolve(__dirname, '../../src/policy/presets');

/**
 * Grades by every policy file on the sample table that has its columns, through the pane, takes each write back, and prints what came out. Output: whether all of
 * them could.
 */
export const runPresets = async (openSample: (sample: SampleWorkbook) => Promise<PaneDriver>): Promise<boolean> => {
  const rows: string[][] = [];
  const failures: string[] = [];
  let driver: PaneDriver | undefined;
  for (const file of inOrder(readdirSync(FOLDER))) {
    const started = performance.now();
    try {
      const text = readFileSync(resolve(FOLDER, file), 'utf8');
      const policy = demoPolicy(file, text);
      const { sample, table } = await samplePlace(policy);
      if (driver?.locale !== sample.locale) driver = await openSample(sample);
      const address = (await driver.tables()).find(({ name }) => name === table)?.address;
      if (address === undefined) throw new Error(`the workbench shows no table ${table}`);
      const { tierTable, columns } = await gradeOnce(driver, address, text);
      await driver.undo();
      rows.push([file.replace(/\.json$/, ''), table, customersPerTier(tierTable), columns.join(', '), seconds(started)]);
    } catch (error) {
      const message = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
      failures.push(`${file}: ${message}`);
      rows.push([file.replace(/\.json$/, ''), '', `failed: ${message}`, '', seconds(started)]);
      // Whatever the failed run left on view must not reach the next.
      driver = undefined;
    }
  }
  printTable(`${rows.length} policies on the samples`, [['Policy', 'Table', 'Customers per tier', 'Columns written', 'Time'], ...rows], 4);
  console.log(failures.length === 0 ? '\nAll of them graded, written and taken back.' : `\n${failures.length} failed.`);
  return failures.length === 0;
};

/** The English ones first, so that each sample is opened once. */
const inOrder = (files: readonly string[]): string[] => {
  const isChinese = (file: string): boolean => file.endsWith('-zh.json');
  return [...files].sort((left, right) => Number(isChinese(left)) - Number(isChinese(right)) || left.localeCompare(right));
};

/** Of the pane's tier table: what stands between its header and its total. */
const customersPerTier = (tierTable: readonly (readonly string[])[]): string =>
  tierTable
    .slice(1, -1)
    .map(([tier = '', customers = '']) => `${tier} ${customers}`)
    .join(' · ');

const seconds = (started: number): string => `${((performance.now() - started) / 1000).toFixed(1)} s`;
