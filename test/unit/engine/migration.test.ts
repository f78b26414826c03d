import fc from 'fast-check';
import { gradeTable } from '../../../src/engine/gradeTable';
import { migrate, type MigrationSide } from '../../../src/engine/migration/migrate';
import { migrationBetween, migrationToRun } from '../../../src/engine/migration/migrationOf';
import type { Place } from '../../../src/engine/migration/Migration';
import { exactSum } from '../../../src/stats/exactSum';
import { customerTable } from '../../support/customerTable';
import { policyOf } from '../../support/policy';
import { snapshotOf } from '../../support/snapshot';
import { answer } from '../functions/callFunction';

const LABELS = ['A', 'B', 'C'];

type Rows = readonly (readonly [id: string, tier: string, amount: number])[];

const side = (rows: Rows, parts: Partial<MigrationSide> = {}): MigrationSide => ({
  ids: rows.map(([id]) => id),
  names: undefined,
  tiers: rows.map(([, tier]) => tier),
  amounts: rows.map(([, , amount]) => amount),
  labels: LABELS,
  policyHash: 'p',
  amountName: 'Revenue',
  ...parts,
});

describe('migration between two gradings', () => {
  const before = side([
    ['a', 'B', 100],
    ['b', 'A', 80],
    ['c', 'C', 10],
    ['gone', 'B', 5],
    ['none', '', 1],
  ]);
  const after = side([
    ['new', 'B', 7],
    ['c', 'C', 12],
    ['b', 'C', 8],
    ['a', 'A', 110],
    ['none', 'C', 2],
  ]);

  it('[G4] is a matrix of customers and amounts, new and lost customers among them', () => {
    const { matrix } = migrate(before, after);
    expect(matrix.from).toEqual(['A', 'B', 'C', '', undefined]);
    expect(matrix.to).toEqual(['A', 'B', 'C', undefined]);
    expect(matrix.cells.map((row) => row.map(({ customers }) => customers))).toEqual([
      [0, 0, 1, 0],
      [1, 0, 0, 1],
      [0, 0, 1, 0],
      [0, 0, 1, 0],
      [0, 1, 0, 0],
    ]);
    expect(matrix.cells[1]?.[0]).toEqual({ customers: 1, amountBefore: 100, amountAfter: 110 });
    expect(matrix.rowTotals[1]).toEqual({ customers: 2, amountBefore: 105, amountAfter: 110 });
    expect(matrix.columnTotals[2]).toEqual({ customers: 3, amountBefore: 91, amountAfter: 22 });
    expect(matrix.total).toEqual({ customers: 6, amountBefore: 196, amountAfter: 139 });
  });

  it('[G4] names who moved, the largest amounts first; positive is up', () => {
    const { movers, up, down, same, sideways, fresh, lost, freshList, lostList } = migrate(before, after);
    expect(movers.map(({ id, from, to, steps }) => [id, from, to, steps])).toEqual([
      ['a', 'B', 'A', 1],
      ['b', 'A', 'C', -2],
      ['none', '', 'C', undefined],
    ]);
    expect({ up, down, same, sideways, fresh, lost }).toEqual({ up: 1, down: 1, same: 1, sideways: 1, fresh: 1, lost: 1 });
    expect(freshList.map(({ id, from, to }) => [id, from, to])).toEqual([['new', undefined, 'B']]);
    expect(lostList.map(({ id, from, to }) => [id, from, to])).toEqual([['gone', 'B', undefined]]);
  });

  it('[G4] counts steps as TIERMOVE does', () => {
    const labels = ['A', 'B', 'C', 'D'];
    for (const from of labels) {
      for (const to of labels) {
        const [mover] = migrate(side([['x', from, 1]], { labels }), side([['x', to, 1]], { labels })).movers;
        expect(mover?.steps ?? 0).toBe(answer('TIERMOVE', from, to, labels));
      }
    }
  });

  it('[G4] takes tiers for one that differ in case and width only, and leaves those without an order unranked', () => {
    const { movers, matrix } = migrate(
      side(
        [
          ['a', 'ａ ', 1],
          ['b', 'Gold', 1],
        ],
        { labels: ['Gold', 'A'] },
      ),
      side([
        ['a', 'A', 1],
        ['b', 'A', 1],
      ]),
    );
    expect(movers.map(({ id, from, to, steps }) => [id, from, to, steps])).toEqual([['b', 'Gold', 'A', undefined]]);
    expect(matrix.from).toEqual(['A', 'B', 'C', 'Gold']);
  });

  it('[G4] matches several rows of one id in their order', () => {
    const twice: Rows = [
      ['a', 'A', 1],
      ['a', 'B', 2],
    ];
    expect(migrate(side(twice), side(twice))).toMatchObject({ same: 2, fresh: 0, lost: 0 });
    expect(migrate(side(twice), side(twice.slice(0, 1)))).toMatchObject({ same: 1, fresh: 0, lost: 1 });
    expect(migrate(side([['A', 'A', 1]]), side([['a', 'A', 1]]))).toMatchObject({ same: 0, fresh: 1, lost: 1 });
    expect(migrate(side([['A', 'A', 1]]), side([['a', 'A', 1]]), { ignoreIdCase: true })).toMatchObject({ same: 1 });
  });

  it('[G4] ties out: every customer of both sides is in one cell, and nothing but theirs is added up', () => {
    const rows = fc.uniqueArray(
      fc.record({
        id: fc.constantFrom(...'abcdefghijklmnop'),
        tier: fc.constantFrom('A', 'B', 'C', '', 'Gold'),
        cents: fc.integer({ min: -1_000_000, max: 1_000_000 }),
      }),
      { selector: ({ id }) => id },
    );
    const place = (list: readonly { id: string; tier: string }[], id: string): Place => list.find((one) => one.id === id)?.tier;
    fc.assert(
      fc.property(rows, rows, (old, now) => {
        const sideOf = (list: typeof old): MigrationSide => side(list.map(({ id, tier, cents }) => [id, tier, cents / 100] as const));
        const result = migrate(sideOf(old), sideOf(now));
        const { matrix } = result;
        const everybody = [...new Set([...old, ...now].map(({ id }) => id))];
        const amount = (list: typeof old, ids: readonly string[]): number =>
          exactSum(list.filter(({ id }) => ids.includes(id)).map(({ cents }) => cents)) / 100;
        matrix.from.forEach((from, row) =>
          matrix.to.forEach((to, column) => {
            const ids = everybody.filter((id) => place(old, id) === from && place(now, id) === to);
            expect(matrix.cells[row]?.[column]).toEqual({
              customers: ids.length,
              amountBefore: amount(old, ids),
              amountAfter: amount(now, ids),
            });
          }),
        );
        expect(matrix.total).toEqual({
          customers: everybody.length,
          amountBefore: amount(old, everybody),
          amountAfter: amount(now, everybody),
        });
        const count = (totals: readonly { customers: number }[]): number => totals.reduce((sum, { customers }) => sum + customers, 0);
        expect(count(matrix.rowTotals)).toBe(everybody.length);
        expect(count(matrix.columnTotals)).toBe(everybody.length);
        const { up, down, same, sideways, fresh, lost } = result;
        expect(up + down + same + sideways + fresh + lost).toBe(everybody.length);
        expect(result.movers.length).toBe(up + down + sideways);
        const back = migrate(sideOf(now), sideOf(old));
        expect([back.up, back.down, back.same, back.fresh, back.lost]).toEqual([down, up, same, lost, fresh]);
      }),
    );
  });
});

