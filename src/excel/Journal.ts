import { isErrorCell, type CellValue } from '../base/CellValue';
import type { GradingRecord } from './gradingStore';
import type { WriteTarget } from './writeTarget';

/** What a write did, so that it can be taken back cell by cell (O4, O5). Kept in memory; the mark of an unfinished write stays in the workbook. */
export interface Journal {
  readonly target: WriteTarget;
  readonly columns: readonly JournalColumn[];
  /** Where the customers stood when this was written, to find the rows again after a sort; `undefined` where rows are ours (O7). */
  readonly placed: PlacedIds | undefined;
  /** Body rows of our former result table, which was updated in place (O7). */
  readonly rowsBefore?: number;
  /** The record of the source before this write. */
  readonly recordBefore: GradingRecord | undefined;
}

export interface PlacedIds {
  readonly column: string;
  readonly ids: readonly CellValue[];
}

export interface JournalColumn {
  readonly header: string;
  /** Whether this write added it. */
  readonly added: boolean;
  /** What the cells held; blanks for a column that was added. */
  readonly before: FormerCells;
  readonly written: readonly CellValue[];
}

export interface FormerCells {
  /** As `Range.formulas` gave them: the formula where there was one. Shorter than the column where it was blank. */
  readonly formulas: readonly CellValue[];
  readonly values: readonly CellValue[];
  readonly formats: readonly string[];
  /** Number format of the header cell, where it was no header before. */
  readonly headerFormat?: string;
}

export const NOTHING_BEFORE: FormerCells = { formulas: [], values: [], formats: [] };

/** Whether a cell still holds what we wrote: Excel may give a number back with its last bits rounded. */
export const stillHolds = (current: CellValue, written: CellValue): boolean =>
  typeof current === 'number' && typeof written === 'number'
    ? Math.abs(current - written) <= 1e-12 * Math.max(1, Math.abs(written))
    : current === written;

/** What to enter so that the cell holds again what it held: text that stood in a cell not formatted as text goes back behind an apostrophe (O6). */
export const inputOf = ({ formulas, values, formats }: FormerCells, row: number): CellValue => {
  const formula = formulas[row] ?? '';
  if (formula !== values[row]) return formula;
  const isError: boolean = isErrorCell(formula);
  if (typeof formula !== 'string' || formula === '' || formats[row] === '@' || isError) return formula;
  return `'${formula}`;
};
