import fc from 'fast-check';
import type { Indicator, IndicatorScaling } from '../../../src/methods/indicators/indicator';
import type { Method } from '../../../src/methods/Method';
import { weightedScore } from '../../../src/methods/weighted/weightedScore';
import { customerTable } from '../../support/customerTable';
import { gradeWith } from '../../support/graded';
import { plainWeighted, plainWinsorised, type PlainCell } from '../../support/oracle/plainWeighted';

const cell = fc.oneof(
  { weight: 3, arbitrary: fc.integer({ min: -2, max: 6 }) },
  { weight: 2, arbitrary: fc.constantFrom(0.1 + 0.2, 0.3, -50, 100, 101, 1e6) },
  { weight: 1, arbitrary: fc.constant(undefined) },
);
const text = fc.constantFrom('Yes', ' yes ', 'No', '中', 'else', '', undefined);

const scaling: fc.Arbitrary<IndicatorScaling> = fc.oneof(
  fc.constantFrom<IndicatorScaling>(
    { kind: 'points', shape: 'step', limits: [0, 0.3, 5], points: [0, 30, 60, 100], bound: 'reached' },
    { kind: 'points', shape: 'step', limits: [0, 0.3, 5], points: [100, 60, 30, 10], bound: 'above' },
    { kind: 'points', shape: 'linear', limits: [0, 2, 100], points: [10, 50, 100] },
    { kind: 'percentile' },
    { kind: 'raw' },
    { kind: 'categories', points: { Yes: 100, 中: 50, No: 20 }, remainder: 5 },
  ),
  fc.record({ kind: fc.constantFrom('minmax' as const, 'zscore' as const), winsorise: fc.boolean() }),
);

const indicator = fc.record({
  weight: fc.constantFrom(0, 20, 30, 40, 60),
  direction: fc.constantFrom('benefit' as const, 'cost' as const),
  scaling,
  missing: fc.constantFrom('reweight' as const, 'reweight' as const, 'worst' as const, 'median' as const, 'exclude' as const),
});

const drawn = fc
  .tuple(fc.array(indicator, { minLength: 1, maxLength: 3 }), fc.integer({ min: 1, max: 12 }), fc.constantFrom(0, 60, 100))
  .chain(([indicators, rows, minimumCoverage]) =>
    fc.record({
      indicators: fc.constant(indicators.map((each, i): Indicator => ({ ...each, field: { column: `c${i}` } }))),
      columns: fc.tuple(
        ...indicators.map(({ scaling: { kind } }) =>
          fc.array<PlainCell>(kind === 'categories' ? text : cell, { minLength: rows, maxLength: rows }),
        ),
      ),
      minimumCoverage: fc.constant(minimumCoverage),
    }),
  )
  // A column of blanks is refused, and so is a policy without weight.
  .filter(
    ({ indicators, columns }) =>
      indicators.some(({ weight }) => weight > 0) &&
      columns.every((cells, i) => indicators[i]?.scaling.kind === 'categories' || cells.some((each) => each !== undefined)),
  );

const tableOf = (indicators: readonly Indicator[], columns: readonly (readonly PlainCell[])[]): ReturnType<typeof customerTable> => {
  const isText = (i: number): boolean => indicators[i]?.scaling.kind === 'categories';
  const named = columns.map((cells, i) => [`c${i}`, cells] as const);
  return customerTable({
    columns: Object.fromEntries(
      named.filter((_, i) => !isText(i)).map(([name, cells]) => [name, cells.map((each) => (each === undefined ? NaN : Number(each)))]),
    ),
    texts: Object.fromEntries(named.filter((_, i) => isText(i)).map(([name, cells]) => [name, cells.map((each) => String(each ?? ' '))])),
  });
};

describe('weighted score beside a plain reading of W1 to W4', () => {
  it('[W1 W2 W3 W4] every scaling, direction, weight and way with what is missing, coverage exactly on its limit', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(drawn, ({ indicators, columns, minimumCoverage }) => {
        const expected = plainWeighted(indicators, columns, minimumCoverage);
        const params = { indicators, minimumCoverage, scoreCuts: [80, 60] };
        if (expected.every((score) => typeof score !== 'number')) return;
        const { classification, labels } = gradeWith(weightedScore as Method, tableOf(indicators, columns), params);
        expected.forEach((score, row) => {
          if (typeof score === 'string') {
            seen.add(score);
            expect([classification.texts['state']?.[row], labels[row]]).toEqual([score, undefined]);
            return;
          }
          expect(classification.value[row]).toBeCloseTo(score, 7);
          if ([80, 60].every((cut) => Math.abs(score - cut) > 1e-6)) expect(labels[row]).toBe(score > 80 ? 'A' : score > 60 ? 'B' : 'C');
        });
      }),
      { numRuns: 500 },
    );
    expect(seen).toEqual(new Set(['excluded', 'insufficient data']));
  });

  it('[W2] counts what winsorising moved, as a plain reading of the quantiles does', () => {
    const values = fc.array(fc.oneof(fc.integer({ min: 0, max: 50 }), fc.constantFrom(1e15, -1e15, 0.1 + 0.2, NaN)), {
      minLength: 1,
      maxLength: 150,
    });
    let clippedSeen = 0;
    fc.assert(
      fc.property(
        values.filter((all) => all.some((value) => !Number.isNaN(value))),
        fc.constantFrom('minmax', 'zscore'),
        (column, kind) => {
          const { classification } = gradeWith(weightedScore as Method, customerTable({ columns: { v: column } }), {
            indicators: [{ field: { column: 'v' }, weight: 1, scaling: { kind, winsorise: true } }],
          });
          const { clipped } = plainWinsorised(column.map((value) => (Number.isNaN(value) ? undefined : value)));
          expect(classification.findings.find(({ code }) => code === 'values-winsorised')?.count ?? 0).toBe(clipped);
          if (clipped > 0) clippedSeen++;
        },
      ),
    );
    expect(clippedSeen).toBeGreaterThan(10);
  });

  it('[W3] takes a coverage of exactly 60 % as enough, however the weights are written', () => {
    for (const [present, absent] of [
      [60, 40],
      [0.6, 0.4],
      [3, 2],
      [0.3, 0.2],
      [1.2e-3, 0.8e-3],
      [6e5, 4e5],
    ] as const) {
      const { classification } = gradeWith(weightedScore as Method, customerTable({ columns: { a: [70, 70], b: [10, NaN] } }), {
        indicators: [
          { field: { column: 'a' }, weight: present, scaling: { kind: 'raw' } },
          { field: { column: 'b' }, weight: absent, scaling: { kind: 'raw' } },
        ],
      });
      expect([...classification.value]).toEqual([46, 70]);
    }
  });
});