describe('migration to the present run', () => {
  it('[G4] gives the reasons of those who moved, and says when the policy is another', () => {
    const table = customerTable({ columns: { Revenue: [800, 150, 50] }, ids: ['a', 'b', 'c'] });
    const run = gradeTable(table, policyOf({ method: { id: 'abc', params: { value: { column: 'Revenue' } } } }));
    if (!run.ok) throw new Error(JSON.stringify(run.problems));
    const result = migrationToRun(snapshotOf({ a: 'A', b: 'A', c: 'C' }, [700, 200, 100]), run.value);
    expect(result).toMatchObject({ up: 0, down: 1, same: 2, isSamePolicy: false, amountName: 'Revenue' });
    expect(result.movers).toEqual([
      expect.objectContaining({ id: 'b', from: 'A', to: 'B', steps: -1, amountBefore: 200, amountAfter: 150 }),
    ]);
    expect(result.movers[0]?.reasons[0]?.code).toMatch(/^abc-/);
  });

  it('[G4] between two snapshots needs no run', () => {
    expect(migrationBetween(snapshotOf({ a: 'A', b: 'B' }), snapshotOf({ b: 'A', a: 'A' }))).toMatchObject({
      up: 1,
      same: 1,
      isSamePolicy: true,
      movers: [{ id: 'b', reasons: [] }],
    });
  });
});
