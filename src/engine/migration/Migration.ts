import type { ExplanationFact } from '../../methods/Method';

/** Where a customer is on one side: a tier's label, '' in none of them, `undefined` not at all (new or lost). */
export type Place = string | undefined;

/** What the customers of a cell, a row or a column add up to, in the money of each side. */
export interface MigrationSum {
  readonly customers: number;
  /** 0 for new customers. */
  readonly amountBefore: number;
  /** 0 for lost customers. */
  readonly amountAfter: number;
}

/** G4: `cells[row][column]`, from the tiers before (rows) to those after (columns), best first, then without a tier, then new or lost where there are any. */
export interface MigrationMatrix {
  readonly from: readonly Place[];
  readonly to: readonly Place[];
  readonly cells: readonly (readonly MigrationSum[])[];
  readonly rowTotals: readonly MigrationSum[];
  readonly columnTotals: readonly MigrationSum[];
  readonly total: MigrationSum;
}

/** A customer whose tier is another one after than before, or who is new or lost. */
export interface Mover {
  readonly id: string;
  readonly name: string;
  readonly from: Place;
  readonly to: Place;
  /** TIERMOVE's: positive is up. `undefined` where a side has no tier, or one that is none of those after. */
  readonly steps: number | undefined;
  readonly amountBefore: number;
  readonly amountAfter: number;
  /** Why it is where it is now; empty where no present run tells. */
  readonly reasons: readonly ExplanationFact[];
}

/** G4. Lists are cut to the first few, by amount; the counts are whole. */
export interface Migration {
  readonly matrix: MigrationMatrix;
  readonly up: number;
  readonly down: number;
  /** In the same tier. */
  readonly same: number;
  /** In another place, and nobody can say whether up or down. */
  readonly sideways: number;
  readonly fresh: number;
  readonly lost: number;
  readonly movers: readonly Mover[];
  readonly freshList: readonly Mover[];
  readonly lostList: readonly Mover[];
  /** Of what is after; `undefined` where nobody said what the amounts are. */
  readonly amountName: string | undefined;
  readonly isSamePolicy: boolean;
}
