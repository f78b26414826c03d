import { sumOfDecimals } from '../stats/exactSum';
import type { RowGroups } from './groupRows';
import type { MeasureName } from './MeasureName';

interface PaymentRows {
  readonly groups: RowGroups;
  readonly amounts: Float64Array;
  /** Serials; NaN where there is none. */
  readonly due: Float64Array;
  readonly paid: Float64Array;
  readonly analysisDate: number;
}

/**
 * How customers pay (T8). Only invoices with a positive amount can be late; one paid after the analysis date is still open then. Mean and
 * on-time share are of paid invoices, since an open one has no end yet; the worst also looks at what is overdue now.
 * Cost: O(rows).
 */
export const invoicePayments = (input: PaymentRows): ReadonlyMap<MeasureName, Float64Array> => {
  const { groups, amounts, analysisDate } = input;
  const customers = groups.starts.length - 1;
  const empty = (): Float64Array => new Float64Array(customers).fill(NaN);
  const meanDaysLate = empty();
  const worstDaysLate = empty();
  const onTimeShare = empty();
  const openAmount = new Float64Array(customers);
  const overdueAmount = new Float64Array(customers);
  const overdueShare = new Float64Array(customers);
  for (let customer = 0; customer < customers; customer++) {
    const open: number[] = [];
    const overdue: number[] = [];
    let paidCount = 0;
    let onTime = 0;
    let daysLate = 0;
    let worst = -Infinity;
    for (let i = groups.starts[customer] as number; i < (groups.starts[customer + 1] as number); i++) {
      const row = groups.rows[i] as number;
      const amount = amounts[row] as number;
      const due = Math.floor(input.due[row] as number);
      const paid = Math.floor(input.paid[row] as number);
      if (!(amount > 0)) continue;
      if (paid <= analysisDate) {
        if (Number.isNaN(due)) continue;
        paidCount++;
        daysLate += paid - due;
        if (paid <= due) onTime++;
        worst = Math.max(worst, paid - due);
      } else {
        open.push(amount);
        if (due < analysisDate) {
          overdue.push(amount);
          worst = Math.max(worst, analysisDate - due);
        }
      }
    }
    if (paidCount > 0) {
      meanDaysLate[customer] = daysLate / paidCount;
      onTimeShare[customer] = onTime / paidCount;
    }
    if (worst > -Infinity) worstDaysLate[customer] = worst;
    openAmount[customer] = sumOfDecimals(open);
    overdueAmount[customer] = sumOfDecimals(overdue);
    if (open.length > 0) overdueShare[customer] = (overdueAmount[customer] as number) / (openAmount[customer] as number);
  }
  return new Map<MeasureName, Float64Array>([
    ['meanDaysLate', meanDaysLate],
    ['worstDaysLate', worstDaysLate],
    ['onTimeShare', onTimeShare],
    ['openAmount', openAmount],
    ['overdueAmount', overdueAmount],
    ['overdueShare', overdueShare],
  ]);
};
