import { HostMethodError } from '../../../src/workbench/protocol/HostMethod';
import { bootGateway, type BootedGateway } from './bootGateway';
import { codeOf, requestFor, valueOf } from './gradeTable';

let app: BootedGateway;
let number = 0;
beforeAll(async () => {
  app = await bootGateway();
});
afterEach(() => app.refuseNothing());
afterAll(() => app.close());

type Tiers = Readonly<Record<string, string>>;

const orders = () => {
  const name = `Orders${(number += 1)}`;
  app.addTable(name, [
    ['Customer', 'Date', 'Amount'],
    ['c1', 45_000, 10],
    ['c2', 45_001, 20],
    ['c1', 45_002, 30],
  ]);
  const result = `${name} graded`;
  const write = async (tiers: Tiers, gateway = app.gateway) => {
    const found = await gateway.sourceByTable(name);
    if (!found.ok) return found;
    const request = requestFor(
      found.value,
      { tier: Object.values(tiers), score: Object.values(tiers).map((_, row) => row / 3) },
      Object.keys(tiers),
    );
    const headers = { tier: 'Tier', score: 'Score' };
    return gateway.write({ ...request, headers, resultName: result, rows: { ...request.rows, source: 'transactions' } }, {});
  };
  const previous = async () => valueOf(await app.gateway.previousGrading(valueOf(await app.gateway.sourceByTable(name))));
  return { name, result, table: `${name}_graded`, write, previous };
};
const sheetNames = (): string[] => app.grid.sheets().map((sheet) => sheet.name);
const idOf = (sheetName: string): string => app.grid.sheets().find((sheet) => sheet.name === sheetName)?.id ?? '';
const tiersOn = (sheetName: string, rows: number): unknown[] => app.cells(idOf(sheetName), { rows, columns: 2 });

