import { describePlace, locate, readCells, readFormulas, writeCells } from '../../../src/workbench/automation/cellAccess';
import { createHeadlessGrid } from '../../../src/workbench/grid/createHeadlessGrid';
import type { UniverGrid } from '../../../src/workbench/grid/UniverGrid';

describe('cells by address', () => {
  let grid: UniverGrid;

  beforeEach(() => {
    grid = createHeadlessGrid();
  });
  afterEach(() => grid.dispose());

  const write = (address: string, values: Parameters<typeof writeCells>[2], typed = false): void =>
    writeCells(grid, address, values, typed, 2025);

  it('writes values and formulas and reads what they show', async () => {
    write('Sheet1!B2', [
      ['Revenue', 'Double'],
      [12.5, '=B3*2'],
      [null, true],
    ]);
    await grid.calculated();
    expect(readCells(grid, 'B2:C4')).toEqual([
      ['Revenue', 'Double'],
      [12.5, 25],
      [null, true],
    ]);
    expect(readFormulas(grid, 'C2:C3')).toEqual([[''], ['=B3*2']]);
  });

  it('leaves null alone, fills an address with a single value, reads errors as their code', async () => {
    write('A1:B2', 7);
    write('A1', [[null, '=1/0']]);
    await grid.calculated();
    expect(readCells(grid, 'A1:B2')).toEqual([
      [7, '#DIV/0!'],
      [7, 7],
    ]);
  });

  it('takes text as text, or as typed', () => {
    write('A1', [['12%', '1,234.50']]);
    expect(readCells(grid, 'A1:B1')).toEqual([['12%', '1,234.50']]);
    write('A1', [['12%', '1,234.50']], true);
    expect(readCells(grid, 'A1:B1')).toEqual([[0.12, 1234.5]]);
    expect(grid.readText(grid.activeSheetId(), { row: 0, column: 0, rows: 1, columns: 2 })).toEqual([['12%', '1,234.50']]);
  });

  it('finds tables and the bodies of their columns', () => {
    write('B2', [
      ['Customer', 'Revenue'],
      ['a', 1],
      ['b', 2],
    ]);
    grid.addTable(grid.activeSheetId(), { row: 1, column: 1, rows: 3, columns: 2 }, { name: 'Customers', hasHeaders: true });
    expect(readCells(grid, 'customers[Revenue]')).toEqual([[1], [2]]);
    expect(describePlace(grid, locate(grid, 'Customers'))).toBe('Sheet1!B2:C4');
  });

  it('cuts whole columns to what is used', () => {
    write('A1', [[1], [2]]);
    expect(readCells(grid, 'A:A')).toEqual([[1], [2]]);
  });

  it('says what is wrong with an address or a shape', () => {
    expect(() => readCells(grid, 'Nowhere!A1')).toThrow('no sheet "Nowhere"');
    expect(() => readCells(grid, 'Customers')).toThrow('no address of cells and no table');
    expect(() => readCells(grid, 'Customers[Revenue]')).toThrow('no table "Customers"');
    expect(() => write('A1:B2', [[1]])).toThrow('do not have the shape of A1:B2');
  });
});
