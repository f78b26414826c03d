import type { CellColumn } from './outputCells';
import { writeCells } from './cellTransfer';
import type { TransferOptions } from './ExcelGateway';
import type { SnapshotRecord } from './snapshotStore';
import { bodyColumn, headerCell, type SheetTarget } from './writeTarget';

/** Above the table: title, lines, and a blank row. */
export const headerRowBelow = (lines: readonly unknown[]): number => lines.length + 2;

/** What is written where: title and lines as texts, then the table. */
export interface SnapshotLayout {
  readonly target: SheetTarget;
  readonly title: string;
  readonly lines: readonly (readonly [string, string])[];
  readonly columns: readonly { readonly header: string; readonly cells: CellColumn }[];
  readonly tableName: string;
}

/** Adds the sheet and fills it; all that was there before stays untouched. O6, O8. */
export const writeSnapshotSheet = async (
  context: Excel.RequestContext,
  { target, title, lines, columns, tableName }: SnapshotLayout,
  options: TransferOptions,
): Promise<void> => {
  const sheet = context.workbook.worksheets.add(target.sheetName);
  const above = sheet.getRangeByIndexes(0, 0, lines.length + 1, 2);
  above.numberFormat = '@' as unknown as string[][];
  above.values = [[title, ''], ...lines.map(([what, value]) => [what, value])];
  above.getCell(0, 0).format.font.bold = true;
  for (const { header } of columns) {
    const cell = headerCell(context, target, header);
    cell.numberFormat = [['@']];
    cell.values = [[header]];
  }
  const filled = columns.map(({ header, cells }) => ({ range: () => bodyColumn(context, target, header), ...cells }));
  for (const { range, numberFormat } of filled) range().numberFormat = numberFormat as unknown as string[][];
  await context.sync();
  await writeCells(context, filled, target.rowCount, options);

  const { headerRow, rowCount } = target;
  const table = sheet.tables.add(sheet.getRangeByIndexes(headerRow, 0, rowCount + 1, columns.length), true);
  table.name = tableName;
  table.getRange().format.autofitColumns();
  // The words above must be readable too; the values beside them may run on over free cells.
  sheet.getRangeByIndexes(1, 0, headerRow + rowCount, 1).format.autofitColumns();
  await context.sync();
};

/** O4: takes away the sheet of a snapshot that was cut off. One that holds anything but what we were writing is somebody's: it stays. */
export const removeHalfMadeSnapshot = async (context: Excel.RequestContext, record: SnapshotRecord): Promise<void> => {
  const sheet = context.workbook.worksheets.getItemOrNullObject(record.sheetName).load('name');
  await context.sync();
  if (!sheet.isNullObject && (await holdsOnlyOurs(context, sheet, record))) sheet.delete();
  await context.sync();
};

/** Whether nothing stands on the sheet outside of the cells that are ours, and our title, as far as there is one, in its place. */
export const holdsOnlyOurs = async (context: Excel.RequestContext, sheet: Excel.Worksheet, record: SnapshotRecord): Promise<boolean> => {
  const used = sheet.getUsedRangeOrNullObject(true).load('rowIndex,rowCount,columnIndex,columnCount');
  const title = sheet.getRangeByIndexes(0, 0, 1, 1).load('values');
  await context.sync();
  if (used.isNullObject) return true;
  const isWithin =
    used.rowIndex + used.rowCount <= record.headerRow + 1 + record.rowCount && used.columnIndex + used.columnCount <= record.columns.length;
  return isWithin && title.values[0]?.[0] === record.title;
};
