import type { Problem } from '../../base/Problem';
import type { Result } from '../../base/Result';
import type { TableHeader } from '../../table/RawTable';
import { refuse, type Context } from './Context';
import { startingPolicy, type Chosen } from './choosePolicy';
import { absentColumns, fitPolicy, proposedColumns } from './draftPolicy';
import { askWhy, previewNow } from './preview';

/** Rows looked at to propose the roles of the columns. */
const SAMPLE_ROWS = 200;

/**
 * Opens what Excel found: proposes roles, starts the watches, and shows a preview when the roles are clear. What was `kept` of the same source goes on
 * where all its columns are still there; else the source is started anew.
 */
export const openSource = async (
  context: Context,
  find: () => Promise<Result<TableHeader>>,
  onMissing: 'welcome' | 'refuse',
  kept?: Chosen,
): Promise<void> => {
  const { ports, session, store } = context;
  const number = ++session.sourceNumber;
  const isCurrent = (): boolean => number === session.sourceNumber;
  const found = await find();
  if (!isCurrent()) return;
  if (!found.ok) {
    store.dispatch({ type: 'sourceMissing' });
    if (onMissing === 'refuse' || !isNothingSelected(found.problems)) refuse(context, 'source', found.problems);
    return;
  }

  const header = found.value;
  forget(context);
  store.dispatch({ type: 'sourceOpened', header });
  const sample = await ports.gateway.readSample(header, SAMPLE_ROWS);
  if (!isCurrent()) return;
  if (!sample.ok) {
    store.dispatch({ type: 'previewBlocked', problems: sample.problems });
    return;
  }
  const [proposal, previous] = await Promise.all([ports.engine.propose(header, sample.value), ports.gateway.previousGrading(header)]);
  if (!isCurrent()) return;
  const fitted = kept && { ...kept, policy: fitPolicy(kept.policy, header, proposedColumns(proposal.roles)) };
  const start =
    fitted !== undefined && absentColumns(fitted.policy, header).length === 0 ? fitted : startingPolicy(context, header, proposal);
  store.dispatch({
    type: 'sourceUnderstood',
    header,
    proposals: proposal.roles,
    previous: previous.ok ? previous.value : undefined,
    ...start,
  });
  await watch(context, header, isCurrent);
  if (isCurrent()) await previewNow(context);
};

/** Reads the same source again because the sheet changed; roles, method and parameters stay. */
export const refreshSource = async (context: Context): Promise<void> => {
  const { ports, session, store } = context;
  const { source, policy, choice } = store.get();
  if (source === undefined) return;
  const { header } = source;
  const again = await ports.gateway.sourceAgain(header);
  if (store.get().source !== source) return;
  if (!again.ok) {
    refuse(context, 'source', again.problems);
    return;
  }
  const kept = policy && { policy, choice: choice ?? { kind: 'method' as const, id: policy.method.id } };
  if (kept === undefined || !sameColumns(header, again.value)) {
    await openSource(context, () => Promise.resolve(again), 'refuse', kept);
    return;
  }
  session.loadedColumns = new Set();
  const previous = await ports.gateway.previousGrading(again.value);
  if (store.get().source !== source) return;
  store.dispatch({
    type: 'sourceUnderstood',
    header: again.value,
    proposals: source.proposals,
    previous: previous.ok ? previous.value : source.previous,
    ...kept,
  });
  await previewNow(context);
};

/** Excel tells of the row and of the selection one after the other, in either order. */
const BOTH_TOLD_MS = 30;

/**
 * Says when the selection lies in another source. Where Excel has just told of a row of the open one, that is answer enough: moving about in a large
 * table costs no request.
 */
export const lookAtSelection = async (context: Context): Promise<void> => {
  const { ports, session, store } = context;
  const number = ++session.selectionNumber;
  await new Promise((resolve) => setTimeout(resolve, BOTH_TOLD_MS));
  const { source } = store.get();
  if (source === undefined || number !== session.selectionNumber) {
    // Whatever rows were told so far may belong to this move: the later one must look for itself.
    session.rowsSeen = session.rowsTold;
    return;
  }
  const isOnRow = session.rowsTold !== session.rowsSeen && session.selectedRow !== undefined;
  const found = isOnRow ? undefined : await ports.gateway.sourceAtSelection();
  session.rowsSeen = session.rowsTold;
  if (store.get().source !== source || number !== session.selectionNumber) return;
  const elsewhere = found?.ok === true && found.value.name !== source.header.name;
  if (elsewhere !== store.get().selectionElsewhere) store.dispatch({ type: 'selectionMoved', elsewhere });
};

const sameColumns = (left: TableHeader, right: TableHeader): boolean => {
  const names = (header: TableHeader): string => JSON.stringify([header.name, header.columns.map((column) => column.name)]);
  return names(left) === names(right);
};

const isNothingSelected = (problems: readonly Problem[]): boolean =>
  problems.every((problem) => problem.code === 'nothing-selected' || problem.code === 'table-empty');

const forget = ({ session }: Context): void => {
  for (const end of session.endWatches) end();
  clearTimeout(session.previewTimer);
  session.previewTimer = undefined;
  session.abort?.abort();
  Object.assign(session, {
    previewNumber: session.previewNumber + 1,
    loadedColumns: new Set(),
    selectedRow: undefined,
    endWatches: [],
    abort: undefined,
    stepTerms: undefined,
  });
};

const watch = async (context: Context, header: TableHeader, isCurrent: () => boolean): Promise<void> => {
  const { ports, session, store } = context;
  const ends = await Promise.all([
    ports.gateway.watchRow(header, (row) => {
      session.selectedRow = row;
      session.rowsTold += 1;
      void askWhy(context);
    }),
    ports.gateway.watchTable(header, () => store.dispatch({ type: 'tableChanged' })),
  ]);
  // The row told at the start is not one that was moved to.
  session.rowsSeen = session.rowsTold;
  if (isCurrent()) session.endWatches = ends;
  else for (const end of ends) end();
};
