/** How the amount column adds up (T10). All sums are exactly rounded; `sum = positive + negative` and `sum = graded + every left-out part`, to the cent. */
export interface ControlTotal {
  readonly column: string;
  readonly cellsRead: number;
  /** The sum as Excel's SUM gives it: real numbers only. */
  readonly sumAsExcel: number;
  /** The sum of everything read as a number, text numbers included. */
  readonly sum: number;
  readonly positive: number;
  readonly negative: number;
  readonly textNumbers: { readonly count: number; readonly amount: number };
  /** Rows whose amount does not reach a customer that is graded, by reason. */
  readonly leftOut: readonly { readonly reason: LeftOutReason; readonly rows: number; readonly amount: number }[];
  /** What the graded customers add up to. */
  readonly graded: number;
  /** `sum - graded - sum of leftOut`; 0 when all is explained. */
  readonly difference: number;
}

export type LeftOutReason =
  | 'blank'
  | 'unreadable'
  | 'error-cell'
  | 'blank-id'
  | 'error-id'
  | 'after-analysis-date'
  | 'outside-window'
  | 'date-missing'
  | 'reason-excluded';
