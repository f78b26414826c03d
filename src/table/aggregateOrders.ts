import { sumOfDecimals } from '../stats/exactSum';
import { atMost } from '../stats/tolerance';
import { customerState, type CustomerState } from './CustomerState';
import type { RowGroups } from './groupRows';
import type { MeasureName } from './MeasureName';
import type { OrderKeys } from './OrderKeys';

/** The rows that count, gathered by customer. */
export interface OrderRows {
  readonly groups: RowGroups;
  readonly amounts: Float64Array;
  /** Whole days. */
  readonly days: Float64Array;
  readonly orders: OrderKeys;
  readonly analysisDate: number;
}

export interface OrderMeasures {
  readonly measures: Map<MeasureName, Float64Array>;
  readonly states: readonly CustomerState[];
}

const NAMES = [
  'recencyDays',
  'orders',
  'grossAmount',
  'returnsAmount',
  'netAmount',
  'meanOrderValue',
  'meanDaysBetweenOrders',
  'firstOrderDay',
  'lastOrderDay',
  'repeatPurchaseDays',
  'purchaseSpanDays',
  'customerAgeDays',
  'meanRepeatValue',
] as const satisfies readonly MeasureName[];

/**
 * Orders to one set of measures per customer (T8, R2). An order is all rows of a customer with one order id; it counts when its total is
 * positive and its id does not cancel. Everything else reduces net. Purchase days are the days of orders.
 * Cost: O(rows log(rows of one customer)).
 */
export const aggregateOrders = (input: OrderRows): OrderMeasures => {
  const { groups, analysisDate } = input;
  const customers = groups.starts.length - 1;
  const column = Object.fromEntries(NAMES.map((name) => [name, new Float64Array(customers).fill(NaN)])) as Record<
    (typeof NAMES)[number],
    Float64Array
  >;
  const states: CustomerState[] = [];
  for (let customer = 0; customer < customers; customer++) {
    const rows = groups.rows.subarray(groups.starts[customer], groups.starts[customer + 1]);
    const { purchases, other } = splitOrders(rows, input);
    const orders = purchases.length;
    states.push(customerState(orders, rows.length > 0));
    const purchaseRows = purchases.flatMap((order) => order.rows);
    const gross = sumRows(purchaseRows, input.amounts);
    column.orders[customer] = orders;
    column.grossAmount[customer] = gross;
    column.returnsAmount[customer] = sumRows(other, input.amounts);
    column.netAmount[customer] = sumRows(rows, input.amounts);
    if (orders === 0) continue;

    column.meanOrderValue[customer] = gross / orders;
    const [first, last] = extremes(purchases);
    column.firstOrderDay[customer] = first;
    column.lastOrderDay[customer] = last;
    column.recencyDays[customer] = analysisDate - last;
    column.customerAgeDays[customer] = analysisDate - first;
    column.purchaseSpanDays[customer] = last - first;
    if (orders > 1) column.meanDaysBetweenOrders[customer] = (last - first) / (orders - 1);

    const purchaseDays = new Set(purchases.map((order) => order.day));
    const repeatDays = purchaseDays.size - 1;
    const repeatRows = purchases.filter((order) => order.day !== first).flatMap((order) => order.rows);
    column.repeatPurchaseDays[customer] = repeatDays;
    column.meanRepeatValue[customer] = repeatDays === 0 ? 0 : sumRows(repeatRows, input.amounts) / repeatDays;
  }
  return { measures: new Map(NAMES.map((name) => [name, column[name]])), states };
};

interface Order {
  readonly rows: number[];
  /** The day of its earliest row. */
  day: number;
}

const splitOrders = (rows: Uint32Array, input: OrderRows): { purchases: Order[]; other: number[] } => {
  const byKey = new Map<number, Order>();
  for (const row of rows) {
    const key = input.orders.orderOf[row] as number;
    const day = input.days[row] as number;
    const order = byKey.get(key);
    if (!order) byKey.set(key, { rows: [row], day });
    else {
      order.rows.push(row);
      order.day = Math.min(order.day, day);
    }
  }
  const purchases: Order[] = [];
  const other: number[] = [];
  for (const order of byKey.values()) {
    const counts = input.orders.cancels[order.rows[0] as number] === 0 && !atMost(sumRows(order.rows, input.amounts), 0);
    if (counts) purchases.push(order);
    else for (const row of order.rows) other.push(row);
  }
  return { purchases, other };
};

/** Earliest and latest day. */
const extremes = (orders: readonly Order[]): [number, number] => {
  let earliest = Infinity;
  let latest = -Infinity;
  for (const { day } of orders) {
    if (day < earliest) earliest = day;
    if (day > latest) latest = day;
  }
  return [earliest, latest];
};

const sumRows = (rows: ArrayLike<number>, amounts: Float64Array): number => {
  const picked = new Float64Array(rows.length);
  for (let i = 0; i < rows.length; i++) picked[i] = amounts[rows[i] as number] as number;
  return sumOfDecimals(picked);
};
