import type { CellValue } from '../base/CellValue';
import { readCells } from './cellTransfer';
import type { Journal, JournalColumn } from './Journal';
import { followIds } from './placeCustomers';
import { Refusal } from './Refusal';
import { resizeResult } from './resultTable';
import { headerCell, placeOf, type SheetTarget, type WriteTarget } from './writeTarget';

export interface WrittenColumn extends JournalColumn {
  /** Zero-based column of the sheet, now. */
  readonly sheetColumn: number;
}

/** What is left of a write, as it stands now. */
export interface WrittenPlace {
  readonly target: WriteTarget;
  readonly columns: readonly WrittenColumn[];
  /** Headers of columns that somebody deleted or renamed. */
  readonly gone: readonly string[];
  /** Zero-based sheet row of the first body row. */
  readonly firstRow: number;
  /** Of a sheet we added: nothing stands there but what we wrote. */
  readonly holdsOnlyOurs: boolean;
  /** Where the journal's rows may stand now: by position, and by id where the ids tell. */
  readonly placings: readonly ArrayLike<number>[];
}

/** `undefined` when our sheet is gone, or, where `mayBeGone`, the table. Refuses with `table-gone` otherwise. */
export const findWritten = async (
  context: Excel.RequestContext,
  journal: Journal,
  mayBeGone: boolean,
): Promise<WrittenPlace | undefined> => {
  const { target } = journal;
  const place = target.kind === 'table' ? await inTable(context, journal, target.table) : await onSheet(context, journal, target);
  if (!place && !mayBeGone && target.kind !== 'newSheet')
    throw new Refusal({ code: 'table-gone', table: target.kind === 'table' ? target.table : target.sheetName });
  return place;
};

const inTable = async (context: Excel.RequestContext, journal: Journal, name: string): Promise<WrittenPlace | undefined> => {
  const table = context.workbook.tables.getItemOrNullObject(name).load('name');
  await context.sync();
  if (table.isNullObject) return undefined;
  if (journal.rowsBefore !== undefined && journal.rowsBefore > journal.target.rowCount)
    await resizeResult(context, name, journal.rowsBefore);
  const columns = table.columns.load('items/name,items/index');
  const body = table.getDataBodyRange().load('rowCount,rowIndex,columnIndex');
  await context.sync();
  const indexOf = (header: string): number => columns.items.find((column) => column.name === header)?.index ?? -1;
  const standing = journal.columns.filter(({ header }) => indexOf(header) >= 0);
  const { placed } = journal;
  const idsAt = placed ? indexOf(placed.column) : -1;
  const [idsNow] =
    idsAt < 0
      ? []
      : await readCells(context, [() => context.workbook.tables.getItem(name).getDataBodyRange().getColumn(idsAt)], body.rowCount);
  return {
    target: { kind: 'table', table: name, rowCount: body.rowCount },
    columns: standing.map((column) => ({ ...column, sheetColumn: body.columnIndex + indexOf(column.header) })),
    gone: journal.columns.filter((column) => !standing.includes(column)).map(({ header }) => header),
    firstRow: body.rowIndex,
    holdsOnlyOurs: false,
    placings: placingsOf(journal, idsNow, body.rowCount),
  };
};

const onSheet = async (context: Excel.RequestContext, journal: Journal, target: SheetTarget): Promise<WrittenPlace | undefined> => {
  const sheet = context.workbook.worksheets.getItemOrNullObject(target.sheetName).load('name');
  await context.sync();
  if (sheet.isNullObject) return undefined;
  const headers = journal.columns.map(({ header }) => headerCell(context, target, header).load('values'));
  const used = sheet.getUsedRangeOrNullObject(true).load('rowCount,columnCount,rowIndex,columnIndex');
  await context.sync();
  const standing = journal.columns.filter(({ header }, index) => headers[index]?.values[0]?.[0] === header);
  return {
    target,
    columns: standing.map((column) => ({ ...column, sheetColumn: placeOf(target, column.header) })),
    gone: journal.columns.filter((column) => !standing.includes(column)).map(({ header }) => header),
    firstRow: target.headerRow + 1,
    holdsOnlyOurs:
      used.isNullObject ||
      (used.rowIndex + used.rowCount <= target.rowCount + 1 && used.columnIndex + used.columnCount <= journal.columns.length),
    placings: placingsOf(journal, undefined, target.rowCount),
  };
};

const placingsOf = (journal: Journal, idsNow: readonly CellValue[] | undefined, rowCount: number): readonly ArrayLike<number>[] => {
  const length = Math.max(journal.target.rowCount, journal.rowsBefore ?? 0);
  const byPosition = Int32Array.from({ length }, (_, row) => (row < rowCount ? row : -1));
  const byId = journal.placed && idsNow ? followIds(journal.placed.ids, idsNow) : undefined;
  return byId ? [byPosition, byId] : [byPosition];
};
