import type { TableHeader } from '../../../src/table/RawTable';
import { bootGateway, type BootedGateway } from './bootGateway';
import { codeOf, CUSTOMERS, gradeAndWrite, gradeTable, requestFor, valueOf } from './gradeTable';

let app: BootedGateway;
let number = 0;
beforeAll(async () => {
  app = await bootGateway();
});
afterAll(() => app.close());

const graded = async (): Promise<{ name: string; sheet: string; header: TableHeader; before: unknown[][] }> => {
  const name = `Undo${(number += 1)}`;
  const sheet = app.addTable(name, CUSTOMERS);
  const before = look(sheet);
  const header = valueOf(await app.gateway.sourceByTable(name));
  await gradeAndWrite(app.gateway, header);
  return { name, sheet, header, before };
};
const look = (sheet: string): unknown[][] => app.cells(sheet, { rows: 8, columns: 8 });
const sortDown = (name: string) =>
  app.booted.Excel.run(async (context) => {
    context.workbook.tables.getItem(name).sort.apply([{ key: 1, ascending: true }]);
    await context.sync();
  });

describe('[O5] undo', () => {
  it('after a sort of the table takes our columns away, rows stay sorted', async () => {
    const { name, sheet } = await graded();
    await sortDown(name);
    expect(app.cells(sheet, { row: 1, rows: 4, column: 3 }).flat()).toEqual(['C', 'C', 'B', 'A']);
    expect(valueOf(await app.gateway.undo({}))).toEqual({ cellsRestored: 8, cellsLeft: [] });
    expect(app.tableRect(name)?.columns).toBe(3);
    expect(app.cells(sheet, { row: 1, rows: 4 }).flat()).toEqual(['c4', 'c3', '543', '00123']);
  });

  it('after a sort and an edit leaves and names the edited cell where it is now', async () => {
    const { name, sheet } = await graded();
    app.put(sheet, 1, 3, [['mine']]);
    await sortDown(name);
    expect(valueOf(await app.gateway.undo({}))).toEqual({ cellsRestored: 7, cellsLeft: ['D5'] });
    expect(app.cells(sheet, { row: 1, rows: 4, column: 3 }).flat()).toEqual([null, null, null, 'mine']);
    expect(app.tableRect(name)?.columns).toBe(4);
  });

  it('after rows came and went takes our columns away', async () => {
    const { name, sheet } = await graded();
    app.grid.deleteCells(sheet, { row: 2, column: 0, rows: 1, columns: 16_384 }, 'Up');
    app.grid.insertCells(sheet, { row: 1, column: 0, rows: 1, columns: 16_384 }, 'Down');
    app.grid.insertCells(sheet, { row: 3, column: 0, rows: 1, columns: 16_384 }, 'Down');
    expect(valueOf(await app.gateway.undo({})).cellsLeft).toEqual([]);
    expect(app.tableRect(name)).toMatchObject({ rows: 6, columns: 3 });
  });

  it('never writes below a table that has become shorter', async () => {
    const { name, sheet } = await graded();
    app.put(sheet, 2, 3, [['keep me here']]);
    const table = app.grid.tables().find((one) => one.name === name);
    app.grid.updateTable(table?.id ?? '', { rect: { row: 0, column: 0, rows: 3, columns: 5 } });
    expect(valueOf(await app.gateway.undo({})).cellsLeft).toEqual(['D3']);
    expect(app.cells(sheet, { row: 1, rows: 4, column: 3 }).flat()).toEqual([null, 'keep me here', 'C', 'C']);
  });

  it('after somebody deleted one of our columns names it and takes the other away', async () => {
    const { name, sheet, before } = await graded();
    await app.booted.Excel.run(async (context) => {
      context.workbook.tables.getItem(name).columns.getItem('Tier').delete();
      await context.sync();
    });
    expect(valueOf(await app.gateway.undo({}))).toEqual({ cellsRestored: 4, cellsLeft: ['Tier'] });
    expect(look(sheet)).toEqual(before);
  });

  it('after somebody deleted the table says so and touches nothing; the workbook goes on', async () => {
    const { name, sheet } = await graded();
    const id = app.grid.tables().find((table) => table.name === name)?.id ?? '';
    app.grid.deleteTable(id, 'convertToRange');
    const now = look(sheet);
    expect(await app.gateway.undo({})).toMatchObject({ ok: false, problems: [{ code: 'table-gone', table: name }] });
    expect(look(sheet)).toEqual(now);
    await graded();
    valueOf(await app.gateway.undo({}));
  });

  it('twice is once', async () => {
    await graded();
    valueOf(await app.gateway.undo({}));
    expect(await app.gateway.canUndo()).toBe(false);
    expect(codeOf(await app.gateway.undo({}))).toBe('nothing-to-undo');
  });

  it('of an update brings back formulas, text and number formats of our columns', async () => {
    const { name, sheet, header } = await graded();
    // What somebody did with our columns in between is theirs, and comes back.
    app.grid.writeNumberFormats(sheet, { row: 1, column: 4, rows: 4, columns: 1 }, [['0.00'], ['0.00'], ['@'], ['0.00%']]);
    app.grid.write(sheet, { row: 1, column: 4, rows: 3, columns: 1 }, [[{ formula: '=1+1' }], ['=1+1'], ['007']]);
    app.grid.writeNumberFormats(sheet, { row: 1, column: 3, rows: 1, columns: 1 }, [['General']]);
    app.grid.write(sheet, { row: 1, column: 3, rows: 1, columns: 1 }, [['10-9-8']]);
    const rect = { row: 1, column: 3, rows: 4, columns: 2 };
    const see = () => [app.grid.read(sheet, rect), app.grid.readFormulas(sheet, rect), app.grid.readNumberFormats(sheet, rect)];
    await app.grid.calculated();
    const before = see();
    expect(before[0]?.[0]).toEqual(['10-9-8', 2]);
    await gradeAndWrite(app.gateway, valueOf(await app.gateway.sourceByTable(name)));
    expect(app.cells(sheet, rect)[0]).toEqual(['A', 0.8]);
    valueOf(await app.gateway.undo({}));
    await app.grid.calculated();
    expect(see()).toEqual(before);
    expect(valueOf(await app.gateway.previousGrading(header))).toMatchObject({ columns: [{ key: 'tier' }, { key: 'cumulativeShare' }] });
  });

  it('beside a block leaves the formats that the free cells had', async () => {
    const sheet = app.addBlock('Formats', CUSTOMERS);
    const rect = { row: 0, column: 3, rows: 5, columns: 2 };
    app.grid.writeNumberFormats(sheet, rect, [
      ['0', '0'],
      ['0.0', '0'],
      ['0.0', '0'],
      ['0%', '0'],
      ['0', '0'],
    ]);
    app.grid.applyStyle(sheet, rect, { fillColor: '#FFEE00' });
    const see = () => [app.grid.read(sheet, rect), app.grid.readNumberFormats(sheet, rect), app.grid.readStyles(sheet, rect)];
    const before = see();
    app.grid.select(sheet, [{ row: 0, column: 0, rows: 5, columns: 3 }]);
    const request = await gradeTable(app.gateway, valueOf(await app.gateway.sourceAtSelection()));
    valueOf(await app.gateway.write({ ...request, tierColors: { A: '#1A7F37', B: '#BF8700' } }, {}));
    expect(app.grid.conditionalFormats(sheet)).toHaveLength(2);
    valueOf(await app.gateway.undo({}));
    expect(see()).toEqual(before);
    expect(app.grid.conditionalFormats(sheet)).toEqual([]);
  });

  it('that is cancelled half way can be finished', async () => {
    const { sheet, before } = await graded();
    const abort = new AbortController();
    abort.abort();
    app.put(sheet, 1, 3, [['mine']]);
    expect(codeOf(await app.gateway.undo({ signal: abort.signal }))).toBe('cancelled');
    expect(await app.gateway.canUndo()).toBe(true);
    expect(valueOf(await app.gateway.undo({})).cellsLeft).toEqual(['D2']);
    expect(look(sheet)[2]).toEqual(before[2]);
  });
});

