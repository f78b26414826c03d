import type { SnapshotSummary } from '../engine/snapshot/Snapshot';
import { Refusal } from './Refusal';
import { readDocuments, writeDocuments } from './xmlStore';

/** G3: what the workbook remembers of a snapshot. The rows stand in its table, which people can read, sort and delete as any other. */
export interface SnapshotRecord extends SnapshotSummary {
  readonly columns: readonly { readonly key: string; readonly header: string }[];
  /** Text of the cell A1. */
  readonly title: string;
  /** Zero-based. */
  readonly headerRow: number;
  readonly rowCount: number;
  /** Set while it is being written: a start that finds it set has found a cut-off (O4). */
  readonly unfinished?: true;
}

const NAMESPACE = 'urn:tierwise:snapshots:1';

/** All snapshots that the workbook remembers; a record that cannot be read counts as none. */
export const readSnapshotRecords = async (context: Excel.RequestContext): Promise<readonly SnapshotRecord[]> =>
  (await readDocuments(context, NAMESPACE)).flatMap(({ json }) => parseRecord(json));

/** Keeps one record per name; `undefined` forgets it. Refuses with `snapshots-too-many`. */
export const keepSnapshotRecord = async (
  context: Excel.RequestContext,
  name: string,
  record: SnapshotRecord | undefined,
): Promise<void> => {
  const others = (await readSnapshotRecords(context)).filter((other) => other.name !== name);
  const records = record ? [...others, record] : others;
  try {
    await writeDocuments(
      context,
      NAMESPACE,
      records.map((one) => ({ name: one.name, json: JSON.stringify(one) })),
    );
  } catch (error) {
    if (error instanceof Refusal && error.problem.code === 'policy-too-large')
      throw new Refusal({ code: 'snapshots-too-many', count: others.length });
    throw error;
  }
};

/** What the pane needs to know of it. */
export const summaryOf = ({ name, sheetName, source, keptAt, stamp, tableHash, tiers, amountName }: SnapshotRecord): SnapshotSummary => ({
  name,
  sheetName,
  source,
  keptAt,
  stamp,
  tableHash,
  tiers,
  amountName,
});

/** A record that somebody damaged is none: its sheet is then a sheet like any other. */
const parseRecord = (json: string): SnapshotRecord[] => {
  try {
    const record = JSON.parse(json) as Partial<SnapshotRecord> | null;
    const isWhole = typeof record?.name === 'string' && Array.isArray(record.columns) && typeof record.stamp?.policyName === 'string';
    return isWhole ? [record as SnapshotRecord] : [];
  } catch {
    return [];
  }
};
