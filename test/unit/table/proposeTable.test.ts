import type { CellValue } from '../../../src/base/CellValue';
import { inferHeader } from '../../../src/table/inferHeader';
import { proposeTable } from '../../../src/table/proposeTable';
import type { TableHeader } from '../../../src/table/RawTable';
import { storeOf } from '../../support/tableStore';

const propose = (
  columns: Record<string, readonly CellValue[]>,
  formats: Record<string, string> = {},
  header: Partial<TableHeader> = {},
) => {
  const store = storeOf(columns, header, formats);
  return proposeTable(store.header, { firstRow: 0, rowCount: store.header.rowCount, cells: columns });
};

const rolesOf = (proposal: ReturnType<typeof propose>): Record<string, string | undefined> =>
  Object.fromEntries(proposal.roles.map(({ column, role }) => [column, role]));

describe('[T1] inferHeader', () => {
  it('takes words above numbers, dates or both for a header', () => {
    expect(inferHeader(['Customer', 'Revenue'], ['Ann', 12]).hasHeaders).toBe(true);
    expect(inferHeader(['客户', '金额'], ['甲', '1.2万']).hasHeaders).toBe(true);
  });

  it('does not take data for a header', () => {
    expect(inferHeader(['Ann', 12], ['Bob', 13]).hasHeaders).toBe(false);
    expect(inferHeader(['Ann', '1,200'], ['Bob', '900']).hasHeaders).toBe(false);
    expect(inferHeader(['Ann', 'Paris'], ['Bob', 'Rome']).hasHeaders).toBe(false);
    expect(inferHeader(['Customer', 'Revenue'], undefined).hasHeaders).toBe(false);
  });
});

