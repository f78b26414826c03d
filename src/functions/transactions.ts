import { aggregateOrders } from '../table/aggregateOrders';
import type { CustomerState } from '../table/CustomerState';
import { groupRows } from '../table/groupRows';
import { BoundedCache } from './BoundedCache';
import { flatCells, noAnswer, unusable, type CellFailure, type Cells } from './Cell';
import { customerKey, isCustomer } from './customer';

/** The customers of a list of orders in order of first appearance, with what RFM needs of each. */
export interface Ordering {
  /** The cell that named each customer first. */
  readonly customers: readonly (string | number)[];
  readonly indexOf: ReadonlyMap<string, number>;
  /** Whole days; NaN without an order. */
  readonly recency: Float64Array;
  readonly orders: Float64Array;
  readonly net: Float64Array;
  readonly states: readonly CustomerState[];
}

type Measured = Pick<Ordering, 'recency' | 'orders' | 'net' | 'states'>;

const measured = new BoundedCache<Measured>(4);

/**
 * Reads transactions (T8, R2, R5): each row is one order, a negative amount a return. Rows without a customer, a date or an amount are
 * left out (a header, a blank row, an error); rows after `asof` are left out of every measure.
 * Cost: O(rows); measuring again what was just measured costs no more than reading it.
 */
export const readTransactions = (
  ranges: { readonly customers: Cells; readonly dates: Cells; readonly amounts: Cells },
  asof: number | undefined,
): Ordering | CellFailure => {
  const customers = flatCells(ranges.customers);
  const dates = flatCells(ranges.dates);
  const amounts = flatCells(ranges.amounts);
  if (dates.length !== customers.length || amounts.length !== customers.length) {
    return unusable({ code: 'different-lengths', arguments: ['customers', 'dates', 'amounts'] });
  }
  const named: (string | number)[] = [];
  const indexOf = new Map<string, number>();
  const rows: number[] = [];
  for (let i = 0; i < customers.length; i++) {
    const customer = customers[i];
    const date = dates[i];
    const amount = amounts[i];
    if (!isCustomer(customer) || typeof date !== 'number' || typeof amount !== 'number') continue;
    const key = customerKey(customer);
    let index = indexOf.get(key);
    if (index === undefined) {
      index = named.push(customer) - 1;
      indexOf.set(key, index);
    }
    rows.push(index, Math.floor(date), amount);
  }
  if (rows.length === 0) return noAnswer({ code: 'no-orders' });
  const key = Float64Array.from([asof ?? NO_DATE].concat(rows));
  return { customers: named, indexOf, ...measured.get(key, () => measure(rows, named.length, asof)) };
};

/** Stands in a cache key where no date was given. */
const NO_DATE = -1;

/** `rows` holds customer, day and amount of each row in turn. */
const measure = (rows: readonly number[], customerCount: number, asof: number | undefined): Measured => {
  const count = rows.length / 3;
  const part = (offset: number): Float64Array => Float64Array.from({ length: count }, (_, row) => rows[3 * row + offset] as number);
  const days = part(1);
  // R1: the day after the last date in the data.
  const analysisDate = asof ?? days.reduce((last, day) => Math.max(last, day), -Infinity) + 1;
  const groups = groupRows(
    Int32Array.from(part(0)),
    customerCount,
    Uint8Array.from(days, (day) => (day > analysisDate ? 1 : 0)),
  );
  const orders = { orderOf: Int32Array.from(days, (_, row) => row), cancels: new Uint8Array(count) };
  const { measures, states } = aggregateOrders({ groups, amounts: part(2), days, orders, analysisDate });
  const named = (name: 'recencyDays' | 'orders' | 'netAmount'): Float64Array => measures.get(name) as Float64Array;
  return { recency: named('recencyDays'), orders: named('orders'), net: named('netAmount'), states };
};
