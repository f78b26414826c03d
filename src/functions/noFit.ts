import type { FitFailure } from '../stats/bgnbdFit';
import { noAnswer, notComputable, type CellFailure } from './Cell';

/** A fit without an answer, as the error that a cell shows. `ranges` are what it was fitted on. */
export const noFit = (reason: FitFailure, ranges: readonly string[]): CellFailure =>
  reason === 'no-customers'
    ? noAnswer({ code: 'no-rows', arguments: ranges, mustBeAbove0: false })
    : notComputable({ code: 'no-fit', why: reason });
