import type { RunStamp } from '../Run';

/** G3: what is known of a run that was kept, without its rows. */
export interface SnapshotSummary {
  /** Stable: the name of its table when it was kept. */
  readonly name: string;
  /** Of the sheet as it is called now. */
  readonly sheetName: string;
  /** The table or block that was graded. */
  readonly source: string;
  /** Moment, ISO 8601 in UTC. */
  readonly keptAt: string;
  readonly stamp: RunStamp;
  /** As `ReviewFacts.tableHash`. */
  readonly tableHash: string;
  /** Labels, best first. */
  readonly tiers: readonly string[];
  /** Name of the column or measure that the amounts add up. */
  readonly amountName: string | undefined;
}

/** G3: a kept run, one entry a customer in each list; '' where there is no tier. */
export interface Snapshot {
  readonly summary: SnapshotSummary;
  readonly ids: readonly string[];
  readonly names: readonly string[] | undefined;
  readonly amounts: Float64Array;
  readonly methodTiers: readonly string[];
  /** Final tiers. */
  readonly tiers: readonly string[];
}

/** What tells one review from another. */
export interface ReviewFacts {
  /** ISO date. */
  readonly analysisDate: string | undefined;
  /** P2's data hash without the tiers of a snapshot. */
  readonly tableHash: string;
}

/** What a snapshot remembers of a run besides its stamp. */
export type SnapshotFacts = Pick<SnapshotSummary, 'tableHash' | 'tiers'>;
