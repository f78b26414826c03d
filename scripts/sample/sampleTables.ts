import { readCustomerTable } from '../../src/table/readCustomerTable';
import type { CustomerTable } from '../../src/table/CustomerTable';
import type { MeasureName } from '../../src/table/MeasureName';
import { isoOfSerial } from '../../src/table/serialDate';
import { TableStore } from '../../src/table/TableStore';
import { LAST_DAY, type Business, type Customer, type Invoice } from './drawBusiness';
import { judged, type Portfolios } from './drawPortfolios';
import { Draws } from './Draws';
import { portfolioTables } from './portfolioTables';
import { DATE, MONEY, TEXT, WHOLE, type SampleTable } from './SampleTable';

/** The sample in English: a business with its customers, invoices and prospects, and portfolios of other firms. */
export const sampleTables = (business: Business, portfolios: Portfolios): SampleTable[] => [
  customersTable(business),
  invoicesTable(business.invoices),
  prospectsTable(business),
  ...portfolioTables(portfolios),
];

const POTENTIAL_SEED = 0.27182;

/** What the customers add up to is read off their invoices by the product itself, so that the two tables cannot disagree. */
const customersTable = ({ customers, invoices }: Business): SampleTable => {
  const now = readInvoices(invoices, LAST_DAY);
  const yearAgo = LAST_DAY - 365;
  const before = readInvoices(
    invoices.filter((invoice) => invoice.date <= yearAgo),
    yearAgo,
  );
  const tierBefore = paretoTiers(before);
  // A source of its own, so that what is drawn of the business stays what it is.
  const draws = new Draws(POTENTIAL_SEED);
  const rowOf = new Map(now.ids.map((id, i) => [id, i]));
  return {
    name: 'Customers',
    columns: [
      { header: 'Customer ID', format: TEXT, width: 13 },
      { header: 'Name', format: TEXT, width: 34 },
      { header: 'Region', format: TEXT, width: 10 },
      { header: 'Industry', format: TEXT, width: 15 },
      { header: 'First order', format: DATE, width: 12 },
      { header: 'Last order', format: DATE, width: 12 },
      { header: 'Orders', format: WHOLE, width: 9 },
      { header: 'Revenue', format: MONEY, width: 14 },
      { header: 'Cost', format: MONEY, width: 14 },
      { header: 'Profit', format: MONEY, width: 14 },
      { header: 'Mean days late', format: '0.0', width: 15 },
      { header: 'On-time share', format: '0%', width: 14 },
      { header: 'Tier last year', format: TEXT, width: 14 },
      { header: 'Potential', format: WHOLE, width: 11 },
    ],
    rows: customers.map((customer) => [
      ...customerRow(customer, now, rowOf.get(customer.id) as number, tierBefore.get(customer.id) ?? ''),
      judged(draws, 55, 20),
    ]),
  };
};

const customerRow = (customer: Customer, table: CustomerTable, i: number, tierBefore: string): (string | number)[] => {
  const measure = (name: MeasureName): number => table.measures.get(name)?.[i] ?? NaN;
  const present = (value: number): number | '' => (Number.isNaN(value) ? '' : value);
  const revenue = measure('netAmount');
  const cost = cents(measure('grossAmount') * customer.costShare);
  return [
    customer.id,
    customer.name,
    customer.region,
    customer.industry,
    measure('firstOrderDay'),
    measure('lastOrderDay'),
    measure('orders'),
    revenue,
    cost,
    cents(revenue - cost),
    present(Math.round(measure('meanDaysLate') * 10) / 10),
    present(Math.round(measure('onTimeShare') * 1000) / 1000),
    tierBefore,
  ];
};

const invoicesTable = (invoices: readonly Invoice[]): SampleTable => ({
  name: 'Invoices',
  columns: [
    { header: 'Invoice', format: WHOLE, width: 11 },
    { header: 'Customer ID', format: TEXT, width: 13 },
    { header: 'Date', format: DATE, width: 12 },
    { header: 'Due', format: DATE, width: 12 },
    { header: 'Paid', format: DATE, width: 12 },
    { header: 'Amount', format: MONEY, width: 14 },
    { header: 'Reason', format: TEXT, width: 12 },
  ],
  rows: invoices.map(({ id, customerId, date, due, paid, amount, reason }) => [id, customerId, date, due, paid, amount, reason]),
});

const prospectsTable = ({ prospects }: Business): SampleTable => ({
  name: 'Prospects',
  columns: [
    { header: 'Prospect ID', format: TEXT, width: 13 },
    { header: 'Name', format: TEXT, width: 34 },
    { header: 'Region', format: TEXT, width: 10 },
    { header: 'Industry', format: TEXT, width: 15 },
    { header: 'Financial strength', format: WHOLE, width: 18 },
    { header: 'Market potential', format: WHOLE, width: 17 },
    { header: 'Willingness to buy', format: WHOLE, width: 18 },
    { header: 'Industry influence', format: WHOLE, width: 18 },
    { header: 'Expected sales', format: MONEY, width: 15 },
  ],
  rows: prospects.map((each) => [
    each.id,
    each.name,
    each.region,
    each.industry,
    each.financialStrength,
    each.marketPotential,
    each.willingness,
    each.influence,
    each.expectedSales,
  ]),
});

const readInvoices = (invoices: readonly Invoice[], analysisDay: number): CustomerTable => {
  const cells = {
    id: invoices.map((each) => each.id),
    customer: invoices.map((each) => each.customerId),
    date: invoices.map((each) => each.date),
    due: invoices.map((each) => each.due),
    paid: invoices.map((each) => each.paid),
    amount: invoices.map((each) => each.amount),
  };
  const store = new TableStore({
    name: 'Invoices',
    kind: 'table',
    sheetName: 'Invoices',
    address: '',
    columns: Object.keys(cells).map((name, index) => ({ name, index, numberFormat: 'General' })),
    rowCount: invoices.length,
    firstSheetRow: 2,
    hiddenRowCount: 0,
    hasTotalsRow: false,
    date1904: false,
    separators: { decimal: '.', group: ',' },
  });
  store.append({ firstRow: 0, rowCount: invoices.length, cells });
  const table = readCustomerTable(store, {
    kind: 'invoices',
    columns: { customer: 'customer', orderId: 'id', date: 'date', dueDate: 'due', paidDate: 'paid', amount: 'amount' },
    dateOrder: null,
    currencies: null,
    ignoreIdCase: false,
    excludedReasons: [],
    window: { kind: 'all' },
    analysisDate: isoOfSerial(analysisDay),
  });
  if (!table.ok) throw new Error(`The sample cannot be read: ${JSON.stringify(table.problems)}`);
  return table.value;
};

/** A up to 80 % of what was sold, B up to 95 %, C the rest: last year's grading, by hand as firms do it. */
const paretoTiers = (table: CustomerTable): ReadonlyMap<string, string> => {
  const revenue = table.measures.get('netAmount') as Float64Array;
  const order = table.ids.map((id, i) => ({ id, value: revenue[i] as number })).sort((a, b) => b.value - a.value);
  const whole = order.reduce((sum, { value }) => sum + Math.max(0, value), 0);
  let before = 0;
  return new Map(
    order.map(({ id, value }) => {
      const tier = before < 0.8 * whole ? 'A' : before < 0.95 * whole ? 'B' : 'C';
      before += Math.max(0, value);
      return [id, tier];
    }),
  );
};

const cents = (amount: number): number => Math.round(amount * 100) / 100;
