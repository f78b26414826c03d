import type { Result } from '../../../src/base/Result';
import type { ExcelGateway } from '../../../src/excel/ExcelGateway';
import type { TableHeader } from '../../../src/table/RawTable';
import { HostMethodError } from '../../../src/workbench/protocol/HostMethod';
import { summaryOf } from '../../support/snapshot';
import { bootGateway, type BootedGateway } from './bootGateway';
import { abcPolicy, CUSTOMERS, gradeAndWrite, gradeTable, requestFor, valueOf } from './gradeTable';

let app: BootedGateway;
let header: TableHeader;
const rejections: unknown[] = [];
const note = (reason: unknown): void => void rejections.push(reason);
beforeAll(async () => {
  process.on('unhandledRejection', note);
  app = await bootGateway();
  app.addTable('Faults', CUSTOMERS);
  header = valueOf(await app.gateway.sourceAtSelection());
});
afterEach(() => app.refuseNothing());
afterAll(() => {
  process.off('unhandledRejection', note);
  app.close();
});

type Call = (gateway: ExcelGateway) => Promise<Result<unknown>>;
const IDS = CUSTOMERS.slice(1).map(([id]) => String(id));
const CALLS: Readonly<Record<string, Call>> = {
  sourceAtSelection: (gateway) => gateway.sourceAtSelection(),
  sourceByTable: (gateway) => gateway.sourceByTable('Faults'),
  tables: (gateway) => gateway.tables(),
  readSample: (gateway) => gateway.readSample(header),
  readColumns: (gateway) => gateway.readColumns(header, ['Customer'], { onChunk: () => undefined }),
  write: (gateway) => gateway.write(requestFor(header, { tier: IDS }, IDS), {}),
  previousGrading: (gateway) => gateway.previousGrading(header),
  removeOurColumns: (gateway) => gateway.removeOurColumns(header, {}),
  keepSnapshot: (gateway) =>
    gateway.keepSnapshot({ ...requestFor(header, { tier: IDS }, IDS), facts: summaryOf({}), sheetName: 'Kept', title: '', lines: [] }, {}),
  snapshots: (gateway) => gateway.snapshots(),
  readSnapshot: (gateway) => gateway.readSnapshot('Kept'),
  loadPolicies: (gateway) => gateway.loadPolicies(),
  savePolicy: (gateway) => gateway.savePolicy(abcPolicy('Faults')),
  loadSample: (gateway) => gateway.loadSample([{ name: 'S', headers: ['a'], rows: [['b']], numberFormats: ['General'] }]),
  goTo: (gateway) => gateway.goTo(header, 0, 'Customer'),
};

describe("Excel's refusals are data", () => {
  const kinds = [
    ['excel-busy', HostMethodError.cellEditMode],
    ['excel-payload', HostMethodError.requestTooLarge],
    ['excel-protected', HostMethodError.noCapability],
    ['excel-failed', HostMethodError.activityLimitReached],
  ] as const;
  for (const [code, error] of kinds) {
    it.each(Object.keys(CALLS))(`${code} in %s`, async (name) => {
      app.refuseBatches(error, () => true);
      expect(await CALLS[name]?.(app.gateway)).toMatchObject({ ok: false, problems: [{ code }] });
    });
  }

  it('a lost connection is told apart', async () => {
    const lost = Object.assign(new Error('gone'), { code: 'ConnectionFailure' });
    const run = jest.spyOn(app.booted.Excel, 'run').mockRejectedValue(lost);
    for (const call of Object.values(CALLS)) expect(await call(app.gateway)).toMatchObject({ problems: [{ code: 'excel-disconnected' }] });
    run.mockRestore();
  });

  it('a member that this Excel lacks is named', async () => {
    const lacking = await bootGateway();
    const body: string[] = [];
    lacking.addTable('Lacking', CUSTOMERS);
    const { executor } = lacking.booted.host;
    const execute = executor.execute.bind(executor);
    executor.execute = async (request) => {
      body.push(JSON.stringify(request));
      const answer = await execute(request);
      return {
        ...answer,
        Error: { Code: 'ApiNotFound', Message: 'no', Location: 'Range.getVisibleView', ActionIndex: 0, HttpStatusCode: 400 },
      };
    };
    expect(await lacking.gateway.sourceAtSelection()).toMatchObject({
      problems: [{ code: 'excel-unsupported', member: 'Range.getVisibleView' }],
    });
    expect(body.length).toBe(1);
    lacking.close();
    app.useGlobals();
  });

  it("a fault of ours is not taken for Excel's, and the sheet is repaired all the same", async () => {
    const sheet = app.addTable('Ours', CUSTOMERS);
    const ours = valueOf(await app.gateway.sourceByTable('Ours'));
    const write = app.gateway.write(requestFor(ours, { tier: IDS }, IDS), {
      onProgress: () => {
        throw new TypeError('a bug');
      },
    });
    await expect(write).rejects.toThrow('a bug');
    expect(app.tableRect('Ours')?.columns).toBe(3);
    expect(app.cells(sheet, { column: 3 })).toEqual([[null]]);
    expect(valueOf(await app.gateway.previousGrading(ours))).toBeUndefined();
  });

  it('nothing was left unhandled', async () => {
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(rejections).toEqual([]);
  });
});

