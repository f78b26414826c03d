import { SHEET_COLUMNS, SHEET_ROWS, type Rect } from '../grid/Grid';
import { columnLetters, sheetPrefix } from '../grid/rectangles';

/** `A` -> 0. Whether the column exists is the caller's question. */
export function columnIndex(letters: string): number {
  let index = 0;
  for (const letter of letters.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

/** `A1`, `A1:B2`, `A:C` for whole columns, `1:5` for whole rows. */
export function formatRect({ row, column, rows, columns }: Rect, absolute = false): string {
  const mark = absolute ? '$' : '';
  const letters = (index: number): string => mark + columnLetters(index);
  const number = (index: number): string => mark + String(index + 1);
  if (columns === SHEET_COLUMNS) return `${number(row)}:${number(row + rows - 1)}`;
  if (rows === SHEET_ROWS) return `${letters(column)}:${letters(column + columns - 1)}`;
  const first = letters(column) + number(row);
  return rows === 1 && columns === 1 ? first : `${first}:${letters(column + columns - 1)}${number(row + rows - 1)}`;
}

export function formatAddress(sheetName: string, rect: Rect, absolute = false): string {
  return sheetPrefix(sheetName) + formatRect(rect, absolute);
}

export interface ParsedAddress {
  /** Unquoted; `undefined` when the address names no sheet. */
  readonly sheetName?: string;
  readonly rect: Rect;
}

const SHEET_PREFIX = /^(?:'((?:[^']|'')+)'|([^'!]+))!(.*)$/s;
const CELLS = /^\$?([a-z]{1,3})\$?(\d{1,7})(?::\$?([a-z]{1,3})\$?(\d{1,7}))?$/i;
const COLUMNS = /^\$?([a-z]{1,3}):\$?([a-z]{1,3})$/i;
const ROWS = /^\$?(\d{1,7}):\$?(\d{1,7})$/;

/** An address in A1 notation; `undefined` for what is none (a name, several areas, a cell beyond the sheet). */
export function parseAddress(text: string): ParsedAddress | undefined {
  const prefix = SHEET_PREFIX.exec(text.trim());
  const rect = parseRect(prefix ? (prefix[3] ?? '') : text.trim());
  if (rect === undefined) return undefined;
  if (!prefix) return { rect };
  return { sheetName: (prefix[1]?.replaceAll("''", "'") ?? prefix[2] ?? '').trim(), rect };
}

/** `Sheet!rest` taken apart, whatever the rest is. */
export function splitSheet(text: string): { readonly sheetName?: string; readonly rest: string } {
  const prefix = SHEET_PREFIX.exec(text.trim());
  if (!prefix) return { rest: text.trim() };
  return { sheetName: prefix[1]?.replaceAll("''", "'") ?? prefix[2] ?? '', rest: prefix[3] ?? '' };
}

function parseRect(text: string): Rect | undefined {
  const cells = CELLS.exec(text);
  if (cells) {
    const [, left = '', top = '', right = left, bottom = top] = cells;
    return corners(Number(top) - 1, columnIndex(left), Number(bottom) - 1, columnIndex(right));
  }
  const columns = COLUMNS.exec(text);
  if (columns) return corners(0, columnIndex(columns[1] ?? ''), SHEET_ROWS - 1, columnIndex(columns[2] ?? ''));
  const rows = ROWS.exec(text);
  if (rows) return corners(Number(rows[1]) - 1, 0, Number(rows[2]) - 1, SHEET_COLUMNS - 1);
  return undefined;
}

function corners(row1: number, column1: number, row2: number, column2: number): Rect | undefined {
  const row = Math.min(row1, row2);
  const column = Math.min(column1, column2);
  const lastRow = Math.max(row1, row2);
  const lastColumn = Math.max(column1, column2);
  if (row < 0 || column < 0 || lastRow >= SHEET_ROWS || lastColumn >= SHEET_COLUMNS) return undefined;
  return { row, column, rows: lastRow - row + 1, columns: lastColumn - column + 1 };
}
