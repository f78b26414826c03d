import fc from 'fast-check';
import { gradeTable } from '../../../src/engine/gradeTable';
import type { GradedTable } from '../../../src/engine/GradedTable';
import type { SensitivityRow } from '../../../src/engine/Run';
import { sensitivityRows } from '../../../src/engine/sensitivity';
import type { CustomerTable } from '../../../src/table/CustomerTable';
import { customerTable } from '../../support/customerTable';
import { policyOf } from '../../support/policy';

const grade = (table: CustomerTable, parts: Record<string, unknown>): GradedTable => {
  const run = gradeTable(table, policyOf(parts));
  if (!run.ok) throw new Error(JSON.stringify(run.problems));
  return run.value;
};

const rowsOf = (table: CustomerTable, parts: Record<string, unknown>): readonly SensitivityRow[] => [
  ...sensitivityRows(grade(table, parts)),
];

describe('sensitivity', () => {
  it('[G5] moves each cut by a tenth, no further than its neighbours and its range', () => {
    const table = customerTable({ columns: { Revenue: [600, 170, 60, 50, 40, 30, 20, 15, 10, 5] } });
    // Shares before: 0, 0.6, 0.77, 0.83, 0.88, 0.92, 0.95, 0.97, 0.985, 0.995.
    const rows = rowsOf(table, { method: { id: 'abc', params: { value: { column: 'Revenue' }, cuts: [0.8, 0.95] } } });
    expect(rows).toEqual([
      {
        kind: 'cut',
        parameter: 'cuts',
        unit: 'share',
        value: 0.8,
        tier: 'A',
        moves: [
          { to: 0.72, customers: 1, amount: 60, up: 0, down: 1, flows: [{ from: 'A', to: 'B', customers: 1 }] },
          { to: 0.88, customers: 1, amount: 50, up: 1, down: 0, flows: [{ from: 'B', to: 'A', customers: 1 }] },
        ],
      },
      {
        kind: 'cut',
        parameter: 'cuts',
        unit: 'share',
        value: 0.95,
        tier: 'B',
        moves: [
          { to: 0.855, customers: 2, amount: 70, up: 0, down: 2, flows: [{ from: 'B', to: 'C', customers: 2 }] },
          { to: 1, customers: 4, amount: 50, up: 4, down: 0, flows: [{ from: 'C', to: 'B', customers: 4 }] },
        ],
      },
    ]);
  });

  it('[G5] moves weights and the limits of rules, and names what they weigh or limit', () => {
    const indicator = (column: string, weight: number): object => ({ field: { column }, weight, scaling: { kind: 'raw' } });
    const table = customerTable({ columns: { Credit: [100, 60, 0], Growth: [40, 80, 50] } });
    const weights = rowsOf(table, {
      method: { id: 'weightedScore', params: { indicators: [indicator('Credit', 60), indicator('Growth', 40)], scoreCuts: [69] } },
    });
    // Scores 76, 68, 20; Growth at 44 of 104 makes the second 68.46, at 36 of 96 67.5; Credit at 54 of 94 68.51.
    expect(weights.map(({ kind, field, value, moves }) => [kind, field, value, moves.map(({ to, customers }) => [to, customers])])).toEqual(
      [
        [
          'weight',
          'Credit',
          60,
          [
            [54, 0],
            [66, 0],
          ],
        ],
        [
          'weight',
          'Growth',
          40,
          [
            [36, 0],
            [44, 0],
          ],
        ],
        [
          'cut',
          undefined,
          69,
          [
            [62.1, 1],
            [75.9, 0],
          ],
        ],
        [
          'limit',
          undefined,
          60,
          [
            [54, 0],
            [66, 0],
          ],
        ],
      ],
    );
    const rules = {
      tiers: [{ label: 'Key', when: [{ all: [{ field: { column: 'Growth' }, operator: '>=', value: 50 }] }] }],
      remainder: 'Other',
    };
    expect(rowsOf(table, { method: { id: 'rules', params: { rules } } })).toMatchObject([
      {
        kind: 'limit',
        field: 'Growth',
        tier: 'Key',
        value: 50,
        moves: [
          { to: 45, customers: 0 },
          { to: 55, customers: 1, down: 1 },
        ],
      },
    ]);
  });

  it('[G5] has weights only where tiers are cut from what they weigh', () => {
    const values = Array.from({ length: 20 }, (_, i) => i + 1);
    const table = customerTable({ measures: { recencyDays: values, orders: values, netAmount: values } });
    expect(rowsOf(table, { method: { id: 'rfm' } })).toEqual([]);
    expect(rowsOf(table, { method: { id: 'rfm', params: { tiersBy: 'score' } } }).map(({ kind }) => kind)).toEqual([
      'cut',
      'cut',
      'weight',
      'weight',
      'weight',
    ]);
  });

  it('[G5] says what grading anew by the moved cut says, later steps included', () => {
    const score = fc.integer({ min: 0, max: 100 });
    fc.assert(
      fc.property(fc.array(fc.tuple(score, fc.constantFrom('', 'A', 'B', 'C')), { minLength: 1, maxLength: 40 }), (customers) => {
        const table = customerTable({
          columns: { Score: customers.map(([value]) => value), Amount: customers.map(([value]) => value * 1.1) },
          texts: { Before: customers.map(([, before]) => before) },
        });
        const parts = (scoreCuts: readonly number[]): Record<string, unknown> => ({
          source: { kind: 'customers', columns: { previousTier: 'Before', amount: 'Amount' } },
          method: {
            id: 'weightedScore',
            params: { indicators: [{ field: { column: 'Score' }, weight: 1, scaling: { kind: 'raw' } }], scoreCuts },
          },
          hysteresis: { band: 4 },
        });
        const before = grade(table, parts([70, 40])).classification.tier;
        const rows = rowsOf(table, parts([70, 40])).filter(({ kind }) => kind === 'cut');
        expect(rows).toHaveLength(2);
        rows.forEach(({ moves }, cut) => {
          expect(moves).toHaveLength(2);
          for (const { to, customers: count, up, down } of moves) {
            const after = grade(table, parts([70, 40].with(cut, to))).classification.tier;
            const changed = [...after].map((tier, row) => Math.sign((before[row] as number) - tier));
            expect([count, up, down]).toEqual([
              changed.filter((sign) => sign !== 0).length,
              changed.filter((sign) => sign > 0).length,
              changed.filter((sign) => sign < 0).length,
            ]);
          }
        });
      }),
    );
  });
});
