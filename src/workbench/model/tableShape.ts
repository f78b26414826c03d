import { HostError } from '../executor/HostError';
import type { CellInput, Rect, TableInfo } from '../grid/Grid';
import { type WireMatrix, writeCells } from './cellWriting';
import { invalidArgument, tableOf, type Model } from './Model';
import { SHEET_COLUMNS, SHEET_ROWS } from '../grid/Grid';
import { overlap } from '../grid/rectangles';
import { insertSheetCells, deleteSheetCells } from './shifting';
import { uniqueHeaders } from './tableHeaders';

/** The rows of a table that hold data. */
export function bodyRect(table: TableInfo): Rect {
  const top = table.showHeaders ? 1 : 0;
  const bottom = table.showTotals ? 1 : 0;
  return { ...table.rect, row: table.rect.row + top, rows: Math.max(1, table.rect.rows - top - bottom) };
}

/** Inserts a column; the cells beside the table in its rows move to the right. */
export function insertTableColumn(model: Model, tableId: string, at: number, name: string | undefined): TableInfo {
  const table = tableOf(model, tableId);
  model.protections.demand(table.sheetId, 'edit');
  const { rect } = table;
  if (rect.column + rect.columns >= SHEET_COLUMNS) throw new HostError('InvalidOperation', 'There is no column left on the sheet.');
  const place: Rect = { ...rect, column: rect.column + at, columns: 1 };
  if (at < rect.columns) {
    insertSheetCells(model, table.sheetId, place, 'Right');
  } else {
    openBeside(model, table.sheetId, place);
  }
  const header = uniqueHeaders(
    [name],
    table.columns.map((column) => column.name),
  );
  if (table.showHeaders) model.grid.write(table.sheetId, { ...place, rows: 1 }, [header], { source: 'api' });
  return sized(model, tableId, { ...rect, columns: rect.columns + 1 });
}

export function deleteTableColumn(model: Model, tableId: string, index: number): void {
  const table = tableOf(model, tableId);
  if (table.rect.columns === 1) throw new HostError('InvalidOperation', "A table's last column cannot be deleted.");
  deleteSheetCells(model, table.sheetId, { ...table.rect, column: table.rect.column + index, columns: 1 }, 'Left');
  sized(model, tableId, { ...table.rect, columns: table.rect.columns - 1 });
}

/** Inserts body rows before the body row `at` (the number of rows: behind the last) and fills them. */
export function insertTableRows(model: Model, tableId: string, at: number, values: WireMatrix, alwaysInsert: boolean): void {
  const table = tableOf(model, tableId);
  model.protections.demand(table.sheetId, 'edit');
  const body = bodyRect(table);
  const place: Rect = { ...body, row: body.row + at, rows: values.length };
  if (place.row + place.rows > SHEET_ROWS) throw new HostError('InvalidOperation', 'There is no row left on the sheet.');
  if (at < body.rows || table.showTotals) insertSheetCells(model, table.sheetId, place, 'Down');
  else if (alwaysInsert || isOccupied(model, table.sheetId, place)) insertSheetCells(model, table.sheetId, place, 'Down');
  sized(model, tableId, { ...table.rect, rows: table.rect.rows + values.length });
  const pattern = { ...body, row: at === 0 ? place.row + place.rows : place.row - 1, rows: 1 };
  const [formats = []] = model.grid.readNumberFormats(table.sheetId, pattern);
  model.grid.writeNumberFormats(
    table.sheetId,
    place,
    values.map(() => formats),
  );
  writeCells(model, table.sheetId, place, values);
}

export function deleteTableRows(model: Model, tableId: string, index: number, count: number): void {
  const table = tableOf(model, tableId);
  const body = bodyRect(table);
  if (count >= body.rows) {
    // A table keeps one body row, blank.
    model.protections.demand(table.sheetId, 'edit');
    model.grid.clearContents(table.sheetId, { ...body, rows: 1 });
    if (body.rows > 1) deleteTableRows(model, tableId, 1, body.rows - 1);
    return;
  }
  deleteSheetCells(model, table.sheetId, { ...body, row: body.row + index, rows: count }, 'Up');
  sized(model, tableId, { ...table.rect, rows: table.rect.rows - count });
}

