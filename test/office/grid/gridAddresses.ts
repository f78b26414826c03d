import type { Rect } from '../../../src/workbench/grid/Grid';

/** `B2` as zero-based coordinates. */
export function at(address: string): { row: number; column: number } {
  const [, letters = '', digits = ''] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { row: Number(digits) - 1, column };
}

/** `A1:C9` as a rect. */
export function rect(address: string): Rect {
  const [first = '', last = first] = address.split(':');
  const [from, to] = [at(first), at(last)];
  return { ...from, rows: to.row - from.row + 1, columns: to.column - from.column + 1 };
}

/** A formula as the grid takes it. */
export const f = (formula: string): { formula: string } => ({ formula });

/** The first column of a block. */
export const column = <T>(block: readonly (readonly T[])[]): (T | undefined)[] => block.map(([first]) => first);
