import { HostError } from '../executor/HostError';
import { SHEET_ROWS, type CellInput, type Rect, type TableInfo } from '../grid/Grid';
import { tableOf, type Model } from './Model';
import { insertSheetCells } from './shifting';
import { bodyRect, isOccupied } from './tableShape';

/**
 * Shows or hides a table's row of totals, which stands below the data and never takes a row from them. What lies below moves down when it is in the way;
 * hiding blanks the row and moves nothing.
 */
export function changeTotals(model: Model, tableId: string, show: boolean): void {
  const table = tableOf(model, tableId);
  const { sheetId, rect } = table;
  if (!show) {
    model.grid.updateTable(tableId, { rect: { ...rect, rows: rect.rows - 1 }, showTotals: false });
    model.grid.clearContents(sheetId, { ...rect, row: rect.row + rect.rows - 1, rows: 1 });
    return;
  }
  const place: Rect = { ...rect, row: rect.row + rect.rows, rows: 1 };
  if (place.row >= SHEET_ROWS) throw new HostError('InvalidOperation', 'There is no row left on the sheet.');
  if (isOccupied(model, sheetId, place)) insertSheetCells(model, sheetId, place, 'Down');
  model.grid.updateTable(tableId, { rect: { ...rect, rows: rect.rows + 1 }, showTotals: true });
  model.grid.write(sheetId, place, [totals(model, table)], { source: 'api' });
}

/** "Total" under the first column, and the sum of the last, or the number of its entries where they are not all numbers. */
function totals(model: Model, table: TableInfo): (CellInput | undefined)[] {
  const { rect } = table;
  const last = { ...bodyRect(table), column: rect.column + rect.columns - 1, columns: 1 };
  const entries = model.grid.read(table.sheetId, last).flatMap(([content]) => (content === null || content === undefined ? [] : [content]));
  const isSum = entries.length > 0 && entries.every((content) => typeof content === 'number');
  const name = table.columns[rect.columns - 1]?.name ?? '';
  const formula = `=SUBTOTAL(${isSum ? 109 : 103},[${name.replace(/['#[\]]/g, "'$&")}])`;
  return Array.from({ length: rect.columns }, (_, index) => {
    if (index === rect.columns - 1) return { formula };
    return index === 0 ? 'Total' : undefined;
  });
}
