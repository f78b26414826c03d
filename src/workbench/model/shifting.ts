import { HostError } from '../executor/HostError';
import type { Rect, TableInfo } from '../grid/Grid';
import { SHEET_COLUMNS, SHEET_ROWS } from '../grid/Grid';
import { overlap } from '../grid/rectangles';
import { contains } from './rects';
import type { Model } from './Model';

/**
 * Inserts blank cells and shifts what is there.
 *
 * Problems: `InsertDeleteConflict` when content would fall off the sheet or a table would be torn; `AccessDenied`.
 */
export function insertSheetCells(model: Model, sheetId: string, rect: Rect, shift: 'Down' | 'Right'): void {
  model.protections.demand(sheetId, permission(rect, 'insert'));
  refuseTornTables(model, sheetId, rect, shift);
  const used = model.grid.usedRect(sheetId);
  const edge: Rect = shift === 'Down' ? { ...rect, row: SHEET_ROWS - rect.rows } : { ...rect, column: SHEET_COLUMNS - rect.columns };
  const lost = used && overlap(used, edge);
  const pushedOut = shift === 'Down' ? rect.rows < SHEET_ROWS : rect.columns < SHEET_COLUMNS;
  if (lost && pushedOut) throw new HostError('InsertDeleteConflict', 'The insertion would push cells off the sheet.');
  model.grid.insertCells(sheetId, rect, shift);
}

/** Deletes cells and closes the gap. Problems as for inserting. */
export function deleteSheetCells(model: Model, sheetId: string, rect: Rect, shift: 'Up' | 'Left'): void {
  model.protections.demand(sheetId, permission(rect, 'delete'));
  refuseTornTables(model, sheetId, rect, shift);
  model.grid.deleteCells(sheetId, rect, shift);
}

function permission(rect: Rect, action: 'insert' | 'delete'): Parameters<Model['protections']['demand']>[1] {
  if (rect.columns === SHEET_COLUMNS) return action === 'insert' ? 'insertRows' : 'deleteRows';
  if (rect.rows === SHEET_ROWS) return action === 'insert' ? 'insertColumns' : 'deleteColumns';
  return 'edit';
}

/** Excel shifts a table as a whole or not at all. */
function refuseTornTables(model: Model, sheetId: string, rect: Rect, shift: 'Down' | 'Right' | 'Up' | 'Left'): void {
  const swept: Rect =
    shift === 'Down' || shift === 'Up' ? { ...rect, rows: SHEET_ROWS - rect.row } : { ...rect, columns: SHEET_COLUMNS - rect.column };
  for (const table of model.grid.tables()) {
    if (table.sheetId === sheetId && overlap(table.rect, swept) && !staysWhole(table, rect, swept, shift)) {
      throw new HostError('InsertDeleteConflict', `This would shift cells in a part of the table "${table.name}".`);
    }
  }
}

function staysWhole(table: TableInfo, rect: Rect, swept: Rect, shift: 'Down' | 'Right' | 'Up' | 'Left'): boolean {
  const vertical = shift === 'Down' || shift === 'Up';
  const spans = vertical
    ? swept.column <= table.rect.column && swept.column + swept.columns >= table.rect.column + table.rect.columns
    : swept.row <= table.rect.row && swept.row + swept.rows >= table.rect.row + table.rect.rows;
  if (!spans) return false;
  // The header of a table cannot be deleted while its body stays.
  const header = { ...table.rect, rows: 1 };
  return shift !== 'Up' || !table.showHeaders || !overlap(rect, header) || contains(rect, table.rect);
}
