import type { CellValue } from '../../../src/base/CellValue';
import { readCustomerTable } from '../../../src/table/readCustomerTable';
import type { CustomerTable } from '../../../src/table/CustomerTable';
import { requestOf, storeOf } from '../../support/tableStore';

type Formats = Record<string, string | string[]>;

const read = (margins: readonly CellValue[], formats: Formats = {}, kind: 'customers' | 'transactions' = 'customers'): CustomerTable => {
  const cells = {
    Customer: margins.map((_, row) => `c${row}`),
    Date: margins.map(() => '2025-01-01'),
    Revenue: margins.map((_, row) => 1000 * (row + 1)),
    Margin: margins,
  };
  const columns = { customer: 'Customer', amount: 'Revenue', margin: 'Margin', date: 'Date' };
  const table = readCustomerTable(storeOf(cells, {}, formats, 2), requestOf({ kind, columns }));
  if (!table.ok) throw new Error(JSON.stringify(table.problems));
  return table.value;
};

const profits = (table: CustomerTable): number[] => [...(table.measures.get('profitAmount') ?? [])];
const reading = (table: CustomerTable): unknown => table.findings.find(({ code }) => code === 'margin-reading');

describe('[T11] a column of margins', () => {
  it.each(['customers', 'transactions'] as const)('is percent where a plain number is above 1 (%s)', (kind) => {
    const table = read([15, 0.5, -20], {}, kind);
    expect(profits(table)).toEqual([150, 10, -600]);
    expect(reading(table)).toMatchObject({
      severity: 'info',
      column: 'Margin',
      count: 3,
      facts: { reading: 'percent', example: 15, share: 0.15 },
    });
  });

  it.each(['customers', 'transactions'] as const)('is shares where no plain number is above 1 (%s)', (kind) => {
    const table = read([0.15, 1, -3], {}, kind);
    expect(profits(table)).toEqual([150, 2000, -9000]);
    expect(reading(table)).toMatchObject({ count: 3, facts: { reading: 'share', example: 0.15, share: 0.15 } });
  });

  it('is shares where the format shows a percent sign, without a word about it', () => {
    const table = read([0.15, 1.2, -3], { Margin: '0.0%' });
    expect(profits(table)).toEqual([150, 2400, -9000]);
    expect(reading(table)).toBeUndefined();
    // A quoted sign is decoration: the number is what it looks like.
    expect(profits(read([15, 20, 30], { Margin: '0"%"' }))).toEqual([150, 400, 900]);
  });

  it('takes each cell with a percent sign for itself, and the plain ones together', () => {
    const table = read([0.25, 15, '30%', '４０％', ''], { Margin: ['0%', 'General', 'General', 'General', 'General'] });
    expect(profits(table)).toEqual([250, 300, 900, 1600, NaN]);
    expect(reading(table)).toMatchObject({ count: 1, facts: { reading: 'percent', example: 15 } });
  });

  it('keeps the column itself as it stands in the sheet', () => {
    expect([...(read([15, 20]).columns.get('Margin') ?? [])]).toEqual([15, 20]);
  });
});
