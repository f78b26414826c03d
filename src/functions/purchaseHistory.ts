import { isPurchaseHistory, type PurchaseHistories } from '../stats/bgnbdLikelihood';
import { CellFailure, flatCells, noAnswer, unusable, type CellContent, type Cells } from './Cell';
import { numberOrBlank } from './cellReaders';

/** The three ranges of a history of purchases: repeat purchases, span from first to last, time from the first until now. */
export const historyCells = { frequency: numberOrBlank, recency: numberOrBlank, age: numberOrBlank };

/** The ranges that a fit needs. */
export const HISTORY_NAMES = ['frequency', 'recency', 'age'];

interface HistoryCells {
  readonly frequency: number | undefined;
  readonly recency: number | undefined;
  readonly age: number | undefined;
}

/** Answers one customer's cells: blank ones are empty, impossible ones an error. */
export const answerHistory = (
  { frequency, recency, age }: HistoryCells,
  answer: (frequency: number, recency: number, age: number) => CellContent | CellFailure,
): CellContent | CellFailure => {
  if (frequency === undefined && recency === undefined && age === undefined) return '';
  if (frequency === undefined) return unusable({ code: 'not-a-number', argument: 'frequency', found: '' });
  if (recency === undefined) return unusable({ code: 'not-a-number', argument: 'recency', found: '' });
  if (age === undefined) return unusable({ code: 'not-a-number', argument: 'age', found: '' });
  return isPurchaseHistory(frequency, recency, age)
    ? answer(frequency, recency, age)
    : unusable({ code: 'impossible-history', row: undefined });
};

/**
 * The histories to fit on. Rows without three numbers (a header, a blank row, an error) are left out; a row that cannot be true is an error,
 * for it would bend the parameters unseen.
 */
export const readHistories = (ranges: Readonly<Record<'frequency' | 'recency' | 'age', Cells>>): PurchaseHistories | CellFailure => {
  const rows = numberRows(ranges);
  if (rows instanceof CellFailure) return rows;
  for (const { row, values } of rows) {
    const [x, recency, age] = values as [number, number, number];
    if (!isPurchaseHistory(x, recency, age)) return unusable({ code: 'impossible-history', row });
  }
  const column = (index: number): Float64Array => Float64Array.from(rows, ({ values }) => values[index] as number);
  return { frequency: column(0), recency: column(1), age: column(2) };
};

/** A row of which every cell is a number; rows count from 1. */
export interface NumberRow {
  readonly row: number;
  readonly values: readonly number[];
}

/** The rows of several ranges, side by side, that hold a number in each. Cost: O(cells). */
export const numberRows = (ranges: Readonly<Record<string, Cells>>): readonly NumberRow[] | CellFailure => {
  const names = Object.keys(ranges);
  const columns = Object.values(ranges).map(flatCells);
  const length = columns[0]?.length ?? 0;
  if (columns.some((column) => column.length !== length)) return unusable({ code: 'different-lengths', arguments: names });
  const rows: NumberRow[] = [];
  for (let i = 0; i < length; i++) {
    const values = columns.map((column) => column[i]);
    if (values.every((value) => typeof value === 'number')) rows.push({ row: i + 1, values });
  }
  return rows.length === 0 ? noAnswer({ code: 'no-rows', arguments: names, mustBeAbove0: false }) : rows;
};
