import type { Cells } from './Cell';

/** The numbers among the cells of a population: blanks, text (a header), truth values and errors are left out. Cost: O(n). */
export const numbersAmong = (cells: Cells): Float64Array => {
  const values = new Float64Array(cells.length * (cells[0]?.length ?? 0));
  let count = 0;
  for (const row of cells) for (const cell of row) if (typeof cell === 'number') values[count++] = cell;
  return values.slice(0, count);
};
