import type { Finding } from '../base/Finding';
import type { ControlTotal } from '../table/ControlTotal';
import type { SourceKind } from '../table/ColumnRole';

/** What a run shows: small, serialisable, made for the pane, the demo and the report. The classification itself stays in the worker. */
export interface RunReport {
  readonly stamp: RunStamp;
  readonly customers: number;
  readonly controlTotal: ControlTotal | undefined;
  readonly findings: readonly Finding[];
  readonly tierTable: readonly TierRow[];
  /** Rows without a tier, by state ('Prospect', 'Returns only', 'insufficient data', 'excluded'). */
  readonly withoutTier: readonly { readonly state: string; readonly customers: number; readonly amount: number }[];
  readonly picture: Picture;
  /** Columns that `output` will produce, in order. */
  readonly outputColumns: readonly OutputColumnInfo[];
}

/** P2: what the result was made from. */
export interface RunStamp {
  readonly policyName: string;
  readonly policyRevision: number;
  /** SHA-256 of the policy's canonical form, hexadecimal. */
  readonly policyHash: string;
  readonly methodId: string;
  /** ISO date. */
  readonly analysisDate: string | undefined;
  readonly window: { readonly from: string; readonly to: string } | undefined;
  readonly rowCount: number;
  readonly dataHash: string;
}

export interface TierRow {
  readonly tier: string;
  readonly color: string;
  readonly customers: number;
  readonly customerShare: number;
  readonly amount: number;
  readonly amountShare: number;
}

export type Picture =
  | {
      readonly kind: 'pareto';
      readonly points: readonly { readonly customerShare: number; readonly valueShare: number }[];
      readonly cuts: readonly { readonly tier: string; readonly customerShare: number; readonly valueShare: number }[];
    }
  | {
      readonly kind: 'scores';
      readonly bins: readonly { readonly from: number; readonly to: number; readonly customers: number }[];
      readonly cuts: readonly number[];
    }
  /** `counts[r - 1][f - 1]` for recency score r and frequency score f, with the segment of most customers in the cell. */
  | {
      readonly kind: 'rfmGrid';
      readonly bins: number;
      readonly counts: readonly (readonly number[])[];
      readonly amounts: readonly (readonly number[])[];
      readonly segments: readonly (readonly string[])[];
    }
  | { readonly kind: 'tiers' };

export interface OutputColumnInfo {
  /** Stable key: `tier`, `cumulativeShare`, `score`, `recencyScore`, ... */
  readonly key: string;
  readonly type: 'text' | 'integer' | 'number' | 'share' | 'money' | 'date';
}

/** Values of one output column for consecutive customers; `null` leaves the cell empty. */
export interface OutputColumn extends OutputColumnInfo {
  readonly values: readonly (string | number | null)[];
}

/** The customers of `OutputColumn` rows: where they stand in the source and how to recognise them (O3). */
export interface OutputRows {
  readonly source: SourceKind;
  readonly sourceRows: Int32Array;
  readonly ids: readonly string[];
}