describe('[O1] [O2] runs with different methods on one table', () => {
  it('keep the columns of both as ours', async () => {
    const name = 'Methods';
    const sheet = app.addTable(name, CUSTOMERS);
    const ids = CUSTOMERS.slice(1).map(([id]) => String(id));
    const run = async (columns: Record<string, string[]>) => {
      const header = valueOf(await app.gateway.sourceByTable(name));
      valueOf(await app.gateway.write({ ...requestFor(header, columns, ids) }, {}));
      return header;
    };
    await run({ tier: ['A', 'B', 'C', 'C'], share: ['a', 'b', 'c', 'd'] });
    await run({ tier: ['X', 'X', 'X', 'X'], code: ['555', '111', '222', '333'] });
    const header = await run({ tier: ['A', 'B', 'C', 'C'], share: ['1', '2', '3', '4'] });
    expect(app.cells(sheet, { rows: 2, column: 3, columns: 4 })).toEqual([
      ['tier', 'share', 'code', null],
      ['A', '1', '555', null],
    ]);
    expect(valueOf(await app.gateway.removeOurColumns(header, {})).cellsLeft).toEqual([]);
    expect(app.tableRect(name)?.columns).toBe(3);
  });

  it("tier colours leave the user's own conditional formats alone", async () => {
    const sheet = app.addTable('Coloured', CUSTOMERS);
    const style = { fillColor: '#FF0000' };
    app.grid.addConditionalFormat(sheet, [{ row: 1, column: 0, rows: 4, columns: 6 }], {
      kind: 'cellValue',
      operator: 'EqualTo',
      formula1: '="A"',
      style,
    });
    const header = valueOf(await app.gateway.sourceByTable('Coloured'));
    const request = await gradeTable(app.gateway, header);
    for (let run = 0; run < 2; run += 1) {
      const colors = { A: '#1A7F37', 'B "best"': '#BF8700' };
      valueOf(await app.gateway.write({ ...(await gradeTable(app.gateway, header)), rows: request.rows, tierColors: colors }, {}));
    }
    const formats = app.grid.conditionalFormats(sheet);
    const theirs = formats.filter(({ rule }) => rule.kind === 'cellValue' && rule.style.fillColor === '#FF0000');
    expect(theirs).toHaveLength(1);
    expect(theirs[0]?.rects[0]).toMatchObject({ row: 1, column: 0, rows: 4 });
    const ours = formats.filter((format) => !theirs.includes(format));
    expect(ours.map(({ rule }) => (rule.kind === 'cellValue' ? rule.formula1 : '')).sort()).toEqual(['="A"', '="B ""best"""']);
    expect(ours[0]?.rects).toEqual([{ row: 1, column: 3, rows: 4, columns: 1 }]);
  });
});
