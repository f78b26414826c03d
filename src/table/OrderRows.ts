import type { RowGroups } from './groupRows';
import type { OrderKeys } from './OrderKeys';

/** The rows that count, gathered by customer. */
export interface OrderRows {
  readonly groups: RowGroups;
  readonly amounts: Float64Array;
  /** Whole days. */
  readonly days: Float64Array;
  /** Absent where every row is an order of its own. */
  readonly orders: OrderKeys | undefined;
  readonly analysisDate: number;
}
