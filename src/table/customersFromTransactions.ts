import { success, type Result } from '../base/Result';
import { sumOfDecimals } from '../stats/exactSum';
import { addUpControlTotal } from './addUpControlTotal';
import { aggregateOrders } from './aggregateOrders';
import type { ColumnRole } from './ColumnRole';
import { readCustomerKeys, type CustomerKeys } from './CustomerKeys';
import type { CustomerTable } from './CustomerTable';
import { dateWindow, type DateWindow } from './dateWindow';
import type { FindingCollector } from './FindingCollector';
import { gatherNumbers } from './gather';
import { groupRows, type RowGroups } from './groupRows';
import { growth, growthPeriods } from './growth';
import { invoicePayments } from './invoicePayments';
import type { MeasureName } from './MeasureName';
import { readOrderKeys } from './OrderKeys';
import type { RoleReader } from './RoleReader';
import { fate, fateOfAmount, fateOfId } from './RowFate';

const TEXT_ROLES = ['category', 'region', 'industry', 'previousTier', 'reason'] as const;

/**
 * A list of orders or invoices to one row a customer (T8). Every customer of the list appears, also one whose rows are all left out; such
 * a customer is a prospect. Texts are those of the customer's first row that has one; a numeric column by its own name is its sum.
 * Cost: O(cells).
 */
export const customersFromTransactions = (reader: RoleReader): Result<CustomerTable> => {
  const { store, request, rowCount, findings } = reader;
  const asInvoices = request.kind === 'invoices';
  const idColumn = reader.cells('customer', 'required');
  const nameColumn = reader.cells('name');
  const orderColumn = reader.cells('orderId');
  const reasonColumn = reader.cells('reason');
  const amount = reader.numbers('amount', 'required');
  const due = asInvoices ? reader.dates('dueDate', 'required') : undefined;
  const paid = asInvoices ? reader.dates('paidDate', 'required', true) : undefined;
  // A list of invoices may know only when they fall due.
  const hasDates = request.columns.date !== undefined;
  const date = hasDates || !asInvoices ? reader.dates('date', 'required') : due;
  const sums = (['quantity', 'cost', 'profit', 'margin'] as const).flatMap((role) => {
    const column = reader.numbers(role);
    return column ? [{ role, name: column.name, values: role === 'margin' ? reader.shares(column) : column.values }] : [];
  });
  const failed = reader.failed();
  if (failed || !idColumn || !amount || !date) return failed as Result<never>;

  const keys = readCustomerKeys(idColumn.name, idColumn.cells, rowCount, request.ignoreIdCase, findings);
  const days = date.serials.map(Math.floor);
  const [firstDay, lastDay] = range(days, paid?.serials);
  const window = dateWindow(request.window, request.analysisDate, firstDay, lastDay);
  const excluded = new Set(request.excludedReasons);
  const fates = new Uint8Array(rowCount);
  for (let row = 0; row < rowCount; row++) {
    const reason = reasonColumn && excluded.size > 0 && excluded.has(reasonColumn.cells.shown(row).trim());
    fates[row] =
      fateOfId(keys.customerOf[row] as number) ||
      fateOfAmount(amount.status[row] as number) ||
      (reason ? fate('reason-excluded') : 0) ||
      fateOfDay(days[row] as number, window);
  }
  countDates(fates, findings, date.name);

  const groups = groupRows(keys.customerOf, keys.ids.length, fates);
  const orders = orderColumn && readOrderKeys(orderColumn.cells, rowCount);
  const { measures, states } = aggregateOrders({ groups, amounts: amount.values, days, orders, analysisDate: window.analysisDate });
  const columns = new Map<string, Float64Array>([[amount.name, measures.get('netAmount') as Float64Array]]);
  for (const { role, name, values } of sums) columns.set(name, addSums(measures, groups, role, values, amount.values));
  if (due && paid) {
    const payments = invoicePayments({
      groups,
      amounts: amount.values,
      due: due.serials,
      paid: paid.serials,
      analysisDate: window.analysisDate,
    });
    for (const [name, values] of payments) measures.set(name, values);
  }

  const periods = growthPeriods(request.window.kind === 'all' ? undefined : window, window.to, firstDay);
  if (periods)
    measures.set(
      'growth',
      growth({ customerOf: keys.customerOf, customers: keys.ids.length, fates, days, amounts: amount.values, periods }),
    );

  const texts = new Map<string, readonly string[]>();
  for (const role of TEXT_ROLES) {
    const column = reader.cells(role);
    if (column)
      texts.set(
        column.name,
        firstTexts(keys, rowCount, (row) => column.cells.shown(row).trim()),
      );
  }
  for (const name of request.dates ?? []) {
    const cells = store.column(name);
    if (cells && !columns.has(name)) columns.set(name, firstNumbers(keys, reader.readDates(name, cells, true).serials).map(Math.floor));
  }
  for (const name of [...(request.texts ?? []), ...(request.fields ?? [])]) {
    const cells = store.column(name);
    if (!cells || columns.has(name) || texts.has(name)) continue;
    const isText = request.texts?.includes(name) ?? false;
    if (!isText && reader.isOfNumbers(name, cells)) columns.set(name, sumsOf(groups, reader.readNumbers(name, cells, findings).values));
    else
      texts.set(
        name,
        firstTexts(keys, rowCount, (row) => cells.shown(row).trim()),
      );
  }
  return success({
    source: request.kind,
    rowCount: keys.ids.length,
    ids: keys.ids,
    ...(nameColumn ? { names: firstTexts(keys, rowCount, (row) => nameColumn.cells.shown(row).trim()) } : {}),
    sourceRows: keys.firstRows,
    columns,
    measures,
    states,
    texts,
    analysisDate: window.analysisDate,
    window: { from: window.from, to: window.to },
    ...(periods && { growthPeriods: periods }),
    findings: findings.list(),
    controlTotal: addUpControlTotal(amount, fates),
  });
};

