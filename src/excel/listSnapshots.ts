import type { CellValue } from '../base/CellValue';
import type { Result } from '../base/Result';
import type { Snapshot, SnapshotSummary } from '../engine/snapshot/Snapshot';
import { readCells } from './cellTransfer';
import { Refusal } from './Refusal';
import { runBatch } from './runBatch';
import { removeHalfMadeSnapshot } from './snapshotSheet';
import { keepSnapshotRecord, readSnapshotRecords, summaryOf, type SnapshotRecord } from './snapshotStore';
import { withoutEvents } from './withoutEvents';

/** Where a snapshot stands now. */
export interface FoundSnapshot {
  readonly table: string;
  readonly sheetName: string;
}

/** The snapshots that are there, the one kept last first. What a cut-off left is cleared away first; where Excel refuses, the next start tries again. */
export const listSnapshots = (): Promise<Result<readonly SnapshotSummary[]>> =>
  runBatch(async (context) => {
    const records = await readSnapshotRecords(context);
    const unfinished = records.filter((record) => record.unfinished);
    if (unfinished.length > 0) await withoutEvents(context, () => clearAway(context, unfinished)).catch(() => undefined);
    const finished = records.filter((record) => !record.unfinished);
    if (finished.length === 0) return [];
    const tables = await allTables(context);
    const found: SnapshotSummary[] = [];
    for (const record of finished) {
      const place = await findAmong(context, record, tables);
      if (place !== undefined) found.push({ ...summaryOf(record), sheetName: place.sheetName });
    }
    return found.sort((one, other) => (one.keptAt < other.keptAt ? 1 : -1));
  });

/** Its rows as they stand in the table now, in its own order. Refuses with `snapshot-gone`, and with `column-gone` where one of ours was deleted or renamed. */
export const readSnapshot = (name: string): Promise<Result<Snapshot>> =>
  runBatch(async (context) => {
    const record = (await readSnapshotRecords(context)).find((one) => one.name === name && !one.unfinished);
    const place = record && (await findSnapshot(context, record));
    if (record === undefined || place === undefined) throw new Refusal({ code: 'snapshot-gone', name });
    const table = context.workbook.tables.getItem(place.table);
    table.columns.load('items/name');
    const body = table.getDataBodyRange().load('rowCount');
    await context.sync();
    const present = new Set(table.columns.items.map((column) => column.name));
    const headerOf = (key: string): string | undefined => record.columns.find((column) => column.key === key)?.header;
    const required = ['customer', 'methodTier', 'tier'].map((key) => headerOf(key) ?? key);
    const missing = required.find((header) => !present.has(header));
    if (missing !== undefined) throw new Refusal({ code: 'column-gone', table: place.table, column: missing });
    const optional = ['name', 'amount'].map(headerOf).map((header) => (header !== undefined && present.has(header) ? header : undefined));
    const read = [...required, ...optional.filter((header) => header !== undefined)];
    const cells = await readCells(
      context,
      read.map((header) => () => context.workbook.tables.getItem(place.table).columns.getItem(header).getDataBodyRange()),
      body.rowCount,
    );
    return snapshotOf(
      { ...summaryOf(record), sheetName: place.sheetName },
      (header) => cells[read.indexOf(header)] ?? [],
      required,
      optional,
    );
  });

const snapshotOf = (
  summary: SnapshotSummary,
  cellsOf: (header: string) => readonly CellValue[],
  [customer = '', methodTier = '', tier = '']: readonly string[],
  [name, amount]: readonly (string | undefined)[],
): Snapshot => {
  const ids = cellsOf(customer);
  // A row that somebody blanked is no customer.
  const rows = ids.flatMap((id, row) => (text(id) === '' ? [] : [row]));
  const texts = (header: string): string[] => {
    const cells = cellsOf(header);
    return rows.map((row) => text(cells[row]));
  };
  const amounts = amount === undefined ? [] : cellsOf(amount);
  return {
    summary,
    ids: texts(customer),
    names: name === undefined ? undefined : texts(name),
    amounts: Float64Array.from(rows, (row) => (typeof amounts[row] === 'number' ? amounts[row] : 0)),
    methodTiers: texts(methodTier),
    tiers: texts(tier),
  };
};

const text = (cell: CellValue | undefined): string => String(cell ?? '').trim();

/** Where a snapshot stands now; `undefined` when its table is gone. */
export const findSnapshot = async (context: Excel.RequestContext, record: SnapshotRecord): Promise<FoundSnapshot | undefined> =>
  findAmong(context, record, await allTables(context));

/** By the name of its table; where somebody renamed that, the table with our columns on its sheet. */
const findAmong = async (
  context: Excel.RequestContext,
  record: SnapshotRecord,
  tables: readonly FoundSnapshot[],
): Promise<FoundSnapshot | undefined> => {
  const named = tables.find(({ table }) => table.toLowerCase() === record.name.toLowerCase());
  if (named !== undefined) return named;
  const candidates = tables
    .filter(({ sheetName }) => sheetName === record.sheetName)
    .map((place) => ({ place, columns: context.workbook.tables.getItem(place.table).columns.load('items/name') }));
  if (candidates.length === 0) return undefined;
  await context.sync();
  return candidates.find(({ columns }) => {
    const present = new Set(columns.items.map(({ name }) => name));
    return record.columns.every(({ header }) => present.has(header));
  })?.place;
};

const allTables = async (context: Excel.RequestContext): Promise<readonly FoundSnapshot[]> => {
  const tables = context.workbook.tables.load('items/name');
  await context.sync();
  const sheets = tables.items.map((table) => table.worksheet.load('name'));
  await context.sync();
  return tables.items.map((table, index) => ({ table: table.name, sheetName: sheets[index]?.name ?? '' }));
};

const clearAway = async (context: Excel.RequestContext, unfinished: readonly SnapshotRecord[]): Promise<void> => {
  for (const record of unfinished) {
    await removeHalfMadeSnapshot(context, record);
    await keepSnapshotRecord(context, record.name, undefined);
  }
};
