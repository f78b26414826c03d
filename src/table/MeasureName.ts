/** The measure vocabulary: what can be derived from a table, by the names that policies use. Amounts in the currency of the amount column. */
export const MEASURE_NAMES = [
  /** Whole days from the last order to the analysis date (R2). */
  'recencyDays',
  /** Distinct orders: a positive total and an id that does not cancel. */
  'orders',
  /** Sum of the orders. */
  'grossAmount',
  /** Sum of all that is no order: returns and cancellations, at most 0 as a rule. */
  'returnsAmount',
  /** Gross and returns together; the amount column of a customer table. */
  'netAmount',
  'quantity',
  'costAmount',
  /** Net less cost, or the sum of the profit column, or net times margin. */
  'profitAmount',
  /** Gross by orders. */
  'meanOrderValue',
  /** Days from the first to the last order by the number of steps between; missing below two orders. */
  'meanDaysBetweenOrders',
  /** Days between the last purchase day and the one before it; missing below two. */
  'gapBeforeLastOrderDays',
  /** Orders after the first by all orders, 0 to 1. */
  'repeatOrderShare',
  /** 1 with at least two purchase days (orders, in a customer table), else 0; its mean is the repurchase rate. Missing without an order. */
  'boughtAgain',
  /** Returns by gross, 0 to 1 as a rule. */
  'returnsShare',
  /** Net of a period by that of the equal period before it, less 1; missing without a positive net then (`growthPeriods`). In a customer table of the amount and the amount before. */
  'growth',
  /** Day serials. */
  'firstOrderDay',
  'lastOrderDay',
  /** x: distinct purchase days less one. */
  'repeatPurchaseDays',
  /** t_x: days from the first to the last purchase day. */
  'purchaseSpanDays',
  /** T: days from the first purchase day to the analysis date. */
  'customerAgeDays',
  /** Mean amount of the purchase days after the first; 0 without any. */
  'meanRepeatValue',
  /** Of paid invoices; negative is early. */
  'meanDaysLate',
  /** Over paid invoices and those overdue at the analysis date. */
  'worstDaysLate',
  /** Share of paid invoices that were paid by their due date, 0 to 1. */
  'onTimeShare',
  'openAmount',
  'overdueAmount',
  /** Overdue by open amount, 0 to 1; 0 when nothing is open. */
  'overdueShare',
] as const;

export type MeasureName = (typeof MEASURE_NAMES)[number];

export const isMeasureName = (name: string): name is MeasureName => (MEASURE_NAMES as readonly string[]).includes(name);
