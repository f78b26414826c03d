import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { readXlsx, type Sheet } from 'hucre/xlsx';
import type { CellValue } from '../../../src/base/CellValue';
import { proposeTable } from '../../../src/table/proposeTable';
import { drawBusiness } from '../../../scripts/sample/drawBusiness';
import { drawPortfolios } from '../../../scripts/sample/drawPortfolios';
import { sampleTables } from '../../../scripts/sample/sampleTables';
import { decimalSum } from '../../support/oracle/exactDecimal';
import { storeOf } from '../../support/tableStore';

// Reading and drawing 22,000 invoices takes a while on a busy machine.
jest.setTimeout(60_000);

const asset = (name: string): Buffer => readFileSync(resolve(__dirname, '../../../assets', name));

interface SmallTable {
  readonly name: string;
  readonly headers: readonly string[];
  readonly numberFormats: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
}

describe('the sample workbook', () => {
  let sheets: readonly Sheet[];
  const rowsOf = (name: string): readonly (readonly unknown[])[] => (sheets.find((sheet) => sheet.name === name) as Sheet).rows.slice(1);

  beforeAll(async () => {
    sheets = (await readXlsx(asset('sample.xlsx'))).sheets;
  });

  it('is what the generator makes, and below 2 MB', () => {
    const made = sampleTables(drawBusiness(), drawPortfolios());
    // Cell by cell and not byte by byte: another zlib packs the same cells differently.
    const plain = (value: unknown): unknown => (value instanceof Date ? value.getTime() / 86_400_000 + 25569 : (value ?? ''));
    for (const { name, rows } of made) {
      expect(rowsOf(name).map((row) => row.map(plain).join('|'))).toEqual(rows.map((row) => row.join('|')));
    }
    expect(asset('sample.xlsx').length).toBeLessThan(2_000_000);
  });

  it('has a table on each of its sheets', () => {
    expect(sheets.map((sheet) => [sheet.name, sheet.tables?.[0]?.name, sheet.rows.length - 1])).toEqual([
      ['Customers', 'Customers', 4000],
      ['Invoices', 'Invoices', 21884],
      ['Prospects', 'Prospects', 200],
      ['Accounts', 'Accounts', 120],
      ['BankClients', 'BankClients', 300],
      ['Pipeline', 'Pipeline', 120],
    ]);
  });

  it('has revenue, orders and last year’s tier of every customer as its invoices say', () => {
    const invoices = new Map<unknown, (readonly unknown[])[]>();
    for (const row of rowsOf('Invoices')) {
      const own = invoices.get(row[1]);
      if (own) own.push(row);
      else invoices.set(row[1], [row]);
    }
    const customers = rowsOf('Customers');
    expect(new Set(invoices.keys())).toEqual(new Set(customers.map((row) => row[0])));
    const cents = (amount: number): number => Math.round(amount * 100);
    for (const customer of customers) {
      const own = invoices.get(customer[0]) ?? [];
      const amounts = own.map((row) => row[5] as number);
      expect(cents(customer[7] as number)).toBe(cents(decimalSum(amounts)));
      expect(customer[6]).toBe(amounts.filter((amount) => amount > 0).length);
      expect(cents((customer[7] as number) - (customer[8] as number))).toBe(cents(customer[9] as number));
    }
    expect(new Set(customers.map((row) => row[12] ?? ''))).toEqual(new Set(['A', 'B', 'C', '']));
  });

  it('has returns that take back no more than was billed, and open invoices', () => {
    const rows = rowsOf('Invoices');
    const returned = rows.filter((row) => (row[5] as number) < 0);
    expect(returned.every((row) => /^C\d+$/.test(String(row[0])) && ['Return', 'Damaged'].includes(String(row[6])))).toBe(true);
    expect(returned.length).toBeGreaterThan(500);
    expect(rows.filter((row) => row[4] === null || row[4] === undefined).length).toBeGreaterThan(100);
    expect(rowsOf('Customers').every((row) => (row[7] as number) >= 0)).toBe(true);
  });
});

describe('the models behind the sample', () => {
  const { customers, invoices } = drawBusiness();
  const days = new Map<string, Map<number, number>>();
  for (const { customerId, date, amount } of invoices) {
    const own = days.get(customerId) ?? new Map<number, number>();
    days.set(customerId, own);
    if (amount > 0) own.set(date, (own.get(date) ?? 0) + amount);
  }

  it('leave as many customers without a repeat as BG/NBD says', () => {
    // (alpha / (alpha + t))^r, Fader, Hardie & Lee 2005, averaged over ages t from 0 to the length of the data in weeks.
    const { r, alpha, weeks } = { r: 0.243, alpha: 4.414, weeks: (365 + 366 + 364) / 7 };
    const expected = (alpha ** r * ((alpha + weeks) ** (1 - r) - alpha ** (1 - r))) / (weeks * (1 - r));
    const single = [...days.values()].filter((own) => own.size === 1).length / customers.length;
    expect(Math.abs(single - expected)).toBeLessThan(0.025);
  });

  it('spend as gamma-gamma says: p v / (q - 1) a purchase day', () => {
    const first = [...days.values()].map((own) => [...own.values()][0] as number);
    const mean = first.reduce((sum, amount) => sum + amount, 0) / first.length;
    expect(mean / ((6.25 * 1544) / 2.74)).toBeCloseTo(1, 1);
  });
});

describe('the sample of the pane', () => {
  const tables = JSON.parse(asset('sample.json').toString('utf8')) as SmallTable[];

  it('is small and rectangular', () => {
    expect(tables.map(({ name, rows }) => [name, rows.length])).toEqual([
      ['Customers', 300],
      ['Invoices', 1381],
      ['Prospects', 200],
      ['Accounts', 120],
      ['BankClients', 300],
      ['Pipeline', 120],
    ]);
    for (const { headers, numberFormats, rows } of tables) {
      expect(numberFormats).toHaveLength(headers.length);
      expect(rows.every((row) => row.length === headers.length)).toBe(true);
    }
  });

  it('[T2] is understood without a question', () => {
    const proposals = tables.map(({ headers, numberFormats, rows }) => {
      const columns = Object.fromEntries(headers.map((name, i) => [name, rows.slice(0, 100).map((row) => row[i] as CellValue)]));
      const store = storeOf(columns, {}, Object.fromEntries(headers.map((name, i) => [name, numberFormats[i] as string])));
      return proposeTable(store.header, { firstRow: 0, rowCount: 100, cells: columns });
    });
    expect(proposals.map(({ source }) => source)).toEqual(['customers', 'invoices', 'customers', 'customers', 'customers', 'customers']);
    const rolesOf = (i: number): Record<string, string | undefined> =>
      Object.fromEntries(proposals[i]?.roles.map(({ column, role }) => [column, role]) ?? []);
    expect(rolesOf(0)).toMatchObject({
      'Customer ID': 'customer',
      Name: 'name',
      Region: 'region',
      Industry: 'industry',
      'First order': 'firstDate',
      'Last order': 'lastDate',
      Orders: 'orders',
      Revenue: 'amount',
      Cost: 'cost',
      Profit: 'profit',
      'Tier last year': 'previousTier',
    });
    expect(rolesOf(1)).toEqual({
      Invoice: 'orderId',
      'Customer ID': 'customer',
      Date: 'date',
      Due: 'dueDate',
      Paid: 'paidDate',
      Amount: 'amount',
      Reason: 'reason',
    });
  });
});
