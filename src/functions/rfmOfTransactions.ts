import { populationOf, RFM_MEASURES, scoreMeasure, type RfmMeasure, type Scoring } from '../methods/rfm/rfmScores';
import { aggregateOrders } from '../table/aggregateOrders';
import type { CustomerState } from '../table/CustomerState';
import { groupRows } from '../table/groupRows';
import { BoundedCache } from './BoundedCache';
import { flatCells, noAnswer, unusable, type Cell, type CellFailure, type Cells } from './Cell';
import { customerKey, isCustomer } from './customer';

/** Ways of making scores (R3) that need no limits of the user's own. */
export const SCORING_NAMES = ['percentile', 'ntile', 'quantile', 'rfm'] as const satisfies readonly Scoring[];

export type ScoringName = (typeof SCORING_NAMES)[number];

/** What RFMSCORE and RFMTABLE are asked. */
export interface RfmRequest {
  readonly customers: Cells;
  readonly dates: Cells;
  readonly amounts: Cells;
  /** Day serial; the day after the last date when it is left out (R1). */
  readonly asof: number | undefined;
  readonly bins: number;
  readonly method: Readonly<Record<RfmMeasure, ScoringName>>;
}

/** Measures and scores by customer; arrays are indexed as `customers`, which are in order of first appearance. */
interface RfmAnswer {
  /** The cell that named each customer first. */
  readonly customers: readonly (string | number)[];
  readonly indexOf: ReadonlyMap<string, number>;
  /** Whole days since the last order, number of orders, net amount. */
  readonly measures: Readonly<Record<RfmMeasure, Float64Array>>;
  readonly scores: Readonly<Record<RfmMeasure, Uint8Array>>;
  /** R5: '' where the customer is scored. */
  readonly states: readonly CustomerState[];
}

const answers = new BoundedCache<RfmAnswer>(4);

/**
 * Reads and scores transactions (T8, R1-R5): each row is one order, a negative amount a return. Rows without a customer, a date or an amount are
 * left out (a header, a blank row, an error); rows after `asof` are left out of every measure.
 * Cost: O(n log n); O(n) for transactions met lately.
 */
export const rfmOfTransactions = (request: RfmRequest): RfmAnswer | CellFailure => {
  const ids = flatCells(request.customers);
  const dates = flatCells(request.dates);
  const amounts = flatCells(request.amounts);
  if (dates.length !== ids.length || amounts.length !== ids.length) {
    return unusable({ code: 'different-lengths', arguments: ['customers', 'dates', 'amounts'] });
  }
  const options = [...RFM_MEASURES.map((measure) => request.method[measure]), request.bins, request.asof];
  const answer = answers.get([options, amounts, dates, ids], () => compute(readRows(ids, dates, amounts), request));
  return answer.customers.length === 0 ? noAnswer({ code: 'no-orders' }) : answer;
};

interface Rows {
  readonly customers: readonly (string | number)[];
  readonly indexOf: ReadonlyMap<string, number>;
  /** Customer, day and amount of each usable row in turn. */
  readonly rows: Float64Array;
}

const readRows = (ids: readonly Cell[], dates: readonly Cell[], amounts: readonly Cell[]): Rows => {
  const customers: (string | number)[] = [];
  const indexOf = new Map<string, number>();
  const rows = new Float64Array(3 * ids.length);
  let filled = 0;
  for (let i = 0; i < ids.length; i++) {
    const customer = ids[i];
    const date = dates[i];
    const amount = amounts[i];
    // Serial 0 is no date: it is what some hosts make of a blank cell.
    if (typeof date !== 'number' || date < 1 || typeof amount !== 'number' || !isCustomer(customer)) continue;
    const key = customerKey(customer);
    let index = indexOf.get(key);
    if (index === undefined) {
      index = customers.push(customer) - 1;
      indexOf.set(key, index);
    }
    rows[filled++] = index;
    rows[filled++] = Math.floor(date);
    rows[filled++] = amount;
  }
  return { customers, indexOf, rows: rows.slice(0, filled) };
};

const compute = ({ customers, indexOf, rows }: Rows, { asof, bins, method }: RfmRequest): RfmAnswer => {
  const count = rows.length / 3;
  const part = (offset: number): Float64Array => Float64Array.from({ length: count }, (_, row) => rows[3 * row + offset] as number);
  const days = part(1);
  const analysisDate = asof ?? days.reduce((last, day) => Math.max(last, day), -Infinity) + 1;
  const groups = groupRows(
    Int32Array.from(part(0)),
    customers.length,
    Uint8Array.from(days, (day) => (day > analysisDate ? 1 : 0)),
  );
  const orders = { orderOf: Int32Array.from(days, (_, row) => row), cancels: new Uint8Array(count) };
  const { measures: all, states } = aggregateOrders({ groups, amounts: part(2), days, orders, analysisDate });
  const named = (name: 'recencyDays' | 'orders' | 'netAmount'): Float64Array => all.get(name) as Float64Array;
  const measures = { recency: named('recencyDays'), frequency: named('orders'), monetary: named('netAmount') };

  const isScored = (row: number): boolean => states[row] === '';
  const score = (measure: RfmMeasure): Uint8Array => {
    const population = populationOf(measures[measure], measure, isScored);
    const { scores } = scoreMeasure(population, measure, { scoring: method[measure], limits: [] }, bins);
    // Scored but outside M's population: the lowest score (R5).
    return scores.map((one, row) => (isScored(row) ? Math.max(1, one) : 0));
  };
  const scores = { recency: score('recency'), frequency: score('frequency'), monetary: score('monetary') };
  return { customers, indexOf, measures, scores, states };
};
