import type { Problem } from '../../base/Problem';
import type { RunReport, SensitivityRow } from '../../engine/Run';
import type { SnapshotSummary } from '../../engine/snapshot/Snapshot';
import type { PaneTheme, PreviousGrading, SnapshotReceipt, TableSummary, UndoReceipt, WriteReceipt } from '../../excel/ExcelGateway';
import type { Policy } from '../../policy/Policy';
import type { ColumnRole, RoleProposal } from '../../table/ColumnRole';
import type { TableHeader } from '../../table/RawTable';
import type { RowExplanation } from '../../worker/EngineApi';

/** Everything the pane shows, in one immutable value. */
export interface PaneState {
  /** `starting` before the first answer of Excel; `empty` when nothing usable is selected; `open` with a source. */
  readonly stage: 'starting' | 'empty' | 'open';
  readonly theme: PaneTheme;
  readonly source: SourceState | undefined;
  readonly tables: readonly TableSummary[];
  readonly savedPolicies: readonly Policy[];
  /** G3: the one kept last first. */
  readonly snapshots: readonly SnapshotSummary[];
  /** What is being tried: the roles, the method and its parameters. Present while a source is open. */
  readonly policy: Policy | undefined;
  /** The choice the policy came from, for the method card. */
  readonly choice: PolicyChoice | undefined;
  readonly preview: Preview;
  /** The sheet changed since it was read. */
  readonly stale: boolean;
  /** The selection now lies in another table. */
  readonly selectionElsewhere: boolean;
  readonly why: WhyState;
  /** G5, of the report on view; computed when it is asked for. */
  readonly sensitivity: SensitivityState;
  /** What Excel or the engine is doing at the moment, when the user must wait for it. */
  readonly work: Work | undefined;
  readonly notice: Notice | undefined;
  readonly canUndo: boolean;
}

export interface SourceState {
  readonly header: TableHeader;
  readonly proposals: readonly RoleProposal[];
  readonly previous: PreviousGrading | undefined;
}

export type PolicyChoice =
  | { readonly kind: 'saved'; readonly name: string }
  | { readonly kind: 'preset'; readonly id: string }
  | { readonly kind: 'method'; readonly id: string };

export type Preview =
  | { readonly status: 'none' }
  /** Exactly these roles stand between the user and a preview. */
  | { readonly status: 'rolesMissing'; readonly roles: readonly ColumnRole[] }
  /** Recomputing; the former report stays on view. */
  | { readonly status: 'computing'; readonly report: RunReport | undefined }
  | { readonly status: 'ready'; readonly report: RunReport }
  | { readonly status: 'blocked'; readonly problems: readonly Problem[] };

export type WhyState =
  | { readonly status: 'noRow' }
  /** The selected row holds no graded customer. */
  | { readonly status: 'noCustomer'; readonly row: number }
  | { readonly status: 'known'; readonly row: number; readonly explanation: RowExplanation };

export type SensitivityState =
  { readonly status: 'none' | 'computing' | 'unknown' } | { readonly status: 'known'; readonly rows: readonly SensitivityRow[] };

export interface Work {
  readonly kind: 'reading' | 'writing' | 'undoing' | 'removing' | 'keeping' | 'sample';
  readonly rowsDone: number;
  readonly rowsTotal: number;
  /** Milliseconds on the pane's clock; the basis of "about a minute left". */
  readonly startedAt: number;
  readonly cancelling: boolean;
}

/** The outcome of what the user asked for; stays until the next action or until it is closed. */
export type Notice =
  | { readonly kind: 'written'; readonly receipt: WriteReceipt }
  | { readonly kind: 'undone'; readonly receipt: UndoReceipt }
  | { readonly kind: 'removed'; readonly receipt: UndoReceipt }
  | { readonly kind: 'snapshotKept'; readonly receipt: SnapshotReceipt }
  /** `former` is the policy of that name as it was saved before. */
  | { readonly kind: 'policySaved'; readonly policy: Policy; readonly former: Policy | undefined }
  | {
      readonly kind: 'policyImported';
      readonly policy: Policy;
      readonly columnsMissing: readonly string[];
      readonly former: Policy | undefined;
    }
  | { readonly kind: 'cancelled'; readonly work: Work['kind'] }
  | { readonly kind: 'refused'; readonly action: RefusedAction; readonly problems: readonly Problem[] };

export type RefusedAction = Work['kind'] | 'source' | 'savePolicy' | 'importPolicy' | 'goTo';

export const initialState = (theme: PaneTheme): PaneState => ({
  stage: 'starting',
  theme,
  source: undefined,
  tables: [],
  savedPolicies: [],
  snapshots: [],
  policy: undefined,
  choice: undefined,
  preview: { status: 'none' },
  stale: false,
  selectionElsewhere: false,
  why: { status: 'noRow' },
  sensitivity: { status: 'none' },
  work: undefined,
  notice: undefined,
  canUndo: false,
});

/** The report on view, whether it is fresh or about to be replaced. */
export const shownReport = (preview: Preview): RunReport | undefined =>
  preview.status === 'ready' || preview.status === 'computing' ? preview.report : undefined;
