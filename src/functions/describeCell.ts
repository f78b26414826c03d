import { CellFailure, type Cell } from './Cell';

const LONGEST = 40;

/** What stands in a cell, short enough for a sentence: text in quotes, `''` for blank. */
export const describeCell = (cell: Cell): string => {
  if (cell instanceof CellFailure) return cell.code;
  if (cell === null || cell === '') return '';
  if (typeof cell === 'string') return `"${cell.length > LONGEST ? `${cell.slice(0, LONGEST)}…` : cell}"`;
  return typeof cell === 'boolean' ? String(cell).toUpperCase() : String(cell);
};
