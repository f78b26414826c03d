import type { ReviewFacts, SnapshotSummary } from './Snapshot';

/** The run that asks which review came before it. */
export interface SnapshotQuestion extends ReviewFacts {
  /** The table or block that is graded. */
  readonly source: string;
  readonly policyName: string;
}

/**
 * G2: the snapshot of the review before this one. A review is not its own predecessor: by analysis dates the snapshot must be of an earlier day, and where
 * one side has none, of other data. Snapshots of the same table are asked, or, where it has none, those by a policy of the same name (each period may have
 * a table of its own). Of several the one with the latest analysis date, and of one day the one kept last.
 */
export const previousSnapshot = (all: readonly SnapshotSummary[], question: SnapshotQuestion): SnapshotSummary | undefined => {
  const ofTable = all.filter(({ source }) => source === question.source);
  const related = ofTable.length > 0 ? ofTable : all.filter(({ stamp }) => stamp.policyName === question.policyName);
  return latestOf(related.filter((one) => isEarlier(one, question)));
};

/** G3: the one with the latest analysis date, and of one day the one kept last. */
export const latestOf = (snapshots: readonly SnapshotSummary[]): SnapshotSummary | undefined =>
  snapshots.reduce<SnapshotSummary | undefined>(later, undefined);

const isEarlier = ({ stamp, tableHash }: SnapshotSummary, now: ReviewFacts): boolean =>
  stamp.analysisDate === undefined || now.analysisDate === undefined ? tableHash !== now.tableHash : stamp.analysisDate < now.analysisDate;

const later = (best: SnapshotSummary | undefined, one: SnapshotSummary): SnapshotSummary => {
  if (best === undefined) return one;
  const days = [best, one].map(({ stamp }) => stamp.analysisDate ?? '');
  if (days[0] !== days[1]) return (days[1] as string) > (days[0] as string) ? one : best;
  return one.keptAt > best.keptAt ? one : best;
};
