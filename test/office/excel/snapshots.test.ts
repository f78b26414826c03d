import type { SnapshotRequest } from '../../../src/excel/ExcelGateway';
import { HostMethodError } from '../../../src/workbench/protocol/HostMethod';
import { summaryOf } from '../../support/snapshot';
import { bootGateway, type BootedGateway } from './bootGateway';
import { codeOf, CUSTOMERS, valueOf } from './gradeTable';

let app: BootedGateway;
let number = 0;
beforeAll(async () => {
  app = await bootGateway();
});
afterEach(() => app.refuseNothing());
afterAll(() => app.close());

const LINES = [
  ['Policy', 'ABC by revenue'],
  ['Analysis date', '2025-12-31'],
] as const;
/** Title, lines and a blank row stand above. */
const HEADER_ROW = LINES.length + 2;

const IDS = ['00123', '=c2', 'c3'];

const prepare = async (keptAt = '2026-01-05T09:00:00.000Z', ids = IDS) => {
  const table = `Kept${(number += 1)}`;
  app.addTable(table, CUSTOMERS);
  const header = valueOf(await app.gateway.sourceByTable(table));
  const sheetName = `Snapshot ${number}`;
  const { stamp, tableHash, tiers, amountName } = summaryOf({ tiers: ['A', 'B'] });
  const columns = {
    name: { type: 'text', values: ['+Ann', '2025-01-01', null] },
    amount: { type: 'money', values: [800.5, -3, 0] },
    methodTier: { type: 'text', values: ['A', 'B', null] },
    systemTier: { type: 'text', values: ['A', 'A', null] },
    tier: { type: 'text', values: ['A', 'A', 'B'] },
  } as const;
  const request: SnapshotRequest = {
    header,
    rows: { source: 'customers', sourceRows: Int32Array.from(ids, (_, row) => row), ids },
    output: (from, to) =>
      Promise.resolve(
        Object.entries(columns).map(([key, { type, values }]) => ({
          key,
          type,
          values: ids.map((_, row) => values[row % values.length] ?? null).slice(from, to),
        })),
      ),
    facts: { keptAt, stamp, tableHash, tiers, amountName },
    sheetName,
    headers: { customer: 'Customer', name: 'Name', amount: 'Revenue', methodTier: 'By method', systemTier: 'System', tier: 'Final' },
    title: `Kept: ${table}`,
    lines: LINES,
  };
  return { table, sheetName, name: `Snapshot_${number}`, request };
};

const sheetNames = (): string[] => app.grid.sheets().map((sheet) => sheet.name);
const idOf = (sheetName: string): string => app.grid.sheets().find((sheet) => sheet.name === sheetName)?.id ?? '';
const names = async (gateway = app.gateway): Promise<string[]> => valueOf(await gateway.snapshots()).map(({ name }) => name);

