import { reciprocalJudgements, type Judgements } from '../stats/ahp';
import { CellFailure, unusable, type Cell, type Cells } from './Cell';
import { describeCell } from './describeCell';
import { isBlank, type Parameter } from './Parameter';
import { range } from './parameters';

/** How far a cell below the diagonal may be from 1 divided by its mirror image, since people type .33 for a third. */
const RECIPROCAL_WITHIN = 0.01;

/**
 * A square of pairwise judgements (W5). The part above the diagonal counts; below it a cell is blank or the reciprocal. 0 counts as blank
 * where no judgement is asked, since some hosts hand that over for one.
 */
export const judgements: Parameter<Judgements> = {
  ...range,
  read: (argument, name) => {
    const cells = range.read(argument, name);
    if (cells instanceof CellFailure) return cells;
    const size = cells.length;
    const columns = cells[0]?.length ?? 0;
    if (columns !== size) return unusable({ code: 'not-square', argument: name, rows: size, columns });
    return findWrong(cells, name) ?? reciprocalJudgements(size, (row, column) => at(cells, row, column) as number);
  },
};

const findWrong = (cells: Cells, argument: string): CellFailure | undefined => {
  for (let row = 0; row < cells.length; row++) {
    const itself = at(cells, row, row);
    if (!isLeftOut(itself) && itself !== 1) return unusable({ code: 'diagonal-not-one', argument, row: row + 1 });
    for (let column = row + 1; column < cells.length; column++) {
      const judgement = at(cells, row, column);
      if (typeof judgement !== 'number' || judgement <= 0) {
        return unusable({ code: 'not-a-judgement', argument, row: row + 1, column: column + 1, found: describeCell(judgement) });
      }
      const mirrored = at(cells, column, row);
      const isReciprocal = typeof mirrored === 'number' && Math.abs(mirrored * judgement - 1) <= RECIPROCAL_WITHIN + 1e-9;
      if (!isLeftOut(mirrored) && !isReciprocal) return unusable({ code: 'not-reciprocal', argument, row: column + 1, column: row + 1 });
    }
  }
  return undefined;
};

const isLeftOut = (cell: Cell): boolean => isBlank(cell) || cell === 0;

const at = (cells: Cells, row: number, column: number): Cell => cells[row]?.[column] ?? null;
