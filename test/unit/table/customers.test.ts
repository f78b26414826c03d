import type { CellValue } from '../../../src/base/CellValue';
import type { Problem } from '../../../src/base/Problem';
import type { CustomerTable } from '../../../src/table/CustomerTable';
import type { TableHeader } from '../../../src/table/RawTable';
import { readCustomerTable } from '../../../src/table/readCustomerTable';
import type { TableRequest } from '../../../src/table/TableRequest';
import { requestOf, storeOf } from '../../support/tableStore';

type Cells = Record<string, readonly CellValue[]>;

const COLUMNS = { customer: 'Customer', amount: 'Revenue' } as const;

const result = (
  cells: Cells,
  request: Partial<TableRequest> = {},
  header: Partial<TableHeader> = {},
  formats: Record<string, string | string[]> = {},
) => readCustomerTable(storeOf(cells, header, formats, 2), requestOf({ kind: 'customers', columns: COLUMNS, ...request }));

const read = (...args: Parameters<typeof result>): CustomerTable => {
  const table = result(...args);
  if (!table.ok) throw new Error(JSON.stringify(table.problems));
  return table.value;
};

const problems = (...args: Parameters<typeof result>): readonly Problem[] => {
  const table = result(...args);
  return table.ok ? [] : table.problems;
};

const found = (table: CustomerTable): Record<string, [count: number, firstRow: number | undefined]> =>
  Object.fromEntries(table.findings.map(({ code, count, examples }) => [code, [count, examples[0]?.row]]));

