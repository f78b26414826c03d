import type { CellValue } from '../base/CellValue';
import type { GradingRecord } from './gradingStore';
import type { WriteTarget } from './writeTarget';

/** What a write did, so that it can be taken back cell by cell (O4, O5). Kept in memory; the mark of an unfinished write stays in the workbook. */
export interface Journal {
  readonly target: WriteTarget;
  readonly columns: readonly JournalColumn[];
  /** The record of the source before this write. */
  readonly recordBefore: GradingRecord | undefined;
  /** Body rows that have been written so far. */
  rowsWritten: number;
}

export interface JournalColumn {
  readonly header: string;
  /** `undefined` for a column this write added. */
  readonly before: readonly CellValue[] | undefined;
  readonly written: readonly CellValue[];
}

/** Whether a cell still holds what we wrote: Excel may give a number back with its last bits rounded. */
export const stillHolds = (current: CellValue, written: CellValue): boolean =>
  typeof current === 'number' && typeof written === 'number'
    ? Math.abs(current - written) <= 1e-12 * Math.max(1, Math.abs(written))
    : current === written;