describe('[G3] a run kept as a snapshot', () => {
  it('is a table on a sheet of its own, under what it was made from, for people without the add-in', async () => {
    const { sheetName, name, request, table } = await prepare();
    const active = app.grid.activeSheetId();
    const { summary, rows } = valueOf(await app.gateway.keepSnapshot(request, {}));
    expect({ rows, ...summary }).toMatchObject({ rows: 3, name, sheetName, source: table, stamp: request.facts.stamp });
    expect(app.cells(idOf(sheetName), { rows: HEADER_ROW + 5, columns: 6 })).toEqual([
      [`Kept: ${table}`, null, null, null, null, null],
      ['Policy', 'ABC by revenue', null, null, null, null],
      ['Analysis date', '2025-12-31', null, null, null, null],
      [null, null, null, null, null, null],
      ['Customer', 'Name', 'Revenue', 'By method', 'System', 'Final'],
      ['00123', '+Ann', 800.5, 'A', 'A', 'A'],
      ['=c2', '2025-01-01', -3, 'B', 'A', 'A'],
      ['c3', null, 0, null, null, 'B'],
      [null, null, null, null, null, null],
    ]);
    expect(app.tableRect(name)).toEqual({ row: HEADER_ROW, column: 0, rows: 4, columns: 6 });
    expect(app.grid.activeSheetId()).toBe(active);
  });

  it('is listed, the one kept last first, and read again, also after a restart', async () => {
    const first = await prepare('2026-01-05T09:00:00.000Z');
    const second = await prepare('2026-04-05T09:00:00.000Z');
    const third = await prepare('2026-02-05T09:00:00.000Z');
    for (const { request } of [first, second, third]) valueOf(await app.gateway.keepSnapshot(request, {}));
    const next = await app.restarted();
    const listed = (await names(next)).filter((name) => [first, second, third].some((one) => one.name === name));
    expect(listed).toEqual([second.name, third.name, first.name]);
    expect(valueOf(await next.readSnapshot(first.name))).toEqual({
      summary: { ...first.request.facts, name: first.name, sheetName: first.sheetName, source: first.table },
      ids: IDS,
      names: ['+Ann', '2025-01-01', ''],
      amounts: Float64Array.of(800.5, -3, 0),
      methodTiers: ['A', 'B', ''],
      tiers: ['A', 'A', 'B'],
    });
  });

  it('is read as it stands: sorted, corrected or shortened by people', async () => {
    const { request, name, sheetName } = await prepare();
    valueOf(await app.gateway.keepSnapshot(request, {}));
    app.put(idOf(sheetName), HEADER_ROW + 1, 0, [['c9', 'Zoe', 5, 'B', 'B', 'B']]);
    app.put(idOf(sheetName), HEADER_ROW + 2, 0, [[null, null, null, null, null, null]]);
    expect(valueOf(await app.gateway.readSnapshot(name))).toMatchObject({ ids: ['c9', 'c3'], tiers: ['B', 'B'], methodTiers: ['B', ''] });
  });

  it('is found when its sheet or its table was renamed, and keeps its name', async () => {
    const { request, name, sheetName } = await prepare();
    valueOf(await app.gateway.keepSnapshot(request, {}));
    await app.booted.Excel.run(async (context) => {
      context.workbook.tables.getItem(name).name = 'Mine';
      await context.sync();
    });
    expect(await names()).toContain(name);
    expect(valueOf(await app.gateway.readSnapshot(name)).ids).toEqual(IDS);
    await app.booted.Excel.run(async (context) => {
      context.workbook.tables.getItem('Mine').name = name;
      context.workbook.worksheets.getItem(sheetName).name = 'Last year';
      await context.sync();
    });
    const found = valueOf(await app.gateway.snapshots()).find((one) => one.name === name);
    expect(found?.sheetName).toBe('Last year');
    app.grid.deleteSheet(idOf('Last year'));
    expect(await names()).not.toContain(name);
  });

  it('is gone with its sheet: not listed, and said so when it is asked for', async () => {
    const { request, name, sheetName } = await prepare();
    valueOf(await app.gateway.keepSnapshot(request, {}));
    app.grid.deleteSheet(idOf(sheetName));
    expect(await names()).not.toContain(name);
    expect(await app.gateway.readSnapshot(name)).toEqual({ ok: false, problems: [{ code: 'snapshot-gone', name }] });
  });

  it('names the column that somebody deleted', async () => {
    const { request, name } = await prepare();
    valueOf(await app.gateway.keepSnapshot(request, {}));
    await app.booted.Excel.run(async (context) => {
      context.workbook.tables.getItem(name).columns.getItem('Final').delete();
      await context.sync();
    });
    expect(await app.gateway.readSnapshot(name)).toEqual({ ok: false, problems: [{ code: 'column-gone', table: name, column: 'Final' }] });
  });

  it('gets names that are free', async () => {
    const { request, sheetName, name } = await prepare();
    app.grid.addSheet(sheetName.toUpperCase());
    app.grid.setName({ name, formula: '=1', comment: '', visible: true });
    expect(valueOf(await app.gateway.keepSnapshot(request, {})).summary).toMatchObject({
      sheetName: `${sheetName} 2`,
      name: `${name}_2`,
    });
  });

  it('[O8] travels in parts, and tells how far it is', async () => {
    const ids = Array.from({ length: 60_000 }, (_, row) => `c${row}`);
    const { request, name } = await prepare(undefined, ids);
    const progress: number[] = [];
    valueOf(await app.gateway.keepSnapshot(request, { onProgress: ({ rowsDone }) => progress.push(rowsDone) }));
    expect(progress.length).toBeGreaterThan(2);
    expect(progress.at(-1)).toBe(60_000);
    expect(valueOf(await app.gateway.readSnapshot(name)).ids).toEqual(ids);
    valueOf(await app.gateway.undo({}));
  }, 120_000);
});

