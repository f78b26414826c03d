import type { Rect, StructureChange } from './Grid';
import { SHEET_COLUMNS, SHEET_ROWS } from './Grid';

/**
 * Where a rect lies after cells were inserted or deleted: it moves when all of it moves, grows and shrinks when the change spans its whole
 * width (or height) and stays otherwise, as Excel's references do. `undefined`: all of it was deleted.
 */
export function followStructure(rect: Rect, { kind, rect: changed, shift }: StructureChange): Rect | undefined {
  const vertical = shift === 'Down' || shift === 'Up';
  const spans = vertical
    ? changed.column <= rect.column && changed.column + changed.columns >= rect.column + rect.columns
    : changed.row <= rect.row && changed.row + changed.rows >= rect.row + rect.rows;
  if (!spans) return rect;
  const [start, size] = vertical ? [rect.row, rect.rows] : [rect.column, rect.columns];
  const [at, count] = vertical ? [changed.row, changed.rows] : [changed.column, changed.columns];
  const next = (kind === 'insert' ? inserted : deleted)(start, size, at, count, vertical ? SHEET_ROWS : SHEET_COLUMNS);
  if (!next) return undefined;
  return vertical ? { ...rect, row: next.start, rows: next.size } : { ...rect, column: next.start, columns: next.size };
}

type Span = { readonly start: number; readonly size: number } | undefined;

function inserted(start: number, size: number, at: number, count: number, limit: number): Span {
  // A reference to whole rows or columns stays one.
  if (size === limit) return { start, size };
  if (at > start) return { start, size: at < start + size ? Math.min(limit - start, size + count) : size };
  // What is pushed over the edge of the sheet is gone.
  return start + count >= limit ? undefined : { start: start + count, size: Math.min(size, limit - start - count) };
}

function deleted(start: number, size: number, at: number, count: number, limit: number): Span {
  const before = Math.max(0, Math.min(start, at + count) - Math.min(start, at));
  const within = Math.max(0, Math.min(start + size, at + count) - Math.max(start, at));
  if (within >= size) return undefined;
  return size === limit ? { start, size } : { start: start - before, size: size - within };
}
