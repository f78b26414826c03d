import { sumOfDecimals } from '../stats/exactSum';
import { atMost } from '../stats/tolerance';
import type { OrderRows } from './OrderRows';

/**
 * One customer's rows taken apart into orders and the rest. Used for one customer after the other with the same buffers: a million
 * customers would otherwise leave a million small objects behind.
 */
export class OrderSplit {
  /** Distinct orders that count. */
  orders = 0;
  /** Their first and last day; NaN without any. */
  first = NaN;
  last = NaN;
  /** Rows of this customer, those of one order side by side. */
  private rows: Uint32Array = new Uint32Array(0);
  /** Day of the order of each row; NaN where the row is no part of an order that counts. */
  private orderDay: Float64Array;
  /** Day of each order that counts. */
  private readonly days: Float64Array;
  private readonly picked: Float64Array;

  constructor(private readonly input: OrderRows) {
    const { starts } = input.groups;
    let longest = 0;
    for (let i = 1; i < starts.length; i++) longest = Math.max(longest, (starts[i] as number) - (starts[i - 1] as number));
    this.orderDay = new Float64Array(longest);
    this.days = new Float64Array(longest);
    this.picked = new Float64Array(longest);
  }

  split(rows: Uint32Array): void {
    const keys = this.input.orders?.orderOf;
    this.rows = keys && rows.length > 1 ? rows.slice().sort((a, b) => (keys[a] as number) - (keys[b] as number)) : rows;
    this.orders = 0;
    this.first = NaN;
    this.last = NaN;
    let from = 0;
    while (from < rows.length) {
      let to = from + 1;
      while (keys && to < rows.length && keys[this.rows[to] as number] === keys[this.rows[from] as number]) to++;
      this.takeOrder(from, to);
      from = to;
    }
  }

  isPurchase(position: number): boolean {
    return !Number.isNaN(this.orderDay[position]);
  }

  /** Part of an order after the first purchase day. */
  isRepeat(position: number): boolean {
    return (this.orderDay[position] as number) > this.first;
  }

  distinctDays(): number {
    const days = this.days.subarray(0, this.orders).sort();
    let distinct = 0;
    for (let i = 0; i < days.length; i++) if (i === 0 || days[i] !== days[i - 1]) distinct++;
    return distinct;
  }

  /** The last purchase day but one; NaN when there is none. */
  dayBeforeLast(): number {
    let before = NaN;
    for (const day of this.days.subarray(0, this.orders)) if (day < this.last && !(day <= before)) before = day;
    return before;
  }

  /** Sum over the rows at some positions. */
  sum(holds: (position: number) => boolean): number {
    let count = 0;
    for (let position = 0; position < this.rows.length; position++) {
      if (holds(position)) this.picked[count++] = this.amountAt(position);
    }
    return sumOfDecimals(this.picked.subarray(0, count));
  }

  private takeOrder(from: number, to: number): void {
    let day = Infinity;
    for (let position = from; position < to; position++) {
      const row = this.rows[position] as number;
      day = Math.min(day, this.input.days[row] as number);
      this.picked[position - from] = this.amountAt(position);
    }
    const cancels = this.input.orders?.cancels[this.rows[from] as number] === 1;
    const counts = !cancels && !atMost(sumOfDecimals(this.picked.subarray(0, to - from)), 0);
    this.orderDay.fill(counts ? day : NaN, from, to);
    if (!counts) return;
    this.days[this.orders++] = day;
    if (!(this.first <= day)) this.first = day;
    if (!(this.last >= day)) this.last = day;
  }

  private amountAt(position: number): number {
    return this.input.amounts[this.rows[position] as number] as number;
  }
}
