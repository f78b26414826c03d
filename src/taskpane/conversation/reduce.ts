import type { PaneEvent } from './PaneEvent';
import { shownReport, type PaneState } from './PaneState';

/** The next state of the pane. Pure; every answer that comes too late is dropped before it gets here. */
export const reduce = (state: PaneState, event: PaneEvent): PaneState => {
  switch (event.type) {
    case 'sourceOpened':
      return {
        ...state,
        stage: 'open',
        source: { header: event.header, proposals: [], previous: undefined },
        policy: undefined,
        choice: undefined,
        preview: { status: 'none' },
        stale: false,
        selectionElsewhere: false,
        why: { status: 'noRow' },
        sensitivity: { status: 'none' },
        notice: undefined,
      };
    case 'sourceMissing':
      return state.source === undefined ? { ...state, stage: 'empty' } : state;
    case 'sourceUnderstood':
      return {
        ...state,
        source: { header: event.header, proposals: event.proposals, previous: event.previous },
        policy: event.policy,
        choice: event.choice,
      };
    case 'previousFound':
      return state.source === undefined ? state : { ...state, source: { ...state.source, previous: event.previous } };
    case 'tablesListed':
      return { ...state, tables: event.tables };
    case 'snapshotsListed':
      return { ...state, snapshots: event.snapshots };
    case 'policiesLoaded':
      return { ...state, savedPolicies: event.policies };
    case 'policyChosen':
      return { ...state, policy: event.policy, choice: event.choice };
    case 'policyChanged':
      return { ...state, policy: event.policy };
    case 'rolesMissing':
      return { ...state, preview: { status: 'rolesMissing', roles: event.roles }, why: { status: 'noRow' } };
    case 'previewStarted':
      return { ...state, preview: { status: 'computing', report: shownReport(state.preview) }, sensitivity: { status: 'none' } };
    case 'previewReady':
      return { ...state, preview: { status: 'ready', report: event.report } };
    case 'previewBlocked':
      return { ...state, preview: { status: 'blocked', problems: event.problems }, why: { status: 'noRow' } };
    case 'previewDropped':
      return { ...state, preview: { status: 'none' }, why: { status: 'noRow' } };
    case 'tableChanged':
      return { ...state, stale: true };
    case 'tableRead':
      return { ...state, stale: false };
    case 'selectionMoved':
      return { ...state, selectionElsewhere: event.elsewhere };
    case 'whyAnswered':
      return { ...state, why: event.why };
    case 'sensitivityAsked':
      return { ...state, sensitivity: { status: 'computing' } };
    case 'sensitivityAnswered':
      return { ...state, sensitivity: event.rows === undefined ? { status: 'unknown' } : { status: 'known', rows: event.rows } };
    case 'workStarted':
      return { ...state, work: event.work, notice: undefined };
    case 'workProgressed':
      return state.work === undefined ? state : { ...state, work: { ...state.work, rowsDone: event.rowsDone, rowsTotal: event.rowsTotal } };
    case 'cancelAsked':
      return state.work === undefined ? state : { ...state, work: { ...state.work, cancelling: true } };
    case 'workEnded':
      return { ...state, work: undefined };
    case 'noticed':
      return { ...state, notice: event.notice };
    case 'noticeClosed':
      return { ...state, notice: undefined };
    case 'undoKnown':
      return { ...state, canUndo: event.canUndo };
    case 'themeChanged':
      return { ...state, theme: event.theme };
  }
};
