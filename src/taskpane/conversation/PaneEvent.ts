import type { Problem } from '../../base/Problem';
import type { RunReport, SensitivityRow } from '../../engine/Run';
import type { SnapshotSummary } from '../../engine/snapshot/Snapshot';
import type { PaneTheme, PreviousGrading, TableSummary } from '../../excel/ExcelGateway';
import type { Policy } from '../../policy/Policy';
import type { ColumnRole, RoleProposal } from '../../table/ColumnRole';
import type { TableHeader } from '../../table/RawTable';
import type { Notice, PolicyChoice, WhyState, Work } from './PaneState';

/** What can happen to the pane: answers of Excel and of the engine, and choices of the user that change what is shown. */
export type PaneEvent =
  | { readonly type: 'sourceOpened'; readonly header: TableHeader }
  | { readonly type: 'sourceMissing' }
  | {
      readonly type: 'sourceUnderstood';
      readonly header: TableHeader;
      readonly proposals: readonly RoleProposal[];
      readonly previous: PreviousGrading | undefined;
      readonly policy: Policy;
      readonly choice: PolicyChoice;
    }
  | { readonly type: 'previousFound'; readonly previous: PreviousGrading | undefined }
  | { readonly type: 'tablesListed'; readonly tables: readonly TableSummary[] }
  | { readonly type: 'snapshotsListed'; readonly snapshots: readonly SnapshotSummary[] }
  | { readonly type: 'policiesLoaded'; readonly policies: readonly Policy[] }
  | { readonly type: 'policyChosen'; readonly policy: Policy; readonly choice: PolicyChoice }
  | { readonly type: 'policyChanged'; readonly policy: Policy }
  | { readonly type: 'rolesMissing'; readonly roles: readonly ColumnRole[] }
  | { readonly type: 'previewStarted' }
  | { readonly type: 'previewReady'; readonly report: RunReport }
  | { readonly type: 'previewBlocked'; readonly problems: readonly Problem[] }
  | { readonly type: 'previewDropped' }
  | { readonly type: 'tableChanged' }
  | { readonly type: 'tableRead' }
  | { readonly type: 'selectionMoved'; readonly elsewhere: boolean }
  | { readonly type: 'whyAnswered'; readonly why: WhyState }
  | { readonly type: 'sensitivityAsked' }
  | { readonly type: 'sensitivityAnswered'; readonly rows: readonly SensitivityRow[] | undefined }
  | { readonly type: 'workStarted'; readonly work: Work }
  | { readonly type: 'workProgressed'; readonly rowsDone: number; readonly rowsTotal: number }
  | { readonly type: 'cancelAsked' }
  | { readonly type: 'workEnded' }
  | { readonly type: 'noticed'; readonly notice: Notice }
  | { readonly type: 'noticeClosed' }
  | { readonly type: 'undoKnown'; readonly canUndo: boolean }
  | { readonly type: 'themeChanged'; readonly theme: PaneTheme };
