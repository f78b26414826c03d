import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { officeApiUsed } from '../../../scripts/office-api-used';

test('manifest.xml asks for the requirement sets of everything that the code uses', () => {
  const manifest = readFileSync(resolve(__dirname, '../../../manifest.xml'), 'utf8');
  const versionOf = (set: string): string => new RegExp(`<Set Name="${set}" MinVersion="([^"]+)"`).exec(manifest)?.[1] ?? '';
  const minor = (version: string): number => Number(version.split('.')[1]);

  expect(versionOf('SharedRuntime')).toBe('1.1');
  // The error codes that functions may return.
  expect(versionOf('CustomFunctionsRuntime')).toBe('1.3');
  const used = officeApiUsed('src/excel').filter(({ set }) => set === 'ExcelApi');
  expect(used.length).toBeGreaterThan(20);
  expect(used.filter(({ version }) => minor(version) > minor(versionOf('ExcelApi')))).toEqual([]);
}, 60_000);
