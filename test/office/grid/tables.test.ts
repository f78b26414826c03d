import { TableManager } from '@univerjs/sheets-table';
import type { GridEvent } from '../../../src/workbench/grid/Grid';
import { CellError } from '../../../src/workbench/grid/Grid';
import { createHeadlessGrid } from '../../../src/workbench/grid/createHeadlessGrid';
import type { UniverGrid } from '../../../src/workbench/grid/UniverGrid';
import { column, f, rect } from './gridAddresses';

let grid: UniverGrid;
let sheet: string;
let table: string;
let events: GridEvent[];

/** A table `Sales_T` at B2:D5 with columns Name, Revenue and `Net #1`. */
beforeEach(() => {
  grid = createHeadlessGrid();
  sheet = grid.activeSheetId();
  grid.write(sheet, rect('B2:D5'), [['Name', 'Revenue', 'Net #1'], ['a', 10, 1], ['b', 20, 2], ['c', 30, 3]]); // prettier-ignore
  table = grid.addTable(sheet, rect('B2:D5'), { name: 'Sales_T', hasHeaders: true }).id;
  events = [];
  grid.onEvent((event) => events.push(event));
});
afterEach(() => grid.dispose());

async function valueOf(formula: string, cell = 'H3'): Promise<unknown> {
  grid.write(sheet, rect(cell), [[f(formula)]]);
  await grid.calculated();
  return grid.read(sheet, rect(cell))[0]?.[0];
}

const shown = (cell: string): string | undefined => grid.readFormulas(sheet, rect(cell))[0]?.[0];

describe('structured references', () => {
  test.each([
    ['=SUM(Sales_T[Revenue])', 60],
    ['=SUM(sales_t[revenue])', 60],
    ['=Sales_T[@Revenue]', 10],
    ['=Sales_T[[#This Row],[Revenue]]', 10],
    ["=SUM(Sales_T['#Net '#1])", new CellError('#REF!')],
    ["=SUM(Sales_T[Net '#1])", 6],
    ["=SUM(Sales_T[[Revenue]:[Net '#1]])", 66],
    ['=ROWS(Sales_T[#All])', 4],
    ['=ROWS(Sales_T)', 3],
    ['=ROWS(Sales_T[])', 3],
    ['=Sales_T[[#Headers],[Revenue]]', 'Revenue'],
    ['=SUM(Sales_T[[#Headers],[#Data],[Revenue]])', 60],
    ['=SUM(Sales_T[[#Totals],[Revenue]])', new CellError('#REF!')],
    ['=SUM(Sales_T[Nothing])', new CellError('#REF!')],
    ['="Sales_T[Revenue]"', 'Sales_T[Revenue]'],
    ['=COUNTIF(Sales_T[Name],"b")&"[x]"', '1[x]'],
  ])('[GRID 5][GRID 10] %s gives %s', async (formula, expected) => {
    expect(await valueOf(formula)).toEqual(expected);
  });

  test('[GRID 10] this row outside the table is #VALUE!', async () => {
    expect(await valueOf('=Sales_T[@Revenue]', 'H9')).toEqual(new CellError('#VALUE!'));
  });

  test('[GRID 10] the short forms work inside the table and are shown short, however they were written', async () => {
    grid.updateTable(table, { rect: rect('B2:F5') });
    grid.write(sheet, rect('E3:F5'), [
      [f('=[@Revenue]*2'), f('=SUM([Revenue])')],
      [f('=Sales_T[[#This Row],[Revenue]]*2'), f('=SUM(Sales_T[Revenue])')],
      [f('=Sales_T[@Revenue]*2'), f("=[@[Net '#1]]")],
    ]);
    await grid.calculated();
    expect(grid.read(sheet, rect('E3:F5'))).toEqual([[20, 60], [40, 60], [60, 3]]); // prettier-ignore
    expect(grid.readFormulas(sheet, rect('E3:F5'))).toEqual([
      ['=[@Revenue]*2', '=SUM([Revenue])'],
      ['=[@Revenue]*2', '=SUM([Revenue])'],
      ['=[@Revenue]*2', "=[@[Net '#1]]"],
    ]);
    expect(grid.formulas(sheet).map(({ formula }) => formula).slice(0, 2)).toEqual(['=Sales_T[[#This Row],[Revenue]]*2', '=SUM(Sales_T[Revenue])']); // prettier-ignore
  });

  test('[tables] references follow when the table grows, and from other sheets', async () => {
    const other = grid.addSheet('Other sheet').id;
    grid.write(other, rect('A1'), [[f('=SUM(Sales_T[Revenue])')]]);
    await grid.calculated();
    grid.write(sheet, rect('C6'), [[40]]);
    grid.updateTable(table, { rect: rect('B2:D6') });
    await grid.calculated();
    expect(grid.read(other, rect('A1'))).toEqual([[100]]);
    expect(grid.readFormulas(other, rect('A1'))).toEqual([['=SUM(Sales_T[Revenue])']]);
  });

  test('[tables] new names of table and column go into the formulas', async () => {
    await valueOf('=SUM(Sales_T[Revenue])+Sales_T[@Revenue]+ROWS(Sales_T)');
    grid.updateTable(table, { name: 'Verkauf' });
    grid.write(sheet, rect('C2'), [['Net sales']]);
    await grid.calculated();
    expect(shown('H3')).toBe('=SUM(Verkauf[Net sales])+Verkauf[@[Net sales]]+ROWS(Verkauf)');
    expect(grid.read(sheet, rect('H3'))).toEqual([[73]]);
  });

  test('[tables] a formula written before its table is calculated when the table comes', async () => {
    expect(await valueOf('=SUM(Late[X])')).toBeInstanceOf(CellError);
    grid.write(sheet, rect('J1:J2'), [['X'], [5]]);
    grid.addTable(sheet, rect('J1:J2'), { name: 'Late', hasHeaders: true });
    await grid.calculated();
    expect(grid.read(sheet, rect('H3'))).toEqual([[5]]);
  });

  test('[tables] typed into the component they are translated too', async () => {
    grid.handles.commands.syncExecuteCommand('sheet.mutation.set-range-values', {
      unitId: grid.handles.unitId,
      subUnitId: sheet,
      cellValue: { 2: { 7: { f: '=Sales_T[@Revenue]*3', v: null } } },
    });
    await grid.calculated();
    expect(grid.read(sheet, rect('H3'))).toEqual([[30]]);
    expect(shown('H3')).toBe('=Sales_T[@Revenue]*3');
    grid.handles.commands.syncExecuteCommand('sheet.mutation.set-range-values', {
      unitId: grid.handles.unitId,
      subUnitId: sheet,
      cellValue: { 2: { 7: { f: null, v: 5 } } },
    });
    await grid.calculated();
    expect(shown('H3')).toBeUndefined();
    expect(grid.read(sheet, rect('H3'))).toEqual([[5]]);
  });
});

