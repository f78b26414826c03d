import fc from 'fast-check';
import type { CellValue } from '../../../src/base/CellValue';
import type { CustomerTable } from '../../../src/table/CustomerTable';
import { readCustomerTable } from '../../../src/table/readCustomerTable';
import { isoOfSerial, serialOfIso } from '../../../src/table/serialDate';
import type { TableRequest } from '../../../src/table/TableRequest';
import { plainCustomer, type PlainRow } from '../../support/oracle/plainOrders';
import { requestOf, storeOf } from '../../support/tableStore';

const COLUMNS = { customer: 'Customer', date: 'Date', amount: 'Amount' } as const;

const read = (cells: Record<string, readonly CellValue[]>, request: Partial<TableRequest> = {}): CustomerTable => {
  const result = readCustomerTable(storeOf(cells), requestOf({ kind: 'transactions', columns: COLUMNS, ...request }));
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
};

const measure = (table: CustomerTable, name: string): number[] => [...(table.measures.get(name) ?? [])];

const row = fc.record({
  customer: fc.constantFrom('Ann', 'Bob', 'Cleo'),
  day: fc.integer({ min: 45000, max: 45020 }),
  order: fc.constantFrom('1', '2', '3', '4', 'C5', '6', '7'),
  cents: fc.oneof(fc.integer({ min: -500, max: 3000 }), fc.constantFrom(0, 10, 20, -30)),
});

/** Enough plain ids that C means cancelled. */
const plainIds: PlainRow[] = Array.from({ length: 60 }, (_, i) => ({ customer: 'Zoe', day: 45000, order: String(100 + i), cents: 100 }));

const cellsOf = (rows: readonly PlainRow[]): Record<string, readonly CellValue[]> => ({
  Customer: rows.map((each) => each.customer),
  Date: rows.map((each) => each.day),
  Order: rows.map((each) => each.order),
  Amount: rows.map((each) => each.cents / 100),
});

const ORDER_COLUMNS = { ...COLUMNS, orderId: 'Order' };

