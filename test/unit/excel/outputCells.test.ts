import { arrangeCells, collectCells } from '../../../src/excel/outputCells';
import type { WriteRequest } from '../../../src/excel/ExcelGateway';

const requestOf = (count: number, type: string, value: (customer: number) => string | number | null, more: object = {}) => {
  const calls: [number, number][] = [];
  const request = {
    header: { columns: [{ name: 'Revenue', index: 0, numberFormat: '[$¥]#,##0' }], date1904: false },
    rows: { ids: Array.from({ length: count }, (_, customer) => `c${customer}`) },
    output: (from: number, to: number) => {
      calls.push([from, to]);
      return Promise.resolve([{ key: 'it', type, values: Array.from({ length: to - from }, (_, index) => value(from + index)) }]);
    },
    ...more,
  } as unknown as WriteRequest;
  return { request, calls };
};

describe('the cells of a result', () => {
  it("[O3] [O6] stand on their customer's row, others stay blank, and text columns are text", async () => {
    const { request, calls } = requestOf(3, 'text', (customer) => (customer === 1 ? null : `T${customer}`));
    const columns = await collectCells(request, {});
    expect(columns).toEqual([{ key: 'it', numberFormat: '@', cells: ['T0', '', 'T2'] }]);
    expect(arrangeCells(columns, [2, 0, -1], 4)[0]?.cells).toEqual(['', '', 'T0', '']);
    expect(calls).toEqual([[0, 3]]);
  });

  it('[O8] are asked for in parts', async () => {
    const { request, calls } = requestOf(45_000, 'integer', (customer) => customer);
    const [column] = await collectCells(request, {});
    expect(column?.cells).toEqual(Array.from({ length: 45_000 }, (_, customer) => customer));
    expect(calls).toEqual([
      [0, 20_000],
      [20_000, 40_000],
      [40_000, 45_000],
    ]);
  });

  it('[O1] money looks like the amounts it was made from', async () => {
    const format = async (more: object) => (await collectCells(requestOf(1, 'money', () => 1, more).request, {}))[0]?.numberFormat;
    expect(await format({ amountColumn: 'Revenue' })).toBe('[$¥]#,##0');
    expect(await format({})).toBe('#,##0.00');
    expect(await format({ amountColumn: 'Revenue', header: { columns: [{ name: 'Revenue', index: 0, numberFormat: 'General' }] } })).toBe(
      '#,##0.00',
    );
  });

  it("[T4] dates are serials of the workbook's own system", async () => {
    const serial = async (date1904: boolean) =>
      (await collectCells(requestOf(1, 'date', () => 45_658, { header: { columns: [], date1904 } }).request, {}))[0]?.cells;
    expect(await serial(false)).toEqual([45_658]);
    expect(await serial(true)).toEqual([44_196]);
  });
});
