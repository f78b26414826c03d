import fc from 'fast-check';
import { abc } from '../../../src/methods/pareto/abc';
import { credit } from '../../../src/methods/credit/credit';
import { matrix } from '../../../src/methods/matrix/matrix';
import { NO_TIER, type ExplanationFact, type Method } from '../../../src/methods/Method';
import { profit } from '../../../src/methods/pareto/profit';
import { rfm } from '../../../src/methods/rfm/rfm';
import { rules } from '../../../src/methods/rules/rules';
import { weightedScore } from '../../../src/methods/weighted/weightedScore';
import { defaultParameters } from '../../../src/policy/parameterSchema';
import type { CustomerTable } from '../../../src/table/CustomerTable';
import { customerTable } from '../../support/customerTable';
import { withChanges } from '../../support/withChanges';

type Params = Readonly<Record<string, unknown>>;

const tierOf = (method: Method, table: CustomerTable, params: Params, row: number): number => {
  const graded = method.classify(table, params, method.defaultTiers(params));
  return graded.ok ? (graded.value.tier[row] as number) : NO_TIER;
};

/** What is asked for, less a part of one of the changes of numbers: some way back from where it leads, but never within the grid that values are told in. */
const smaller = (changes: readonly ExplanationFact[]): readonly (readonly ExplanationFact[])[] =>
  changes.flatMap((change, i) => {
    const { from, to } = change.facts;
    if (typeof from !== 'number' || typeof to !== 'number') return [];
    return [0, 0.5, 0.9, 0.99]
      .map((part) => from + (to - from) * part)
      .map((less) => (Number.isInteger(from) && Number.isInteger(to) ? Math.trunc(less - from) + from : less))
      .filter((less) => Math.abs(to - less) > 0.0101 * Math.max(1, Math.abs(to) * 1e-9))
      .map((less) => changes.with(i, { ...change, facts: { ...change.facts, to: less } }));
  });

/** Every change that is told leads to the tier that is told, and nothing less in any of its parts lifts the customer at all. */
const expectSmallest = (method: Method, table: CustomerTable, given: Params): number => {
  const params = defaultParameters(method, given);
  const graded = method.classify(table, params, method.defaultTiers(params));
  if (!graded.ok) return 0;
  let told = 0;
  for (let row = 0; row < table.rowCount; row++) {
    const before = graded.value.tier[row] as number;
    const { next } = method.explain(row, table, graded.value, params);
    if (next === undefined || next.changes.some(({ facts }) => facts['column'] === undefined)) continue;
    told++;
    const changed = tierOf(method, withChanges(table, row, next.changes), params, row);
    expect([row, graded.value.tiers[changed]]).toEqual([row, next.tier]);
    expect(changed).toBeLessThan(before);
    for (const less of smaller(next.changes)) {
      const lifted = tierOf(method, withChanges(table, row, less), params, row) < before;
      expect({ row, less: less.map(({ facts }) => facts), lifted }).toEqual({ row, less: expect.anything(), lifted: false });
    }
  }
  return told;
};

/** Runs many tables, always the same, and demands that enough changes were told to mean something. */
const check = <T>(tables: fc.Arbitrary<T>, of: (content: T) => number, atLeast: number, numRuns = 120): void => {
  let told = 0;
  fc.assert(
    fc.property(tables, (content) => {
      told += of(content);
    }),
    { seed: 11, numRuns },
  );
  expect(told).toBeGreaterThan(atLeast);
};

/** Ties, zeros, losses, decimals that have no binary form, and amounts near the end of what a double holds in cents. */
const amount = fc.oneof(
  fc.integer({ min: -3, max: 12 }),
  fc.constantFrom(0.1, 0.2, 0.1 + 0.2, 0.3, 1e6, 1e9, 12_345.67, NaN),
  fc.integer({ min: 1, max: 100_000 }).map((cents) => cents / 100),
);
const amounts = fc.array(amount, { minLength: 1, maxLength: 14 });

