import type { Finding } from '../base/Finding';
import type { ControlTotal } from '../table/ControlTotal';
import type { Lever } from '../methods/levers/Lever';
import type { MatrixLevel } from '../methods/matrix/matrixGrid';
import type { OutputSpec, ScoringSummary } from '../methods/Method';
import type { SourceKind } from '../table/ColumnRole';

/** What a run shows: small, serialisable, made for the pane, the demo and the report. The classification itself stays in the worker. */
export interface RunReport {
  readonly stamp: RunStamp;
  readonly customers: number;
  /** Name of the column or measure that the amounts add up; `undefined` where the source has none, and all amounts are 0. */
  readonly amountName: string | undefined;
  readonly controlTotal: ControlTotal | undefined;
  readonly findings: readonly Finding[];
  readonly tierTable: readonly TierRow[];
  /** Rows without a tier, by state ('Prospect', 'Returns only', 'insufficient data', 'excluded'). */
  readonly withoutTier: readonly { readonly state: string; readonly customers: number; readonly amount: number }[];
  /** A9; as the policy's `profile` asks. */
  readonly profile: TierProfile | undefined;
  /** R7; absent where nothing is scored. */
  readonly scoring: readonly ScoringSummary[] | undefined;
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
  /** G2: name of the snapshot that the tiers of before were taken from; absent where none was. */
  readonly previousSnapshot?: string;
}

/** One row of the tier table (A8). Shares are fractions of 1. */
export interface TierRow {
  readonly tier: string;
  readonly color: string;
  readonly customers: number;
  readonly customerShare: number;
  readonly amount: number;
  /** A8: of the amounts of all customers, losses included; so the shares add up to 1, and with losses the better tiers can pass 1 together. */
  readonly amountShare: number;
}

/** A9: what the tiers have in common. */
export interface TierProfile {
  readonly measures: readonly {
    readonly name: string;
    readonly tiers: readonly { readonly tier: string; readonly customers: number; readonly total: number; readonly median: number }[];
  }[];
  readonly texts: readonly {
    readonly column: string;
    /** Most frequent first; at most a dozen. */
    readonly values: readonly {
      readonly value: string;
      readonly share: number;
      /** In policy order of the tiers: share among the tier's customers, and that over the share among all (1 = as usual). */
      readonly tiers: readonly { readonly tier: string; readonly share: number; readonly lift: number }[];
    }[];
  }[];
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
  /** `cells[row level][column level]`, lowest levels first (U2). */
  | {
      readonly kind: 'matrix';
      readonly rows: MatrixPictureAxis;
      readonly columns: MatrixPictureAxis;
      readonly cells: readonly (readonly MatrixPictureCell[])[];
      readonly unknown: MatrixPictureCell;
    }
  | { readonly kind: 'tiers' };

/** One side of the matrix, its levels from low to high. */
export interface MatrixPictureAxis {
  /** A column, or a word of the measure vocabulary. */
  readonly name: string;
  readonly levels: readonly MatrixLevel[];
}

export interface MatrixPictureCell {
  readonly tier: string;
  readonly customers: number;
  readonly amount: number;
}

/** `key` is stable: `tier`, `cumulativeShare`, `score`, `recencyScore`, ... */
export type OutputColumnInfo = OutputSpec;

/** G5: what hangs on one number of the policy. */
export interface SensitivityRow {
  readonly kind: Lever['kind'];
  /** Id of the method's parameter. */
  readonly parameter: string;
  /** `share` is a fraction of 1, `percent` of 100. */
  readonly unit: Lever['unit'];
  readonly value: number;
  /** The tier that ends at the cut, or whose rule has the limit. */
  readonly tier?: string;
  /** The column or measure that is weighed or limited. */
  readonly field?: string;
  /** The points that a value at this limit gets. */
  readonly points?: number;
  /** A tenth down and up, as far as there is room. */
  readonly moves: readonly SensitivityMove[];
}

/** G5: what one number moved down or up does to the final tiers. `to` is in the unit of the setting. */
export interface SensitivityMove {
  readonly to: number;
  /** Customers that change their tier, and what they add up to. */
  readonly customers: number;
  readonly amount: number;
  /** Of those with a tier before and after. */
  readonly up: number;
  readonly down: number;
  /** The largest first; `undefined` stands for no tier. */
  readonly flows: readonly { readonly from: string | undefined; readonly to: string | undefined; readonly customers: number }[];
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