describe('[O5] [G3] undo of a snapshot', () => {
  it('takes the sheet away, and the memory of it', async () => {
    const before = sheetNames();
    const { request, name, sheetName, table } = await prepare();
    valueOf(await app.gateway.keepSnapshot(request, {}));
    expect(await app.gateway.canUndo()).toBe(true);
    expect(valueOf(await app.gateway.undo({}))).toEqual({ cellsRestored: 0, cellsLeft: [], snapshotSheet: sheetName });
    expect(sheetNames()).toEqual([...before, table]);
    expect(await names()).not.toContain(name);
    expect(codeOf(await app.gateway.undo({}))).toBe('nothing-to-undo');
  });

  it.each([
    ['a cell was edited', (id: string) => app.put(id, HEADER_ROW + 1, 5, [['B']]), [`F${HEADER_ROW + 2}`]],
    ['something stands beside it', (id: string) => app.put(id, 1, 9, [['note']]), undefined],
    ['the title was changed', (id: string) => app.put(id, 0, 0, [['Our grading of 2025']]), undefined],
  ])('leaves it where %s, named; it stays a snapshot', async (_, touch, cells) => {
    const { request, name, sheetName } = await prepare();
    valueOf(await app.gateway.keepSnapshot(request, {}));
    touch(idOf(sheetName));
    expect(valueOf(await app.gateway.undo({}))).toMatchObject({ cellsLeft: cells ?? [sheetName], snapshotSheet: sheetName });
    expect(sheetNames()).toContain(sheetName);
    expect(await names()).toContain(name);
  });

  it('is content when somebody deleted the sheet', async () => {
    const { request, sheetName } = await prepare();
    valueOf(await app.gateway.keepSnapshot(request, {}));
    app.grid.deleteSheet(idOf(sheetName));
    expect(valueOf(await app.gateway.undo({})).cellsLeft).toEqual([]);
  });
});

describe('[O4] [G3] keeping a snapshot is cut off', () => {
  it('whichever batch Excel refuses, there is a whole snapshot or none', async () => {
    const trial = await prepare();
    app.booted.traffic.reset();
    valueOf(await app.gateway.keepSnapshot(trial.request, {}));
    const batches = app.booted.traffic.requests;
    expect(batches).toBeGreaterThan(8);
    const codes = new Set<string | undefined>();
    for (let refused = 1; refused <= batches; refused += 1) {
      const { request, name, sheetName } = await prepare();
      app.refuseBatches(HostMethodError.activityLimitReached, (batch) => batch === refused);
      const result = await app.gateway.keepSnapshot(request, {});
      app.refuseNothing();
      codes.add(codeOf(result));
      const isKept = (await names()).includes(name);
      expect(isKept).toBe(result.ok);
      expect(sheetNames().includes(sheetName)).toBe(result.ok);
      if (result.ok) expect(valueOf(await app.gateway.readSnapshot(name)).ids).toEqual(IDS);
    }
    expect(codes).toContain('write-rolled-back');
    expect(codes).not.toContain('write-not-repaired');
  }, 120_000);

  const cutOff = async () => {
    const prepared = await prepare();
    // From the moment the first rows come, nothing but reading is answered.
    let isCut = false;
    app.refuseBatches(HostMethodError.activityLimitReached, (_, body) => (isCut ||= body.includes('800.5')));
    const result = await app.gateway.keepSnapshot(prepared.request, {});
    app.refuseNothing();
    expect(result).toMatchObject({ ok: false, problems: [{ code: 'write-not-repaired', place: prepared.sheetName }] });
    expect(sheetNames()).toContain(prepared.sheetName);
    return prepared;
  };

  it('and so is the repair: the next start clears it away', async () => {
    const { name, sheetName } = await cutOff();
    const next = await app.restarted();
    expect(await names(next)).not.toContain(name);
    expect(sheetNames()).not.toContain(sheetName);
  });

  it('and so is the repair: undo clears it away as soon as Excel answers', async () => {
    const { sheetName } = await cutOff();
    expect(valueOf(await app.gateway.undo({}))).toMatchObject({ cellsLeft: [], snapshotSheet: sheetName });
    expect(sheetNames()).not.toContain(sheetName);
  });

  it('and somebody used the sheet meanwhile: it stays, and is no snapshot', async () => {
    const { name, sheetName } = await cutOff();
    app.put(idOf(sheetName), 20, 12, [['mine']]);
    const next = await app.restarted();
    expect(await names(next)).not.toContain(name);
    expect(app.cells(idOf(sheetName), { row: 20, column: 12 })).toEqual([['mine']]);
  });

  it('by the user: no sheet, and said so', async () => {
    const { request, sheetName } = await prepare();
    const abort = new AbortController();
    const output: SnapshotRequest['output'] = (from, to) => {
      abort.abort();
      return request.output(from, to);
    };
    expect(codeOf(await app.gateway.keepSnapshot({ ...request, output }, { signal: abort.signal }))).toBe('cancelled');
    expect(sheetNames()).not.toContain(sheetName);
  });
});
