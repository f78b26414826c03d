import { bootGateway, type BootedGateway } from './bootGateway';
import { codeOf, requestFor, valueOf } from './gradeTable';
import type { WriteRequest } from '../../../src/excel/ExcelGateway';

const COUNT = 400;
const WIDTH = 16_384;

let app: BootedGateway;
let number = 0;
// Small requests, so that a write of 400 rows takes several.
beforeAll(async () => {
  app = await bootGateway({ limits: { requestBytes: 9_000, responseBytes: 100_000 } });
});
afterAll(() => app.close());

const idsOf = (count: number): string[] => Array.from({ length: count }, (_, row) => `C${row}`);
const labelOf = (id: unknown): string => `Tier of customer ${String(id)}`;

/** A table of 400 customers and a request to write the label of each. */
const prepare = async (ids = idsOf(COUNT)): Promise<{ name: string; sheet: string; request: WriteRequest }> => {
  const name = `Moving${(number += 1)}`;
  const sheet = app.addTable(name, [['Customer', 'Revenue'], ...ids.map((id, row) => [id, row])]);
  const header = valueOf(await app.gateway.sourceByTable(name));
  return { name, sheet, request: requestFor(header, { tier: ids.map(labelOf) }, ids) };
};

/** Runs something after the first chunk that is written, once. */
const whileWriting = (work: () => void): { onProgress: () => void; happened: () => boolean } => {
  let done = false;
  return {
    onProgress: () => {
      if (!done) work();
      done = true;
    },
    happened: () => done,
  };
};

const rowsOf = (sheet: string, rows: number): unknown[][] => app.cells(sheet, { row: 1, rows, columns: 3 });
const expectRightful = (sheet: string, rows: number): void => {
  for (const [id, , label] of rowsOf(sheet, rows)) expect(label).toBe(labelOf(id));
};

const sortDown = (name: string) =>
  app.booted.Excel.run(async (context) => {
    context.workbook.tables.getItem(name).sort.apply([{ key: 1, ascending: false }]);
    await context.sync();
  });

describe('[O3] between reading and writing', () => {
  it('rows were sorted', async () => {
    const { name, sheet, request } = await prepare();
    await sortDown(name);
    valueOf(await app.gateway.write(request, {}));
    expect(rowsOf(sheet, 1)[0]?.[0]).toBe('C399');
    expectRightful(sheet, COUNT);
  });

  it('rows were inserted and deleted, and an id was edited', async () => {
    const { name, sheet, request } = await prepare();
    app.grid.deleteCells(sheet, { row: 3, column: 0, rows: 1, columns: WIDTH }, 'Up');
    app.grid.insertCells(sheet, { row: 10, column: 0, rows: 1, columns: WIDTH }, 'Down');
    app.put(sheet, 10, 0, [['newcomer']]);
    app.put(sheet, 20, 0, [['renamed']]);
    expect(app.tableRect(name)?.rows).toBe(COUNT + 1);
    valueOf(await app.gateway.write(request, {}));
    const rows = rowsOf(sheet, COUNT);
    const blank = rows.filter(([, , label]) => label === null).map(([id]) => id);
    expect(blank).toEqual(['newcomer', 'renamed']);
    for (const [id, , label] of rows) if (label !== null) expect(label).toBe(labelOf(id));
  });
});

describe('[O3] in the middle of a write', () => {
  it('rows are sorted: the results follow their customers', async () => {
    const { sheet, request } = await prepare();
    const event = whileWriting(() => app.put(sheet, 1, 0, app.cells(sheet, { row: 1, rows: COUNT, columns: 2 }).reverse() as string[][]));
    valueOf(await app.gateway.write(request, event));
    expect(event.happened()).toBe(true);
    expect(rowsOf(sheet, 1)[0]?.[0]).toBe('C399');
    expectRightful(sheet, COUNT);
    expect(valueOf(await app.gateway.undo({}))).toMatchObject({ cellsLeft: [] });
    expect(rowsOf(sheet, 2).map((row) => row[2])).toEqual([null, null]);
  });

  it('a row is inserted above what is written and another is deleted', async () => {
    const { name, sheet, request } = await prepare();
    const event = whileWriting(() => {
      app.grid.insertCells(sheet, { row: 1, column: 0, rows: 1, columns: WIDTH }, 'Down');
      app.put(sheet, 1, 0, [['newcomer']]);
      app.grid.deleteCells(sheet, { row: 300, column: 0, rows: 1, columns: WIDTH }, 'Up');
    });
    valueOf(await app.gateway.write(request, event));
    const rows = rowsOf(sheet, COUNT);
    expect(rows[0]).toEqual(['newcomer', null, null]);
    for (const [id, , label] of rows.slice(1)) expect(label).toBe(labelOf(id));
    valueOf(await app.gateway.undo({}));
    expect(app.tableRect(name)?.columns).toBe(2);
  });

  it('[O5] undo of an update gives each customer back what it had, though rows moved in the middle', async () => {
    const { sheet, request } = await prepare();
    valueOf(await app.gateway.write(request, {}));
    const again = requestFor(request.header, { tier: request.rows.ids.map((id) => `Second ${id}`) }, request.rows.ids);
    const turn = () => app.put(sheet, 1, 0, app.cells(sheet, { row: 1, rows: COUNT, columns: 3 }).reverse() as string[][]);
    valueOf(await app.gateway.write(again, whileWriting(turn)));
    for (const [id, , label] of rowsOf(sheet, COUNT)) expect(label).toBe(`Second ${String(id)}`);
    expect(valueOf(await app.gateway.undo({}))).toMatchObject({ cellsRestored: COUNT, cellsLeft: [] });
    expectRightful(sheet, COUNT);
  });

  it('rows move and ids stand twice: rolled back, with the reason', async () => {
    const ids = [...idsOf(COUNT - 1), 'C5'];
    const { name, sheet, request } = await prepare(ids);
    const refused = await app.gateway.write(
      request,
      whileWriting(() => app.put(sheet, 1, 0, app.cells(sheet, { row: 1, rows: COUNT, columns: 2 }).reverse() as string[][])),
    );
    expect(refused).toMatchObject({ ok: false, problems: [{ code: 'write-rolled-back', cause: { code: 'rows-changed', table: name } }] });
    expect(app.tableRect(name)?.columns).toBe(2);
    expect(rowsOf(sheet, COUNT).every(([, , label]) => label === null)).toBe(true);
    expect(valueOf(await app.gateway.previousGrading(request.header))).toBeUndefined();
  });

  it('somebody sorts again and again: given up after a few times, rolled back', async () => {
    const { name, sheet, request } = await prepare();
    const refused = await app.gateway.write(request, {
      onProgress: ({ rowsDone, rowsTotal }) => {
        if (rowsDone === rowsTotal) app.put(sheet, 1, 0, app.cells(sheet, { row: 1, rows: COUNT, columns: 2 }).reverse() as string[][]);
      },
    });
    expect(refused).toMatchObject({ ok: false, problems: [{ code: 'write-rolled-back', cause: { code: 'rows-changed' } }] });
    expect(app.tableRect(name)?.columns).toBe(2);
  });

  it('the table is deleted: said, and no trace is left', async () => {
    const { name, request } = await prepare();
    const refused = await app.gateway.write(
      request,
      whileWriting(() => app.grid.deleteTable(app.grid.tables().find((table) => table.name === name)?.id ?? '', 'delete')),
    );
    expect(codeOf(refused)).toBe('write-rolled-back');
    expect(valueOf(await app.gateway.previousGrading(request.header))).toBeUndefined();
  });
});
