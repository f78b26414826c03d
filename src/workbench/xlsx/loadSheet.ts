import { BooleanNumber, type IStyleData } from '@univerjs/core';
import { SetColHiddenMutation, SetFrozenMutation } from '@univerjs/sheets';
import { type Cell, dateToSerial, type Sheet } from 'hucre';
import { CellError, type CellInput, type ErrorCode } from '../grid/Grid';
import { contains } from '../grid/rectangles';
import type { UniverGrid } from '../grid/UniverGrid';
import { fromFileFormula } from './formulaText';
import { rectOf } from './fileAddresses';
import { toGridStyle } from './styleMapping';

/** What of the workbook a sheet is read with. */
export interface LoadContext {
  readonly date1904: boolean;
  readonly themeColors?: readonly string[] | undefined;
}

/** Puts a file's sheet into a sheet of the grid: contents, styles, sizes, what is hidden, frozen panes. */
export function loadSheet(grid: UniverGrid, sheetId: string, sheet: Sheet, context: LoadContext): void {
  const inputs: (CellInput | undefined)[][] = sheet.rows.map((row) =>
    row.map((value) => (value === null ? undefined : value instanceof Date ? dateToSerial(value, context.date1904) : value)),
  );
  const spills: { row: number; column: number; rect: ReturnType<typeof rectOf> }[] = [];
  for (const [key, cell] of sheet.cells ?? []) {
    const [row = 0, column = 0] = key.split(',').map(Number);
    const input = inputOf(cell, context);
    if (input !== undefined) (inputs[row] ??= [])[column] = input;
    if (cell.formula && cell.formulaType === 'array' && cell.formulaRef) spills.push({ row, column, rect: rectOf(cell.formulaRef) });
  }
  // What a formula has spilled is its result, and would stand in its way.
  for (const { row, column, rect } of spills) {
    for (let r = rect.row; r < rect.row + rect.rows; r++) {
      for (let c = rect.column; c < rect.column + rect.columns; c++) {
        const line = inputs[r];
        if (line && contains(rect, r, c) && (r !== row || c !== column)) line[c] = undefined;
      }
    }
  }
  const columns = inputs.reduce((most, line) => Math.max(most, line?.length ?? 0), 0);
  const rows = Array.from(inputs, (line) => line ?? []);
  if (rows.length > 0 && columns > 0) grid.write(sheetId, { row: 0, column: 0, rows: rows.length, columns }, rows);
  loadStyles(grid, sheetId, sheet, context);
  loadSizes(grid, sheetId, sheet);
}

function inputOf(cell: Cell, { date1904 }: LoadContext): CellInput | undefined {
  if (cell.formula) return { formula: fromFileFormula(cell.formula) };
  if (cell.richText) return cell.richText.map(({ text }) => text).join('');
  const { value } = cell;
  if (cell.type === 'error') return new CellError(String(value) as ErrorCode);
  if (value instanceof Date) return dateToSerial(value, date1904);
  return value ?? undefined;
}

function loadStyles(grid: UniverGrid, sheetId: string, sheet: Sheet, { themeColors }: LoadContext): void {
  const ids = new Map<string, string | undefined>();
  const identity = objectIds();
  const styles = grid.handles.workbook.getStyles();
  const worksheet = grid.handles.sheet(sheetId);
  const matrix = worksheet.getCellMatrix();
  for (const [key, { style }] of sheet.cells ?? []) {
    if (!style) continue;
    const { font, fill, border, alignment, numFmt = '' } = style;
    const known = `${identity(font)} ${identity(fill)} ${identity(border)} ${identity(alignment)} ${numFmt}`;
    if (!ids.has(known)) {
      const stored: IStyleData = toGridStyle(style, themeColors);
      ids.set(known, Object.keys(stored).length > 0 ? (styles.setValue(stored) ?? undefined) : undefined);
    }
    const id = ids.get(known);
    if (id === undefined) continue;
    const [row = 0, column = 0] = key.split(',').map(Number);
    const cell = matrix.getValue(row, column);
    if (cell) cell.s = id;
    else {
      grid.handles.grow(sheetId, { row, column, rows: 1, columns: 1 });
      matrix.setValue(row, column, { s: id });
    }
  }
}

/** Numbers for objects the reader shares between cells. */
function objectIds(): (object: object | undefined) => number {
  const ids = new Map<object | undefined, number>();
  return (object) => {
    let id = ids.get(object);
    if (id === undefined) ids.set(object, (id = ids.size));
    return id;
  };
}

/** Excel's width of the widest digit of its default font, and the padding of a cell. */
export const DIGIT_PIXELS = 7;
export const PADDING_PIXELS = 5;
/** Pixels of a point. */
export const POINT_PIXELS = 4 / 3;

function loadSizes(grid: UniverGrid, sheetId: string, sheet: Sheet): void {
  const worksheet = grid.handles.sheet(sheetId);
  sheet.columns?.forEach((column, index) => {
    if (column.width !== undefined) grid.setColumnWidth(sheetId, index, 1, Math.round(column.width * DIGIT_PIXELS + PADDING_PIXELS));
    if (column.hidden) {
      grid.handles.grow(sheetId, { row: 0, rows: 1, column: index, columns: 1 });
      const ranges = [{ startRow: 0, endRow: worksheet.getRowCount() - 1, startColumn: index, endColumn: index }];
      grid.handles.run(SetColHiddenMutation.id, { subUnitId: sheetId, ranges });
    }
  });
  for (const [row, { height, hidden }] of sheet.rowDefs ?? []) {
    grid.handles.grow(sheetId, { row, rows: 1, column: 0, columns: 1 });
    const data = worksheet.getRowManager().getRowOrCreate(row);
    if (height !== undefined) Object.assign(data, { h: height * POINT_PIXELS, ia: BooleanNumber.FALSE });
    if (hidden) data.hd = BooleanNumber.TRUE;
  }
  for (const { startRow, endRow, startCol, endCol } of sheet.merges ?? []) {
    const ranges = [{ startRow, endRow, startColumn: startCol, endColumn: endCol }];
    grid.handles.run('sheet.mutation.add-worksheet-merge', { subUnitId: sheetId, ranges });
  }
  const { rows = 0, columns = 0 } = sheet.freezePane ?? {};
  if (rows > 0 || columns > 0) {
    const frozen = { startRow: rows || -1, startColumn: columns || -1, ySplit: rows, xSplit: columns };
    grid.handles.run(SetFrozenMutation.id, { subUnitId: sheetId, ...frozen });
  }
}
