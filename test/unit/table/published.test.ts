import Papa from 'papaparse';
import { readCustomerTable } from '../../../src/table/readCustomerTable';
import { isoOfSerial } from '../../../src/table/serialDate';
import { atMost } from '../../../src/stats/tolerance';
import type { CustomerTable } from '../../../src/table/CustomerTable';
import { expectPublished } from '../../support/expectPublished';
import { describeWithSharedData, sharedData } from '../../support/sharedData';
import { requestOf, storeOf } from '../../support/tableStore';

const csv = (path: string): Record<string, string>[] =>
  Papa.parse<Record<string, string>>(sharedData(path), { header: true, skipEmptyLines: true }).data;

const columnOf = (rows: readonly Record<string, string>[], name: string): string[] => rows.map((row) => row[name] as string);

const measureOf = (table: CustomerTable, name: string): Float64Array => table.measures.get(name) as Float64Array;

const tableOf = (result: ReturnType<typeof readCustomerTable>): CustomerTable => {
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
};

describeWithSharedData('[T8] UCI Online Retail, 22,190 invoices', () => {
  const rows = csv('uci-online-retail/invoices.csv');
  const store = storeOf({
    InvoiceNo: columnOf(rows, 'InvoiceNo').map((id) => (/^\d+$/.test(id) ? Number(id) : id)),
    CustomerID: columnOf(rows, 'CustomerID').map(Number),
    date: columnOf(rows, 'date'),
    amount: columnOf(rows, 'amount').map(Number),
    country: columnOf(rows, 'country'),
  });
  const table = tableOf(
    readCustomerTable(
      store,
      requestOf({
        kind: 'transactions',
        columns: { customer: 'CustomerID', orderId: 'InvoiceNo', date: 'date', amount: 'amount', region: 'country' },
      }),
    ),
  );
  const total = (name: string): number => measureOf(table, name).reduce((sum, value) => sum + (Number.isNaN(value) ? 0 : value), 0);

  it('has the published customers, orders and totals', () => {
    expectPublished('uci-customers', table.rowCount, 4372);
    expectPublished('uci-orders', total('orders'), 18532);
    expectPublished('uci-gross', total('grossAmount'), 8911407.9);
    expectPublished('uci-net', total('netAmount'), 8300065.81);
    expect(isoOfSerial(table.analysisDate as number)).toBe('2011-12-10');
    expect(table.texts.get('country')?.[0]).toBe('United Kingdom');
  });

  it('[R5] knows who only returned, and whose net is not positive', () => {
    expect(table.states?.filter((state) => state === 'Returns only')).toHaveLength(34);
    const net = measureOf(table, 'netAmount');
    expect(net.filter((value) => value <= 0)).toHaveLength(55);
    expect(net.filter((value) => value < 0)).toHaveLength(41);
    expect(net.filter((value) => atMost(value, 0))).toHaveLength(55);
  });

  it('[T10] adds up to the cent', () => {
    expect(table.controlTotal).toMatchObject({
      cellsRead: 22190,
      sum: 8300065.81,
      sumAsExcel: 8300065.81,
      graded: 8300065.81,
      difference: 0,
      leftOut: [],
    });
    expect(table.controlTotal?.positive).toBe(8911407.9);
  });
});

describeWithSharedData('[R2] the orders of the R package rfm', () => {
  const rows = csv('r-rfm-orders/orders.csv');
  const expected = new Map(csv('r-rfm-orders/orders_scores.csv').map((row) => [row['customer_id'], row]));
  const store = storeOf({
    customer: columnOf(rows, 'customer_id'),
    date: columnOf(rows, 'order_date'),
    revenue: columnOf(rows, 'revenue').map(Number),
  });
  const table = tableOf(
    readCustomerTable(store, requestOf({ kind: 'transactions', columns: { customer: 'customer', date: 'date', amount: 'revenue' } })),
  );

  it('gives the package’s recency, frequency and amount for all 995 customers', () => {
    const measures = ['recencyDays', 'orders', 'netAmount'].map((name) => measureOf(table, name));
    const alike = table.ids.filter((id, i) => {
      const row = expected.get(id);
      const published = ['recency_days', 'transaction_count', 'amount'].map((name) => Number(row?.[name]));
      return measures.every((values, which) => values[i] === published[which]);
    });
    expect(table.rowCount).toBe(expected.size);
    expectPublished('rfm-measures', alike.length, 995);
  });
});

describeWithSharedData('[T8] the summary of lifetimes', () => {
  const rows = csv('lifetimes-summary-small/transactions.csv');
  const store = storeOf({ id: columnOf(rows, 'id'), date: columnOf(rows, 'date'), value: columnOf(rows, 'value').map(Number) });

  it('gives x, t_x, T and the repeat mean exactly', () => {
    const table = tableOf(
      readCustomerTable(
        store,
        requestOf({ kind: 'transactions', columns: { customer: 'id', date: 'date', amount: 'value' }, analysisDate: '2015-02-07' }),
      ),
    );
    const expected = csv('lifetimes-summary-small/expected_summary_2015-02-07.csv');
    const names = ['repeatPurchaseDays', 'purchaseSpanDays', 'customerAgeDays', 'meanRepeatValue'];
    const seen = table.ids.map((id, i) => [id, ...names.map((name) => measureOf(table, name)[i])]);
    const published = expected.map((row) => [
      row['id'],
      ...['frequency', 'recency', 'T', 'monetary_value'].map((name) => Number(row[name])),
    ]);
    const alike = seen.filter((row, i) => JSON.stringify(row) === JSON.stringify(published[i]));
    expectPublished('lifetimes-summary', alike.length, expected.length);
    expect(seen).toEqual(published);
  });
});
