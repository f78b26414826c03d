import { flatCells, type Cells } from './Cell';

/** The numbers among the cells of a population: blanks, text (a header), truth values and errors are left out. Cost: O(n). */
export const numbersAmong = (cells: Cells): Float64Array =>
  Float64Array.from(flatCells(cells).filter((cell): cell is number => typeof cell === 'number'));
