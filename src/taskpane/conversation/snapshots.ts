import { failure, success, type Result } from '../../base/Result';
import type { Migration } from '../../engine/migration/Migration';
import { refuse, withWork, type Context } from './Context';
import { previewNow, settlePreview } from './preview';
import { listSnapshots } from './tiersBefore';

/** G3: keeps the run on view; a preview that is on its way is waited for, so that what is kept is what is seen. */
export const keepSnapshot = async (context: Context): Promise<void> => {
  const { ports, store } = context;
  await settlePreview(context);
  const { source, policy, preview } = store.get();
  if (source === undefined || policy === undefined || preview.status !== 'ready') return;
  const { report } = preview;
  const { header } = source;
  const { amount } = policy.source.columns;
  const result = await withWork(context, 'keeping', report.customers, async (options) => {
    const rows = await ports.engine.outputRows();
    const facts = await ports.engine.snapshotFacts();
    const keptAt = ports.clock();
    return ports.gateway.keepSnapshot(
      {
        header,
        rows,
        output: (from, to) => ports.engine.snapshotOutput(from, to),
        facts: { ...facts, keptAt: keptAt.toISOString(), stamp: report.stamp, amountName: report.amountName },
        ...ports.words.snapshot({ report, source: header.kind === 'table' ? header.name : header.sheetName, keptAt }),
        ...(amount === undefined ? {} : { amountColumn: amount }),
      },
      options,
    );
  });
  if (result.ok) store.dispatch({ type: 'noticed', notice: { kind: 'snapshotKept', receipt: result.value } });
  else refuse(context, 'keeping', result.problems);
  store.dispatch({ type: 'undoKnown', canUndo: await ports.gateway.canUndo() });
  await snapshotsChanged(context);
};

/** After one was kept, taken back or read anew: the lists, and a preview that hangs on one of them. */
export const snapshotsChanged = async (context: Context): Promise<void> => {
  context.session.givenSnapshot = undefined;
  await listSnapshots(context);
  if (context.store.get().policy?.hysteresis?.previous !== undefined) await previewNow(context);
};

/** G4: from a snapshot to another or, without one, to the run on view; `undefined` when nothing is graded. */
export const compareSnapshots = async (
  { ports }: Context,
  before: string,
  after: string | undefined,
): Promise<Result<Migration | undefined>> => {
  const first = await ports.gateway.readSnapshot(before);
  if (!first.ok) return first;
  const second = after === undefined ? undefined : await ports.gateway.readSnapshot(after);
  if (second?.ok === false) return second;
  try {
    return success(await ports.engine.compare(first.value, second?.value));
  } catch (error) {
    return failure({ code: 'engine-stopped', detail: error instanceof Error ? error.message : String(error) });
  }
};
