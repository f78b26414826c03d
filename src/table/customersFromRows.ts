import { success, type Result } from '../base/Result';
import { atMost } from '../stats/tolerance';
import { addUpControlTotal } from './addUpControlTotal';
import type { ColumnRole } from './ColumnRole';
import { readCustomerKeys } from './CustomerKeys';
import { customerState } from './CustomerState';
import type { CustomerTable } from './CustomerTable';
import type { DateColumn } from './DateColumn';
import { FindingCollector } from './FindingCollector';
import { growthOf } from './growth';
import { gatherNumbers, gatherTexts } from './gather';
import type { MeasureName } from './MeasureName';
import type { NumberColumn } from './NumberColumn';
import type { RoleReader } from './RoleReader';
import { fateOfAmount, fateOfId } from './RowFate';
import { serialOfIso } from './serialDate';

const NUMBER_ROLES = ['amount', 'previousAmount', 'profit', 'cost', 'margin', 'quantity', 'orders', 'score'] as const;
const DATE_ROLES = ['date', 'firstDate', 'lastDate', 'dueDate', 'paidDate'] as const;
const TEXT_ROLES: readonly ColumnRole[] = ['orderId', 'reason', 'category', 'region', 'industry', 'previousTier'];

/**
 * A table that already has one row a customer. Every row with an id is a customer, also when an id comes twice (a finding): each row
 * must get its own result. Cost: O(cells).
 */
export const customersFromRows = (reader: RoleReader): Result<CustomerTable> => {
  const { store, request, rowCount, findings } = reader;
  const idColumn = reader.cells('customer', 'required');
  const nameColumn = reader.cells('name');
  const numbers = new Map<ColumnRole, NumberColumn>();
  for (const role of NUMBER_ROLES) {
    const column = reader.numbers(role);
    if (column) numbers.set(role, column);
  }
  const dates = new Map<ColumnRole, DateColumn>();
  for (const role of DATE_ROLES) {
    const column = reader.dates(role, 'optional', true);
    if (column) dates.set(role, column);
  }
  const failed = reader.failed();
  if (failed || !idColumn) return failed as Result<never>;

  const keys = readCustomerKeys(idColumn.name, idColumn.cells, rowCount, request.ignoreIdCase, findings);
  for (let row = 0; row < rowCount; row++) {
    const customer = keys.customerOf[row] as number;
    if (customer >= 0 && keys.firstRows[customer] !== row) findings.at('id-duplicate', 'warning', idColumn.name, row, idColumn.cells);
  }
  const sourceRows = rowsWithId(keys.customerOf);
  const pick = (values: Float64Array): Float64Array => gatherNumbers(values, sourceRows);

  const columns = new Map<string, Float64Array>();
  const texts = new Map<string, readonly string[]>();
  for (const column of numbers.values()) columns.set(column.name, pick(column.values));
  for (const column of dates.values()) columns.set(column.name, pick(column.serials).map(Math.floor));
  for (const name of store.columnNames) {
    const cells = store.column(name);
    if (!cells || name === idColumn.name || name === nameColumn?.name || columns.has(name)) continue;
    if (request.dates?.includes(name)) {
      columns.set(name, pick(reader.readDates(name, cells, true).serials).map(Math.floor));
      continue;
    }
    const isText = (request.texts?.includes(name) ?? false) || TEXT_ROLES.some((role) => request.columns[role] === name);
    if (!isText && reader.isOfNumbers(name, cells)) {
      const asked = request.fields?.includes(name) ?? false;
      columns.set(name, pick(reader.readNumbers(name, cells, asked ? findings : new FindingCollector()).values));
    } else
      texts.set(
        name,
        gatherTexts(sourceRows, (row) => cells.shown(row).trim()),
      );
  }

  const amount = numbers.get('amount');
  const analysisDate = analysisDay(request.analysisDate, dates);
  const measures = customerMeasures({ numbers, dates, shares: (column) => reader.shares(column), pick, analysisDate, findings });
  const orders = measures.get('orders');
  const net = measures.get('netAmount');
  const states = orders && Array.from(orders, (count, i) => customerState(count, !atMost(0, net?.[i] ?? 0)));
  return success({
    source: 'customers',
    rowCount: sourceRows.length,
    ids: gatherTexts(sourceRows, (row) => keys.ids[keys.customerOf[row] as number] as string),
    ...(nameColumn ? { names: gatherTexts(sourceRows, (row) => nameColumn.cells.shown(row).trim()) } : {}),
    sourceRows,
    columns,
    measures,
    ...(states ? { states } : {}),
    texts,
    analysisDate,
    // What the rows were summed over, only their owner knows.
    window: undefined,
    findings: findings.list(),
    controlTotal:
      amount &&
      addUpControlTotal(
        amount,
        Uint8Array.from(keys.customerOf, (id, row) => fateOfId(id) || fateOfAmount(amount.status[row] as number)),
      ),
  });
};

