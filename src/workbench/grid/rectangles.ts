import type { IRange } from '@univerjs/core';
import type { Rect } from './Grid';

/** The common part of two rects; `undefined` when they do not touch. */
export function overlap(a: Rect, b: Rect): Rect | undefined {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rows = Math.min(a.row + a.rows, b.row + b.rows) - row;
  const columns = Math.min(a.column + a.columns, b.column + b.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : undefined;
}

export const contains = (rect: Rect, row: number, column: number): boolean =>
  row >= rect.row && row < rect.row + rect.rows && column >= rect.column && column < rect.column + rect.columns;

export const sameRect = (a: Rect, b: Rect): boolean =>
  a.row === b.row && a.column === b.column && a.rows === b.rows && a.columns === b.columns;

/** The smallest rect around both. */
export function surround(a: Rect | undefined, b: Rect): Rect {
  if (!a) return b;
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  return {
    row,
    column,
    rows: Math.max(a.row + a.rows, b.row + b.rows) - row,
    columns: Math.max(a.column + a.columns, b.column + b.columns) - column,
  };
}

/** A component's range as a rect. Whole rows or columns come with NaN bounds there and are cut at `rows` and `columns`. */
export function fromRange(range: IRange, rows: number, columns: number): Rect {
  const row = Number.isFinite(range.startRow) ? range.startRow : 0;
  const column = Number.isFinite(range.startColumn) ? range.startColumn : 0;
  const endRow = Number.isFinite(range.endRow) ? range.endRow : rows - 1;
  const endColumn = Number.isFinite(range.endColumn) ? range.endColumn : columns - 1;
  return { row, column, rows: endRow - row + 1, columns: endColumn - column + 1 };
}

/** `A`, `Z`, `AA` for a zero-based column. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** A1 notation of a rect without its sheet, relative. */
export function a1(rect: Rect): string {
  const first = `${columnLetters(rect.column)}${rect.row + 1}`;
  if (rect.rows === 1 && rect.columns === 1) return first;
  return `${first}:${columnLetters(rect.column + rect.columns - 1)}${rect.row + rect.rows}`;
}

/** A sheet name as formulas need it, quoted where it is not a plain word. */
export const sheetPrefix = (name: string): string =>
  (/^[A-Za-z_\u0080-\uffff][\w.\u0080-\uffff]*$/u.test(name) && !/^[A-Za-z]{1,3}\d+$|^[Rr]\d*[Cc]\d*$|^[RrCc]$/u.test(name)
    ? name
    : `'${name.replaceAll("'", "''")}'`) + '!';
