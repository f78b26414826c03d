import { cpus } from 'node:os';
import { randomLcg } from 'd3-random';
import type { CellValue } from '../../src/base/CellValue';
import type { Result } from '../../src/base/Result';
import { gradeTable } from '../../src/engine/gradeTable';
import { tableRequest } from '../../src/engine/tableRequest';
import { parsePolicy } from '../../src/policy/parsePolicy';
import type { Policy } from '../../src/policy/Policy';
import type { CustomerTable } from '../../src/table/CustomerTable';
import { readCustomerTable } from '../../src/table/readCustomerTable';
import type { TableHeader } from '../../src/table/RawTable';
import { TableStore } from '../../src/table/TableStore';

/**
 * Times of reading cells into columns and of every method, for growing tables. Seconds depend on the machine; the ratios of one run are what to look at:
 * `per row` compares the time of a row with that of the smallest table, so that a linear step stays near 1 and sorting grows a little.
 */
const SIZES = [10_000, 100_000, 1_048_575];
const CHUNK_ROWS = 20_000;
const ORDERS_PER_CUSTOMER = 6;
const FIRST_DAY = 45_000;
const DAYS = 700;

type Column = readonly CellValue[];
type Columns = Readonly<Record<string, Column>>;

const fillColumn = (rows: number, cell: (row: number) => CellValue): Column => Array.from({ length: rows }, (_, row) => cell(row));

/** Skewed like revenue, with a few refunds, so that ranking meets neither a sorted nor a constant column. */
const customers = (rows: number): Columns => {
  const random = randomLcg(0.42);
  return {
    Customer: fillColumn(rows, (row) => `C${row}`),
    Revenue: fillColumn(rows, () => Math.round((random() < 0.02 ? -1 : 1) * 100 * 1_000 ** random()) / 100),
    Orders: fillColumn(rows, () => Math.ceil(12 * random())),
    Margin: fillColumn(rows, () => random()),
  };
};

const transactions = (rows: number): Columns => {
  const random = randomLcg(0.17);
  const count = Math.ceil(rows / ORDERS_PER_CUSTOMER);
  return {
    Customer: fillColumn(rows, () => `C${Math.floor(count * random())}`),
    Date: fillColumn(rows, () => FIRST_DAY + Math.floor(DAYS * random())),
    Amount: fillColumn(rows, () => Math.round((random() < 0.05 ? -1 : 1) * 10_000 * random()) / 100),
  };
};

const policy = (source: { kind: string; columns: Record<string, string> }, method: { id: string; params: object }): Policy =>
  valueOf(
    parsePolicy({
      schema: 1,
      name: 'benchmark',
      revision: 1,
      source: { table: null, dateOrder: null, currencies: null, ignoreIdCase: false, excludedReasons: [], ...source },
      analysisDate: null,
      window: { kind: 'all' },
      method,
      tiers: [],
      output: { extraColumns: [], tierColors: false },
    }),
  );

const CUSTOMER_SOURCE = { kind: 'customers', columns: { customer: 'Customer', amount: 'Revenue' } };
const TRANSACTION_SOURCE = { kind: 'transactions', columns: { customer: 'Customer', date: 'Date', amount: 'Amount' } };
const indicator = (column: string, scaling: object) => ({ field: { column }, weight: 1, scaling, missing: 'reweight' });

const CUSTOMER_POLICIES = [
  policy(CUSTOMER_SOURCE, { id: 'abc', params: {} }),
  policy(CUSTOMER_SOURCE, {
    id: 'weightedScore',
    params: {
      indicators: [indicator('Revenue', { kind: 'percentile' }), indicator('Margin', { kind: 'minmax' })],
    },
  }),
];
const TRANSACTION_POLICIES = [policy(TRANSACTION_SOURCE, { id: 'rfm', params: {} }), policy(TRANSACTION_SOURCE, { id: 'abc', params: {} })];

/** Prints the times of reading and of every method. */
export const benchComputing = (): void => {
  console.log(`Node ${process.version}, ${cpus().length} x ${cpus()[0]?.model.trim() ?? 'unknown processor'}`);
  benchmark('customers', customers, CUSTOMER_POLICIES);
  benchmark('transactions', transactions, TRANSACTION_POLICIES);
};

const benchmark = (kind: string, make: (rows: number) => Columns, policies: readonly Policy[]): void => {
  const first = new Map<string, number>();
  console.log(`\n${kind.padEnd(14)}${'step'.padEnd(34)}${'ms'.padStart(9)}${'per row'.padStart(9)}`);
  // Once unmeasured: the first run would otherwise time the compiler.
  const warmUp = SIZES[0] ?? 0;
  for (const one of policies) graded(valueOf(readCustomerTable(storeOf(kind, make(warmUp), warmUp), tableRequest(one))), one);
  for (const rows of SIZES) {
    const columns = make(rows);
    const report = (step: string, milliseconds: number): void => {
      const perRow = milliseconds / rows;
      const base = first.get(step) ?? perRow;
      first.set(step, base);
      console.log(
        `${rows.toLocaleString('en').padEnd(14)}${step.padEnd(34)}${milliseconds.toFixed(0).padStart(9)}${(perRow / base).toFixed(2).padStart(9)}`,
      );
    };
    const store = timed(
      () => storeOf(kind, columns, rows),
      (ms) => report('cells into columns', ms),
    );
    for (const one of policies) {
      const table = timed(
        () => valueOf(readCustomerTable(store, tableRequest(one))),
        (ms) => report(`read for ${one.method.id}`, ms),
      );
      timed(
        () => graded(table, one),
        (ms) => report(one.method.id, ms),
      );
    }
  }
};

const graded = (table: CustomerTable, one: Policy): number => valueOf(gradeTable(table, one)).report.customers;

const storeOf = (kind: string, columns: Columns, rows: number): TableStore => {
  const header: TableHeader = {
    name: kind,
    kind: 'table',
    sheetName: kind,
    address: `${kind}!A1`,
    columns: Object.keys(columns).map((name, index) => ({ name, index, numberFormat: name === 'Date' ? 'yyyy-mm-dd' : 'General' })),
    rowCount: rows,
    firstSheetRow: 2,
    hiddenRowCount: 0,
    hasTotalsRow: false,
    date1904: false,
    separators: { decimal: '.', group: ',' },
  };
  const store = new TableStore(header);
  for (let firstRow = 0; firstRow < rows; firstRow += CHUNK_ROWS) {
    const rowCount = Math.min(CHUNK_ROWS, rows - firstRow);
    store.append({
      firstRow,
      rowCount,
      cells: Object.fromEntries(Object.entries(columns).map(([name, cells]) => [name, cells.slice(firstRow, firstRow + rowCount)])),
    });
  }
  return store;
};

const timed = <T>(work: () => T, report: (milliseconds: number) => void): T => {
  const started = performance.now();
  const value = work();
  report(performance.now() - started);
  return value;
};

function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}
