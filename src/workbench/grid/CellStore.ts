import type { ICellData, IObjectMatrixPrimitiveType, Nullable } from '@univerjs/core';
import type { Calculation } from './Calculation';
import { contentOf, hasFormula, storedContent } from './cellContents';
import { CellError, type CellContent, type CellInput, type Rect } from './Grid';
import type { FormulaBook } from './FormulaBook';
import { overlap, surround } from './rectangles';
import type { SpilledValues } from './SpilledValues';
import { SHEET_COLUMNS, SHEET_ROWS } from './Grid';
import type { UniverHandles } from './UniverHandles';

type RowOfCells = Readonly<Record<number, Nullable<ICellData>>>;

/**
 * Reading and writing of many cells, straight in the component's cell matrix: its own calls take a minute for 100,000 rows.
 * Cost: proportional to the cells present, not to the rect, for reads; to the rect for writes.
 */
export class CellStore {
  constructor(
    private readonly handles: UniverHandles,
    private readonly formulas: FormulaBook,
    private readonly spills: SpilledValues,
    private readonly calculation: Calculation,
  ) {}

  read(sheetId: string, rect: Rect): CellContent[][] {
    const values = this.collect<CellContent>(sheetId, rect, null, (cell) => contentOf(cell));
    this.spills.overlay(sheetId, rect, (row, column, cell) => {
      const line = values[row - rect.row];
      if (line && line[column - rect.column] === null) line[column - rect.column] = contentOf(cell, true);
    });
    return values;
  }

  readFormulas(sheetId: string, rect: Rect): (string | undefined)[][] {
    return this.collect<string | undefined>(sheetId, rect, undefined, (cell, row, column) =>
      hasFormula(cell) ? this.formulas.shown(cell, { sheetId, row, column }) : undefined,
    );
  }

  /** One value per cell of the rect; `blank` where there is no cell. */
  collect<T>(sheetId: string, rect: Rect, blank: T, valueOf: (cell: ICellData, row: number, column: number) => T): T[][] {
    const matrix = this.matrix(sheetId);
    const lines: T[][] = [];
    for (let r = 0; r < rect.rows; r++) {
      const line = new Array<T>(rect.columns).fill(blank);
      const cells = matrix[rect.row + r] as RowOfCells | undefined;
      if (cells) {
        for (let c = 0; c < rect.columns; c++) {
          const cell = cells[rect.column + c];
          if (cell) line[c] = valueOf(cell, rect.row + r, rect.column + c);
        }
      }
      lines.push(line);
    }
    return lines;
  }

  write(sheetId: string, rect: Rect, inputs: readonly (readonly (CellInput | undefined)[])[]): void {
    this.handles.grow(sheetId, rect);
    const matrix = this.handles.sheet(sheetId).getCellMatrix();
    const formulas: IObjectMatrixPrimitiveType<Nullable<{ f: string }>> = {};
    for (let r = 0; r < rect.rows; r++) {
      const line = inputs[r];
      if (!line) continue;
      const row = rect.row + r;
      const cells = matrix.getRowOrCreate(row) as Record<number, Nullable<ICellData>>;
      for (let c = 0; c < rect.columns; c++) {
        const input = line[c];
        if (input === undefined) continue;
        const column = rect.column + c;
        const before = cells[column];
        const after = this.cellOf(input, before, sheetId, row, column);
        if (after) cells[column] = after;
        else delete cells[column];
        if (after?.f) (formulas[row] ??= {})[column] = { f: after.f };
        else if (hasFormula(before)) (formulas[row] ??= {})[column] = null;
      }
    }
    this.settle(sheetId, rect, formulas, (row, column) => inputs[row - rect.row]?.[column - rect.column] !== undefined);
  }