const rowsWithId = (customerOf: Int32Array): Int32Array => {
  const rows = customerOf.map((customer, row) => (customer >= 0 ? row : -1));
  return rows.filter((row) => row >= 0);
};

/** The stated date, else the day after the last date of an order (R1). */
const analysisDay = (stated: string | null, dates: ReadonlyMap<ColumnRole, DateColumn>): number | undefined => {
  if (stated !== null) return serialOfIso(stated);
  let last = -Infinity;
  for (const role of ['date', 'firstDate', 'lastDate'] as const) {
    for (const serial of dates.get(role)?.serials ?? []) if (serial > last) last = serial;
  }
  return last === -Infinity ? undefined : Math.floor(last) + 1;
};

interface RowsRead {
  readonly numbers: ReadonlyMap<ColumnRole, NumberColumn>;
  readonly dates: ReadonlyMap<ColumnRole, DateColumn>;
  readonly shares: (column: NumberColumn) => Float64Array;
  readonly pick: (values: Float64Array) => Float64Array;
  readonly analysisDate: number | undefined;
  readonly findings: FindingCollector;
}

const customerMeasures = ({ numbers, dates, shares, pick, analysisDate, findings }: RowsRead): Map<MeasureName, Float64Array> => {
  const measures = new Map<MeasureName, Float64Array>();
  const set = (name: MeasureName, values: Float64Array | undefined): Float64Array | undefined => {
    if (values) measures.set(name, values);
    return values;
  };
  const number = (role: ColumnRole): Float64Array | undefined => {
    const column = numbers.get(role);
    return column && pick(column.values);
  };
  const combine = (a: Float64Array, b: Float64Array, join: (x: number, y: number) => number): Float64Array =>
    a.map((x, i) => join(x, b[i] as number));

  const net = set('netAmount', number('amount'));
  const orders = set('orders', number('orders'));
  set('quantity', number('quantity'));
  const cost = set('costAmount', number('cost'));
  const marginColumn = numbers.get('margin');
  const margin = marginColumn && pick(shares(marginColumn));
  const before = number('previousAmount');
  if (net && before) set('growth', combine(net, before, growthOf));
  if (net && cost)
    set(
      'profitAmount',
      combine(net, cost, (amount, less) => amount - less),
    );
  if (net && margin)
    set(
      'profitAmount',
      combine(net, margin, (amount, share) => amount * share),
    );
  set('profitAmount', number('profit'));
  if (net && orders)
    set(
      'meanOrderValue',
      combine(net, orders, (amount, count) => (count > 0 ? amount / count : NaN)),
    );

  if (orders) {
    const ofOrders = (share: (count: number) => number): Float64Array => orders.map((count) => (count > 0 ? share(count) : NaN));
    set(
      'repeatOrderShare',
      ofOrders((count) => (count - 1) / count),
    );
    set(
      'boughtAgain',
      ofOrders((count) => (count > 1 ? 1 : 0)),
    );
  }

  const firstColumn = dates.get('firstDate');
  const lastColumn = dates.get('lastDate') ?? dates.get('date');
  const first = firstColumn && set('firstOrderDay', pick(firstColumn.serials).map(Math.floor));
  const last = lastColumn && set('lastOrderDay', pick(lastColumn.serials).map(Math.floor));
  if (last && lastColumn && analysisDate !== undefined) {
    const later = last.reduce((count, day) => count + (day > analysisDate ? 1 : 0), 0);
    if (later > 0) findings.counted('rows-after-analysis-date', 'warning', later, lastColumn.name);
    set(
      'recencyDays',
      last.map((day) => (day > analysisDate ? NaN : analysisDate - day)),
    );
  }
  if (first && last) {
    set(
      'purchaseSpanDays',
      combine(last, first, (to, from) => to - from),
    );
    if (orders)
      set(
        'meanDaysBetweenOrders',
        Float64Array.from(orders, (n, i) => (n > 1 ? ((last[i] as number) - (first[i] as number)) / (n - 1) : NaN)),
      );
  }
  if (first && analysisDate !== undefined)
    set(
      'customerAgeDays',
      first.map((day) => analysisDate - day),
    );
  return measures;
};
