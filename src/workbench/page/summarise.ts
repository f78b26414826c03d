import type { CellContent } from '../grid/Grid';

/** What Excel's status line tells of a selection. */
export interface SelectionSummary {
  /** Cells that are not blank. */
  readonly count: number;
  readonly numbers: number;
  readonly sum: number;
}

/**
 * Counts what is not blank and adds up the numbers; text, truth values and errors are counted only.
 * Cost: one pass over the cells.
 */
export function summarise(areas: Iterable<readonly (readonly CellContent[])[]>): SelectionSummary {
  let count = 0;
  let numbers = 0;
  let sum = 0;
  for (const cells of areas)
    for (const row of cells)
      for (const cell of row) {
        if (cell === null) continue;
        count += 1;
        if (typeof cell !== 'number') continue;
        numbers += 1;
        sum += cell;
      }
  return { count, numbers, sum };
}