describe('the table itself', () => {
  test('[tables] is described with stable columns', () => {
    grid.insertCells(sheet, { row: 1, column: 2, rows: 4, columns: 1 }, 'Right');
    const [info] = grid.tables();
    expect(info?.rect).toEqual(rect('B2:E5'));
    expect(info?.columns).toEqual([{ id: 1, name: 'Name' }, { id: 4, name: 'Column2' }, { id: 2, name: 'Revenue' }, { id: 3, name: 'Net #1' }]); // prettier-ignore
    grid.deleteCells(sheet, { row: 1, column: 3, rows: 4, columns: 1 }, 'Left');
    expect(grid.tables()[0]?.columns.map(({ id }) => id)).toEqual([1, 4, 3]);
  });

  test('[tables] becomes a range: cells stay, references become plain ones', async () => {
    await valueOf('=SUM(Sales_T[Revenue])');
    grid.deleteTable(table, 'convertToRange');
    await grid.calculated();
    expect(grid.tables()).toEqual([]);
    expect(shown('H3')).toBe('=SUM($C$3:$C$5)');
    expect(grid.read(sheet, rect('H3'))).toEqual([[60]]);
    expect(grid.read(sheet, rect('B2'))).toEqual([['Name']]);
    expect(events.at(-2)?.kind ?? '').toMatch(/tableDeleted|calculated/);
  });

  test('[tables] deleted, its cells and references go', async () => {
    await valueOf('=SUM(Sales_T[Revenue])');
    grid.deleteTable(table, 'delete');
    await grid.calculated();
    expect(grid.read(sheet, rect('B2'))).toEqual([[null]]);
    expect(grid.read(sheet, rect('H3'))[0]?.[0]).toBeInstanceOf(CellError);
  });

  test('[tables] the component draws it, and what a person does with it is taken over', () => {
    const manager = grid.handles.service(TableManager);
    const { unitId } = grid.handles;
    expect(manager.getTableList(unitId).map(({ name, range }) => [name, range.endRow])).toEqual([['Sales_T', 4]]);
    grid.updateTable(table, { rect: rect('B2:D9'), name: 'Renamed', style: 'TableStyleMedium3' });
    const [picture] = manager.getTableList(unitId);
    expect(picture).toMatchObject({ name: 'Renamed', range: { endRow: 8 } });
    manager.setTableByConfig(unitId, picture?.id ?? '', {
      name: 'ByHand',
      updateRange: { newRange: { startRow: 1, startColumn: 1, endRow: 6, endColumn: 3 } },
    });
    expect(grid.tables()[0]).toMatchObject({ name: 'ByHand', rect: rect('B2:D7') });
    manager.addTable(unitId, sheet, 'Second', { startRow: 19, startColumn: 0, endRow: 21, endColumn: 1 }, ['p', 'q']);
    expect(grid.tables()[1]).toMatchObject({ name: 'Second', rect: rect('A20:B22'), sheetId: sheet });
    manager.deleteTable(unitId, picture?.id ?? '');
    expect(grid.tables().map(({ name }) => name)).toEqual(['Second']);
    const kinds = events.map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind === 'tableAdded')).toHaveLength(1);
    expect(kinds.filter((kind) => kind === 'tableDeleted')).toHaveLength(1);
    grid.deleteTable(grid.tables()[0]?.id ?? '', 'convertToRange');
    expect(manager.getTableList(unitId)).toEqual([]);
  });
});

