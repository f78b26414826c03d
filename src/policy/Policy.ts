import type { ConditionGroup } from '../methods/conditions/condition';
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
  /** G2: absent lets a tier change as soon as the method says so. */
  readonly hysteresis?: PolicyHysteresis;
  /** M2: how measures are computed that come from a model; absent takes what is usual. */
  readonly measures?: PolicyMeasures;
  /** G1: at least one where present. */
  readonly guards?: readonly PolicyGuard[];
  /** G1: tiers set by hand. */
  readonly override?: PolicyOverride;
  /** G3: how often the grading is to be looked at again. */
  readonly review?: PolicyReview;
}

/** G2: what holds tiers steady from one review to the next. */
export interface PolicyHysteresis {
  /** In the unit of the method's cuts: points, or a share as a fraction of 1. `null` gives the band no say. */
  readonly band: number | null;
  /** Column of the tier that the method alone gave at the last review: a change that it asked for then as now passes. `null` counts no reviews. */
  readonly lastMethodTier: string | null;
  /** Where the tiers of before come from: a snapshot, or, where this is absent, the column in the role `previousTier`. */
  readonly previous?: PolicyPrevious;
}

/** What a policy calls the snapshot of the review before (G2). */
export const LATEST_SNAPSHOT = 'latest';

/** G2: the snapshot that says which tiers came before. */
export interface PolicyPrevious {
  /** Name of the snapshot, or `LATEST_SNAPSHOT`. */
  readonly snapshot: string;
  /** As `lastMethodTier`, which is a column's: a change that the method asked for in the snapshot as now passes. */
  readonly twoReviews: boolean;
}

/** A limit to the tier of the customers that it is about. */
export interface PolicyGuard {
  /** What people call it; may be empty. */
  readonly name: string;
  /** Any of the groups is enough; in a group all conditions must hold. */
  readonly when: readonly ConditionGroup[];
  readonly limit: 'atMost' | 'atLeast';
  /** Label of the tier. */
  readonly tier: string;
  /** May lower a tier by more than the one step a review that hysteresis allows. */
  readonly hard: boolean;
}

/** Names of columns; a customer without a tier in the first has no override. */
export interface PolicyOverride {
  readonly tier: string;
  readonly who: string | null;
  readonly why: string | null;
  /** Last day on which it holds; without a date it holds for good. */
  readonly until: string | null;
}

/** Settings by family, each as the method has them that is built on the same model. */
export interface PolicyMeasures {
  readonly rfm?: Readonly<Record<string, unknown>>;
  readonly lifetime?: Readonly<Record<string, unknown>>;
}

export interface PolicyReview {
  readonly everyMonths: number;
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
  /** Columns asked for besides the method's own: `rank`, `share`, `action`, `contactDays`, `nextContact`, `creditLimit`, `reason`, `methodTier`, `systemTier`, `changedBy`. */
  readonly extraColumns: readonly string[];
  readonly tierColors: boolean;
}