describe('[T8] transactions', () => {
  it('agree with the plain reading in exact decimals', () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 40 }), (some) => {
        const rows = [...some, ...plainIds];
        const table = read(cellsOf(rows), { columns: ORDER_COLUMNS, analysisDate: isoOfSerial(45030) });
        table.ids.forEach((id, i) => {
          const plain = plainCustomer(
            rows.filter((each) => each.customer === id),
            45030,
          );
          const seen = Object.fromEntries(Object.keys(plain).map((name) => [name, table.measures.get(name)?.[i]]));
          expect({ id, ...seen }).toEqual({ id, ...plain });
        });
      }),
    );
  });

  it('do not depend on the order of the rows', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...plainIds.slice(0, 9), ...moreRows], { minLength: 15, maxLength: 15 }), (shuffled) => {
        const byId = (rows: readonly PlainRow[]): Record<string, unknown> => {
          const table = read(cellsOf(rows), { columns: ORDER_COLUMNS });
          return Object.fromEntries(table.ids.map((id, i) => [id, [...table.measures].map(([name, values]) => [name, values[i]])]));
        };
        expect(byId(shuffled)).toEqual(byId([...plainIds.slice(0, 9), ...moreRows]));
      }),
    );
  });

  it('take each row for an order where there is no order id', () => {
    const table = read({ Customer: ['a', 'a', 'a'], Date: [45000, 45000, 45010], Amount: [10, 20, -5] });
    expect(measure(table, 'orders')).toEqual([2]);
    expect(measure(table, 'lastOrderDay')).toEqual([45000]);
    expect(measure(table, 'returnsAmount')).toEqual([-5]);
  });

  it('know a cancelling id only where other ids are plain numbers', () => {
    const cells = { Customer: ['a', 'a'], Date: [45000, 45001], Amount: [10, 20] };
    const orders = (ids: readonly CellValue[]): number[] => measure(read({ ...cells, Order: ids }, { columns: ORDER_COLUMNS }), 'orders');
    expect(orders(['C1', 'C2'])).toEqual([2]);
    expect(orders([1, 'C2'])).toEqual([2]);
    const more = { Customer: ['a', 'a', 'b'], Date: [45000, 45001, 45002], Amount: [10, 20, 30], Order: [1, 'C2', 3] };
    expect(measure(read(more, { columns: ORDER_COLUMNS }), 'orders')).toEqual([1, 1]);
  });

  it('sum quantity and cost, and take profit from cost', () => {
    const table = read(
      { Customer: ['a', 'a'], Date: [45000, 45001], Amount: [10, 20], Qty: [1, ''], Cost: [4, 6.1] },
      { columns: { ...COLUMNS, quantity: 'Qty', cost: 'Cost' } },
    );
    expect(measure(table, 'quantity')).toEqual([1]);
    expect(measure(table, 'costAmount')).toEqual([10.1]);
    expect(measure(table, 'profitAmount')).toEqual([19.9]);
  });

  it('[T5 U5] take no profit from what has no cost, and no sum from nothing but blanks', () => {
    const table = read(
      {
        Customer: ['a', 'a', 'b', 'b'],
        Date: [45000, 45001, 45001, 45002],
        Amount: [10, 0.3, 5, 5],
        Qty: ['', '', '', 2],
        Cost: ['', 0.1, '', ''],
      },
      { columns: { ...COLUMNS, quantity: 'Qty', cost: 'Cost' } },
    );
    expect(measure(table, 'profitAmount')).toEqual([0.2, NaN]);
    expect(measure(table, 'costAmount')).toEqual([0.1, NaN]);
    expect(measure(table, 'quantity')).toEqual([NaN, 2]);
  });

  it('sum any column a method asks for by its name', () => {
    const cells = { Customer: ['a', 'a', 'b'], Date: [45000, 45001, 45002], Amount: [1, 2, 4], Lines: [3, '4', 5], Kind: ['', 'x', 'y'] };
    const table = read(cells, { fields: ['Lines', 'Kind', 'Amount'] });
    expect(Object.fromEntries([...table.columns].map(([name, sums]) => [name, [...sums]]))).toEqual({ Amount: [3, 4], Lines: [7, 5] });
    expect(table.texts.get('Kind')).toEqual(['x', 'y']);
    expect(table.findings).toMatchObject([{ code: 'number-was-text', column: 'Lines', count: 1 }]);
  });

  it('[R5] name prospects and customers of returns only', () => {
    const table = read({ Customer: ['a', 'b', 'c', 'd'], Date: [45000, 45000, 45000, ''], Amount: [5, -5, 0, 9] });
    expect(table.states).toEqual(['', 'Returns only', 'Returns only', 'Prospect']);
    expect(measure(table, 'recencyDays')).toEqual([1, NaN, NaN, NaN]);
  });

  it('take names and categories from the first row that has one', () => {
    const table = read(
      { Customer: ['a', 'a', 'b'], Date: [45000, 45001, 45002], Amount: [1, 2, 3], Name: ['', ' Ann ', 'Bob'], Region: ['', '', 'N'] },
      { columns: { ...COLUMNS, name: 'Name', region: 'Region' } },
    );
    expect(table.names).toEqual(['Ann', 'Bob']);
    expect(table.texts.get('Region')).toEqual(['', 'N']);
    expect([...table.sourceRows]).toEqual([0, 2]);
  });
});

const moreRows: readonly PlainRow[] = [
  { customer: 'Ann', day: 45001, order: '1', cents: 1010 },
  { customer: 'Ann', day: 45003, order: '1', cents: 2020 },
  { customer: 'Ann', day: 45009, order: '2', cents: 3030 },
  { customer: 'Ann', day: 45010, order: 'C2', cents: -3030 },
  { customer: 'Bob', day: 45002, order: '3', cents: 10 },
  { customer: 'Bob', day: 45002, order: '3', cents: 20 },
];

