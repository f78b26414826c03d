import { refuse, withWork, type Context } from './Context';
import { settlePreview } from './preview';
import { snapshotsChanged } from './snapshots';

/** O1-O8: writes the result of the settings as they stand; a preview that is on its way is waited for, so that what is written is what is seen. */
export const write = async (context: Context): Promise<void> => {
  const { ports, store } = context;
  await settlePreview(context);
  const { source, policy, preview } = store.get();
  if (source === undefined || policy === undefined || preview.status !== 'ready') return;
  const idColumn = policy.source.columns.customer;
  if (idColumn === undefined) return;
  const { report } = preview;
  const { header } = source;
  const result = await withWork(context, 'writing', report.customers, async (options) => {
    const rows = await ports.engine.outputRows();
    return ports.gateway.write(
      {
        header,
        idColumn,
        rows,
        headers: Object.fromEntries(report.outputColumns.map(({ key }) => [key, ports.words.outputHeader(key)])),
        output: (from, to) => ports.engine.output(from, to),
        stamp: report.stamp,
        resultName: ports.words.resultName(header.kind === 'table' ? header.name : header.sheetName),
        ...(policy.source.columns.amount === undefined ? {} : { amountColumn: policy.source.columns.amount }),
        ...(policy.output.tierColors ? { tierColors: Object.fromEntries(report.tierTable.map(({ tier, color }) => [tier, color])) } : {}),
      },
      options,
    );
  });
  if (result.ok) store.dispatch({ type: 'noticed', notice: { kind: 'written', receipt: result.value } });
  else refuse(context, 'writing', result.problems);
  await lookAtTrace(context);
};

/** O5: takes the last write back. */
export const undo = async (context: Context): Promise<void> => {
  const result = await withWork(context, 'undoing', 0, (options) => context.ports.gateway.undo(options));
  if (result.ok) context.store.dispatch({ type: 'noticed', notice: { kind: 'undone', receipt: result.value } });
  else refuse(context, 'undoing', result.problems);
  await lookAtTrace(context);
  if (result.ok && result.value.snapshotSheet !== undefined) await snapshotsChanged(context);
};

export const removeOurColumns = async (context: Context): Promise<void> => {
  const { source } = context.store.get();
  if (source === undefined) return;
  const result = await withWork(context, 'removing', source.header.rowCount, (options) =>
    context.ports.gateway.removeOurColumns(source.header, options),
  );
  if (result.ok) context.store.dispatch({ type: 'noticed', notice: { kind: 'removed', receipt: result.value } });
  else refuse(context, 'removing', result.problems);
  await lookAtTrace(context);
};

/** What of ours is on the sheet now: whether it can be undone, and which grading the table carries. */
const lookAtTrace = async (context: Context): Promise<void> => {
  const { ports, store } = context;
  const { source } = store.get();
  store.dispatch({ type: 'undoKnown', canUndo: await ports.gateway.canUndo() });
  if (source === undefined) return;
  const previous = await ports.gateway.previousGrading(source.header);
  if (store.get().source === source && previous.ok) store.dispatch({ type: 'previousFound', previous: previous.value });
};
