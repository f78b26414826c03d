import { isBlankCell, isErrorCell, type CellValue } from '../base/CellValue';
import { readDate } from './readDate';
import { readNumber } from './readNumber';

/** Either sign may separate; the question here is only whether a cell is a word. */
const POINT = { decimal: '.', group: ',' };

/**
 * Whether the first row of a block is its header (T1): its cells are words, and the next row differs in kind somewhere. Two rows of words
 * alone, or a single row, leave it open: then no, and the user can say otherwise.
 */
export const inferHeader = (first: readonly CellValue[], second: readonly CellValue[] | undefined): { readonly hasHeaders: boolean } => {
  const named = first.filter((cell) => !isBlankCell(cell));
  if (named.length === 0 || !named.every(isWord) || second === undefined) return { hasHeaders: false };
  return { hasHeaders: first.some((cell, i) => !isBlankCell(cell) && !isBlankCell(second[i] ?? '') && !isWord(second[i] as CellValue)) };
};

/** Text that reads neither as a number nor as a date. */
const isWord = (cell: CellValue): boolean =>
  typeof cell === 'string' &&
  !isErrorCell(cell) &&
  readNumber(cell, POINT).kind === 'unreadable' &&
  readDate(cell, null).kind === 'unreadable';
