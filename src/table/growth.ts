import { sumOfDecimals } from '../stats/exactSum';
import { above } from '../stats/tolerance';
import { gatherNumbers } from './gather';
import { groupRows } from './groupRows';
import { fate } from './RowFate';

/** Two periods of the same length, one after the other; inclusive day serials. */
export interface GrowthPeriods {
  readonly earlier: { readonly from: number; readonly to: number };
  readonly later: { readonly from: number; readonly to: number };
}

/** What is compared when the window is all dates. */
const YEAR_DAYS = 365;

/**
 * U7: the period that ends with the window, as long as the window (a year when it is all dates), and the equal one before it. Where the data does not
 * reach back that far both are half of what there is. `undefined` for data of one day.
 */
export const growthPeriods = (
  window: { readonly from: number; readonly to: number } | undefined,
  end: number,
  firstDay: number,
): GrowthPeriods | undefined => {
  const wanted = window === undefined ? YEAR_DAYS : window.to - window.from + 1;
  const length = Math.min(wanted, Math.floor((end - firstDay + 1) / 2));
  if (!(length >= 1)) return undefined;
  return {
    earlier: { from: end - 2 * length + 1, to: end - length },
    later: { from: end - length + 1, to: end },
  };
};

interface GrowthRows {
  readonly customerOf: Int32Array;
  readonly customers: number;
  readonly fates: Uint8Array;
  readonly days: Float64Array;
  readonly amounts: Float64Array;
  readonly periods: GrowthPeriods;
}

/**
 * Change of the net amount from the earlier period to the later, 0.1 for 10 % more; NaN without a positive net in the earlier. Rows before the
 * window count here, and here only: that is what the comparison is for. Cost: O(rows).
 */
export const growth = ({ customerOf, customers, fates, days, amounts, periods }: GrowthRows): Float64Array => {
  const outside = fate('outside-window');
  const sums = ({ from, to }: GrowthPeriods['earlier']): Float64Array => {
    const skip = fates.map((code, row) => {
      const day = days[row] as number;
      return (code === 0 || code === outside) && day >= from && day <= to ? 0 : 1;
    });
    const { rows, starts } = groupRows(customerOf, customers, skip);
    return Float64Array.from({ length: customers }, (_, customer) =>
      sumOfDecimals(gatherNumbers(amounts, rows.subarray(starts[customer], starts[customer + 1]))),
    );
  };
  const later = sums(periods.later);
  return sums(periods.earlier).map((before, customer) => growthOf(later[customer] as number, before));
};

/** U7: 0.1 for 10 % more; missing without a positive amount before. */
export const growthOf = (amount: number, before: number): number => (above(before, 0) ? amount / before - 1 : NaN);
