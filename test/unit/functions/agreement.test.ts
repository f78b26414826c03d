import fc from 'fast-check';
import { abc } from '../../../src/methods/pareto/abc';
import { lifeCycle } from '../../../src/methods/lifeCycle/lifeCycle';
import { NO_TIER } from '../../../src/methods/Method';
import { weightedScore } from '../../../src/methods/weighted/weightedScore';
import { customerTable } from '../../support/customerTable';
import { gradeWith } from '../../support/graded';
import { column, flat } from './callFunction';

// A formula and the pane must never tell a user two different things about the same customers.
describe("formulas agree with the pane's methods", () => {
  const amounts = fc.array(fc.oneof(fc.integer({ min: -9, max: 99 }), fc.double({ min: 0.01, max: 1e6, noNaN: true })), {
    minLength: 2,
    maxLength: 30,
  });

  test('[A1-A5] TIER, PARETOSHARE and TIERLIMITS with abc', () => {
    fc.assert(
      fc.property(
        amounts,
        fc.constantFrom('value' as const, 'count' as const),
        fc.constantFrom('up' as const, 'down' as const, 'nearest' as const),
        fc.constantFrom('last' as const, 'own' as const),
        (values, by, boundary, nonPositive) => {
          fc.pre(values.some((value) => value > 0));
          const params = { value: { column: 'Revenue' }, by, boundary, nonPositive, cuts: by === 'value' ? [0.8, 0.95] : [0.2, 0.5] };
          const labels = abc.defaultTiers(params);
          const result = abc.classify(customerTable({ columns: { Revenue: values } }), params, labels);
          if (!result.ok) throw new Error(JSON.stringify(result.problems));
          expect(flat('TIER', values, null, null, labels, by, boundary)).toEqual(Array.from(result.value.tier, (tier) => labels[tier]));
          expect(flat('PARETOSHARE', values)).toEqual(Array.from(result.value.measures['cumulativeShare'] ?? []));
        },
      ),
    );
  });

  test('[W1-W3] WEIGHTEDSCORE with weightedScore', () => {
    const cell = fc.option(fc.integer({ min: -20, max: 130 }), { freq: 6 });
    const rows = fc.array(fc.tuple(cell, cell, cell), { minLength: 2, maxLength: 15 });
    const weights = fc.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 5 }));
    const directions = fc.tuple(fc.constantFrom(1, -1), fc.constantFrom(1, -1), fc.constantFrom(1, -1));
    const scalings = fc.constantFrom('minmax' as const, 'percentile' as const, 'zscore' as const, 'raw' as const);
    fc.assert(
      fc.property(rows, weights, directions, scalings, (table, weight, direction, kind) => {
        const names = ['one', 'two', 'three'] as const;
        fc.pre(names.every((_, i) => table.some((row) => row[i] !== null)));
        const columns = Object.fromEntries(names.map((name, i) => [name, table.map((row) => row[i] ?? NaN)]));
        const params = {
          indicators: names.map((name, i) => ({
            field: { column: name },
            weight: weight[i] as number,
            direction: direction[i] === 1 ? ('benefit' as const) : ('cost' as const),
            scaling: { kind, winsorise: false },
            missing: 'reweight' as const,
          })),
          minimumCoverage: 60,
          tiersBy: 'score' as const,
          scoreCuts: [80, 60],
          shareCuts: [0.2],
          boundary: 'up' as const,
        };
        const result = weightedScore.classify(customerTable({ columns }), params, ['A', 'B', 'C']);
        const scores = flat('WEIGHTEDSCORE', table, weight, direction, kind);
        if (!result.ok) {
          expect(scores.every((score) => score === '#N/A' || score === '')).toBe(true);
          return;
        }
        table.forEach((row, i) => {
          const { value, tier } = result.value;
          if (row.every((one) => one === null)) expect(scores[i]).toBe('');
          else if (tier[i] === NO_TIER) expect(scores[i]).toBe('#N/A');
          else expect(scores[i]).toBeCloseTo(value[i] as number, 9);
        });
        const scored = scores.filter((score) => typeof score === 'number');
        const tiers = Array.from(result.value.tier).filter((tier) => tier !== NO_TIER);
        if (scored.length > 0) expect(flat('TIERBYSCORE', column(...scored))).toEqual(tiers.map((tier) => ['A', 'B', 'C'][tier]));
      }),
    );
  });

  test('[U4] LIFECYCLE with lifeCycle, where nobody came back after a long gap', () => {
    const orders = fc.array(fc.tuple(fc.integer({ min: 0, max: 800 }), fc.integer({ min: 0, max: 800 })), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(orders, (pairs) => {
        const asOf = 46_000;
        const times = pairs.map(([one, other]) => ({ age: Math.max(one, other), recency: Math.min(one, other) }));
        const measures = {
          orders: times.map(() => 2),
          recencyDays: times.map(({ recency }) => recency),
          customerAgeDays: times.map(({ age }) => age),
          gapBeforeLastOrderDays: times.map(() => 0),
          meanDaysBetweenOrders: times.map(({ age, recency }) => age - recency),
        };
        const { labels } = gradeWith(lifeCycle, customerTable({ measures }));
        const cells = (days: (time: { age: number; recency: number }) => number) => column(...times.map((time) => asOf - days(time)));
        expect(
          flat(
            'LIFECYCLE',
            cells(({ age }) => age),
            cells(({ recency }) => recency),
            column(...times.map(() => 2)),
            asOf,
          ),
        ).toEqual(labels);
      }),
    );
  });
});
