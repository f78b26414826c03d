import type { CellContent, GridEvent } from '../../../src/workbench/grid/Grid';
import { CellError } from '../../../src/workbench/grid/Grid';
import { createHeadlessGrid } from '../../../src/workbench/grid/createHeadlessGrid';
import type { UniverGrid } from '../../../src/workbench/grid/UniverGrid';
import { at, column, f, rect } from './gridAddresses';

let grid: UniverGrid;
let sheet: string;
let events: GridEvent[];

beforeEach(() => {
  grid = createHeadlessGrid();
  sheet = grid.activeSheetId();
  events = [];
  grid.onEvent((event) => events.push(event));
});
afterEach(() => grid.dispose());

/** Writes a block at an address. */
const put = (address: string, rows: readonly (readonly (CellContent | { formula: string } | undefined)[])[]): void => {
  grid.write(sheet, { ...at(address), rows: rows.length, columns: rows[0]?.length ?? 0 }, rows);
};

describe('cells', () => {
  test('[grid cells] contents come back as they were put, kinds apart', () => {
    const row = [1.5, 'text', '12', true, false, null, new CellError('#N/A'), '#N/A', '=text'] as const;
    put('B2', [row]);
    expect(grid.read(sheet, rect('B2:J2'))).toEqual([row]);
    expect(grid.readFormulas(sheet, rect('B2:J2'))).toEqual([row.map(() => undefined)]);
  });

  test('[grid cells] undefined leaves a cell alone, null empties it', () => {
    put('A1', [[1, 2, 3]]);
    put('A1', [[undefined, null, 4]]);
    expect(grid.read(sheet, rect('A1:C1'))).toEqual([[1, null, 4]]);
  });

  test('[grid cells] one edited event for a whole rect, with values before and after for one cell', () => {
    put('A1', [[1, 2], [3, 4]]); // prettier-ignore
    put('A1', [[9]]);
    expect(events.filter(({ kind }) => kind === 'edited')).toEqual([
      { kind: 'edited', sheetId: sheet, rect: rect('A1:B2') },
      { kind: 'edited', sheetId: sheet, rect: rect('A1'), before: 1, after: 9 },
    ]);
  });

  test('[grid used] the used rect counts styles unless asked for values only', () => {
    expect(grid.usedRect(sheet)).toBeUndefined();
    put('C3', [[1]]);
    grid.applyStyle(sheet, rect('E6'), { bold: true });
    expect(grid.usedRect(sheet)).toEqual(rect('C3:E6'));
    expect(grid.usedRect(sheet, true)).toEqual(rect('C3'));
    grid.clearContents(sheet, rect('A1:Z99'));
    expect(grid.usedRect(sheet, true)).toBeUndefined();
  });

  test('[grid scale] 100,000 x 12 are written and read, and what depends on them is calculated', async () => {
    put('N1', [[f('=SUM(A1:A100000)')]]);
    const rows = Array.from({ length: 100_000 }, (_, r) => Array.from({ length: 12 }, (_, c) => (c === 1 ? `customer ${r}` : r + c)));
    put('A1', rows);
    expect(grid.read(sheet, rect('A1:L100000'))).toEqual(rows);
    await grid.calculated();
    expect(grid.read(sheet, rect('N1'))).toEqual([[(99_999 * 100_000) / 2]]);
  }, 30_000);
});

describe('calculation', () => {
  test('[grid calculation] formulas are calculated, and again when a precedent changes', async () => {
    put('A1', [[2], [3], [f('=SUM(A1:A2)')], [f('=A3*10')]]);
    await grid.calculated();
    expect(grid.read(sheet, rect('A3:A4'))).toEqual([[5], [50]]);
    put('A1', [[7]]);
    await grid.calculated();
    expect(grid.read(sheet, rect('A3:A4'))).toEqual([[10], [100]]);
    expect(grid.readFormulas(sheet, rect('A1:A4'))).toEqual([[undefined], [undefined], ['=SUM(A1:A2)'], ['=A3*10']]);
  });

  test('[grid calculation] a formula replaced by a value calculates no more, a new formula in its place does', async () => {
    put('A1', [[2], [f('=A1*2')]]);
    await grid.calculated();
    put('A2', [[99]]);
    put('A1', [[5]]);
    await grid.calculated();
    expect(grid.read(sheet, rect('A2'))).toEqual([[99]]);
    put('A2', [[f('=A1*3')]]);
    await grid.calculated();
    expect(grid.read(sheet, rect('A2'))).toEqual([[15]]);
  });

  test('[grid calculation] errors of formulas are errors, booleans are booleans, an empty text is a text', async () => {
    put('A1', [[f('=1/0')], [f('=NA()')], [f('=1=1')], [f('=""')], [f('=NOSUCH(1)')]]);
    await grid.calculated();
    expect(column(grid.read(sheet, rect('A1:A5')))).toEqual([
      new CellError('#DIV/0!'),
      new CellError('#N/A'),
      true,
      '',
      new CellError('#NAME?'),
    ]);
  });

  test('[grid calculation] results are no edits', async () => {
    put('A1', [[2], [f('=A1*2')]]);
    await grid.calculated();
    expect(events.map(({ kind }) => kind)).toEqual(['edited', 'calculated']);
  });

  test('[grid spill] spilled values are read, and give way to what is put there', async () => {
    put('A1', [[f('=SEQUENCE(3,2)')]]);
    await grid.calculated();
    expect(grid.read(sheet, rect('A1:B3'))).toEqual([[1, 2], [3, 4], [5, 6]]); // prettier-ignore
    expect(grid.usedRect(sheet)).toEqual(rect('A1:B3'));
    put('B2', [['in the way']]);
    await grid.calculated();
    expect(grid.read(sheet, rect('A1:B3'))).toEqual([[new CellError('#SPILL!'), null], [null, 'in the way'], [null, null]]); // prettier-ignore
    put('B2', [[null]]);
    await grid.calculated();
    expect(grid.read(sheet, rect('A1:B3'))).toEqual([[1, 2], [3, 4], [5, 6]]); // prettier-ignore
  });

  test('[grid spill] a spill goes when its formula goes', async () => {
    put('A1', [[f('=SEQUENCE(3)')]]);
    await grid.calculated();
    put('A1', [['plain']]);
    await grid.calculated();
    expect(column(grid.read(sheet, rect('A1:A3')))).toEqual(['plain', null, null]);
    put('A1', [[f('=SEQUENCE(3)')]]);
    await grid.calculated();
    grid.clearContents(sheet, rect('A1'));
    await grid.calculated();
    expect(column(grid.read(sheet, rect('A1:A3')))).toEqual([null, null, null]);
  });
});