describe('[O7] the result for a list of orders', () => {
  it('is a new table on a new sheet, one row per customer; undo takes the sheet away', async () => {
    const { name, result, table, write, previous } = orders();
    const before = sheetNames();
    const receipt = valueOf(await write({ c1: 'A', c2: 'B' }));
    expect(receipt).toMatchObject({
      rows: 2,
      address: `'${result}'!A1:C3`,
      columns: [{ header: 'Customer' }, { header: 'Tier' }, { header: 'Score' }],
    });
    expect(tiersOn(result, 4)).toEqual([
      ['Customer', 'Tier'],
      ['c1', 'A'],
      ['c2', 'B'],
      [null, null],
    ]);
    expect(app.tableRect(table)).toEqual({ row: 0, column: 0, rows: 3, columns: 3 });
    expect(app.tableRect(name)?.columns).toBe(3);
    expect(await previous()).toMatchObject({ columns: [{ header: 'Customer' }, { header: 'Tier' }, { header: 'Score' }] });
    expect(valueOf(await app.gateway.undo({}))).toEqual({ cellsRestored: 6, cellsLeft: [] });
    expect(sheetNames()).toEqual(before);
    expect(await previous()).toBeUndefined();
  });

  it.each([
    ['more', { c1: 'B', c9: 'C', c2: 'A', c3: 'C' }],
    ['as many', { c2: 'A', c1: 'B' }],
    ['fewer', { c2: 'A' }],
  ])('is updated in place while nobody touched it, with %s customers; undo brings the former back', async (_, tiers: Tiers) => {
    const { result, table, write, previous } = orders();
    valueOf(await write({ c1: 'A', c2: 'B' }));
    const [before, sheets, first] = [tiersOn(result, 6), sheetNames(), await previous()];
    valueOf(await write(tiers));
    expect(sheetNames()).toEqual(sheets);
    const count = Object.keys(tiers).length;
    expect(tiersOn(result, 6)).toEqual([
      ['Customer', 'Tier'],
      ...Object.entries(tiers),
      ...Array.from({ length: 5 - count }, () => [null, null]),
    ]);
    expect(app.tableRect(table)?.rows).toBe(count + 1);
    expect(valueOf(await app.gateway.undo({})).cellsLeft).toEqual([]);
    expect(tiersOn(result, 6)).toEqual(before);
    expect(app.tableRect(table)?.rows).toBe(3);
    expect(await previous()).toEqual(first);
  });

  it('is updated in place after a restart too', async () => {
    const { result, write } = orders();
    valueOf(await write({ c1: 'A', c2: 'B' }));
    const sheets = sheetNames();
    valueOf(await write({ c1: 'C', c2: 'C' }, await app.restarted()));
    expect(sheetNames()).toEqual(sheets);
    expect(tiersOn(result, 3)).toEqual([
      ['Customer', 'Tier'],
      ['c1', 'C'],
      ['c2', 'C'],
    ]);
  });

  it.each([
    ['a cell was edited', (id: string) => app.put(id, 1, 1, [['mine']])],
    ['something stands beside it', (id: string) => app.put(id, 1, 7, [['note']])],
    [
      'rows were sorted',
      (id: string) =>
        app.put(id, 1, 0, [
          ['c2', 'B', 1 / 3],
          ['c1', 'A', 0],
        ]),
    ],
    ['a formula stands in it', (id: string) => app.grid.write(id, { row: 1, column: 2, rows: 1, columns: 1 }, [[{ formula: '=0' }]])],
    ['it is a table no more', () => app.grid.deleteTable(app.grid.tables().at(-1)?.id ?? '', 'convertToRange')],
  ])('gets a new sheet when %s, and the old one stays as it is', async (_, touch) => {
    const { result, write } = orders();
    valueOf(await write({ c1: 'A', c2: 'B' }));
    touch(idOf(result));
    await app.grid.calculated();
    const touched = app.cells(idOf(result), { rows: 4, columns: 8 });
    const receipt = valueOf(await write({ c1: 'C', c2: 'C' }));
    expect(receipt.address).toBe(`'${result} 2'!A1:C3`);
    expect(app.cells(idOf(result), { rows: 4, columns: 8 })).toEqual(touched);
    valueOf(await app.gateway.undo({}));
    expect(sheetNames()).not.toContain(`${result} 2`);
  });

  it('undo leaves a sheet that somebody went on with, named', async () => {
    const { result, write } = orders();
    valueOf(await write({ c1: 'A', c2: 'B' }));
    app.put(idOf(result), 1, 1, [['mine']]);
    expect(valueOf(await app.gateway.undo({})).cellsLeft).toEqual(['B2']);
    expect(app.cells(idOf(result), { row: 1, column: 1 })).toEqual([['mine']]);
  });

  it('undo is content when somebody deleted the sheet', async () => {
    const { result, write, previous } = orders();
    valueOf(await write({ c1: 'A', c2: 'B' }));
    app.grid.deleteSheet(idOf(result));
    expect(valueOf(await app.gateway.undo({}))).toEqual({ cellsRestored: 0, cellsLeft: [] });
    expect(await previous()).toBeUndefined();
  });

  it('gets names that are free', async () => {
    const { result, table, write } = orders();
    app.grid.addSheet(result.toUpperCase());
    app.grid.setName({ name: table, formula: '=1', comment: '', visible: true });
    const receipt = valueOf(await write({ c1: 'A', c2: 'B' }));
    expect(receipt.address).toBe(`'${result} 2'!A1:C3`);
    expect(app.tableRect(`${table}_2`)).toBeDefined();
  });

  it('[O4] whichever batch Excel refuses, there is a whole result or none', async () => {
    const trial = orders();
    app.booted.traffic.reset();
    valueOf(await trial.write({ c1: 'A', c2: 'B' }));
    const batches = app.booted.traffic.requests;
    for (let refused = 2; refused <= batches; refused += 1) {
      const { result, write, previous } = orders();
      const before = sheetNames();
      app.refuseBatches(HostMethodError.activityLimitReached, (batch) => batch === refused);
      const written = await write({ c1: 'A', c2: 'B' });
      app.refuseNothing();
      if (written.ok)
        expect(tiersOn(result, 3)).toEqual([
          ['Customer', 'Tier'],
          ['c1', 'A'],
          ['c2', 'B'],
        ]);
      else {
        expect(codeOf(written)).not.toBe('write-not-repaired');
        expect(sheetNames()).toEqual(before);
        expect(await previous()).toBeUndefined();
      }
    }
  }, 120_000);

  it('[O4] whose update in place was cut off is finished where it stands', async () => {
    const { result, table, write, previous } = orders();
    valueOf(await write({ c1: 'A', c2: 'B' }));
    let isCut = false;
    app.refuseBatches(HostMethodError.activityLimitReached, (_, body) => (isCut ||= body.includes('"New"')));
    expect(codeOf(await write({ c1: 'New', c2: 'B', c3: 'C' }))).toBe('write-not-repaired');
    app.refuseNothing();
    const sheets = sheetNames();
    valueOf(await write({ c1: 'New', c2: 'B', c3: 'C' }, await app.restarted()));
    expect(sheetNames()).toEqual(sheets);
    expect(app.tableRect(table)?.rows).toBe(4);
    expect(tiersOn(result, 4)).toEqual([
      ['Customer', 'Tier'],
      ['c1', 'New'],
      ['c2', 'B'],
      ['c3', 'C'],
    ]);
    expect(await previous()).not.toHaveProperty('unfinished');
  });

  it('[O4] that was cut off for good can be rolled back or finished after a restart', async () => {
    for (const way of ['roll back', 'finish']) {
      const { name, result, write, previous } = orders();
      let isCut = false;
      app.refuseBatches(HostMethodError.activityLimitReached, (_, body) => (isCut ||= body.includes('"A"')));
      expect(codeOf(await write({ c1: 'A', c2: 'B' }))).toBe('write-not-repaired');
      app.refuseNothing();
      expect(sheetNames()).toContain(result);
      expect(await previous()).toMatchObject({ unfinished: true });
      const next = await app.restarted();
      if (way === 'roll back') {
        valueOf(await next.removeOurColumns(valueOf(await next.sourceByTable(name)), {}));
        expect(sheetNames()).not.toContain(result);
        expect(await previous()).toBeUndefined();
      } else {
        const { address } = valueOf(await write({ c1: 'A', c2: 'B' }, next));
        expect(address).toBe(`'${result}'!A1:C3`);
        expect(await previous()).not.toHaveProperty('unfinished');
        expect(sheetNames().filter((sheet) => sheet.startsWith(result))).toEqual([result]);
      }
    }
  });
});