describe('the smallest change to the next tier up, method by method', () => {
  it.each([
    ['value', 'up'],
    ['value', 'down'],
    ['value', 'nearest'],
    ['count', 'up'],
    ['count', 'down'],
    ['count', 'nearest'],
  ])('[A3] ABC by %s, %s', (by, boundary) => {
    check(
      amounts,
      (values) => expectSmallest(abc as Method, customerTable({ columns: { v: values } }), { value: { column: 'v' }, by, boundary }),
      100,
    );
  });

  it.each(['up', 'down', 'nearest'])('[U5] profit, %s', (boundary) => {
    check(
      amounts,
      (values) => expectSmallest(profit as Method, customerTable({ columns: { v: values } }), { value: { column: 'v' }, boundary }),
      100,
    );
  });

  it.each<[string, object]>([
    ['steps', { kind: 'points', shape: 'step', limits: [0, 3, 1000], points: [0, 30, 60, 100] }],
    ['falling steps', { kind: 'points', shape: 'step', limits: [0, 3, 1000], points: [100, 60, 30, 0] }],
    ['lines', { kind: 'points', shape: 'linear', limits: [0, 10, 1000], points: [0, 80, 100] }],
    ['range', { kind: 'minmax' }],
    ['winsorised range', { kind: 'minmax', winsorise: true }],
    ['rank', { kind: 'percentile' }],
    ['normal curve', { kind: 'zscore' }],
    ['raw', { kind: 'raw' }],
  ])('[W2 W4] weighted score by %s, tiers by score and by share', (_, scaling) => {
    const rows = fc.array(fc.tuple(amount, fc.integer({ min: 0, max: 100 })), { minLength: 1, maxLength: 12 });
    // Where points are learned from all customers and tiers are shares of all scores, everybody moves along with one: what is told is enough, not the least.
    const isLearned = ['minmax', 'percentile', 'zscore'].includes((scaling as { kind: string }).kind);
    const tiersBy = isLearned ? fc.constant('score') : fc.constantFrom('score', 'countShare', 'scoreShare');
    const direction = fc.constantFrom('benefit', 'cost');
    check(
      fc.tuple(rows, tiersBy, direction),
      ([cells, by, way]) =>
        expectSmallest(weightedScore as Method, customerTable({ columns: { v: cells.map(([v]) => v), r: cells.map(([, r]) => r) } }), {
          tiersBy: by,
          indicators: [
            { field: { column: 'v' }, weight: 70, scaling, direction: way },
            { field: { column: 'r' }, weight: 30, scaling: { kind: 'raw' } },
          ],
        }),
      60,
      120,
    );
  });

  it.each([
    ['grid', 'percentile', 'middle'],
    ['grid', 'ntile', 'middle'],
    ['grid', 'quantile', 'middle'],
    ['grid', 'rfm', 'middle'],
    ['grid', 'breaks', 'middle'],
    ['eight', 'percentile', 'middle'],
  ])('[R6] RFM: %s, %s, high above the %s', (scheme, scoring, highAbove) => {
    const customer = fc.tuple(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: -1000, max: 100_000 }));
    const rows = fc.array(customer, { minLength: 1, maxLength: 12 });
    check(
      rows,
      (cells) =>
        expectSmallest(
          rfm as Method,
          customerTable({
            measures: {
              recencyDays: cells.map(([days]) => days),
              orders: cells.map(([, orders]) => orders),
              netAmount: cells.map(([, , cents]) => cents / 100),
            },
          }),
          { scheme, scoring, highAbove },
        ),
      100,
      100,
    );
  });

  it('[U2] matrix', () => {
    const grid = {
      rows: { field: { column: 'v' }, cuts: [0, 0.3, 1000] },
      columns: { field: { column: 'w' }, cuts: [2, 5] },
      tiers: ['A', 'B', 'C', 'D'],
      cells: [
        ['C', 'C', 'B'],
        ['C', 'B', 'A'],
        ['B', 'A', 'A'],
        ['B', 'C', 'A'],
      ],
      unknown: 'D',
    };
    const rows = fc.array(fc.tuple(amount, fc.integer({ min: 0, max: 7 })), { minLength: 1, maxLength: 10 });
    check(
      rows,
      (cells) =>
        expectSmallest(matrix as Method, customerTable({ columns: { v: cells.map(([v]) => v), w: cells.map(([, w]) => w) } }), {
          matrix: grid,
        }),
      100,
    );
  });

  it('[U1] rules', () => {
    const limit = fc.integer({ min: 0, max: 4 });
    const field = fc.constantFrom({ column: 'x' }, { column: 'y' });
    const condition = fc.oneof(
      fc.record({ field, operator: fc.constantFrom('>=', '>', '<=', '<', '='), value: limit }),
      fc.tuple(field, limit, limit).map(([each, a, b]) => ({ field: each, operator: 'between', from: Math.min(a, b), to: Math.max(a, b) })),
    );
    const list = fc
      .array(fc.array(fc.record({ all: fc.array(condition, { minLength: 1, maxLength: 3 }) }), { minLength: 1, maxLength: 2 }), {
        minLength: 1,
        maxLength: 4,
      })
      .map((tiers) => ({ tiers: tiers.map((when, i) => ({ label: `T${i}`, when })), remainder: 'Z' }));
    const value = fc.constantFrom(-1, 0, 0.5, 1, 2, 2.5, 3, 4, 5, NaN);
    check(
      fc.tuple(list, fc.array(fc.tuple(value, value), { minLength: 1, maxLength: 5 })),
      ([ruleList, cells]) =>
        expectSmallest(
          rules as Method,
          customerTable({ columns: { x: [...cells.map(([x]) => x), 0], y: [...cells.map(([, y]) => y), 0] } }),
          {
            rules: ruleList,
          },
        ),
      100,
    );
  });

  it('[U3] credit', () => {
    const rows = fc.array(
      fc.record({
        onTime: fc.option(
          fc.integer({ min: 0, max: 20 }).map((of20) => of20 / 20),
          { nil: NaN },
        ),
        late: fc.option(fc.integer({ min: -5, max: 60 }), { nil: NaN }),
      }),
      { minLength: 1, maxLength: 8 },
    );
    check(
      rows,
      (cells) =>
        expectSmallest(
          credit as Method,
          customerTable({ measures: { onTimeShare: cells.map(({ onTime }) => onTime), meanDaysLate: cells.map(({ late }) => late) } }),
          {},
        ),
      100,
    );
  });
});