describe('[T9] window and analysis date', () => {
  const days = ['2023-12-31', '2024-01-01', '2024-06-30', '2024-12-31', '2025-01-05'].map((iso) => serialOfIso(iso) as number);
  const cells = { Customer: days.map(() => 'a'), Date: days, Amount: [1, 2, 4, 8, 16] };
  const windowed = (request: Partial<TableRequest>) => {
    const table = read(cells, request);
    return [
      measure(table, 'netAmount')[0],
      isoOfSerial(table.analysisDate as number),
      isoOfSerial(table.window?.from as number),
      isoOfSerial(table.window?.to as number),
    ];
  };

  it('[R1] the analysis date is the day after the last date', () => {
    expect(windowed({})).toEqual([31, '2025-01-06', '2023-12-31', '2025-01-05']);
  });

  it('a stated date leaves later rows out, and counts them', () => {
    expect(windowed({ analysisDate: '2024-12-31' })).toEqual([15, '2024-12-31', '2023-12-31', '2024-12-31']);
    const table = read(cells, { analysisDate: '2024-12-31' });
    expect(table.findings).toContainEqual(expect.objectContaining({ code: 'rows-after-analysis-date', count: 1, column: 'Date' }));
    expect(table.controlTotal?.leftOut).toEqual([{ reason: 'after-analysis-date', rows: 1, amount: 16 }]);
  });

  it('twelve months end with the data, or with the stated date', () => {
    const last12Months = { window: { kind: 'last12Months' } } as const;
    expect(windowed({ ...last12Months, analysisDate: '2024-12-31' })).toEqual([14, '2024-12-31', '2024-01-01', '2024-12-31']);
    expect(windowed(last12Months)).toEqual([28, '2025-01-06', '2024-01-06', '2025-01-05']);
    expect(windowed({ window: { kind: 'last24Months' } })[0]).toBe(31);
  });

  it('the fiscal year begins in its first month', () => {
    const fiscalYear = (firstMonth: number) => ({ window: { kind: 'fiscalYear', firstMonth } as const, analysisDate: '2024-12-31' });
    expect(windowed(fiscalYear(1))).toEqual([14, '2024-12-31', '2024-01-01', '2024-12-31']);
    expect(windowed(fiscalYear(7))).toEqual([8, '2024-12-31', '2024-07-01', '2024-12-31']);
  });

  it('a range is inclusive and ends at the analysis date at the latest', () => {
    const range = (from: string, to: string) => ({ window: { kind: 'range', from, to } as const });
    expect(windowed(range('2024-01-01', '2024-12-31'))[0]).toBe(14);
    expect(windowed({ ...range('2024-01-01', '2030-01-01'), analysisDate: '2024-12-31' })).toEqual([
      14,
      '2024-12-31',
      '2024-01-01',
      '2024-12-31',
    ]);
    const table = read(cells, range('2024-01-01', '2024-12-31'));
    expect(table.findings).toContainEqual(expect.objectContaining({ code: 'rows-outside-window', count: 2 }));
  });
});

describe('[T8] invoices', () => {
  const due = serialOfIso('2025-01-31') as number;
  const table = read(
    {
      Customer: ['a', 'a', 'a', 'a', 'a', 'b'],
      Date: Array<number>(6).fill(due - 30),
      Due: [due, due, due, due + 100, due, due],
      Paid: [due - 2, due + 10, '', '', due + 1, ''],
      Amount: [100, 200, 300, 400, -50, 70],
      Reason: ['', '', '', '', 'Return', ' Disputed '],
    },
    {
      kind: 'invoices',
      columns: { ...COLUMNS, dueDate: 'Due', paidDate: 'Paid', reason: 'Reason' },
      excludedReasons: ['Disputed'],
      analysisDate: isoOfSerial(due + 20),
    },
  );

  it('become days late, share on time, open and overdue', () => {
    expect(measure(table, 'meanDaysLate')).toEqual([4, NaN]);
    expect(measure(table, 'worstDaysLate')).toEqual([20, NaN]);
    expect(measure(table, 'onTimeShare')).toEqual([0.5, NaN]);
    expect(measure(table, 'openAmount')).toEqual([700, 0]);
    expect(measure(table, 'overdueAmount')).toEqual([300, 0]);
    expect(measure(table, 'netAmount')).toEqual([950, 0]);
  });

  it('are left out by a chosen reason, which the control total names', () => {
    expect(table.controlTotal).toMatchObject({ graded: 950, difference: 0, leftOut: [{ reason: 'reason-excluded', rows: 1, amount: 70 }] });
    expect(table.findings.filter((finding) => finding.severity !== 'info')).toEqual([]);
  });
});
