import type { ColumnRole, SourceKind } from './ColumnRole';
import type { DateOrder } from './readDate';

/** How a table is to be read: the policy's source, window and analysis date, as far as reading needs them. */
export interface TableRequest {
  readonly kind: SourceKind;
  readonly columns: Readonly<Partial<Record<ColumnRole, string>>>;
  readonly dateOrder: DateOrder;
  readonly currencies: 'ignore' | null;
  readonly ignoreIdCase: boolean;
  readonly excludedReasons: readonly string[];
  readonly window: WindowRequest;
  /** ISO date; `null` for the day after the last date in the data. */
  readonly analysisDate: string | null;
  /** Columns without a role that a method refers to (indicators); they are read as numbers, and what is wrong with them is a finding. */
  readonly fields?: readonly string[];
  /** Those of the fields that are asked as numbers only, so that figures typed as text count as numbers. */
  readonly numbers?: readonly string[];
  /** Columns without a role that hold texts, even when all of them look like numbers (labels of tiers). */
  readonly texts?: readonly string[];
  /** Columns without a role that hold dates; blanks are no finding. */
  readonly dates?: readonly string[];
}

export type WindowRequest =
  | { readonly kind: 'all' | 'last12Months' | 'last24Months' }
  | { readonly kind: 'fiscalYear'; readonly firstMonth: number }
  | { readonly kind: 'range'; readonly from: string; readonly to: string };
