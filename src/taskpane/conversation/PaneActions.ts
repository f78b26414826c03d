import type { Result } from '../../base/Result';
import type { Migration } from '../../engine/migration/Migration';
import type { Policy, PolicyOutput, PolicyProfile, PolicySource, PolicyTier, PolicyWindow } from '../../policy/Policy';
import type { EntropyAdvice } from '../../methods/weighted/entropyAdvice';
import type { Indicator } from '../../methods/indicators/indicator';
import type { ColumnRole, SourceKind } from '../../table/ColumnRole';
import type { PolicyChoice } from './PaneState';
import type { StepChange } from './withSteps';

/** What a user can do. None of these throws or rejects; outcomes arrive in the state. */
export interface PaneActions {
  readonly useSelection: () => Promise<void>;
  readonly useTable: (name: string) => Promise<void>;
  /** Says whether the first row of a block is its header, where the guess was wrong. */
  readonly setHasHeaders: (hasHeaders: boolean) => Promise<void>;
  readonly loadSample: () => Promise<void>;
  readonly refresh: () => Promise<void>;
  readonly listTables: () => Promise<void>;
  readonly setSourceKind: (kind: SourceKind) => void;
  readonly setRole: (column: string, role: ColumnRole | undefined) => void;
  readonly setSource: (change: Partial<Pick<PolicySource, 'dateOrder' | 'currencies' | 'ignoreIdCase' | 'excludedReasons'>>) => void;
  readonly choosePolicy: (choice: PolicyChoice) => void;
  readonly setParameter: (id: string, value: unknown) => void;
  readonly setWindow: (window: PolicyWindow) => void;
  /** ISO date; `null` is the day after the last date in the data. */
  readonly setAnalysisDate: (date: string | null) => void;
  /** G1-G3: what comes after the method. */
  readonly setSteps: (change: StepChange) => void;
  /** M2: how measures that come from a model are computed; families that are not named stay as they are, an empty one takes what is usual. */
  readonly setMeasures: (change: NonNullable<Policy['measures']>) => void;
  /** What is said of the tier with this label. */
  readonly setTier: (label: string, change: Partial<Omit<PolicyTier, 'label'>>) => void;
  /** Calls a tier otherwise wherever the policy names it; a name that is taken changes nothing. */
  readonly renameTier: (from: string, to: string) => void;
  /** A9: what is compared between tiers; an empty one compares nothing. */
  readonly setProfile: (profile: PolicyProfile) => void;
  readonly setOutput: (change: Partial<PolicyOutput>) => void;
  readonly write: () => Promise<void>;
  readonly undo: () => Promise<void>;
  readonly removeOurColumns: () => Promise<void>;
  /** G3. */
  readonly keepSnapshot: () => Promise<void>;
  /** G4: from a snapshot, by its name, to another or to the run on view. */
  readonly compareSnapshots: (before: string, after: string | undefined) => Promise<Result<Migration | undefined>>;
  readonly cancel: () => void;
  readonly savePolicy: (name: string) => Promise<void>;
  /** Whether the text is a policy; why not, the notice says. */
  readonly importPolicy: (text: string) => boolean;
  readonly replacePolicy: (policy: Policy) => void;
  /** G5. */
  readonly askSensitivity: () => Promise<void>;
  /** W5; `undefined` when nothing is graded. */
  readonly adviseWeights: (indicators: readonly Indicator[]) => Promise<EntropyAdvice | undefined>;
  readonly goTo: (row: number, column: string) => Promise<void>;
  readonly closeNotice: () => void;
}
