import { sumOfDecimals } from '../stats/exactSum';
import { customerState, type CustomerState } from './CustomerState';
import { gatherNumbers } from './gather';
import type { MeasureName } from './MeasureName';
import type { OrderRows } from './OrderRows';
import { OrderSplit } from './OrderSplit';

interface OrderMeasures {
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
  'gapBeforeLastOrderDays',
  'repeatOrderShare',
  'boughtAgain',
  'returnsShare',
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
 * Cost: O(rows log(rows of one customer)); nothing is allocated per order.
 */
export const aggregateOrders = (input: OrderRows): OrderMeasures => {
  const { groups, amounts, analysisDate } = input;
  const customers = groups.starts.length - 1;
  const column = Object.fromEntries(NAMES.map((name) => [name, new Float64Array(customers).fill(NaN)])) as Record<
    (typeof NAMES)[number],
    Float64Array
  >;
  const states: CustomerState[] = [];
  const work = new OrderSplit(input);
  const purchaseOnly = (position: number): boolean => work.isPurchase(position);
  for (let customer = 0; customer < customers; customer++) {
    const rows = groups.rows.subarray(groups.starts[customer], groups.starts[customer + 1]);
    work.split(rows);
    const { orders, first, last } = work;
    states.push(customerState(orders, rows.length > 0));
    const gross = work.sum(purchaseOnly);
    column.orders[customer] = orders;
    column.grossAmount[customer] = gross;
    column.returnsAmount[customer] = work.sum((position) => !work.isPurchase(position));
    column.netAmount[customer] = sumOfDecimals(gatherNumbers(amounts, rows));
    if (orders === 0) continue;

    column.meanOrderValue[customer] = gross / orders;
    column.firstOrderDay[customer] = first;
    column.lastOrderDay[customer] = last;
    column.recencyDays[customer] = analysisDate - last;
    column.customerAgeDays[customer] = analysisDate - first;
    column.purchaseSpanDays[customer] = last - first;
    if (orders > 1) column.meanDaysBetweenOrders[customer] = (last - first) / (orders - 1);
    column.gapBeforeLastOrderDays[customer] = last - work.dayBeforeLast();
    column.repeatOrderShare[customer] = (orders - 1) / orders;
    column.returnsShare[customer] = (0 - (column.returnsAmount[customer] as number)) / gross;
    const repeatDays = work.distinctDays() - 1;
    column.boughtAgain[customer] = repeatDays > 0 ? 1 : 0;
    column.repeatPurchaseDays[customer] = repeatDays;
    column.meanRepeatValue[customer] = repeatDays === 0 ? 0 : work.sum((position) => work.isRepeat(position)) / repeatDays;
  }
  return { measures: new Map(NAMES.map((name) => [name, column[name]])), states };
};
