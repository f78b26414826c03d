import fc from 'fast-check';
import type { Grid, Rect } from '../../../../src/workbench/grid/Grid';
import { surroundingRegion } from '../../../../src/workbench/model/surroundingRegion';

const SIZE = 6;
const isFilled = (filled: ReadonlySet<number>, row: number, column: number): boolean =>
  row >= 0 && column >= 0 && row < SIZE && column < SIZE && filled.has(row * SIZE + column);

/** The two questions the region asks of a grid, over a sheet of which some cells are filled. */
function sheet(filled: ReadonlySet<number>): Grid {
  const used: Rect = { row: 0, column: 0, rows: SIZE, columns: SIZE };
  return {
    usedRect: () => (filled.size > 0 ? used : undefined),
    read: (_: string, rect: Rect) =>
      Array.from({ length: rect.rows }, (_r, row) =>
        Array.from({ length: rect.columns }, (_c, column) => (isFilled(filled, rect.row + row, rect.column + column) ? 1 : null)),
      ),
  } as unknown as Grid;
}

/** The smallest rect around a cell with nothing but blanks, corners included, right outside of it: found by trying all. */
function smallestBounded(filled: ReadonlySet<number>, row: number, column: number): Rect {
  let best: Rect | undefined;
  for (let top = 0; top <= row; top++)
    for (let bottom = row; bottom < SIZE; bottom++)
      for (let left = 0; left <= column; left++)
        for (let right = column; right < SIZE; right++) {
          let clear = true;
          for (let r = top - 1; r <= bottom + 1; r++)
            for (let c = left - 1; c <= right + 1; c++) {
              const inside = r >= top && r <= bottom && c >= left && c <= right;
              if (!inside && isFilled(filled, r, c)) clear = false;
            }
          const rect = { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
          if (clear && (!best || rect.rows * rect.columns < best.rows * best.columns)) best = rect;
        }
  return best ?? { row, column, rows: 1, columns: 1 };
}

describe('surroundingRegion', () => {
  it('is the smallest block around a cell that blanks bound', () => {
    const cells = fc.array(fc.nat(SIZE * SIZE - 1), { maxLength: 12 });
    fc.assert(
      fc.property(cells, fc.nat(SIZE - 1), fc.nat(SIZE - 1), (list, row, column) => {
        const filled = new Set(list);
        expect(surroundingRegion(sheet(filled), 's', { row, column, rows: 1, columns: 1 })).toEqual(smallestBounded(filled, row, column));
      }),
      { numRuns: 300 },
    );
  });
});