describe('a table of customers', () => {
  it('[T3] [T5] tells numbers, text numbers, blanks, errors and nonsense apart', () => {
    const table = read({ Customer: ['a', 'b', 'c', 'd', 'e', 'f', 'g'], Revenue: [10, '1,234.50', '', '#N/A', 'n/a', '1.234', 0] });
    expect([...(table.measures.get('netAmount') ?? [])]).toEqual([10, 1234.5, NaN, NaN, NaN, NaN, 0]);
    expect(found(table)).toEqual({
      'number-was-text': [1, 1],
      'number-blank': [1, 2],
      'number-error-cell': [1, 3],
      'number-unreadable': [1, 4],
      'number-ambiguous': [1, 5],
    });
  });

  it('[T7] groups findings, counts all and shows the first five', () => {
    const table = read({ Customer: Array.from({ length: 9 }, (_, i) => `c${i}`), Revenue: [1, ...Array<string>(8).fill('?')] });
    expect(table.findings).toHaveLength(1);
    expect(table.findings[0]).toMatchObject({ code: 'number-unreadable', column: 'Revenue', count: 8, severity: 'warning' });
    expect(table.findings[0]?.examples).toEqual([1, 2, 3, 4, 5].map((row) => ({ row, found: '?' })));
  });

  it('[T10] adds up, whatever is left out', () => {
    const table = read({
      Customer: ['a', '', '#REF!', 'd', 'e', 'f', 'g'],
      Revenue: [10.1, 20.2, 40.4, -3.3, '5.5', '', 'x'],
    });
    expect(table.controlTotal).toEqual({
      column: 'Revenue',
      cellsRead: 7,
      sumAsExcel: 67.4,
      sum: 72.9,
      positive: 76.2,
      negative: -3.3,
      textNumbers: { count: 1, amount: 5.5 },
      leftOut: [
        { reason: 'blank-id', rows: 1, amount: 20.2 },
        { reason: 'error-id', rows: 1, amount: 40.4 },
        { reason: 'blank', rows: 1, amount: 0 },
        { reason: 'unreadable', rows: 1, amount: 0 },
      ],
      graded: 12.3,
      difference: 0,
    });
    expect([...table.sourceRows]).toEqual([0, 3, 4, 5, 6]);
  });

  it('[T6] names duplicate, blank and mixed ids, and keeps each row', () => {
    const table = read({ Customer: [' 12', 12, 'Ann', 'ANN', '', 'Bob '], Revenue: [1, 2, 3, 4, 5, 6] });
    expect(table.ids).toEqual(['12', '12', 'Ann', 'ANN', 'Bob']);
    expect(found(table)).toEqual({ 'id-blank': [1, 4], 'id-duplicate': [1, 1], 'id-mixed-types': [1, 1] });
    const folded = read({ Customer: ['Ann', 'ANN'], Revenue: [1, 2] }, { ignoreIdCase: true });
    expect(folded.ids).toEqual(['Ann', 'Ann']);
    expect(found(folded)).toEqual({ 'id-duplicate': [1, 1] });
  });

  it('[T3] stops at more than one currency until the user answers', () => {
    const cells = { Customer: ['a', 'b'], Revenue: [1, '€5'] };
    const mixed = problems(cells, {}, {}, { Revenue: '$#,##0' });
    expect(mixed).toEqual([{ code: 'currencies-mixed', column: 'Revenue', currencies: ['$', 'EUR'] }]);
    expect(found(read(cells, { currencies: 'ignore' }, {}, { Revenue: '$#,##0' }))).toMatchObject({ 'currency-mixed': [2, undefined] });
    expect(problems({ ...cells, Revenue: [1, 2] }, {}, {}, { Revenue: ['[$€-2]0', '"¥"0'] })).toHaveLength(1);
    expect(problems({ ...cells, Revenue: [1, 2] }, {}, {}, { Revenue: ['[$€-2]0', 'General'] })).toEqual([]);
  });

  it('[T5] counts hidden rows and leaves a typed totals row out', () => {
    const cells = { Customer: ['a', 'b', '合计'], Revenue: [1, 2, 3] };
    const table = read(cells, {}, { kind: 'range', hiddenRowCount: 4 });
    expect(table.rowCount).toBe(2);
    expect(table.controlTotal?.cellsRead).toBe(2);
    expect(found(table)).toEqual({ 'rows-hidden': [4, undefined], 'totals-row-left-out': [1, 2] });
    expect(read({ ...cells, Revenue: [1, 2, 4] }, {}, { kind: 'range' }).rowCount).toBe(3);
    expect(read(cells).rowCount).toBe(3);
  });

  it('feeds the measures from its roles', () => {
    const table = read(
      {
        Customer: ['a', 'b'],
        Revenue: [100, 50],
        Cost: [60, 70],
        Orders: [4, 0],
        First: ['2025-01-01', ''],
        Last: ['2025-01-31', ''],
        Region: ['N', 'S'],
        Years: [3, 1],
      },
      {
        columns: { ...COLUMNS, cost: 'Cost', orders: 'Orders', firstDate: 'First', lastDate: 'Last', region: 'Region' },
        analysisDate: '2025-02-10',
      },
    );
    const firstCustomer = Object.fromEntries([...table.measures].map(([name, values]) => [name, values[0]]));
    expect(firstCustomer).toMatchObject({
      netAmount: 100,
      costAmount: 60,
      profitAmount: 40,
      orders: 4,
      meanOrderValue: 25,
      recencyDays: 10,
      purchaseSpanDays: 30,
      meanDaysBetweenOrders: 10,
      customerAgeDays: 40,
    });
    expect(table.measures.get('recencyDays')?.[1]).toBeNaN();
    expect([...(table.columns.get('Years') ?? [])]).toEqual([3, 1]);
    expect(table.texts.get('Region')).toEqual(['N', 'S']);
    expect(table.states).toEqual(['', 'Prospect']);
  });

  it('[T9] leaves a last order after the analysis date out of recency, and counts it', () => {
    const cells = { Customer: ['a', 'b'], Revenue: [1, 2], Last: [45000, 45010] };
    const columns = { ...COLUMNS, lastDate: 'Last' };
    const table = read(cells, { columns, analysisDate: '2023-03-20' });
    expect([...(table.measures.get('recencyDays') ?? [])]).toEqual([5, NaN]);
    expect(found(table)).toEqual({ 'rows-after-analysis-date': [1, undefined] });
    expect(read(cells, { columns }).analysisDate).toBe(45011);
  });

  it('[T4] reads the 1904 system, and asks when no text date is certain', () => {
    const columns = { ...COLUMNS, lastDate: 'Last' };
    const cells = { Customer: ['a'], Revenue: [1] };
    expect(read({ ...cells, Last: [44255] }, { columns }, { date1904: true }).measures.get('lastOrderDay')?.[0]).toBe(45717);
    expect(problems({ ...cells, Last: ['03/04/2025'] }, { columns })).toEqual([
      { code: 'date-order-unknown', column: 'Last', row: 0, found: '03/04/2025' },
    ]);
    expect(read({ ...cells, Last: ['03/04/2025'] }, { columns, dateOrder: 'mdy' }).analysisDate).toBe(45721);
  });

  it('tells all that is in the way at once', () => {
    expect(problems({ Revenue: ['x'], Other: [1] }, { columns: { amount: 'Revenue', cost: 'Gone' } })).toEqual([
      { code: 'role-missing', role: 'customer' },
      { code: 'column-no-numbers', column: 'Revenue' },
      { code: 'column-missing', column: 'Gone' },
    ]);
    expect(problems({ Customer: [], Revenue: [] })).toEqual([{ code: 'table-empty', table: 'Table1' }]);
    expect(problems({ Customer: ['', ''], Revenue: [1, 2] })).toEqual([{ code: 'table-empty', table: 'Table1' }]);
  });

  it('reads a column a method asks for, with its findings', () => {
    const cells = { Customer: ['a', 'b', 'c'], Revenue: [1, 2, 3], Rating: [7, 8, 'good'] };
    expect(found(read(cells))).toEqual({});
    const table = read(cells, { fields: ['Rating'] });
    expect(found(table)).toEqual({ 'number-unreadable': [1, 2] });
    expect([...(table.columns.get('Rating') ?? [])]).toEqual([7, 8, NaN]);
  });

  it('[T3] reads figures typed as text where a policy asks for numbers, and keeps codes where it does not', () => {
    const cells = { Customer: ['a', 'b', 'c', 'd'], Rate: ['10%', '1,234.5', '', '40%'], Code: ['007', '101', '102', '103'] };
    const asked = read(cells, { columns: { customer: 'Customer' }, fields: ['Rate', 'Code'], numbers: ['Rate'] });
    expect([...(asked.columns.get('Rate') ?? [])]).toEqual([0.1, 1234.5, NaN, 0.4]);
    expect(asked.texts.get('Code')).toEqual(['007', '101', '102', '103']);
    expect(found(asked)['number-was-text']).toEqual([3, 0]);
    expect(read(cells, { columns: { customer: 'Customer' }, fields: ['Rate', 'Code'] }).texts.has('Rate')).toBe(true);
    const words = { Customer: ['a', 'b', 'c'], Rate: ['high', 'low', '3'] };
    expect(read(words, { columns: { customer: 'Customer' }, fields: ['Rate'], numbers: ['Rate'] }).texts.has('Rate')).toBe(true);
  });
});
