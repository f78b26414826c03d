import type { Problem } from '../../base/Problem';
import type { Policy } from '../../policy/Policy';
import { isCancelled, refuse, withWork, type Context } from './Context';
import { missingRoles, presentColumns } from './draftPolicy';
import { ensureTiersBefore } from './tiersBefore';

/** Asks for a new preview once the parameter has rested; the former report stays on view meanwhile. */
export const previewSoon = (context: Context): void => {
  const { ports, session } = context;
  clearTimeout(session.previewTimer);
  session.previewTimer = setTimeout(() => void previewNow(context), ports.debounceMs);
};

/** Reads what the policy needs and is not read yet, grades, and shows the report. A later call wins over an earlier one. */
export const previewNow = (context: Context): Promise<void> => {
  const { session } = context;
  clearTimeout(session.previewTimer);
  session.previewTimer = undefined;
  const run = preview(context);
  session.previewRun = run;
  return run;
};

/** Resolves when the preview of the policy as it stands is there, or cannot be: what rests is asked for at once, what is asked for is waited for. */
export const settlePreview = async (context: Context): Promise<void> => {
  const { session } = context;
  if (session.previewTimer !== undefined) void previewNow(context);
  let run: Promise<void> | undefined;
  do {
    run = session.previewRun;
    await run;
  } while (run !== session.previewRun);
};

const preview = async (context: Context): Promise<void> => {
  const { session, store, ports } = context;
  const number = ++session.previewNumber;
  const isCurrent = (): boolean => number === session.previewNumber;
  const { policy, source } = store.get();
  if (policy === undefined || source === undefined) return;

  const method = ports.catalogue.methods.find((candidate) => candidate.id === policy.method.id);
  if (method === undefined) {
    store.dispatch({ type: 'previewBlocked', problems: [{ code: 'policy-method-unknown', method: policy.method.id }] });
    return;
  }
  const roles = missingRoles(policy, method);
  if (roles.length > 0) {
    store.dispatch({ type: 'rolesMissing', roles });
    return;
  }

  store.dispatch({ type: 'previewStarted' });
  const readProblems = await ensureRead(context, policy);
  if (!isCurrent()) return;
  if (readProblems !== undefined) {
    if (isCancelled(readProblems)) {
      store.dispatch({ type: 'previewDropped' });
      refuse(context, 'reading', readProblems);
    } else store.dispatch({ type: 'previewBlocked', problems: readProblems });
    return;
  }

  const before = await ensureTiersBefore(context, policy, source.header);
  if (!isCurrent()) return;
  const result = before.ok ? await ports.engine.classify(policy, undefined, before.value) : before;
  if (!isCurrent()) return;
  if (result.ok) {
    store.dispatch({ type: 'previewReady', report: result.value });
    await askWhy(context);
  } else if (!isCancelled(result.problems)) {
    // What the engine has lost is read again next time.
    if (result.problems.some(({ code }) => code === 'engine-stopped' || code === 'table-not-loaded')) {
      session.loadedColumns = new Set();
      session.givenSnapshot = undefined;
    }
    store.dispatch({ type: 'previewBlocked', problems: result.problems });
  }
};

/** Brings the columns a policy needs into the engine; `undefined` when they are there. */
const ensureRead = async (context: Context, policy: Policy): Promise<readonly Problem[] | undefined> => {
  const { session, store, ports } = context;
  const source = store.get().source;
  if (source === undefined) return undefined;
  const { header } = source;
  const needed = presentColumns(policy, header);
  if (needed.every((column) => session.loadedColumns.has(column))) return undefined;

  const columns = header.columns.map((column) => column.name).filter((name) => needed.includes(name) || session.loadedColumns.has(name));
  session.loadedColumns = new Set();
  session.givenSnapshot = undefined;
  const result = await withWork(context, 'reading', header.rowCount, async (options) => {
    await ports.engine.begin(header);
    return ports.gateway.readColumns(header, columns, { ...options, onChunk: (chunk) => ports.engine.append(chunk) });
  });
  if (!result.ok) return result.problems;
  session.loadedColumns = new Set(columns);
  store.dispatch({ type: 'tableRead' });
  return undefined;
};

/** Why the customer on the selected row is where it is. */
export const askWhy = async ({ ports, session, store }: Context): Promise<void> => {
  const number = ++session.whyNumber;
  const row = session.selectedRow;
  if (row === undefined || store.get().preview.status !== 'ready') {
    store.dispatch({ type: 'whyAnswered', why: { status: 'noRow' } });
    return;
  }
  const explanation = await ports.engine.explain(row);
  if (number !== session.whyNumber) return;
  store.dispatch({
    type: 'whyAnswered',
    why: explanation === undefined ? { status: 'noCustomer', row } : { status: 'known', row, explanation },
  });
};