/** `Table.resize`: the header stays in its row and old and new place overlap. New columns without a header get one. */
export function resizeTable(model: Model, tableId: string, rect: Rect): void {
  const table = tableOf(model, tableId);
  model.protections.demand(table.sheetId, 'edit');
  if (rect.row !== table.rect.row) throw invalidArgument('The headers must stay in the same row.');
  if (!overlap(rect, table.rect)) throw invalidArgument('The new range must overlap the table.');
  if (rect.rows < (table.showHeaders ? 2 : 1) + (table.showTotals ? 1 : 0)) throw invalidArgument('A table needs a row of data.');
  refuseOverlap(model, table.sheetId, rect, tableId);
  if (table.showTotals && rect.rows !== table.rect.rows) {
    throw new HostError('NotImplemented', 'This host does not change the number of rows of a table that shows totals.');
  }
  if (table.showHeaders) writeNewHeaders(model, table, rect);
  sized(model, tableId, rect);
}

/** Headers of cells that become one: text, filled, unique. */
export function writeHeaders(model: Model, sheetId: string, headerRect: Rect, taken: readonly string[]): void {
  const [contents = []] = model.grid.read(sheetId, headerRect);
  const [texts = []] = model.grid.readText(sheetId, headerRect);
  const wanted = contents.map((content, index) => (typeof content === 'string' ? content : content === null ? undefined : texts[index]));
  const headers = uniqueHeaders(wanted, taken);
  const patch = headers.map((header, index): CellInput | undefined => (header === contents[index] ? undefined : header));
  if (patch.some((input) => input !== undefined)) model.grid.write(sheetId, headerRect, [patch], { source: 'api' });
}

export function refuseOverlap(model: Model, sheetId: string, rect: Rect, except?: string): void {
  const other = model.grid.tables().find((table) => table.id !== except && table.sheetId === sheetId && overlap(table.rect, rect));
  if (other) throw invalidArgument(`A table cannot overlap the table "${other.name}".`);
}

function writeNewHeaders(model: Model, table: TableInfo, rect: Rect): void {
  const common = overlap(rect, table.rect);
  const kept = table.columns.filter((_, index) => {
    const column = table.rect.column + index;
    return common && column >= common.column && column < common.column + common.columns;
  });
  const taken = kept.map(({ name }) => name);
  const right = rect.column + rect.columns - (table.rect.column + table.rect.columns);
  if (right > 0)
    writeHeaders(model, table.sheetId, { row: rect.row, column: rect.column + rect.columns - right, rows: 1, columns: right }, taken);
  const left = table.rect.column - rect.column;
  if (left > 0) writeHeaders(model, table.sheetId, { row: rect.row, column: rect.column, rows: 1, columns: left }, taken);
}

/** Makes room right of a table. Where nothing lies to the right the grid is spared the work; held ranges move all the same. */
function openBeside(model: Model, sheetId: string, place: Rect): void {
  const swept = { ...place, columns: SHEET_COLUMNS - place.column };
  if (isOccupied(model, sheetId, swept)) insertSheetCells(model, sheetId, place, 'Right');
  else model.structure.note({ kind: 'insert', sheetId, rect: place, shift: 'Right' });
}

/** Whether anything stands there: a content, a format, a table. */
export function isOccupied(model: Model, sheetId: string, rect: Rect): boolean {
  if (model.grid.tables().some((table) => table.sheetId === sheetId && overlap(table.rect, rect))) return true;
  const used = model.grid.usedRect(sheetId);
  const common = used && overlap(used, rect);
  if (!common) return false;
  return (
    model.grid.read(sheetId, common).some((row) => row.some((content) => content !== null)) ||
    model.grid.readStyles(sheetId, common).some((row) => row.some((style) => Object.keys(style).length > 0))
  );
}

/** Tells the grid the table's new place, unless it grew or shrank with its cells already. */
function sized(model: Model, tableId: string, rect: Rect): TableInfo {
  const table = tableOf(model, tableId);
  const { row, column, rows, columns } = table.rect;
  if (row === rect.row && column === rect.column && rows === rect.rows && columns === rect.columns) return table;
  return model.grid.updateTable(tableId, { rect });
}
