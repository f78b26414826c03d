import { success, type Result } from '../../base/Result';
import { previousSnapshot } from '../../engine/snapshot/previousSnapshot';
import { sourceKey } from '../../excel/gradingStore';
import { LATEST_SNAPSHOT, type Policy } from '../../policy/Policy';
import type { TableHeader } from '../../table/RawTable';
import type { Context } from './Context';

/** G3: the snapshots of the workbook, for the lists to choose from. Where Excel does not answer, those known so far stay in sight, but are asked for again. */
export const listSnapshots = async ({ ports, session, store }: Context): Promise<Result<unknown>> => {
  const snapshots = await ports.gateway.snapshots();
  session.knowsSnapshots = snapshots.ok;
  if (snapshots.ok) store.dispatch({ type: 'snapshotsListed', snapshots: snapshots.value });
  return snapshots;
};

/**
 * G2: brings the snapshot that a policy takes the tiers of before from into the engine; answers its name, `undefined` where the policy asks for none, or
 * where no earlier review was kept.
 */
export const ensureTiersBefore = async (context: Context, policy: Policy, header: TableHeader): Promise<Result<string | undefined>> => {
  const asked = policy.hysteresis?.previous;
  if (asked === undefined) return success(undefined);
  if (asked.snapshot !== LATEST_SNAPSHOT) return give(context, asked.snapshot);
  const given = await giveLatest(context, policy, header);
  if (given.ok || given.problems.every(({ code }) => code !== 'snapshot-gone')) return given;
  // Somebody deleted it since the list was made.
  await listSnapshots(context);
  return giveLatest(context, policy, header);
};

const giveLatest = async (context: Context, policy: Policy, header: TableHeader): Promise<Result<string | undefined>> => {
  // Not to know of a snapshot is not the same as there being none.
  const listed = context.session.knowsSnapshots ? success(undefined) : await listSnapshots(context);
  if (!listed.ok) return listed;
  const review = await context.ports.engine.review(policy);
  if (!review.ok) return review;
  const question = { ...review.value, source: sourceKey(header), policyName: policy.name };
  const latest = previousSnapshot(context.store.get().snapshots, question);
  return latest === undefined ? success(undefined) : give(context, latest.name);
};

const give = async ({ ports, session }: Context, name: string): Promise<Result<string>> => {
  if (name === session.givenSnapshot) return success(name);
  const snapshot = await ports.gateway.readSnapshot(name);
  if (!snapshot.ok) return snapshot;
  await ports.engine.giveSnapshot(snapshot.value);
  session.givenSnapshot = name;
  return success(name);
};
