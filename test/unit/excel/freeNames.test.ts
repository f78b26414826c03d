import { freeSheetName } from '../../../src/excel/planTarget';
import { freeTableName } from '../../../src/excel/resultTable';

describe('[O7] names of result sheets', () => {
  it('keep to what Excel allows', () => {
    expect(freeSheetName('a[b]:c*d?e/f\\g', [])).toBe('a b  c d e f g');
    expect(freeSheetName("'quoted'", [])).toBe('quoted');
    expect(freeSheetName('History', [])).toBe('History 2');
    expect(freeSheetName('[]', [])).toBe('Tierwise');
    expect(freeSheetName('Invoices of the whole group, graded', []).length).toBeLessThanOrEqual(31);
  });
  it('are free, without regard to case, and never cut a character in two', () => {
    expect(freeSheetName('Graded', ['graded', 'GRADED 2'])).toBe('Graded 3');
    const cut = freeSheetName('😀'.repeat(20), ['😀'.repeat(13)]);
    expect(cut).toBe(`${'😀'.repeat(13)} 2`);
  });
});

describe('[O7] names of result tables', () => {
  it('are words, begin with no digit and never read as a cell', () => {
    expect(freeTableName('Orders, graded!', [])).toBe('Orders_graded_');
    expect(freeTableName('2025 客户', [])).toBe('_2025_客户');
    expect(['RFM5', 'A1', 'R1C1', 'rc', 'C', 'R'].map((name) => freeTableName(name, []))).toEqual([
      '_RFM5',
      '_A1',
      '_R1C1',
      '_rc',
      '_C',
      '_R',
    ]);
    expect(freeTableName('***', [])).toBe('_');
    expect(freeTableName('x'.repeat(400), []).length).toBeLessThanOrEqual(255);
  });
  it('are free among tables and names, without regard to case', () => {
    expect(freeTableName('Orders graded', ['orders_GRADED', 'Orders_graded_2'])).toBe('Orders_graded_3');
  });
});