describe('watchers', () => {
  const settle = () => app.booted.settle();

  it('hear what others do, not our own writes, and nothing after their end', async () => {
    const sheet = app.addTable('Watched', CUSTOMERS);
    const watched = valueOf(await app.gateway.sourceByTable('Watched'));
    const heard: unknown[] = [];
    const ends = [
      await app.gateway.watchTable(watched, () => heard.push('table')),
      await app.gateway.watchRow(watched, (row) => heard.push(row)),
      await app.gateway.watchSource(() => heard.push('source')),
    ];
    await settle();
    heard.splice(0);
    app.put(sheet, 2, 1, [[1]]);
    await settle();
    expect(heard.splice(0)).toEqual(['table']);
    app.grid.select(sheet, [{ row: 3, column: 0, rows: 1, columns: 1 }]);
    await settle();
    expect(heard.splice(0)).toEqual(expect.arrayContaining([2, 'source']));
    app.grid.select(sheet, [{ row: 9, column: 0, rows: 1, columns: 1 }]);
    await settle();
    expect(heard.splice(0)).toContain(undefined);

    await gradeAndWrite(app.gateway, watched);
    await settle();
    expect(heard.splice(0)).toEqual([]);
    // Whichever way a write ends, others are heard again.
    app.refuseBatches(HostMethodError.activityLimitReached, (_, body) => body.includes('EnableEvents') && body.includes('true'));
    await app.gateway.write(await gradeTable(app.gateway, watched), {});
    app.refuseNothing();
    valueOf(await app.gateway.tables());
    app.put(sheet, 2, 1, [[2]]);
    await settle();
    expect(heard.splice(0)).toEqual(['table']);

    for (const end of ends) end();
    await settle();
    app.put(sheet, 2, 1, [[3]]);
    app.grid.select(sheet, [{ row: 1, column: 0, rows: 1, columns: 1 }]);
    await settle();
    expect(heard).toEqual([]);
  });

  it('know the row though rows and columns came since, and other tables of the sheet are not it', async () => {
    const sheet = app.addTable('Row', CUSTOMERS);
    const rowHeader = valueOf(await app.gateway.sourceByTable('Row'));
    const heard: unknown[] = [];
    const end = await app.gateway.watchRow(rowHeader, (row) => heard.push(row));
    app.grid.insertCells(sheet, { row: 2, column: 0, rows: 1, columns: 16_384 }, 'Down');
    const at = async (row: number, column: number) => {
      await settle();
      heard.splice(0);
      app.grid.select(sheet, [{ row, column, rows: 1, columns: 1 }]);
      await settle();
      return heard;
    };
    expect(await at(1, 0)).toEqual([0]);
    expect(await at(5, 2)).toEqual([4]);
    expect(await at(6, 0)).toEqual([undefined]);
    expect(await at(3, 3)).toEqual([undefined]);
    await gradeAndWrite(app.gateway, rowHeader);
    expect(await at(4, 3)).toEqual([3]);
    end();
    await settle();
  });

  it('of what is not there are quiet, and their end is no fault', async () => {
    const gone = { ...header, name: 'NotThere', sheetName: 'NotThere' };
    for (const end of [await app.gateway.watchTable(gone, () => undefined), await app.gateway.watchRow(gone, () => undefined)]) end();
    await settle();
    expect(rejections).toEqual([]);
  });
});

describe('the conversation with Excel', () => {
  it('gives back every reference it asks Excel to keep', async () => {
    const rows = Array.from({ length: 1_500 }, (_, row) => [`C${row}`, row]);
    app.addTable('Kept', [['Customer', 'Revenue'], ...rows]);
    const { references } = app.booted.host.executor;
    const keep = jest.spyOn(references, 'keep');
    const before = references.size;
    const kept = valueOf(await app.gateway.sourceByTable('Kept'));
    for (let run = 0; run < 2; run += 1) await gradeAndWrite(app.gateway, kept);
    valueOf(await app.gateway.undo({}));
    await app.booted.settle();
    expect(keep.mock.calls.length).toBeGreaterThan(20);
    expect(references.size).toBe(before);
    keep.mockRestore();
  });

  it('asks as often for a thousand rows as for a hundred thousand less the chunks', async () => {
    const requestsFor = async (rows: number): Promise<number> => {
      const ids = Array.from({ length: rows }, (_, row) => `C${row}`);
      app.addTable(`Rows${rows}`, [['Customer'], ...ids.map((id) => [id])]);
      const found = valueOf(await app.gateway.sourceByTable(`Rows${rows}`));
      app.booted.traffic.reset();
      valueOf(await app.gateway.write(requestFor(found, { tier: ids, reason: ids }, ids), {}));
      return app.booted.traffic.requests;
    };
    const few = await requestsFor(100);
    expect((await requestsFor(5_000)) - few).toBeLessThanOrEqual(4);
    expect(few).toBeLessThan(40);
  });
});
