import type { RunStamp } from '../engine/Run';
import type { TableHeader } from '../table/RawTable';
import { columnLetters, inQuotes, parseAddress } from './address';
import { readDocuments, writeDocuments } from './xmlStore';

/** What the workbook remembers of our columns: which they are, and by which policy and data they were made. */
export interface GradingRecord {
  /** Name of the Excel table, or address of the first cell of the block, that was graded. */
  readonly source: string;
  /** Where our columns stand, when not beside the source (O7). */
  readonly resultTable?: string;
  readonly resultSheet?: string;
  /** Of the cells of the result table: tells whether anybody has touched it. */
  readonly resultHash?: string;
  readonly columns: readonly GradingColumn[];
  readonly stamp: RunStamp;
  /** Set while a write is under way: a start that finds it set has found a cut-off (O4). */
  readonly unfinished?: true;
}

export interface GradingColumn {
  readonly key: string;
  readonly header: string;
  /** Zero-based column of the sheet, beside a plain block: our column may stand apart from it. */
  readonly place?: number;
}

const NAMESPACE = 'urn:tierwise:gradings:1';

/** What a record is kept under. A block grows to the right with our columns and downwards with its rows, so its first cell stands for it. */
export const sourceKey = (header: TableHeader): string => {
  if (header.kind === 'table') return header.name;
  const { row, column } = parseAddress(header.address);
  return `${inQuotes(header.sheetName)}!${columnLetters(column)}${row + 1}`;
};

const readGradings = async (context: Excel.RequestContext): Promise<readonly GradingRecord[]> =>
  (await readDocuments(context, NAMESPACE)).flatMap(({ json }) => parseRecord(json));

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

/** A record that somebody damaged is no record: the columns then count as the user's, and are not touched. */
const parseRecord = (json: string): GradingRecord[] => {
  try {
    const record = JSON.parse(json) as Partial<GradingRecord> | null;
    return typeof record?.source === 'string' && Array.isArray(record.columns) ? [record as GradingRecord] : [];
  } catch {
    return [];
  }
};
