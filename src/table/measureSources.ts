import type { ColumnRole, SourceKind } from './ColumnRole';
import type { MeasureName } from './MeasureName';

/** Columns that a measure needs besides those that reading needs anyway: any one of the sets is enough. */
export type RoleSets = readonly (readonly ColumnRole[])[];

/** A list is read by customer, date and amount; most measures need no more. */
const ANY: RoleSets = [[]];

const LISTS = { transactions: ANY, invoices: ANY } as const;

const INVOICES = { invoices: ANY } as const;

const LAST_DAY: RoleSets = [['lastDate'], ['date']];

const alike = (sets: RoleSets): Readonly<Record<SourceKind, RoleSets>> => ({ customers: sets, transactions: sets, invoices: sets });

/** Which kinds of source give a measure, and by which columns; a kind that is absent does not give it (T8, U7). */
export const MEASURE_SOURCES: Readonly<Record<MeasureName, Partial<Readonly<Record<SourceKind, RoleSets>>>>> = {
  recencyDays: { customers: LAST_DAY, ...LISTS },
  orders: { customers: [['orders']], ...LISTS },
  grossAmount: LISTS,
  returnsAmount: LISTS,
  netAmount: { customers: [['amount']], ...LISTS },
  quantity: alike([['quantity']]),
  costAmount: alike([['cost']]),
  profitAmount: {
    customers: [['profit'], ['amount', 'cost'], ['amount', 'margin']],
    transactions: [['profit'], ['cost'], ['margin']],
    invoices: [['profit'], ['cost'], ['margin']],
  },
  meanOrderValue: { customers: [['amount', 'orders']], ...LISTS },
  meanDaysBetweenOrders: {
    customers: [
      ['firstDate', 'lastDate', 'orders'],
      ['firstDate', 'date', 'orders'],
    ],
    ...LISTS,
  },
  gapBeforeLastOrderDays: LISTS,
  repeatOrderShare: { customers: [['orders']], ...LISTS },
  boughtAgain: { customers: [['orders']], ...LISTS },
  returnsShare: LISTS,
  growth: { customers: [['amount', 'previousAmount']], ...LISTS },
  firstOrderDay: { customers: [['firstDate']], ...LISTS },
  lastOrderDay: { customers: LAST_DAY, ...LISTS },
  repeatPurchaseDays: LISTS,
  purchaseSpanDays: {
    customers: [
      ['firstDate', 'lastDate'],
      ['firstDate', 'date'],
    ],
    ...LISTS,
  },
  customerAgeDays: { customers: [['firstDate']], ...LISTS },
  meanRepeatValue: LISTS,
  meanDaysLate: INVOICES,
  worstDaysLate: INVOICES,
  onTimeShare: INVOICES,
  openAmount: INVOICES,
  overdueAmount: INVOICES,
  overdueShare: INVOICES,
};

/** The columns that a measure still needs on such a source, by its first way; `undefined` where the source cannot give it at all. */
export const rolesMissing = (
  measure: MeasureName,
  kind: SourceKind,
  columns: Readonly<Partial<Record<ColumnRole, string>>>,
): readonly ColumnRole[] | undefined => {
  const missing = MEASURE_SOURCES[measure][kind]?.map((set) => set.filter((role) => columns[role] === undefined));
  return missing?.find((roles) => roles.length === 0) ?? missing?.[0];
};
