import type { Grid, Rect } from '../grid/Grid';
import { overlap } from '../grid/rectangles';

/**
 * The block around a range, bounded by blank rows and columns (what Ctrl+* selects), the range itself included.
 *
 * Blanks inside a block do not end it: it grows by a line as long as that line, corners included, holds anything.
 * Cost: one read of the used cells, then linear in the cells of the block.
 */
export function surroundingRegion(grid: Grid, sheetId: string, start: Rect): Rect {
  const used = grid.usedRect(sheetId, true);
  if (!used) return start;
  const contents = grid.read(sheetId, used);
  const filled = (rect: Rect): boolean => {
    const common = overlap(rect, used);
    if (!common) return false;
    const from = common.column - used.column;
    for (let row = common.row - used.row; row < common.row - used.row + common.rows; row++) {
      const line = contents[row];
      for (let column = from; column < from + common.columns; column++) {
        if (line?.[column] !== null && line?.[column] !== undefined) return true;
      }
    }
    return false;
  };

  let region = start;
  for (let before: Rect | undefined; before !== region;) {
    before = region;
    for (const grow of GROWTHS) {
      for (let next = grow(region); filled(next.line); next = grow(region)) region = next.region;
    }
  }
  return region;
}

/** One step into each direction: the line just outside, one cell longer at both ends, and the region with it. */
const GROWTHS: readonly ((region: Rect) => { readonly line: Rect; readonly region: Rect })[] = [
  (r) => ({ line: across(r, r.row + r.rows), region: { ...r, rows: r.rows + 1 } }),
  (r) => ({ line: across(r, r.row - 1), region: { ...r, row: r.row - 1, rows: r.rows + 1 } }),
  (r) => ({ line: down(r, r.column + r.columns), region: { ...r, columns: r.columns + 1 } }),
  (r) => ({ line: down(r, r.column - 1), region: { ...r, column: r.column - 1, columns: r.columns + 1 } }),
];

function across(region: Rect, row: number): Rect {
  return { row, column: region.column - 1, rows: 1, columns: region.columns + 2 };
}

function down(region: Rect, column: number): Rect {
  return { row: region.row - 1, column, rows: region.rows + 2, columns: 1 };
}
