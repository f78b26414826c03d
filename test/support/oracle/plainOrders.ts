import Big from 'big.js';

export interface PlainRow {
  readonly customer: string;
  /** Whole day serial. */
  readonly day: number;
  readonly order: string;
  /** Cents, so that nothing here is rounded. */
  readonly cents: number;
}

interface PlainCustomer {
  readonly orders: number;
  readonly grossAmount: number;
  readonly returnsAmount: number;
  readonly netAmount: number;
  readonly firstOrderDay: number;
  readonly lastOrderDay: number;
  readonly recencyDays: number;
  readonly repeatPurchaseDays: number;
  readonly purchaseSpanDays: number;
  readonly customerAgeDays: number;
  readonly meanRepeatValue: number;
  readonly meanOrderValue: number;
  readonly meanDaysBetweenOrders: number;
  readonly gapBeforeLastOrderDays: number;
  readonly repeatOrderShare: number;
  readonly boughtAgain: number;
  readonly returnsShare: number;
}

/** SPEC T8 as it is written, one customer at a time, in exact decimals. Orders whose id is C and digits cancel. */
export const plainCustomer = (rows: readonly PlainRow[], analysisDate: number): PlainCustomer => {
  const total = (some: readonly PlainRow[]): Big => some.reduce((sum, row) => sum.plus(new Big(row.cents).div(100)), new Big(0));
  const orderIds = [...new Set(rows.map((row) => row.order))];
  const orders = orderIds
    .map((id) => rows.filter((row) => row.order === id))
    .filter((lines) => total(lines).gt(0) && !/^C\d+$/.test(lines[0]?.order ?? ''))
    .map((lines) => ({ lines, day: Math.min(...lines.map((line) => line.day)) }));
  const lines = orders.flatMap((order) => order.lines);
  const days = [...new Set(orders.map((order) => order.day))].sort((a, b) => a - b);
  const first = days[0] ?? NaN;
  const last = days[days.length - 1] ?? NaN;
  const repeats = orders.filter((order) => order.day > first).flatMap((order) => order.lines);
  const any = orders.length > 0;
  return {
    orders: orders.length,
    grossAmount: Number(total(lines)),
    returnsAmount: Number(total(rows.filter((row) => !lines.includes(row)))),
    netAmount: Number(total(rows)),
    firstOrderDay: first,
    lastOrderDay: last,
    recencyDays: analysisDate - last,
    repeatPurchaseDays: any ? days.length - 1 : NaN,
    purchaseSpanDays: last - first,
    customerAgeDays: analysisDate - first,
    meanRepeatValue: any ? (days.length === 1 ? 0 : Number(total(repeats)) / (days.length - 1)) : NaN,
    meanOrderValue: any ? Number(total(lines)) / orders.length : NaN,
    meanDaysBetweenOrders: orders.length > 1 ? (last - first) / (orders.length - 1) : NaN,
    gapBeforeLastOrderDays: days.length > 1 ? last - (days[days.length - 2] as number) : NaN,
    repeatOrderShare: any ? (orders.length - 1) / orders.length : NaN,
    boughtAgain: any ? Number(days.length > 1) : NaN,
    returnsShare: any ? (0 - Number(total(rows.filter((row) => !lines.includes(row))))) / Number(total(lines)) : NaN,
  };
};
