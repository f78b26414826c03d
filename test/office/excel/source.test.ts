import type { CellValue } from '../../../src/base/CellValue';
import type { TableHeader } from '../../../src/table/RawTable';
import { bootGateway, type BootedGateway } from './bootGateway';
import { codeOf, CUSTOMERS, gradeAndWrite, gradeTable, GRADES, requestFor, valueOf } from './gradeTable';

const ROWS = 1_048_576;
const COLUMNS = 16_384;

let app: BootedGateway;
beforeAll(async () => {
  app = await bootGateway();
});
afterAll(() => app.close());

const select = (sheet: string, row: number, column: number, rows = 1, columns = 1): void =>
  app.grid.select(sheet, [{ row, column, rows, columns }]);

const source = async (): Promise<TableHeader> => valueOf(await app.gateway.sourceAtSelection());

const namesOf = (header: TableHeader): string[] => header.columns.map((column) => column.name);

const readAll = async (header: TableHeader): Promise<Record<string, CellValue[]>> => {
  const read = Object.fromEntries(namesOf(header).map((name): [string, CellValue[]] => [name, []]));
  valueOf(
    await app.gateway.readColumns(header, namesOf(header), {
      onChunk: ({ cells }) => {
        for (const [name, values] of Object.entries(cells)) read[name]?.push(...values);
      },
    }),
  );
  return read;
};

