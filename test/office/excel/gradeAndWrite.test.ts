import type { TableHeader } from '../../../src/table/RawTable';
import type { WriteReceipt, WriteRequest } from '../../../src/excel/ExcelGateway';
import { bootGateway, type BootedGateway } from './bootGateway';
import { abcPolicy, CUSTOMERS, gradeAndWrite, gradeTable, valueOf } from './gradeTable';

let app: BootedGateway;
beforeAll(async () => {
  app = await bootGateway();
});
afterAll(() => app.close());

const grade = (header: TableHeader): Promise<WriteRequest> => gradeTable(app.gateway, header);
const write = (header: TableHeader): Promise<WriteReceipt> => gradeAndWrite(app.gateway, header);

describe('the main job through the real Office.js', () => {
  it('[T1] finds the table under the selection with its columns and rows', async () => {
    app.addTable('Found', CUSTOMERS);
    const header = valueOf(await app.gateway.sourceAtSelection());
    expect(header).toMatchObject({
      name: 'Found',
      kind: 'table',
      rowCount: 4,
      firstSheetRow: 2,
      hiddenRowCount: 0,
      hasTotalsRow: false,
      date1904: false,
    });
    expect(header.columns.map((column) => column.name)).toEqual(['Customer', 'Revenue', 'Note']);
  });

  it('[O1] [O5] writes tiers and shares beside the table, and undo leaves it as it was', async () => {
    const sheet = app.addTable('Main', CUSTOMERS);
    const before = app.cells(sheet, { rows: 6, columns: 6 });
    const receipt = await write(valueOf(await app.gateway.sourceAtSelection()));
    expect(receipt).toMatchObject({
      rows: 4,
      columns: [
        { key: 'tier', header: 'Tier' },
        { key: 'cumulativeShare', header: 'Cumulative share' },
      ],
    });
    expect(app.cells(sheet, { rows: 5, column: 3, columns: 2 })).toEqual([
      ['Tier', 'Cumulative share'],
      ['A', 0.8],
      ['B', 0.95],
      ['C', 0.99],
      ['C', 1],
    ]);
    expect(app.grid.readNumberFormats(sheet, { row: 1, column: 3, rows: 1, columns: 2 })).toEqual([['@', '0.0%']]);

    expect(valueOf(await app.gateway.undo({}))).toEqual({ cellsRestored: 8, cellsLeft: [] });
    expect(app.cells(sheet, { rows: 6, columns: 6 })).toEqual(before);
    expect(app.grid.tables().find((table) => table.name === 'Main')?.rect.columns).toBe(3);
  });

  it('[O1] updates its own columns in a second run; [O5] undo brings the first run back', async () => {
    const sheet = app.addTable('Twice', CUSTOMERS);
    const header = valueOf(await app.gateway.sourceAtSelection());
    await write(header);
    app.grid.write(sheet, { row: 4, column: 1, rows: 1, columns: 1 }, [[100_000]]);
    await write(valueOf(await app.gateway.sourceByTable('Twice')));
    expect(app.cells(sheet, { rows: 5, column: 3 }).flat()).toEqual(['Tier', 'C', 'C', 'C', 'A']);
    expect(app.grid.tables().find((table) => table.name === 'Twice')?.rect.columns).toBe(5);
    valueOf(await app.gateway.undo({}));
    expect(app.cells(sheet, { rows: 5, column: 3 }).flat()).toEqual(['Tier', 'A', 'B', 'C', 'C']);
  });

  it('[O2] leaves a column of the user alone that has our name', async () => {
    const sheet = app.addTable(
      'Theirs',
      CUSTOMERS.map((row, index) => [...row, index === 0 ? 'Tier' : 'mine']),
    );
    const receipt = await write(valueOf(await app.gateway.sourceAtSelection()));
    expect(receipt.columns[0]).toEqual({ key: 'tier', header: 'Tier (Tierwise)', renamedFrom: 'Tier' });
    expect(app.cells(sheet, { rows: 5, column: 3 }).flat()).toEqual(['Tier', 'mine', 'mine', 'mine', 'mine']);
    expect(app.cells(sheet, { rows: 5, column: 4 }).flat()).toEqual(['Tier (Tierwise)', 'A', 'B', 'C', 'C']);
  });

  it('[O3] gives results to the right customers when the rows were sorted after reading', async () => {
    const sheet = app.addTable('Sorted', CUSTOMERS);
    const request = await grade(valueOf(await app.gateway.sourceAtSelection()));
    app.grid.write(sheet, { row: 1, column: 0, rows: 4, columns: 3 }, [...CUSTOMERS.slice(1)].reverse());
    valueOf(await app.gateway.write(request, {}));
    expect(app.cells(sheet, { row: 1, rows: 4, column: 3 }).flat()).toEqual(['C', 'C', 'B', 'A']);
  });

  it('[O3] refuses when rows moved and ids stand twice, and writes nothing', async () => {
    const sheet = app.addTable('Doubled', [...CUSTOMERS, ['c4', 5, '']]);
    const request = await grade(valueOf(await app.gateway.sourceAtSelection()));
    app.grid.write(sheet, { row: 1, column: 0, rows: 1, columns: 1 }, [['c4']]);
    const refused = await app.gateway.write(request, {});
    expect(refused).toMatchObject({ ok: false, problems: [{ code: 'rows-changed', table: 'Doubled' }] });
    expect(app.cells(sheet, { column: 3 })).toEqual([[null]]);
  });

  it('[O5] leaves what somebody changed after the write, and names it', async () => {
    const sheet = app.addTable('Changed', CUSTOMERS);
    await write(valueOf(await app.gateway.sourceAtSelection()));
    app.grid.write(sheet, { row: 2, column: 3, rows: 1, columns: 1 }, [['AA']]);
    expect(valueOf(await app.gateway.undo({}))).toEqual({ cellsRestored: 7, cellsLeft: ['D3'] });
    expect(app.cells(sheet, { row: 1, rows: 4, column: 3 }).flat()).toEqual([null, 'AA', null, null]);
  });

  it('[O4] a cancelled write leaves the sheet untouched', async () => {
    const sheet = app.addTable('Stopped', CUSTOMERS);
    const request = await grade(valueOf(await app.gateway.sourceAtSelection()));
    const abort = new AbortController();
    abort.abort();
    expect(await app.gateway.write(request, { signal: abort.signal })).toMatchObject({ ok: false, problems: [{ code: 'cancelled' }] });
    expect(app.grid.tables().find((table) => table.name === 'Stopped')?.rect.columns).toBe(3);
    expect(app.cells(sheet, { column: 3, rows: 5 }).flat()).toEqual([null, null, null, null, null]);
  });

  it('remembers which columns are its own and by which policy they were made', async () => {
    app.addTable('Stamped', CUSTOMERS);
    const header = valueOf(await app.gateway.sourceAtSelection());
    expect(valueOf(await app.gateway.previousGrading(header))).toBeUndefined();
    await write(header);
    expect(valueOf(await app.gateway.previousGrading(header))).toMatchObject({
      stamp: { policyName: 'ABC by revenue', methodId: 'abc', rowCount: 4 },
      columns: [{ key: 'tier' }, { key: 'cumulativeShare' }],
    });
    valueOf(await app.gateway.removeOurColumns(header, {}));
    expect(valueOf(await app.gateway.previousGrading(header))).toBeUndefined();
  });

  it('[O5] removes its own columns on request, and undo brings them back', async () => {
    const sheet = app.addTable('Removed', CUSTOMERS);
    const header = valueOf(await app.gateway.sourceAtSelection());
    await write(header);
    const written = app.cells(sheet, { rows: 5, columns: 6 });
    expect(valueOf(await app.gateway.removeOurColumns(header, {}))).toEqual({ cellsRestored: 8, cellsLeft: [] });
    expect(app.grid.tables().find((table) => table.name === 'Removed')?.rect.columns).toBe(3);
    valueOf(await app.gateway.undo({}));
    expect(app.cells(sheet, { rows: 5, columns: 6 })).toEqual(written);
    expect(valueOf(await app.gateway.previousGrading(header))).toMatchObject({ columns: [{ key: 'tier' }, { key: 'cumulativeShare' }] });
  });

  it('refuses a protected sheet by name', async () => {
    app.addTable('Locked', CUSTOMERS);
    const request = await grade(valueOf(await app.gateway.sourceAtSelection()));
    await app.booted.Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Locked').protection.protect();
      await context.sync();
    });
    expect(await app.gateway.write(request, {})).toMatchObject({ ok: false, problems: [{ code: 'excel-protected', sheet: 'Locked' }] });
  });
});

describe('policies in the workbook', () => {
  it('[P3] are read back after saving, with the next revision', async () => {
    const saved = valueOf(await app.gateway.savePolicy(abcPolicy('Main')));
    expect(saved.revision).toBe(1);
    expect(valueOf(await app.gateway.loadPolicies())).toEqual([saved]);
  });

  it("[P3] a colleague's newer revision is not overwritten", async () => {
    const newer = valueOf(await app.gateway.savePolicy({ ...abcPolicy('Main'), name: 'Shared', revision: 4 }));
    expect(await app.gateway.savePolicy({ ...newer, revision: 3 })).toMatchObject({
      ok: false,
      problems: [{ code: 'policy-newer-in-workbook', name: 'Shared', revision: 5 }],
    });
  });
});
