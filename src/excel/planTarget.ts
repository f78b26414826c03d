import type { TableHeader } from '../table/RawTable';
import { parseAddress } from './address';
import type { GradingColumn } from './gradingStore';
import { nameColumns, sameHeader, type NamedColumn } from './nameColumns';
import { Refusal } from './Refusal';
import { tableOf } from './sourceCells';
import { headerCell, type SheetTarget, type WriteTarget } from './writeTarget';

/** Where a write will go, before anything is touched. */
export interface PlannedTarget {
  readonly target: WriteTarget;
  readonly columns: readonly NamedColumn[];
}

export type WantedColumns = readonly { readonly key: string; readonly header: string }[];

const SHEET_COLUMNS = 16_384;

/** Our columns of an Excel table: those that are there, and those that will be added at its right. Refuses on a protected sheet. */
export const planTable = async (
  context: Excel.RequestContext,
  header: TableHeader,
  wanted: WantedColumns,
  ours: readonly GradingColumn[],
): Promise<PlannedTarget> => {
  const table = await tableOf(context, header);
  table.columns.load('items/name');
  const body = table.getDataBodyRange().load('rowCount,columnIndex');
  await refuseProtected(context, table.worksheet);
  const present = table.columns.items.map((column) => column.name);
  const columns = nameColumns(wanted, present, ours);
  const added = columns.filter((column) => !column.existing).length;
  if (body.columnIndex + present.length + added > SHEET_COLUMNS)
    throw new Refusal({ code: 'no-room-for-columns', table: header.name, columns: added });
  return { target: { kind: 'table', table: header.name, rowCount: body.rowCount }, columns };
};

/** Free cells at the right of a plain block, or, where those are taken, right of everything on the sheet. Refuses a block without a header row. */
export const planBlock = async (
  context: Excel.RequestContext,
  header: TableHeader,
  wanted: WantedColumns,
  ours: readonly GradingColumn[],
): Promise<PlannedTarget> => {
  const sheet = context.workbook.worksheets.getItem(header.sheetName);
  const { row, column, columns: width } = parseAddress(header.address);
  const headerRow = header.firstSheetRow - 2;
  // Without a header our columns could not be told from the user's on the next run (O2).
  if (headerRow < row) throw new Refusal({ code: 'header-row-missing', table: header.name });
  const headerCells = sheet.getRangeByIndexes(headerRow, column, 1, width).load('values');
  const apart = ours.map(({ place }) => (place === undefined ? undefined : sheet.getRangeByIndexes(headerRow, place, 1, 1).load('values')));
  await refuseProtected(context, sheet);

  const texts = (headerCells.values[0] ?? []).map(String);
  const placeNow = ({ header: name, place }: GradingColumn, cell: Excel.Range | undefined): number | undefined => {
    const within = texts.findIndex((text) => sameHeader(text, name));
    if (within >= 0) return column + within;
    return cell && sameHeader(String((cell.values as unknown[][])[0]?.[0]), name) ? place : undefined;
  };
  const standing = ours.flatMap((one, index) => {
    const place = placeNow(one, apart[index]);
    return place === undefined ? [] : [{ ...one, place }];
  });
  const named = nameColumns(wanted, [...texts, ...header.columns.map(({ name }) => name), ...standing.map((one) => one.header)], standing);

  const added = named.filter((one) => !one.existing).length;
  const beside = sheet
    .getRangeByIndexes(headerRow, Math.min(column + width, SHEET_COLUMNS - added), header.rowCount + 1, Math.max(1, added))
    .getUsedRangeOrNullObject(true)
    .load('address');
  const used = sheet.getUsedRange(true).load('columnIndex,columnCount');
  await context.sync();
  let next = beside.isNullObject ? column + width : used.columnIndex + used.columnCount;
  if (added > 0 && next + added > SHEET_COLUMNS) throw new Refusal({ code: 'no-room-for-columns', table: header.name, columns: added });
  const places = Object.fromEntries(
    named.map((one) => [one.header, one.existing ? (standing.find((own) => own.key === one.key)?.place ?? next) : next++]),
  );
  return { target: { kind: 'block', sheetName: header.sheetName, headerRow, columns: places, rowCount: header.rowCount }, columns: named };
};

/** O7: a sheet of its own for results that are not one per row of the source. */
export const planNewSheet = async (
  context: Excel.RequestContext,
  name: string,
  wanted: WantedColumns,
  rowCount: number,
): Promise<PlannedTarget> => {
  const sheets = context.workbook.worksheets.load('items/name');
  await context.sync();
  const sheetName = freeSheetName(
    name,
    sheets.items.map((sheet) => sheet.name),
  );
  const columns = nameColumns(wanted, [], []);
  const places = Object.fromEntries(columns.map((column, index) => [column.header, index]));
  return { target: { kind: 'newSheet', sheetName, headerRow: 0, columns: places, rowCount }, columns };
};

/** Adds what is planned and not yet there: columns of a table (Excel moves what stands to its right), header cells, a sheet. */
export const addPlanned = async (context: Excel.RequestContext, { target, columns }: PlannedTarget): Promise<void> => {
  const added = columns.filter((column) => !column.existing);
  if (target.kind === 'newSheet') context.workbook.worksheets.add(target.sheetName);
  for (const { header } of added) {
    if (target.kind === 'table') context.workbook.tables.getItem(target.table).columns.add(undefined, undefined, header);
    else writeHeader(context, target, header);
  }
  await context.sync();
};

const writeHeader = (context: Excel.RequestContext, target: SheetTarget, header: string): void => {
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

const RESERVED_SHEET_NAME = 'history';

/** Excel's limits on sheet names: 31 characters, none of []:*?/\, no apostrophe at the ends, not the reserved name. */
export const freeSheetName = (wanted: string, present: readonly string[]): string => {
  const taken = new Set([RESERVED_SHEET_NAME, ...present.map((name) => name.toLowerCase())]);
  const base =
    Array.from(wanted.replace(/[[\]:*?/\\\p{Cc}]/gu, ' '))
      .reduce((name, character) => (name.length + character.length <= 26 ? name + character : name), '')
      .replace(/^['\s]+|['\s]+$/g, '') || 'Tierwise';
  for (let number = 1; ; number += 1) {
    const candidate = number === 1 ? base : `${base} ${number}`;
    if (!taken.has(candidate.toLowerCase())) return candidate;
  }
};
