import fc from 'fast-check';
import type { Rect, StructureChange } from '../../../../src/workbench/grid/Grid';
import { followStructure } from '../../../../src/workbench/grid/followStructure';
import { SHEET_COLUMNS, SHEET_ROWS } from '../../../../src/workbench/grid/Grid';

const rect = (row: number, column: number, rows: number, columns: number): Rect => ({ row, column, rows, columns });
const change = (kind: 'insert' | 'delete', at: Rect, shift: StructureChange['shift']): StructureChange => ({
  kind,
  sheetId: 's',
  rect: at,
  shift,
});

const small = fc.record({
  row: fc.integer({ min: 0, max: 8 }),
  column: fc.integer({ min: 0, max: 8 }),
  rows: fc.integer({ min: 1, max: 6 }),
  columns: fc.integer({ min: 1, max: 6 }),
});
const changes = fc.oneof(
  fc.record({
    kind: fc.constant('insert' as const),
    sheetId: fc.constant('s'),
    rect: small,
    shift: fc.constantFrom('Down' as const, 'Right' as const),
  }),
  fc.record({
    kind: fc.constant('delete' as const),
    sheetId: fc.constant('s'),
    rect: small,
    shift: fc.constantFrom('Up' as const, 'Left' as const),
  }),
);

/** Where each single cell goes; `undefined` when it is deleted. */
function moveCell(row: number, column: number, { kind, rect: at, shift }: StructureChange): readonly [number, number] | undefined {
  const inRows = row >= at.row && row < at.row + at.rows;
  const inColumns = column >= at.column && column < at.column + at.columns;
  if (kind === 'delete' && inRows && inColumns) return undefined;
  const sign = kind === 'insert' ? 1 : -1;
  if (shift === 'Down' || shift === 'Up') return inColumns && row >= at.row ? [row + sign * at.rows, column] : [row, column];
  return inRows && column >= at.column ? [row, column + sign * at.columns] : [row, column];
}

describe('followStructure', () => {
  it('keeps exactly the box around its cells when whole lines move, and stays when only a part would', () => {
    fc.assert(
      fc.property(small, changes, (held, step) => {
        const vertical = step.shift === 'Down' || step.shift === 'Up';
        const spanned = vertical
          ? step.rect.column <= held.column && step.rect.column + step.rect.columns >= held.column + held.columns
          : step.rect.row <= held.row && step.rect.row + step.rect.rows >= held.row + held.rows;
        if (!spanned) {
          expect(followStructure(held, step)).toEqual(held);
          return;
        }
        const cells = [];
        for (let row = held.row; row < held.row + held.rows; row++)
          for (let column = held.column; column < held.column + held.columns; column++) {
            const cell = moveCell(row, column, step);
            if (cell) cells.push(cell);
          }
        if (cells.length === 0) {
          expect(followStructure(held, step)).toBeUndefined();
          return;
        }
        const rows = cells.map(([row]) => row);
        const columns = cells.map(([, column]) => column);
        const [top, left] = [Math.min(...rows), Math.min(...columns)];
        expect(followStructure(held, step)).toEqual(rect(top, left, Math.max(...rows) - top + 1, Math.max(...columns) - left + 1));
      }),
      { numRuns: 2000 },
    );
  });

  it('loses what is pushed over the edge of the sheet', () => {
    const last = rect(SHEET_ROWS - 3, 0, 3, 1);
    expect(followStructure(last, change('insert', rect(0, 0, 2, 1), 'Down'))).toEqual(rect(SHEET_ROWS - 1, 0, 1, 1));
    expect(followStructure(last, change('insert', rect(0, 0, 3, 1), 'Down'))).toBeUndefined();
  });

  it('leaves whole columns whole when rows come and go', () => {
    const column = rect(0, 2, SHEET_ROWS, 1);
    expect(followStructure(column, change('insert', rect(3, 0, 2, SHEET_COLUMNS), 'Down'))).toEqual(column);
    expect(followStructure(column, change('delete', rect(3, 0, 2, SHEET_COLUMNS), 'Up'))).toEqual(column);
    expect(followStructure(column, change('insert', rect(0, 1, SHEET_ROWS, 2), 'Right'))).toEqual(rect(0, 4, SHEET_ROWS, 1));
  });
});
