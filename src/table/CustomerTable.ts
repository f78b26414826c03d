import type { Finding } from '../base/Finding';
import type { ControlTotal } from './ControlTotal';
import type { SourceKind } from './ColumnRole';
import type { CustomerState } from './CustomerState';
import type { GrowthPeriods } from './growth';

/** One row per customer, typed and ready to be graded. What methods see of the world. */
export interface CustomerTable {
  readonly source: SourceKind;
  readonly rowCount: number;
  /** Trimmed ids, in order of first appearance. */
  readonly ids: readonly string[];
  /** Display names where a name column was chosen, else absent. */
  readonly names?: readonly string[];
  /** Source body row of each customer: its row in a customer table, its first row in a list of orders. */
  readonly sourceRows: Int32Array;
  /** Numeric columns by column name; NaN is missing. Dates are day serials of the 1900 system. */
  readonly columns: ReadonlyMap<string, Float64Array>;
  /** Derived measures by their name in the measure vocabulary (`recencyDays`, `orders`, `netAmount`, ...: `MeasureName`); NaN is missing. */
  readonly measures: ReadonlyMap<string, Float64Array>;
  /** R5, one per customer; absent where the source says nothing about orders. */
  readonly states?: readonly CustomerState[];
  /** Text columns by column name; '' is missing. */
  readonly texts: ReadonlyMap<string, readonly string[]>;
  /** Day serial (1900 system), `undefined` when the source has no dates. */
  readonly analysisDate: number | undefined;
  /** Inclusive day serials of the window actually used (T9). */
  readonly window: { readonly from: number; readonly to: number } | undefined;
  /** U7: inclusive day serials of the equal periods that `growth` compares; absent where it is not known. */
  readonly growthPeriods?: GrowthPeriods;
  readonly findings: readonly Finding[];
  readonly controlTotal: ControlTotal | undefined;
}

/** A number a method works with: a column of the source or a measure derived from it. */
export type FieldReference = { readonly column: string } | { readonly measure: string };