describe('[T2] proposeTable', () => {
  it('knows an English customer table', () => {
    const proposal = propose(
      {
        'Customer ID': ['C1', 'C2'],
        Customer: ['Ann', 'Bob'],
        Region: ['North', 'South'],
        Revenue: [100, 50],
        'Gross profit': [20, 10],
        Orders: [4, 2],
        'Last order': [45000, 45001],
        'Tier last year': ['A', 'B'],
      },
      { 'Last order': 'yyyy-mm-dd' },
    );
    expect(proposal).toMatchObject({ source: 'customers', hasHeaders: true });
    expect(rolesOf(proposal)).toEqual({
      'Customer ID': 'customer',
      Customer: 'name',
      Region: 'region',
      Revenue: 'amount',
      'Gross profit': 'profit',
      Orders: 'orders',
      'Last order': 'lastDate',
      'Tier last year': 'previousTier',
    });
  });

  it('knows a Chinese list of orders', () => {
    const proposal = propose({
      订单编号: ['D1', 'D2', 'D3'],
      客户名称: ['甲', '乙', '甲'],
      客户编号: [7, 8, 7],
      下单日期: ['2025年3月1日', '2025年3月2日', '2025/3/3'],
      '销售额（元）': ['¥1,200', '1.2万', '900'],
    });
    expect(proposal.source).toBe('transactions');
    expect(rolesOf(proposal)).toEqual({
      订单编号: 'orderId',
      客户名称: 'name',
      客户编号: 'customer',
      下单日期: 'date',
      '销售额（元）': 'amount',
    });
  });

  it('knows the columns of UCI Online Retail', () => {
    const proposal = propose({
      InvoiceNo: [536365, 'C536379', 536367],
      CustomerID: [17850, 14527, 13047],
      date: ['2010-12-01 08:26', '2010-12-01 09:41', '2010-12-01 08:34'],
      lines: [7, 1, 12],
      qty: [40, -1, 83],
      amount: [139.12, -27.5, 278.73],
      country: ['United Kingdom', 'United Kingdom', 'France'],
    });
    expect(proposal.source).toBe('transactions');
    expect(rolesOf(proposal)).toMatchObject({
      InvoiceNo: 'orderId',
      CustomerID: 'customer',
      date: 'date',
      qty: 'quantity',
      amount: 'amount',
      country: 'region',
    });
  });

  it('knows invoices by their due and paid dates', () => {
    const day = [45000, 45010, 45020];
    const proposal = propose(
      { Invoice: ['I1', 'I2', 'I3'], Client: ['a', 'b', 'a'], Date: day, Due: day, Paid: [45001, '', 45030], Amount: [1, 2, 3] },
      { Date: 'd/m/yyyy', Due: 'd/m/yyyy', Paid: 'd/m/yyyy' },
    );
    expect(proposal.source).toBe('invoices');
    expect(rolesOf(proposal)).toEqual({
      Invoice: 'orderId',
      Client: 'customer',
      Date: 'date',
      Due: 'dueDate',
      Paid: 'paidDate',
      Amount: 'amount',
    });
  });

  it('knows prospects', () => {
    const proposal = propose({ 'Prospect ID': ['P1', 'P2'], Name: ['x', 'y'], Willingness: [5, 6] });
    expect(proposal.source).toBe('customers');
    expect(proposal.roles[0]).toMatchObject({ role: 'customer', kind: 'text' });
    expect(proposal.roles[0]?.confidence).toBeGreaterThan(0.9);
  });

  it.each([
    ['Revenue', 'Revenue last year'],
    ['Net sales', 'Prior year sales'],
    ['Revenue 2025', 'Revenue PY'],
    ['Sales (last 12 months)', 'Sales previous period'],
    ['销售额', '上年销售额'],
    ['本期金额', '上期金额'],
    ['本年收入', '去年同期收入'],
  ])('[U7] tells "%s" from "%s", whichever stands first', (amount, before) => {
    const [ids, now, then] = [
      ['C1', 'C2'],
      [100, 50],
      [80, 70],
    ] as const;
    expect(rolesOf(propose({ ID: ids, [amount]: now, [before]: then }))).toMatchObject({ [amount]: 'amount', [before]: 'previousAmount' });
    expect(rolesOf(propose({ ID: ids, [before]: then, [amount]: now }))).toMatchObject({ [amount]: 'amount', [before]: 'previousAmount' });
  });

  it('[U7] takes an amount of the period before for the amount where there is no other', () => {
    expect(rolesOf(propose({ Customer: ['a', 'b'], 'Revenue last year': [1, 2], Visits: [7, 7] }))).toEqual({
      Customer: 'customer',
      'Revenue last year': 'amount',
      Visits: undefined,
    });
    expect(rolesOf(propose({ Customer: ['a', 'b'], 'Tier last year': ['A', 'B'], Revenue: [1, 2] }))).toMatchObject({
      'Tier last year': 'previousTier',
      Revenue: 'amount',
    });
  });

  it('lets the cells speak where headers say nothing', () => {
    const columns = { A: ['x', 'y', 'z'], B: [5, 5, 5], C: [10, 20, 30] };
    const proposal = propose(columns, {}, { kind: 'range' });
    expect(proposal).toMatchObject({ source: 'customers', hasHeaders: false });
    expect(rolesOf(proposal)).toEqual({ A: 'customer', B: undefined, C: 'amount' });
    expect(proposal.roles.every(({ confidence }) => confidence < 0.5)).toBe(true);
  });

  it('takes the id before the name, wherever they stand', () => {
    expect(rolesOf(propose({ Customer: ['Ann', 'Bob'], 'Customer No.': [17, 18], Sales: [1, 2] }))).toEqual({
      Customer: 'name',
      'Customer No.': 'customer',
      Sales: 'amount',
    });
    expect(rolesOf(propose({ 客户: ['甲', '乙'], 客户编号: [17, 18], 金额: [1, 2] }))).toEqual({
      客户: 'name',
      客户编号: 'customer',
      金额: 'amount',
    });
  });

  it('recognises dates without a date format where the header says date', () => {
    const columns = { Client: ['a', 'b', 'a'], 'Order date': [45000, 45100, ''], Total: [45000, 45100, 3] };
    expect(rolesOf(propose(columns))).toEqual({ Client: 'customer', 'Order date': 'date', Total: 'amount' });
    expect(rolesOf(propose({ ...columns, 'Order date': [20250301, 20250302, 20250303] }))['Order date']).toBe('date');
    expect(rolesOf(propose({ ...columns, 'Order date': [1, 2, 3] }))['Order date']).toBeUndefined();
  });

  it('does not give a role to cells that contradict the header', () => {
    expect(rolesOf(propose({ Client: ['a', 'b'], Sales: ['low', 'high'], Figures: [3, 4] }))).toEqual({
      Client: 'customer',
      Sales: undefined,
      Figures: 'amount',
    });
  });
});
