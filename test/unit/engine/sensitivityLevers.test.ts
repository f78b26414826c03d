import fc from 'fast-check';
import { gradeTable } from '../../../src/engine/gradeTable';
import type { GradedTable } from '../../../src/engine/GradedTable';
import { sensitivityRows } from '../../../src/engine/sensitivity';
import { NO_TIER } from '../../../src/methods/Method';
import type { Policy } from '../../../src/policy/Policy';
import type { CustomerTable } from '../../../src/table/CustomerTable';
import { customerTable } from '../../support/customerTable';
import { policyOf } from '../../support/policy';

/** A number of the parameters by its place, and what it is moved to. */
type Expected = readonly (readonly [path: string, to: readonly number[]])[];

interface Case {
  readonly title: string;
  readonly method: { readonly id: string; readonly params: Record<string, unknown> };
  readonly moves: Expected;
}

const column = (name: string): { column: string } => ({ column: name });

const CASES: readonly Case[] = [
  {
    title: 'cuts of a matrix on both axes, counts in whole numbers',
    method: {
      id: 'matrix',
      params: {
        matrix: {
          rows: { field: column('Amount'), cuts: [-50, 1000, 2000] },
          columns: { field: { measure: 'orders' }, cuts: [5, 20] },
          tiers: ['A', 'B', 'C'],
          cells: [
            ['C', 'C', 'C'],
            ['C', 'B', 'B'],
            ['C', 'B', 'A'],
            ['B', 'A', 'A'],
          ],
          unknown: 'C',
        },
      },
    },
    moves: [
      ['matrix.rows.cuts.0', [-45, -55]],
      ['matrix.rows.cuts.1', [900, 1100]],
      ['matrix.rows.cuts.2', [1800, 2200]],
      ['matrix.columns.cuts.0', [4, 6]],
      ['matrix.columns.cuts.1', [18, 22]],
    ],
  },
  {
    title: 'credit limits, a day or a point where they are 0',
    method: {
      id: 'credit',
      params: {
        goodOnTime: 90,
        fairOnTime: 85,
        goodDaysLate: 0,
        fairDaysLate: 30,
        goodOverdue: 0,
        fairOverdue: 20,
        onTime: column('Share'),
        daysLate: column('Late'),
        overdue: column('Overdue'),
        open: column('Amount'),
      },
    },
    moves: [
      ['goodOnTime', [85, 99]],
      ['fairOnTime', [76.5, 90]],
      ['goodDaysLate', [-1, 1]],
      ['fairDaysLate', [27, 33]],
      ['goodOverdue', [1]],
      ['fairOverdue', [18, 22]],
    ],
  },
  {
    title: 'day limits of the life cycle in whole days',
    method: { id: 'lifeCycle', params: { newDays: 4, activeDays: 90, lapsedDays: 365 } },
    moves: [
      ['newDays', [3, 5]],
      ['activeDays', [81, 99]],
      ['lapsedDays', [328, 402]],
    ],
  },
  {
    title: 'multiples of the own rhythm, and the days of who has none',
    method: { id: 'lifeCycle', params: { limitsBy: 'interval' } },
    moves: [
      ['newDays', [81, 99]],
      ['activeDays', [81, 99]],
      ['lapsedDays', [328, 402]],
      ['activeMultiple', [1.35, 1.65]],
      ['lapsedMultiple', [3.6, 4.4]],
    ],
  },
  {
    title: 'limits of RFM scores where they count, and weights where tiers are cut from the score',
    method: {
      id: 'rfm',
      params: {
        scoring: 'each',
        recencyScoring: 'breaks',
        monetaryScoring: 'breaks',
        bins: 3,
        scheme: 'eight',
        recencyBreaks: [30, 300],
        frequencyBreaks: [2, 3],
        monetaryBreaks: [500, 1500.5],
        tiersBy: 'score',
        scoreCuts: [75],
        frequencyWeight: 0,
        monetaryWeight: 3,
      },
    },
    moves: [
      ['recencyBreaks.0', [27, 33]],
      ['recencyBreaks.1', [270, 330]],
      ['monetaryBreaks.0', [450, 550]],
      ['monetaryBreaks.1', [1350.45, 1650.55]],
      ['scoreCuts.0', [67.5, 82.5]],
      ['recencyWeight', [0.9, 1.1]],
      ['frequencyWeight', []],
      ['monetaryWeight', [2.7, 3.3]],
    ],
  },
  {
    title: 'limits of RFM scores decide between segments too, which have no weights',
    method: {
      id: 'rfm',
      params: { scoring: 'breaks', bins: 2, scheme: 'eight', recencyBreaks: [180], frequencyBreaks: [10], monetaryBreaks: [1000] },
    },
    moves: [
      ['recencyBreaks.0', [162, 198]],
      ['frequencyBreaks.0', [9, 11]],
      ['monetaryBreaks.0', [900, 1100]],
    ],
  },
  {
    title: 'limits of points, by steps and on a slope, unless they weigh nothing',
    method: {
      id: 'weightedScore',
      params: {
        indicators: [
          {
            field: column('Amount'),
            weight: 60,
            scaling: { kind: 'points', shape: 'step', limits: [0, 1000, 1080], points: [0, 20, 60, 100] },
          },
          { field: { measure: 'orders' }, weight: 40, scaling: { kind: 'points', shape: 'linear', limits: [1, 24], points: [10, 90] } },
          { field: column('Late'), weight: 0, scaling: { kind: 'points', shape: 'linear', limits: [0, 60], points: [100, 0] } },
        ],
        scoreCuts: [60],
      },
    },
    moves: [
      ['indicators.0.weight', [54, 66]],
      ['indicators.0.scaling.limits.0', []],
      ['indicators.0.scaling.limits.1', [900, 1080]],
      ['indicators.0.scaling.limits.2', [1000, 1188]],
      ['indicators.1.weight', [36, 44]],
      ['indicators.1.scaling.limits.0', [0, 2]],
      ['indicators.1.scaling.limits.1', [22, 26]],
      ['indicators.2.weight', []],
      ['scoreCuts.0', [54, 66]],
      ['minimumCoverage', [54, 66]],
    ],
  },
  {
    title: 'limits of rules; a tenth of 0 in no unit of its own is nothing, dates have no tenth',
    method: {
      id: 'rules',
      params: {
        rules: {
          tiers: [
            {
              label: 'A',
              when: [
                {
                  all: [
                    { field: column('Amount'), operator: '>', value: 0 },
                    { field: { measure: 'orders' }, operator: 'between', from: 8, to: 30 },
                  ],
                },
              ],
            },
            { label: 'B', when: [{ all: [{ field: { measure: 'firstOrderDay' }, operator: '<', value: 45_000 }] }] },
          ],
          remainder: 'C',
        },
      },
    },
    moves: [
      ['rules.tiers.0.when.0.all.0.value', []],
      ['rules.tiers.0.when.0.all.1.from', [7, 9]],
      ['rules.tiers.0.when.0.all.1.to', [27, 33]],
    ],
  },
];

