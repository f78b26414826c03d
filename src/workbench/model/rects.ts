import { SHEET_COLUMNS, SHEET_ROWS, type Rect } from '../grid/Grid';
import { overlap, sameRect } from '../grid/rectangles';

export const WHOLE_SHEET: Rect = { row: 0, column: 0, rows: SHEET_ROWS, columns: SHEET_COLUMNS };

export function isOnSheet(rect: Rect): boolean {
  return (
    rect.row >= 0 &&
    rect.column >= 0 &&
    rect.rows >= 1 &&
    rect.columns >= 1 &&
    rect.row + rect.rows <= SHEET_ROWS &&
    rect.column + rect.columns <= SHEET_COLUMNS
  );
}

export function contains(outer: Rect, inner: Rect): boolean {
  const common = overlap(outer, inner);
  return common !== undefined && sameRect(common, inner);
}

/** Whole columns or rows: Excel gives no values for them and takes none. */
export function isUnbounded(rect: Rect): boolean {
  return rect.rows === SHEET_ROWS || rect.columns === SHEET_COLUMNS;
}