describe('sheets', () => {
  test('[grid sheets] added, renamed with formulas following, moved, hidden, activated and deleted, with events', async () => {
    const other = grid.addSheet('Other', 0);
    grid.write(other.id, rect('A1'), [[6]]);
    put('A1', [[f('=Other!A1*7')]]);
    await grid.calculated();
    expect(grid.read(sheet, rect('A1'))).toEqual([[42]]);
    grid.renameSheet(other.id, 'A new name');
    expect(grid.readFormulas(sheet, rect('A1'))).toEqual([["='A new name'!A1*7"]]);
    grid.moveSheet(other.id, 1);
    grid.setSheetVisibility(other.id, 'VeryHidden');
    expect(grid.sheets().map(({ name, visibility }) => [name, visibility])).toEqual([
      ['Sheet1', 'Visible'],
      ['A new name', 'VeryHidden'],
    ]);
    grid.setSheetVisibility(other.id, 'Visible');
    grid.activateSheet(other.id);
    expect(grid.activeSheetId()).toBe(other.id);
    grid.deleteSheet(other.id);
    expect(grid.sheets().map(({ name }) => name)).toEqual(['Sheet1']);
    expect(grid.activeSheetId()).toBe(sheet);
    const kinds = events.map(({ kind }) => kind).filter((kind) => kind.startsWith('sheet'));
    expect(kinds).toEqual([
      'sheetAdded', 'sheetRenamed', 'sheetDeactivated', 'sheetActivated', 'sheetDeactivated', 'sheetActivated', 'sheetDeleted',
    ]); // prettier-ignore
    await grid.calculated();
    expect(grid.read(sheet, rect('A1'))).toEqual([[new CellError('#REF!')]]);
  });

  test('[grid selection] is set and reported, whole columns as large as Excel has them', () => {
    const other = grid.addSheet('Other');
    grid.select(other.id, [rect('B2:C3')]);
    expect(grid.selection()).toEqual({ sheetId: other.id, rects: [rect('B2:C3')] });
    grid.select(other.id, [{ row: 0, column: 1, rows: 1_048_576, columns: 2 }]);
    expect(grid.selection().rects).toEqual([{ row: 0, column: 1, rows: 1_048_576, columns: 2 }]);
    expect(events.filter(({ kind }) => kind === 'selection').at(-1)).toEqual({ kind: 'selection', ...grid.selection() });
  });

  test('[grid rows] hidden rows are reported', () => {
    put('A1', [[1], [2], [3], [4]]);
    grid.setRowsHidden(sheet, 1, 2, true);
    expect(grid.hiddenRows(sheet, rect('A1:A4'))).toEqual([1, 2]);
    grid.setRowsHidden(sheet, 1, 1, false);
    expect(grid.hiddenRows(sheet, rect('A1:A4'))).toEqual([2]);
  });

  test('[grid names] names hold their formula, calculate, and follow inserted rows', async () => {
    put('A1', [[4], [5]]);
    grid.setName({ name: 'Base', formula: '=Sheet1!$A$1:$A$2', comment: 'two', visible: true });
    put('C1', [[f('=SUM(Base)')]]);
    await grid.calculated();
    expect(grid.read(sheet, rect('C1'))).toEqual([[9]]);
    grid.insertCells(sheet, { row: 0, column: 0, rows: 1, columns: 16_384 }, 'Down');
    expect(grid.names()).toEqual([{ name: 'Base', formula: '=Sheet1!$A$2:$A$3', comment: 'two', visible: true }]);
    grid.deleteName('base');
    expect(grid.names()).toEqual([]);
  });
});
