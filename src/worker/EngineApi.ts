import type { Result } from '../base/Result';
import type { EntropyAdvice } from '../methods/weighted/entropyAdvice';
import type { Indicator } from '../methods/indicators/indicator';
import type { Explanation } from '../methods/Method';
import type { Migration } from '../engine/migration/Migration';
import type { OutputColumn, OutputRows, RunReport, SensitivityRow } from '../engine/Run';
import type { ReviewFacts, Snapshot, SnapshotFacts } from '../engine/snapshot/Snapshot';
import type { Policy } from '../policy/Policy';
import type { RoleProposal, SourceKind } from '../table/ColumnRole';
import type { TableChunk, TableHeader } from '../table/RawTable';

/**
 * The engine as the pane talks to it, off the main thread. A table is sent once, in chunks as they are read; policies are then tried on it at will.
 * One session holds one table; `begin` forgets the former.
 */
export interface EngineApi {
  /** What the columns seem to be (T2) and how the table should be read, from its header and first rows. */
  propose(header: TableHeader, sample: TableChunk): Promise<TableProposal>;
  begin(header: TableHeader): Promise<void>;
  append(chunk: TableChunk): Promise<void>;
  /** G2: what tells the review by this policy from others, to find the snapshot of the review before. */
  review(policy: Policy): Promise<Result<ReviewFacts>>;
  /** G2: the snapshot that later calls of `classify` may name; until another is given or another table begins. */
  giveSnapshot(snapshot: Snapshot): Promise<void>;
  /**
   * Reads, grades and reports. A later call supersedes an earlier one, whose answer is `cancelled`. `before` names the given snapshot that the policy takes
   * the tiers of before from; `undefined` where it asks for none, or where there is none yet. Without that snapshot the answer is `table-not-loaded`.
   */
  classify(policy: Policy, progress?: (share: number) => void, before?: string): Promise<Result<RunReport>>;
  /** Why, for the customer on a body row of the source table, by the last `classify`. `undefined` when the row holds none. */
  explain(sourceRow: number): Promise<RowExplanation | undefined>;
  /** G5: what hangs on each weight and cut of the last `classify`. `undefined` when nothing is graded, or something newer was asked meanwhile. */
  sensitivity(): Promise<readonly SensitivityRow[] | undefined>;
  /** W5: what the spread of these indicators in the table of the last `classify` says about weights. `undefined` when nothing is graded. */
  adviseWeights(indicators: readonly Indicator[]): Promise<EntropyAdvice | undefined>;
  /**
   * The customers of the last `classify`. Its result is held from now on for `output`, whatever is classified meanwhile, until rows are asked for again
   * or another table begins. Rejects when nothing is graded.
   */
  outputRows(): Promise<OutputRows>;
  /** The output columns of the result held by `outputRows`, for customers `from` (inclusive) to `to` (exclusive). */
  output(from: number, to: number): Promise<readonly OutputColumn[]>;
  /** G3: what a snapshot of the result held by `outputRows` remembers besides its stamp. */
  snapshotFacts(): Promise<SnapshotFacts>;
  /** G3: its columns, as `output`. */
  snapshotOutput(from: number, to: number): Promise<readonly OutputColumn[]>;
  /** G4: from a snapshot to another, or to the last `classify`; `undefined` when nothing is graded. */
  compare(before: Snapshot, after?: Snapshot): Promise<Migration | undefined>;
}

export interface TableProposal {
  readonly source: SourceKind;
  readonly roles: readonly RoleProposal[];
  readonly hasHeaders: boolean;
}

export interface RowExplanation extends Explanation {
  readonly id: string;
  readonly name: string | undefined;
}
