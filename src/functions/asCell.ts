import { roundSignificant } from '../stats/roundSignificant';
import { notComputable, type CellFailure } from './Cell';

/** A number that passed through exp and log, as a cell shows it: 12 digits (P2), and an error where it is no number of Excel's. */
export const asCell = (value: number | undefined): number | CellFailure =>
  value !== undefined && Number.isFinite(value) ? roundSignificant(value) : notComputable({ code: 'out-of-range' });
