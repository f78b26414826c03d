import type { TableHeader } from '../table/RawTable';
import { columnLetters, parseAddress } from './address';
import { nameColumns, type NamedColumn } from './nameColumns';
import { Refusal } from './Refusal';
import { tableOf } from './sourceCells';

/** Where our columns stand. Columns of a table are found by name in every batch, others by their place on the sheet. */
export type WriteTarget =
  | { readonly kind: 'table'; readonly table: string; readonly rowCount: number }
  | {
      readonly kind: 'block' | 'newSheet';
      readonly sheetName: string;
      readonly headerRow: number;
      readonly columns: Readonly<Record<string, number>>;
      readonly rowCount: number;
    };

const SHEET_COLUMNS = 16_384;

/** The body cells of one of our columns. */
export const bodyColumn = (context: Excel.RequestContext, target: WriteTarget, header: string): Excel.Range =>
  target.kind === 'table'
    ? context.workbook.tables.getItem(target.table).columns.getItem(header).getDataBodyRange()
    : context.workbook.worksheets
        .getItem(target.sheetName)
        .getRangeByIndexes(target.headerRow + 1, placeOf(target, header), target.rowCount, 1);

export const headerCell = (context: Excel.RequestContext, target: Exclude<WriteTarget, { kind: 'table' }>, header: string): Excel.Range =>
  context.workbook.worksheets.getItem(target.sheetName).getRangeByIndexes(target.headerRow, placeOf(target, header), 1, 1);

const placeOf = (target: Exclude<WriteTarget, { kind: 'table' }>, header: string): number => {
  const place = target.columns[header];
  if (place === undefined) throw new Error(`no column of ours is called ${header}`);
  return place;
};

export interface PreparedTarget {
  readonly target: WriteTarget;
  readonly columns: readonly NamedColumn[];
}

type Wanted = readonly { readonly key: string; readonly header: string }[];

/** Adds our missing columns to an Excel table. Excel moves what stands to its right. Refuses on a protected sheet. */
export const prepareTable = async (
  context: Excel.RequestContext,
  header: TableHeader,
  wanted: Wanted,
  ours: Wanted,
): Promise<PreparedTarget> => {
  const table = await tableOf(context, header);
  table.columns.load('items/name');
  const body = table.getDataBodyRange().load('rowCount');
  await refuseProtected(context, table.worksheet);
  const present = table.columns.items.map((column) => column.name);
  const columns = nameColumns(wanted, present, ours);
  const added = columns.filter((column) => !column.existing);
  if (present.length + added.length > SHEET_COLUMNS)
    throw new Refusal({ code: 'no-room-for-columns', table: header.name, columns: added.length });
  for (const column of added) table.columns.add(undefined, undefined, column.header);
  await context.sync();
  return { target: { kind: 'table', table: header.name, rowCount: body.rowCount }, columns };
};

/** Chooses free cells at the right of a plain block, or, where those are taken, right of everything on the sheet. */
export const prepareBlock = async (
  context: Excel.RequestContext,
  header: TableHeader,
  wanted: Wanted,
  ours: Wanted,
): Promise<PreparedTarget> => {
  const sheet = context.workbook.worksheets.getItem(header.sheetName);
  await refuseProtected(context, sheet);
  const { row, column, columns: width } = parseAddress(header.address);
  const headerRow = header.firstSheetRow - 2;
  if (headerRow < row) throw new Refusal({ code: 'role-missing', role: 'header' });
  const present = header.columns.map((one) => one.name);
  const named = nameColumns(wanted, present, ours);
  const added = named.filter((one) => !one.existing).length;
  const right =
    added > 0
      ? sheet
          .getRangeByIndexes(headerRow, column + width, header.rowCount + 1, added)
          .getUsedRangeOrNullObject(true)
          .load('address')
      : undefined;
  const used = sheet.getUsedRange(true).load('columnIndex,columnCount');
  await context.sync();
  const firstFree = !right || right.isNullObject ? column + width : used.columnIndex + used.columnCount;
  if (firstFree + added > SHEET_COLUMNS) throw new Refusal({ code: 'no-room-for-columns', table: header.name, columns: added });
  let next = firstFree;
  const places = Object.fromEntries(named.map((one) => [one.header, one.existing ? column + present.indexOf(one.header) : next++]));
  const target: WriteTarget = { kind: 'block', sheetName: header.sheetName, headerRow, columns: places, rowCount: header.rowCount };
  for (const one of named) if (!one.existing) writeHeader(context, target, one.header);
  await context.sync();
  return { target, columns: named };
};

/** O7: a sheet of its own for results that are not one per row of the source. */
export const prepareNewSheet = async (
  context: Excel.RequestContext,
  name: string,
  wanted: Wanted,
  rowCount: number,
): Promise<PreparedTarget> => {
  const sheets = context.workbook.worksheets.load('items/name');
  await context.sync();
  const sheetName = freeSheetName(
    name,
    sheets.items.map((sheet) => sheet.name),
  );
  sheets.add(sheetName);
  const columns = nameColumns(wanted, [], []);
  const places = Object.fromEntries(columns.map((column, index) => [column.header, index]));
  const target: WriteTarget = { kind: 'newSheet', sheetName, headerRow: 0, columns: places, rowCount };
  for (const column of columns) writeHeader(context, target, column.header);
  await context.sync();
  return { target, columns };
};

/** Address of the whole block our columns form, for the receipt. */
export const targetAddress = (target: WriteTarget): string => {
  if (target.kind === 'table') return target.table;
  const places = Object.values(target.columns);
  const left = columnLetters(Math.min(...places));
  const right = columnLetters(Math.max(...places));
  return `${target.sheetName}!${left}${target.headerRow + 1}:${right}${target.headerRow + 1 + target.rowCount}`;
};

const writeHeader = (context: Excel.RequestContext, target: Exclude<WriteTarget, { kind: 'table' }>, header: string): void => {
  const cell = headerCell(context, target, header);
  cell.numberFormat = [['@']];
  cell.values = [[header]];
};

const refuseProtected = async (context: Excel.RequestContext, sheet: Excel.Worksheet): Promise<void> => {
  sheet.load('name');
  sheet.protection.load('protected');
  await context.sync();
  if (sheet.protection.protected) throw new Refusal({ code: 'excel-protected', sheet: sheet.name });
};

/** Excel's limits on sheet names: 31 characters, none of []:*?/\ . */
const freeSheetName = (wanted: string, present: readonly string[]): string => {
  const taken = new Set(present.map((name) => name.toLowerCase()));
  const base = wanted
    .replace(/[[\]:*?/\\]/g, ' ')
    .slice(0, 26)
    .trim();
  for (let number = 1; ; number += 1) {
    const candidate = number === 1 ? base : `${base} ${number}`;
    if (!taken.has(candidate.toLowerCase())) return candidate;
  }
};