interface Customer {
  readonly amount: number;
  readonly orders: number;
  readonly late: number;
  readonly share: number;
  readonly overdue: number;
  readonly recency: number;
  /** Days between the last order and the first. */
  readonly before: number;
}

const customers = fc.array(
  fc.record<Customer>({
    amount: fc.integer({ min: -100, max: 2500 }),
    orders: fc.integer({ min: 1, max: 35 }),
    late: fc.integer({ min: -5, max: 40 }),
    share: fc.integer({ min: 0, max: 100 }),
    overdue: fc.integer({ min: 0, max: 600 }),
    recency: fc.integer({ min: 0, max: 500 }),
    before: fc.integer({ min: 0, max: 500 }),
  }),
  { minLength: 1, maxLength: 30 },
);

const tableOf = (rows: readonly Customer[]): CustomerTable =>
  customerTable({
    columns: {
      // Some are missing, so that data can be too little.
      Amount: rows.map(({ amount }) => (amount % 7 === 3 ? NaN : amount)),
      Late: rows.map(({ late }) => late),
      Share: rows.map(({ share }) => share / 100),
      Overdue: rows.map(({ overdue }) => overdue),
    },
    measures: {
      orders: rows.map(({ orders }) => orders),
      netAmount: rows.map(({ amount }) => amount),
      recencyDays: rows.map(({ recency }) => recency),
      firstOrderDay: rows.map(({ recency, before }) => 45_200 - recency - before),
      customerAgeDays: rows.map(({ recency, before }) => recency + before),
      gapBeforeLastOrderDays: rows.map(({ before }) => before),
      meanDaysBetweenOrders: rows.map(({ orders, before }) => (orders > 1 ? before / (orders - 1) : NaN)),
    },
  });

/** A copy with the number at this place changed. */
const withNumber = (value: unknown, [key, ...rest]: readonly string[], to: number): unknown => {
  if (key === undefined) return to;
  if (Array.isArray(value)) return value.map((each: unknown, i) => (String(i) === key ? withNumber(each, rest, to) : each));
  const record = value as Record<string, unknown>;
  return { ...record, [key]: withNumber(record[key], rest, to) };
};

const gradeBy = (table: CustomerTable, policy: Policy): GradedTable | undefined => {
  const run = gradeTable(table, policy);
  return run.ok ? run.value : undefined;
};

describe('sensitivity of every kind of number', () => {
  it.each(CASES)('[G5] moves $title', ({ method, moves }) => {
    const policy = policyOf({ source: { kind: 'customers', columns: { amount: 'Amount' } }, method });
    const seen = { moved: 0 };
    fc.assert(
      fc.property(customers, (rows) => {
        const table = tableOf(rows);
        const run = gradeBy(table, policy);
        fc.pre(run !== undefined);
        const found = [...sensitivityRows(run)];
        expect(found.map((row) => row.moves.map(({ to }) => to))).toEqual(moves.map(([, to]) => to));
        const before = run.classification.tier;
        moves.forEach(([path, targets], lever) => {
          targets.forEach((target, which) => {
            const params = withNumber(policy.method.params, path.split('.'), target) as Policy['method']['params'];
            const after = gradeBy(table, { ...policy, method: { ...policy.method, params } })?.classification.tier ?? [];
            const steps = [...after].map((tier, row) => [before[row] as number, tier] as const).filter(([from, to]) => from !== to);
            const graded = steps.filter(([from, to]) => from !== NO_TIER && to !== NO_TIER);
            const up = graded.filter(([from, to]) => to < from).length;
            expect(found[lever]?.moves[which]).toMatchObject({ to: target, customers: steps.length, up, down: graded.length - up });
            seen.moved += steps.length;
          });
        });
      }),
    );
    // The tables are such that something hangs on these numbers.
    expect(seen.moved).toBeGreaterThan(0);
  });
});