describe('structure', () => {
  test('[structure] inserted cells push the others, references and tables follow', async () => {
    grid.write(sheet, rect('H1:H2'), [[f('=SUM(C3:C5)')], [f('=SUM(Sales_T[Revenue])')]]);
    grid.insertCells(sheet, { row: 3, column: 1, rows: 2, columns: 3 }, 'Down');
    await grid.calculated();
    expect(column(grid.read(sheet, rect('B2:B7')))).toEqual(['Name', 'a', null, null, 'b', 'c']);
    expect(grid.tables()[0]?.rect).toEqual(rect('B2:D7'));
    expect(column(grid.readFormulas(sheet, rect('H1:H2')))).toEqual(['=SUM(C3:C7)', '=SUM(Sales_T[Revenue])']);
    grid.write(sheet, rect('C4'), [[100]]);
    await grid.calculated();
    expect(column(grid.read(sheet, rect('H1:H2')))).toEqual([160, 160]);
    expect(events.filter(({ kind }) => kind === 'structure')).toEqual([
      { kind: 'structure', change: { kind: 'insert', sheetId: sheet, rect: rect('B4:D5'), shift: 'Down' } },
    ]);
  });

  test('[structure] deleted cells pull the others, references to them are #REF!', async () => {
    grid.write(sheet, rect('H1:H3'), [[f('=C3')], [f('=C5*2')], [f('=SUM(C3:C5)')]]);
    grid.deleteCells(sheet, rect('B3:D3'), 'Up');
    await grid.calculated();
    expect(column(grid.readFormulas(sheet, rect('H1:H3')))).toEqual(['=#REF!', '=C4*2', '=SUM(C3:C4)']);
    expect(column(grid.read(sheet, rect('H1:H3')))).toEqual([new CellError('#REF!'), 60, 50]);
    expect(column(grid.read(sheet, rect('B2:B6')))).toEqual(['Name', 'b', 'c', null, null]);
  });

  test('[structure] whole rows and columns, on a sheet that is not shown, hidden rows included', async () => {
    const other = grid.addSheet('Other').id;
    grid.write(other, rect('A1:C3'), [[1, 2, f('=A1+B1')], [3, 4, f('=A2+B2')], [5, 6, f('=A3+B3')]]); // prettier-ignore
    grid.setRowsHidden(other, 1, 1, true);
    await grid.calculated();
    grid.deleteCells(other, { row: 1, column: 0, rows: 1, columns: 16_384 }, 'Up');
    grid.insertCells(other, { row: 0, column: 1, rows: 1_048_576, columns: 2 }, 'Right');
    await grid.calculated();
    expect(grid.read(other, rect('A1:E2'))).toEqual([[1, null, null, 2, 3], [5, null, null, 6, 11]]); // prettier-ignore
    expect(grid.readFormulas(other, rect('E2'))).toEqual([['=A2+D2']]);
    grid.write(other, rect('D2'), [[60]]);
    await grid.calculated();
    expect(grid.read(other, rect('E2'))).toEqual([[65]]);
    expect(grid.hiddenRows(other, rect('A1:A9'))).toEqual([]);
  });

  test('[structure] a spill moves with its formula', async () => {
    grid.write(sheet, rect('J1'), [[f('=SEQUENCE(2)')]]);
    await grid.calculated();
    grid.insertCells(sheet, { row: 0, column: 0, rows: 1, columns: 16_384 }, 'Down');
    await grid.calculated();
    expect(column(grid.read(sheet, rect('J1:J4')))).toEqual([null, 1, 2, null]);
  });

  test('[structure] rows inserted by hand are reported, and tables follow once', () => {
    grid.handles.commands.syncExecuteCommand('sheet.command.insert-row-by-range', {
      unitId: grid.handles.unitId,
      subUnitId: sheet,
      range: { startRow: 3, endRow: 4, startColumn: 0, endColumn: 9 },
    });
    expect(grid.tables()[0]?.rect).toEqual(rect('B2:D7'));
    expect(events.filter(({ kind }) => kind === 'structure')).toEqual([
      {
        kind: 'structure',
        change: { kind: 'insert', sheetId: sheet, rect: { row: 3, column: 0, rows: 2, columns: 16_384 }, shift: 'Down' },
      },
    ]);
  });
});
