import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { readXlsx } from 'hucre/xlsx';
import type { CellValue } from '../../src/base/CellValue';
import type { Locale } from '../../src/i18n/Locale';
import { columnsNeeded } from '../../src/policy/columnsNeeded';
import type { Policy } from '../../src/policy/Policy';

/** A sample as it lies in `assets`, in the language of its words. */
export interface SampleWorkbook {
  /** File name, also on the workbench's server. */
  readonly file: string;
  readonly locale: Locale;
  readonly tables: readonly WorkbookTable[];
}

export interface WorkbookTable {
  readonly name: string;
  readonly headers: readonly string[];
  /** Dates as day serials, blanks as ''. */
  readonly rows: readonly (readonly CellValue[])[];
}

const FILES: readonly (readonly [file: string, locale: Locale])[] = [
  ['sample.xlsx', 'en'],
  ['sample.zh-CN.xlsx', 'zh-CN'],
];

/** Both samples, a table for each sheet. */
export const readSampleWorkbooks = (): Promise<readonly SampleWorkbook[]> =>
  Promise.all(
    FILES.map(async ([file, locale]) => ({ file, locale, tables: await tablesIn(readFileSync(resolve(__dirname, '../../assets', file))) })),
  );

/** The tables of an .xlsx file by the header rows of its sheets. */
const tablesIn = async (bytes: Uint8Array): Promise<readonly WorkbookTable[]> => {
  const { sheets } = await readXlsx(bytes);
  return sheets.map(({ name, tables, rows: [header = [], ...rows] }) => ({
    name: tables?.[0]?.name ?? name,
    headers: header.map(String),
    rows: rows.map((row) => header.map((_, i) => plainCell(row[i]))),
  }));
};

const UNIX_EPOCH_SERIAL = 25569;
const DAY_MS = 86_400_000;

const plainCell = (value: unknown): CellValue =>
  value instanceof Date ? value.getTime() / DAY_MS + UNIX_EPOCH_SERIAL : ((value ?? '') as CellValue);

/** The first table that has every column a policy reads; that of the policy's own name where it has one. */
export const fittingTable = <T extends { readonly name: string; readonly headers: readonly string[] }>(
  policy: Policy,
  tables: readonly T[],
): T | undefined =>
  tables.find(
    ({ name, headers }) =>
      (policy.source.table === null || policy.source.table === name) && columnsNeeded(policy).every((column) => headers.includes(column)),
  );