  clearContents(sheetId: string, rect: Rect): void {
    const matrix = this.matrix(sheetId);
    const formulas: IObjectMatrixPrimitiveType<Nullable<{ f: string }>> = {};
    this.eachCell(sheetId, rect, (row, column, cell) => {
      if (hasFormula(cell)) (formulas[row] ??= {})[column] = null;
      const cells = matrix[row] as Record<number, Nullable<ICellData>>;
      if (cell.s) cells[column] = { s: cell.s };
      else delete cells[column];
    });
    this.settle(sheetId, rect, formulas, () => true);
  }

  /** Visits the cells that exist within a rect. */
  eachCell(sheetId: string, rect: Rect, visit: (row: number, column: number, cell: ICellData) => void): void {
    const matrix = this.matrix(sheetId);
    for (const row of keysWithin(matrix, rect.row, rect.rows)) {
      const cells = matrix[row] as RowOfCells;
      for (const column of keysWithin(cells, rect.column, rect.columns)) {
        const cell = cells[column];
        if (cell) visit(row, column, cell);
      }
    }
  }

  usedRect(sheetId: string, valuesOnly = false): Rect | undefined {
    const matrix = this.matrix(sheetId);
    let top = SHEET_ROWS;
    let bottom = -1;
    let left = SHEET_COLUMNS;
    let right = -1;
    const columns = this.handles.sheet(sheetId).getColumnCount();
    const isUsed = (cell: Nullable<ICellData>): boolean =>
      Boolean(cell) && (hasFormula(cell) || contentOf(cell) !== null || (!valuesOnly && Boolean(cell?.s)));
    for (const rowKey of Object.keys(matrix)) {
      const row = Number(rowKey);
      const cells = (matrix[row] ?? {}) as RowOfCells;
      let first = 0;
      while (first < columns && !isUsed(cells[first])) first++;
      if (first === columns) continue;
      let last = columns - 1;
      while (last > right && !isUsed(cells[last])) last--;
      left = Math.min(left, first);
      right = Math.max(right, last);
      top = Math.min(top, row);
      bottom = Math.max(bottom, row);
    }
    let rect = bottom < 0 ? undefined : { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
    for (const spill of this.spills.all(sheetId)) rect = surround(rect, spill.rect);
    return rect;
  }

  /** After cells changed behind the component's back: formulas, spills, calculation and picture are brought up to date. */
  private settle(
    sheetId: string,
    rect: Rect,
    formulas: IObjectMatrixPrimitiveType<Nullable<{ f: string }>>,
    written: (row: number, column: number) => boolean,
  ): void {
    const touched = this.spills.touching(sheetId, rect);
    this.spills.remove(
      sheetId,
      touched.filter(
        (spill) => overlap({ row: spill.row, column: spill.column, rows: 1, columns: 1 }, rect) && written(spill.row, spill.column),
      ),
    );
    this.formulas.changed(sheetId, formulas);
    // A spill that was written into has to find out that it is blocked, or free again.
    this.calculation.request(sheetId, [rect, ...touched.map((spill) => spill.rect)]);
    this.handles.repaint(sheetId);
  }

  private cellOf(input: CellInput, before: Nullable<ICellData>, sheetId: string, row: number, column: number): ICellData | undefined {
    const style = before?.s ? { s: before.s } : undefined;
    if (input === null) return style;
    if (typeof input === 'object' && !(input instanceof CellError)) {
      return { ...style, ...this.formulas.stored(input.formula, { sheetId, row, column }) };
    }
    return { ...style, ...storedContent(input) };
  }

  private matrix(sheetId: string): IObjectMatrixPrimitiveType<Nullable<ICellData>> {
    return this.handles.sheet(sheetId).getCellMatrix().getMatrix();
  }
}

/** The keys of a sparse row or matrix within a span, by whichever is shorter. */
function keysWithin(sparse: object, start: number, count: number): number[] {
  if (count <= 64) {
    const keys: number[] = [];
    for (let key = start; key < start + count; key++) if (key in sparse) keys.push(key);
    return keys;
  }
  return Object.keys(sparse)
    .map(Number)
    .filter((key) => key >= start && key < start + count);
}
