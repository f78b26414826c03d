import type { RunStamp } from '../engine/Run';
import { readDocuments, writeDocuments } from './xmlStore';

/** What the workbook remembers of our columns: which they are, and by which policy and data they were made. */
export interface GradingRecord {
  /** Name of the Excel table, or address of the block, that was graded. */
  readonly source: string;
  /** Where our columns stand, when not beside the source (O7). */
  readonly resultTable?: string;
  readonly columns: readonly { readonly key: string; readonly header: string }[];
  readonly stamp: RunStamp;
  /** Set while a write is under way: a start that finds it set has found a cut-off (O4). */
  readonly unfinished?: boolean;
}

const NAMESPACE = 'urn:tierwise:gradings:1';

export const readGradings = async (context: Excel.RequestContext): Promise<readonly GradingRecord[]> =>
  (await readDocuments(context, NAMESPACE)).map(({ json }) => JSON.parse(json) as GradingRecord);

export const findGrading = async (context: Excel.RequestContext, source: string): Promise<GradingRecord | undefined> =>
  (await readGradings(context)).find((record) => record.source === source);

/** Keeps one record per source; `undefined` forgets it. */
export const keepGrading = async (context: Excel.RequestContext, source: string, record: GradingRecord | undefined): Promise<void> => {
  const others = (await readGradings(context)).filter((other) => other.source !== source);
  const records = record ? [...others, record] : others;
  await writeDocuments(
    context,
    NAMESPACE,
    records.map((one) => ({ name: one.source, json: JSON.stringify(one) })),
  );
};