const fateOfDay = (day: number, window: DateWindow): number => {
  if (Number.isNaN(day)) return fate('date-missing');
  if (day > window.analysisDate) return fate('after-analysis-date');
  return day < window.from || day > window.to ? fate('outside-window') : 0;
};

/** First and last day of the data (R1): when orders were placed, and when invoices were paid. */
const range = (days: Float64Array, paid: Float64Array | undefined): [number, number] => {
  let first = Infinity;
  let last = -Infinity;
  for (const day of days) {
    if (day < first) first = day;
    if (day > last) last = day;
  }
  for (const serial of paid ?? []) if (Math.floor(serial) > last) last = Math.floor(serial);
  return [first, last];
};

const countDates = (fates: Uint8Array, findings: FindingCollector, column: string): void => {
  const count = (code: number): number => fates.reduce((sum, each) => sum + (each === code ? 1 : 0), 0);
  const after = count(fate('after-analysis-date'));
  const outside = count(fate('outside-window'));
  if (after > 0) findings.counted('rows-after-analysis-date', 'warning', after, column);
  if (outside > 0) findings.counted('rows-outside-window', 'info', outside, column);
};

const SUM_MEASURES = {
  quantity: 'quantity',
  cost: 'costAmount',
  profit: 'profitAmount',
  margin: 'profitAmount',
} as const satisfies Partial<Record<ColumnRole, MeasureName>>;

/** Adds the measure of a further column; a margin is taken of each row's amount, and a cost from it. A row without margin or cost earns nothing known. */
const addSums = (
  measures: Map<MeasureName, Float64Array>,
  groups: RowGroups,
  role: keyof typeof SUM_MEASURES,
  values: Float64Array,
  amounts: Float64Array,
): Float64Array => {
  const sums = sumsOf(groups, role === 'margin' ? values.map((share, row) => share * (amounts[row] as number)) : values);
  measures.set(SUM_MEASURES[role], sums);
  if (role === 'cost') measures.set('profitAmount', profitsOf(groups, amounts, values));
  return sums;
};

/** A column summed over the rows that count. Blank is not 0 (T5): a missing cell adds nothing, and of nothing but missing cells there is no sum. */
const sumsOf = (groups: RowGroups, values: Float64Array): Float64Array =>
  perCustomer(groups, (rows) => {
    const known = gatherNumbers(values, rows).filter((value) => !Number.isNaN(value));
    return known.length === 0 && rows.length > 0 ? NaN : sumOfDecimals(known);
  });

/** Amount less cost over the rows whose cost is known. */
const profitsOf = (groups: RowGroups, amounts: Float64Array, costs: Float64Array): Float64Array =>
  perCustomer(groups, (rows) => {
    const known = rows.filter((row) => !Number.isNaN(costs[row]));
    if (known.length === 0 && rows.length > 0) return NaN;
    return sumOfDecimals([...gatherNumbers(amounts, known), ...gatherNumbers(costs, known).map((cost) => -cost)]);
  });

const perCustomer = (groups: RowGroups, of: (rows: Uint32Array) => number): Float64Array =>
  Float64Array.from({ length: groups.starts.length - 1 }, (_, customer) =>
    of(groups.rows.subarray(groups.starts[customer], groups.starts[customer + 1])),
  );

/** The first value of each customer that is there. */
const firstNumbers = (keys: CustomerKeys, values: Float64Array): Float64Array => {
  const firsts = new Float64Array(keys.ids.length).fill(NaN);
  for (let row = 0; row < values.length; row++) {
    const customer = keys.customerOf[row] as number;
    if (customer >= 0 && Number.isNaN(firsts[customer])) firsts[customer] = values[row] as number;
  }
  return firsts;
};

const firstTexts = (keys: CustomerKeys, rowCount: number, textOf: (row: number) => string): string[] => {
  const texts = new Array<string>(keys.ids.length).fill('');
  for (let row = 0; row < rowCount; row++) {
    const customer = keys.customerOf[row] as number;
    if (customer >= 0 && texts[customer] === '') texts[customer] = textOf(row);
  }
  return texts;
};
