import fc from 'fast-check';
import { plainNtile, plainPercentileScore } from '../../support/oracle/plainRanking';
import { column, flat, spill } from './callFunction';

type Boundary = 'up' | 'down' | 'nearest';

/** A3 as it is written, in whole numbers: every share is compared by cross-multiplication, so that nothing is rounded. */
const plainTier = (values: readonly number[], value: number, cutsPercent: readonly number[], by: string, boundary: Boundary): number => {
  if (value <= 0) return cutsPercent.length;
  const weigh = (chosen: readonly number[]): number => (by === 'count' ? chosen.length : chosen.reduce((sum, one) => sum + one, 0));
  const positive = values.filter((one) => one > 0);
  const total = weigh(positive);
  const before = weigh(positive.filter((one) => one > value));
  const including = weigh(positive.filter((one) => one >= value));
  const found = cutsPercent.findIndex((cut) => {
    if (boundary === 'up') return 100 * before < cut * total;
    return boundary === 'down' ? 100 * including <= cut * total : 50 * (before + including) <= cut * total;
  });
  return found < 0 ? cutsPercent.length : found;
};

describe('against plain counting', () => {
  const populations = fc
    .array(fc.integer({ min: -20, max: 400 }), { minLength: 1, maxLength: 30 })
    .filter((values) => values.some((one) => one > 0));
  const cuts = fc.uniqueArray(fc.integer({ min: 1, max: 99 }), { minLength: 1, maxLength: 4 }).map((list) => list.sort((a, b) => a - b));

  test.each([
    ['value', 'up'],
    ['value', 'down'],
    ['value', 'nearest'],
    ['count', 'up'],
    ['count', 'down'],
    ['count', 'nearest'],
  ] as const)('[A1][A3][A7] TIER by %s with boundary %s', (by, boundary) => {
    fc.assert(
      fc.property(populations, cuts, (values, percents) => {
        const labels = [...percents, 100].map((_, tier) => tier);
        const shares = percents.map((percent) => percent / 100);
        expect(flat('TIER', column(...values), values, shares, labels, by, boundary)).toEqual(
          values.map((value) => plainTier(values, value, percents, by, boundary)),
        );
      }),
    );
  });

  test('[A4] PARETOSHARE of any value', () => {
    fc.assert(
      fc.property(populations, fc.integer({ min: 1, max: 400 }), (values, value) => {
        const positive = values.filter((one) => one > 0);
        const sum = (list: readonly number[]): number => list.reduce((total, one) => total + one, 0);
        expect(flat('PARETOSHARE', value, values)).toEqual([sum(positive.filter((one) => one >= value)) / sum(positive)]);
      }),
    );
  });

  const order = fc.record({
    customer: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
    date: fc.integer({ min: 45_000, max: 45_060 }),
    amount: fc.integer({ min: -60, max: 100 }),
  });

  test.each(['percentile', 'ntile'] as const)('[R2][R3][R5] RFMTABLE by %s', (method) => {
    fc.assert(
      fc.property(fc.array(order, { minLength: 1, maxLength: 40 }), fc.integer({ min: 2, max: 9 }), (orders, bins) => {
        const asof = 45_050;
        const customers = [...new Set(orders.map((one) => one.customer))];
        const measured = customers.map((customer) => {
          const rows = orders.filter((one) => one.customer === customer && one.date <= asof);
          const purchases = rows.filter((one) => one.amount > 0);
          const net = rows.reduce((sum, one) => sum + one.amount, 0);
          const recency = purchases.length > 0 ? asof - Math.max(...purchases.map((one) => one.date)) : NaN;
          return { customer, count: purchases.length, net, recency, state: rows.length > 0 ? 'Returns only' : 'Prospect' };
        });
        const score = (values: readonly number[], better: 'higher' | 'lower'): number[] =>
          method === 'ntile' ? plainNtile(values, bins, better) : values.map((_, row) => plainPercentileScore(values, row, bins, better));
        const r = score(measured.map((one) => one.recency), 'lower'); // prettier-ignore
        const f = score(measured.map((one) => (one.count > 0 ? one.count : NaN)), 'higher'); // prettier-ignore
        const m = score(measured.map((one) => (one.count > 0 && one.net > 0 ? one.net : NaN)), 'higher'); // prettier-ignore
        const expected = measured.map(({ customer, count, net, recency, state }, i) => {
          if (count === 0) return [customer, '', 0, net, '', '', '', '', state];
          const scores = [r[i], f[i], m[i] || 1];
          return [customer, recency, count, net, ...scores, scores.join('')];
        });
        const table = spill(
          'RFMTABLE',
          column(...orders.map((one) => one.customer)),
          column(...orders.map((one) => one.date)),
          column(...orders.map((one) => one.amount)),
          asof,
          bins,
          method,
        ) as unknown[][];
        expect(table.slice(1).map((row, i) => row.slice(0, expected[i]?.length))).toEqual(expected);
      }),
    );
  });
});
