import { sha256 } from '@noble/hashes/sha2';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils';
import type { CellValue } from '../base/CellValue';
import { readCells } from './cellTransfer';
import type { GradingRecord } from './gradingStore';
import type { PlannedTarget, WantedColumns } from './planTarget';
import { bodyColumn, type SheetTarget, type WriteTarget } from './writeTarget';

/** Digits that survive Excel's own storing of a number. */
const KEPT_DIGITS = 12;

/** Fingerprint of the cells of a result table, column by column: tells whether anybody touched it since. Cost: O(cells). */
export const cellsHash = (columns: readonly (readonly CellValue[])[]): string => {
  const hash = sha256.create();
  for (const cells of columns) {
    hash.update(utf8ToBytes(`\n${cells.length}\n`));
    for (const cell of cells)
      hash.update(utf8ToBytes(`${JSON.stringify(typeof cell === 'number' ? cell.toPrecision(KEPT_DIGITS) : cell)},`));
  }
  return bytesToHex(hash.digest());
};

/**
 * O7, second run: our former result table, when it holds exactly what we wrote, alone on its sheet, in the columns that are wanted now. Then it is
 * updated in place, so that formulas that refer to it go on working. `undefined` where anybody changed it: then the new result gets a sheet of its own.
 */
export const untouchedResult = async (
  context: Excel.RequestContext,
  record: GradingRecord | undefined,
  wanted: WantedColumns,
): Promise<PlannedTarget | undefined> => {
  if (record?.resultTable === undefined) return undefined;
  const table = context.workbook.tables.getItemOrNullObject(record.resultTable).load('name,showTotals');
  await context.sync();
  if (table.isNullObject || table.showTotals) return undefined;
  const columns = table.columns.load('items/name');
  const whole = table.getRange().load('address,rowCount');
  const used = table.worksheet.getUsedRange(true).load('address');
  const { protection } = table.worksheet.load('name');
  protection.load('protected');
  await context.sync();
  const names = columns.items.map((column) => column.name);
  const isOurs = JSON.stringify(names) === JSON.stringify(wanted.map(({ header }) => header));
  if (!isOurs || used.address !== whole.address || protection.protected) return undefined;
  const target: WriteTarget = { kind: 'table', table: table.name, rowCount: whole.rowCount - 1 };
  const plan = { target, columns: wanted.map((column) => ({ ...column, existing: true })) };
  // An update that was cut off left no fingerprint: it is finished where it stands (O4).
  if (record.unfinished) return plan;
  const cells = await readCells(
    context,
    names.map((name) => () => bodyColumn(context, target, name)),
    target.rowCount,
    'formulas',
  );
  return cellsHash(cells) === record.resultHash ? plan : undefined;
};

/** Gives our result table so many body rows; the cells of rows that fall out are cleared. */
export const resizeResult = async (context: Excel.RequestContext, name: string, rowCount: number): Promise<void> => {
  const table = context.workbook.tables.getItem(name);
  const whole = table.getRange().load('rowCount,columnCount');
  await context.sync();
  const surplus = whole.rowCount - 1 - rowCount;
  if (surplus === 0) return;
  if (surplus > 0)
    whole
      .getCell(rowCount + 1, 0)
      .getResizedRange(surplus - 1, whole.columnCount - 1)
      .clear('Contents');
  table.resize(whole.getCell(0, 0).getResizedRange(rowCount, whole.columnCount - 1));
  await context.sync();
};

/** Makes the new sheet's cells an Excel table; answers its name. */
export const makeResultTable = async (
  context: Excel.RequestContext,
  target: SheetTarget,
  columnCount: number,
  name: string,
): Promise<string> => {
  const sheet = context.workbook.worksheets.getItem(target.sheetName);
  const table = sheet.tables.add(sheet.getRangeByIndexes(0, 0, target.rowCount + 1, columnCount), true);
  const tables = context.workbook.tables.load('items/name');
  const names = context.workbook.names.load('items/name');
  await context.sync();
  const free = freeTableName(
    name,
    [...tables.items, ...names.items].map((one) => one.name),
  );
  table.name = free;
  table.getRange().format.autofitColumns();
  sheet.freezePanes.freezeRows(1);
  await context.sync();
  return free;
};

/** O4: takes away the sheet of a result that was cut off. One that holds anything but what we were writing is somebody's: it stays. */
export const removeHalfMadeSheet = async (context: Excel.RequestContext, record: GradingRecord): Promise<void> => {
  const sheet = context.workbook.worksheets.getItemOrNullObject(record.resultSheet ?? '').load('name');
  await context.sync();
  if (sheet.isNullObject) return;
  const used = sheet.getUsedRangeOrNullObject(true).load('columnIndex,columnCount');
  const headers = sheet.getRangeByIndexes(0, 0, 1, Math.max(1, record.columns.length)).load('values');
  await context.sync();
  const isOurs = record.columns.every(({ header }, index) => headers.values[0]?.[index] === header);
  const isWithin = !used.isNullObject && used.columnIndex + used.columnCount <= record.columns.length;
  if (used.isNullObject || (isOurs && isWithin)) sheet.delete();
  await context.sync();
};

const LONGEST_TABLE_NAME = 240;

/** Excel's rules on table names: letters, digits and underscores, no digit first, nothing that reads as a cell (`RFM5`, `R1C1`), each once among names and tables. */
export const freeTableName = (wanted: string, present: readonly string[]): string => {
  const taken = new Set(present.map((one) => one.toLowerCase()));
  const words =
    Array.from(wanted.replace(/[^\p{L}\p{N}]+/gu, '_'))
      .slice(0, LONGEST_TABLE_NAME)
      .join('') || '_';
  const readsAsCell = /^(?:[a-z]{1,3}\d+|r\d*(?:c\d*)?|c\d*)$/i.test(words);
  const base = readsAsCell || /^\p{N}/u.test(words) ? `_${words}` : words;
  for (let number = 1; ; number += 1) {
    const candidate = number === 1 ? base : `${base}_${number}`;
    if (!taken.has(candidate.toLowerCase())) return candidate;
  }
};
