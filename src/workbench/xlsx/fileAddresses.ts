import { SHEET_COLUMNS, SHEET_ROWS, type Rect } from '../grid/Grid';

/** The rect of an A1 address as files write it, `$` and whole rows and columns allowed, without a sheet. */
export function rectOf(address: string): Rect {
  const [first = '', last = first] = address.replaceAll('$', '').split(':');
  const [from, to] = [cornerOf(first), cornerOf(last)];
  const row = from.row ?? 0;
  const column = from.column ?? 0;
  return { row, column, rows: (to.row ?? SHEET_ROWS - 1) - row + 1, columns: (to.column ?? SHEET_COLUMNS - 1) - column + 1 };
}

function cornerOf(text: string): { row?: number; column?: number } {
  const [, letters = '', digits = ''] = /^([A-Za-z]*)(\d*)$/.exec(text) ?? [];
  const column = [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { ...(digits && { row: Number(digits) - 1 }), ...(letters && { column }) };
}