describe('[T1] what is selected', () => {
  it('whole columns are narrowed to what is used', async () => {
    const sheet = app.addBlock('Columns', CUSTOMERS);
    select(sheet, 0, 0, ROWS, 2);
    const header = await source();
    expect(header).toMatchObject({ kind: 'range', address: 'Columns!A1:B5', rowCount: 4, firstSheetRow: 2 });
    expect(await readAll(header)).toEqual({ Customer: ['00123', '543', 'c3', 'c4'], Revenue: [800, 150, 40, 10] });
  });

  it('whole rows and the whole sheet too', async () => {
    const sheet = app.addBlock('Rows', CUSTOMERS);
    select(sheet, 0, 0, 3, COLUMNS);
    expect(await source()).toMatchObject({ address: 'Rows!A1:C3', rowCount: 2 });
    select(sheet, 0, 0, ROWS, COLUMNS);
    expect(await source()).toMatchObject({ address: 'Rows!A1:C5', rowCount: 4 });
  });

  it('the user can say whether the first row is a header, and the block is found again with its new rows', async () => {
    const sheet = app.addBlock('Said', [
      ['North', 'Pear'],
      ['South', 'Apple'],
    ]);
    select(sheet, 0, 0);
    const guessed = await source();
    expect(guessed).toMatchObject({ rowCount: 2, firstSheetRow: 1 });
    expect(namesOf(guessed)).toEqual(['A', 'B']);
    const said = valueOf(await app.gateway.sourceAgain(guessed, true));
    expect(said).toMatchObject({ rowCount: 1, firstSheetRow: 2 });
    expect(namesOf(said)).toEqual(['North', 'Pear']);

    app.put(sheet, 2, 0, [['East', 'Plum']]);
    select(sheet, 20, 5);
    expect(valueOf(await app.gateway.sourceAgain(said))).toMatchObject({ address: 'Said!A1:B3', rowCount: 2, firstSheetRow: 2 });
    expect(namesOf(valueOf(await app.gateway.sourceAgain(said, false)))).toEqual(['A', 'B']);
  });

  it('whole columns over a table mean the table', async () => {
    const sheet = app.addTable('Whole', CUSTOMERS);
    select(sheet, 0, 1, ROWS, 1);
    expect(await source()).toMatchObject({ kind: 'table', name: 'Whole', rowCount: 4 });
  });

  it('a single cell means the block around it', async () => {
    const sheet = app.addBlock('Single', [[null, null, null], ...CUSTOMERS]);
    app.put(sheet, 9, 0, [['apart']]);
    select(sheet, 3, 2);
    expect(await source()).toMatchObject({ address: 'Single!A2:C6', firstSheetRow: 3, rowCount: 4 });
  });

  it('several areas are refused by name', async () => {
    const sheet = app.addBlock('Areas', CUSTOMERS);
    app.grid.select(sheet, [
      { row: 0, column: 0, rows: 5, columns: 1 },
      { row: 0, column: 2, rows: 5, columns: 1 },
    ]);
    expect(codeOf(await app.gateway.sourceAtSelection())).toBe('selection-many-areas');
  });

  it('an empty sheet holds nothing, however much of it is selected', async () => {
    const sheet = app.addBlock('Empty', [[null, null]]);
    for (const [row, column, rows, columns] of [
      [0, 0, 1, 1],
      [0, 0, ROWS, 1],
      [0, 0, ROWS, COLUMNS],
      [3, 3, 2, 2],
    ]) {
      select(sheet, row ?? 0, column ?? 0, rows, columns);
      expect(codeOf(await app.gateway.sourceAtSelection())).toBe('nothing-selected');
    }
  });

  it('one row is data without a header', async () => {
    const sheet = app.addBlock('OneRow', [['c1', 100]]);
    select(sheet, 0, 0);
    const header = await source();
    expect(header).toMatchObject({ rowCount: 1, firstSheetRow: 1 });
    expect(await readAll(header)).toEqual({ A: ['c1'], B: [100] });
  });

  it('columns without a header are called by their letters', async () => {
    const sheet = app.addBlock('Bare', [
      [null, null, null],
      [null, 'c1', 100],
      [null, 'c2', 50],
    ]);
    select(sheet, 1, 1);
    const header = await source();
    expect(namesOf(header)).toEqual(['B', 'C']);
    expect(await readAll(header)).toEqual({ B: ['c1', 'c2'], C: [100, 50] });
  });

  it('[O2] beside data without a header nothing is written, with a reason', async () => {
    const sheet = app.addBlock('Bare2', [
      ['c1', 100],
      ['c2', 50],
    ]);
    select(sheet, 0, 0);
    const header = await source();
    const refused = await app.gateway.write(requestFor(header, { tier: ['A', 'B'] }, ['c1', 'c2']), {});
    expect(refused).toMatchObject({ ok: false, problems: [{ code: 'header-row-missing', table: 'Bare2!A1:B2' }] });
    expect(app.cells(sheet, { column: 2, rows: 2 })).toEqual([[null], [null]]);
  });

  it('columns of one name are told apart, also from a column that is called like the second', async () => {
    app.addBlock('Doubles', [
      ['Sum', 'Sum', 'Sum (2)', ''],
      [1, 2, 3, 4],
    ]);
    const header = await source();
    expect(new Set(namesOf(header)).size).toBe(4);
    expect(namesOf(header)).toEqual(['Sum', 'Sum (3)', 'Sum (2)', 'D']);
    expect(await readAll(header)).toEqual({ Sum: [1], 'Sum (3)': [2], 'Sum (2)': [3], D: [4] });
  });

  it('[T5] a totals row is no customer', async () => {
    const sheet = app.addTable('Totals', CUSTOMERS);
    const table = app.grid.tables().find(({ name }) => name === 'Totals');
    app.put(sheet, 5, 0, [['Total', 1_000]]);
    app.grid.updateTable(table?.id ?? '', { rect: { row: 0, column: 0, rows: 6, columns: 3 }, showTotals: true });
    const header = await source();
    expect(header).toMatchObject({ rowCount: 4, hasTotalsRow: true });
    await gradeAndWrite(app.gateway, header);
    expect(app.cells(sheet, { rows: 6, column: 3, columns: 2 })).toEqual([...GRADES, [null, null]]);
    valueOf(await app.gateway.undo({}));
    expect(app.tableRect('Totals')?.columns).toBe(3);
  });

  it('[T5] filtered and hidden rows count, are graded, and are told', async () => {
    const sheet = app.addTable('Filtered', CUSTOMERS);
    await app.booted.Excel.run(async (context) => {
      context.workbook.tables.getItem('Filtered').columns.getItem('Customer').filter.applyValuesFilter(['543', 'c3']);
      await context.sync();
    });
    const header = await source();
    expect(header).toMatchObject({ rowCount: 4, hiddenRowCount: 2 });
    await gradeAndWrite(app.gateway, header);
    expect(app.cells(sheet, { rows: 5, column: 3, columns: 2 })).toEqual(GRADES);
    expect((await source()).hiddenRowCount).toBe(2);
  });

  it('a table without rows has none, and reading it is no fault', async () => {
    app.addTable('NoRows', [CUSTOMERS[0] ?? [], [null, null, null]]);
    const header = await source();
    expect(header.rowCount).toBe(0);
    expect(valueOf(await app.gateway.readSample(header))).toEqual({
      firstRow: 0,
      rowCount: 0,
      cells: { Customer: [], Revenue: [], Note: [] },
    });
    expect(await readAll(header)).toEqual({ Customer: [], Revenue: [], Note: [] });
  });

  it.each(["Year '25", '客户 2025', 'a!b', "it's"])('a sheet called %s is read, written, updated and undone', async (name) => {
    const sheet = app.addBlock(name, CUSTOMERS);
    const before = app.cells(sheet, { rows: 6, columns: 7 });
    const receipt = await gradeAndWrite(app.gateway, await source());
    expect(receipt.address).toBe(`'${name.replaceAll("'", "''")}'!D1:E5`);
    expect(app.cells(sheet, { rows: 5, column: 3, columns: 2 })).toEqual(GRADES);
    await gradeAndWrite(app.gateway, await source());
    expect(app.cells(sheet, { column: 3, columns: 3 })).toEqual([['Tier', 'Cumulative share', null]]);
    valueOf(await app.gateway.undo({}));
    valueOf(await app.gateway.removeOurColumns(await source(), {}));
    expect(app.cells(sheet, { rows: 6, columns: 7 })).toEqual(before);
  });

  it('[O1] our columns beside a block are found again when they stand apart from it', async () => {
    const sheet = app.addBlock('Apart', CUSTOMERS);
    app.put(sheet, 2, 4, [['in the way']]);
    select(sheet, 0, 0, 5, 3);
    expect((await gradeAndWrite(app.gateway, await source())).address).toBe('Apart!F1:G5');
    app.put(sheet, 4, 1, [[100_000]]);
    select(sheet, 0, 0, 5, 3);
    expect((await gradeAndWrite(app.gateway, await source())).address).toBe('Apart!F1:G5');
    expect(app.cells(sheet, { row: 1, rows: 4, column: 5 }).flat()).toEqual(['C', 'C', 'C', 'A']);
    expect(app.cells(sheet, { row: 2, column: 4 })).toEqual([['in the way']]);
  });

  it('[O1] a block that grew by rows is the same source', async () => {
    const sheet = app.addBlock('Grown', CUSTOMERS);
    await gradeAndWrite(app.gateway, await source());
    app.put(sheet, 5, 0, [['c5', 5_000]]);
    const header = await source();
    expect(valueOf(await app.gateway.previousGrading(header))?.columns.map((column) => column.header)).toEqual([
      'Tier',
      'Cumulative share',
    ]);
    await gradeAndWrite(app.gateway, header);
    expect(app.cells(sheet, { rows: 6, column: 3, columns: 3 }).map((row) => [row[0], row[2]])).toEqual([
      ['Tier', null],
      ['B', null],
      ['C', null],
      ['C', null],
      ['C', null],
      ['A', null],
    ]);
  });
});

describe('[T4] a workbook of the 1904 date system', () => {
  it('is known as one', async () => {
    const other = await bootGateway({ date1904: true });
    other.addTable('Old', CUSTOMERS);
    expect(valueOf(await other.gateway.sourceAtSelection()).date1904).toBe(true);
    other.close();
    app.useGlobals();
    app.addTable('New', CUSTOMERS);
    expect((await source()).date1904).toBe(false);
  });
});

describe('[O3] a plain block that moved', () => {
  it('is refused when a row was inserted above it or in it, and nothing is written', async () => {
    const sheet = app.addBlock('Shifted', CUSTOMERS);
    const header = await source();
    const request = await gradeTable(app.gateway, header);
    app.grid.insertCells(sheet, { row: 2, column: 0, rows: 1, columns: COLUMNS }, 'Down');
    expect(codeOf(await app.gateway.write(request, {}))).toBe('rows-changed');
    expect(app.cells(sheet, { rows: 6, column: 3 }).flat()).toEqual([null, null, null, null, null, null]);
  });
});
