import type { ColumnRole, SourceKind } from '../table/ColumnRole';
import type { FieldReference } from '../table/CustomerTable';

/** The versioned policy document (P1), the only input besides the table. `parsePolicy` is the way in from JSON; the zod schema and this type are checked against each other. */
export interface Policy {
  readonly schema: 1;
  readonly name: string;
  /** 0 until it is saved, raised by one at each save. */
  readonly revision: number;
  readonly source: PolicySource;
  /** ISO date, or `null` for the day after the last date in the data (R1). */
  readonly analysisDate: string | null;
  readonly window: PolicyWindow;
  readonly method: { readonly id: string; readonly params: Readonly<Record<string, unknown>> };
  /** Best first; empty means the method's own. */
  readonly tiers: readonly PolicyTier[];
  readonly output: PolicyOutput;
  /** A9: what is compared between tiers; absent compares nothing but count and amount. */
  readonly profile?: PolicyProfile;
}

export interface PolicyProfile {
  readonly measures: readonly FieldReference[];
  /** Up to three text columns: region, industry, category. */
  readonly texts: readonly string[];
}

export interface PolicySource {
  readonly kind: SourceKind;
  /** Name of the Excel table; `null` follows the selection. */
  readonly table: string | null;
  /** Column names by role. */
  readonly columns: Readonly<Partial<Record<ColumnRole, string>>>;
  /** Order of day, month and year in dates that are text and ambiguous (T4); `null` makes them a finding. */
  readonly dateOrder: 'dmy' | 'mdy' | null;
  /** T3: `null` asks when there is more than one currency; `ignore` takes the numbers as they are. */
  readonly currencies: 'ignore' | null;
  readonly ignoreIdCase: boolean;
  /** T8: values of the reason column whose invoices are left out. */
  readonly excludedReasons: readonly string[];
}

export type PolicyWindow =
  | { readonly kind: 'all' | 'last12Months' | 'last24Months' }
  | { readonly kind: 'fiscalYear'; readonly firstMonth: number }
  | { readonly kind: 'range'; readonly from: string; readonly to: string };

export interface PolicyTier {
  readonly label: string;
  /** `#RRGGBB`; `null` takes the palette's. */
  readonly color: string | null;
  readonly action: string;
  readonly contactDays: number | null;
  readonly creditLimit: number | null;
}

export interface PolicyOutput {
  /** Columns asked for besides the method's own: `rank`, `share`, `action`, `contactDays`, `nextContact`, `creditLimit`, `reason`. */
  readonly extraColumns: readonly string[];
  readonly tierColors: boolean;
}
