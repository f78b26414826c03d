import type { Problem } from '../../base/Problem';
import { failure, type Result } from '../../base/Result';
import type { TransferOptions } from '../../excel/ExcelGateway';
import type { PaneEvent } from './PaneEvent';
import type { PanePorts } from './PanePorts';
import type { StepTerms } from './carriedSteps';
import type { Notice, PaneState, RefusedAction, Work } from './PaneState';
import type { Store } from './createStore';

/** What the parts of the conversation share: the ports, the state, and the little that must not be shown. */
export interface Context {
  readonly ports: PanePorts;
  readonly store: Store<PaneState, PaneEvent>;
  readonly session: Session;
}

/** Mutable on purpose: which answers are still awaited, and what the engine holds. */
export interface Session {
  /** Raised when a source is opened; answers about an earlier source are dropped. */
  sourceNumber: number;
  /** Raised when a preview is asked for; earlier previews are dropped. */
  previewNumber: number;
  whyNumber: number;
  selectionNumber: number;
  /** How often Excel told of the selected row, and how often that was when the selection was last looked at. */
  rowsTold: number;
  rowsSeen: number;
  /** Columns the engine has read from the open source. */
  loadedColumns: ReadonlySet<string>;
  /** G2: name of the snapshot the engine holds. */
  givenSnapshot: string | undefined;
  /** Whether Excel answered when it was last asked for its snapshots. */
  knowsSnapshots: boolean;
  /** The selected body row, for "why". */
  selectedRow: number | undefined;
  /** Ends the watches on the open source. */
  endWatches: readonly (() => void)[];
  abort: AbortController | undefined;
  /** Set while a change rests before its preview is asked for. */
  previewTimer: ReturnType<typeof setTimeout> | undefined;
  /** The preview asked for last; settled when it has been shown, or was overtaken. */
  previewRun: Promise<void> | undefined;
  /** What the steps after the method were stated in when that last made sense. */
  stepTerms: StepTerms | undefined;
}

export const createSession = (): Session => ({
  sourceNumber: 0,
  previewNumber: 0,
  whyNumber: 0,
  selectionNumber: 0,
  rowsTold: 0,
  rowsSeen: 0,
  loadedColumns: new Set(),
  givenSnapshot: undefined,
  knowsSnapshots: false,
  selectedRow: undefined,
  endWatches: [],
  abort: undefined,
  previewTimer: undefined,
  previewRun: undefined,
  stepTerms: undefined,
});

export const isCancelled = (problems: readonly Problem[]): boolean =>
  problems.length > 0 && problems.every((problem) => problem.code === 'cancelled');

/** Tells the user that something could not be done, or that it was stopped as asked. */
export const refuse = ({ store }: Context, action: RefusedAction, problems: readonly Problem[]): void => {
  const notice: Notice =
    isCancelled(problems) && isWorkKind(action) ? { kind: 'cancelled', work: action } : { kind: 'refused', action, problems };
  store.dispatch({ type: 'noticed', notice });
};

const WORK_KINDS: readonly string[] = ['reading', 'writing', 'undoing', 'removing', 'keeping', 'sample'] satisfies readonly Work['kind'][];

const isWorkKind = (action: RefusedAction): action is Work['kind'] => WORK_KINDS.includes(action);

/**
 * Runs something long: shows its progress, hands it the signal of the cancel button, and clears both at the end. An engine that stops meanwhile is a
 * problem like any other.
 */
export const withWork = async <T>(
  context: Context,
  kind: Work['kind'],
  rowsTotal: number,
  run: (options: TransferOptions) => Promise<Result<T>>,
): Promise<Result<T>> => {
  const { ports, session, store } = context;
  session.abort?.abort();
  const abort = new AbortController();
  session.abort = abort;
  store.dispatch({ type: 'workStarted', work: { kind, rowsDone: 0, rowsTotal, startedAt: ports.now(), cancelling: false } });
  try {
    return await run({
      signal: abort.signal,
      onProgress: ({ rowsDone, rowsTotal: total }) => {
        if (session.abort === abort) store.dispatch({ type: 'workProgressed', rowsDone, rowsTotal: total });
      },
    });
  } catch (error) {
    session.loadedColumns = new Set();
    return failure({ code: 'engine-stopped', detail: error instanceof Error ? error.message : String(error) });
  } finally {
    if (session.abort === abort) {
      session.abort = undefined;
      store.dispatch({ type: 'workEnded' });
    }
  }
};
