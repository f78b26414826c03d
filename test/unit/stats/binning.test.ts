import fc from 'fast-check';
import { breakBins, ntileBins, percentileBins, quantileBins, rfmBins } from '../../../src/stats/binning';
import { plainNtile, plainPercentileScore, plainQuantile } from '../../support/oracle/plainRanking';

const values = fc.array(fc.oneof(fc.integer({ min: -5, max: 12 }), fc.constant(NaN)), { minLength: 1, maxLength: 60 });
const bins = fc.integer({ min: 2, max: 10 });
const better = fc.constantFrom('higher' as const, 'lower' as const);

describe('[R3] binning', () => {
  it('percentile: the mid-rank formula, ties together', () => {
    // Ten values: 1..9 and one tie at 5. Worked by hand for k = 5: the tied pair has worse = 4, equal = 2, 5 (4 + 1) / 10 = 2.5 -> 3.
    expect([...percentileBins([1, 2, 3, 4, 5, 5, 6, 7, 8, 9], 5, 'higher').scores]).toEqual([1, 1, 2, 2, 3, 3, 4, 4, 5, 5]);
  });

  it('percentile: agrees with counting row by row', () => {
    fc.assert(
      fc.property(values, bins, better, (xs, k, side) => {
        expect([...percentileBins(xs, k, side).scores]).toEqual(xs.map((_, row) => plainPercentileScore(xs, row, k, side)));
      }),
    );
  });

  it('ntile: larger parts first, ties by first appearance, split ties counted', () => {
    const result = ntileBins([3, 1, 1, 1, 2], 2, 'higher');
    expect([...result.scores]).toEqual([2, 1, 1, 1, 2]);
    expect(result.splitTies).toBe(0);
    expect(ntileBins([1, 1, 1, 1], 3, 'higher')).toMatchObject({ splitTies: 1 });
    expect([...ntileBins([1, 1, 1, 1], 3, 'lower').scores]).toEqual([1, 1, 2, 3]);
  });

  it('ntile: agrees with dealing out the sorted rows', () => {
    fc.assert(
      fc.property(values, bins, better, (xs, k, side) => expect([...ntileBins(xs, k, side).scores]).toEqual(plainNtile(xs, k, side))),
    );
  });

  it('quantile: pandas qcut, equal edges skip scores', () => {
    // pandas.qcut([1..5], 5).codes + 1, and a column whose lower quartiles coincide.
    expect([...quantileBins([1, 2, 3, 4, 5], 5, 'higher').scores]).toEqual([1, 2, 3, 4, 5]);
    expect([...quantileBins([0, 0, 0, 0, 1, 9], 4, 'higher').scores]).toEqual([1, 1, 1, 1, 4, 4]);
  });

  it('quantile and rfm: agree with the definition on plain quantiles', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 1, maxLength: 40 }), bins, (xs, k) => {
        const edges = Array.from({ length: k - 1 }, (_, i) => plainQuantile(xs, (i + 1) / k));
        const above = (x: number, edge: number): boolean => x > edge + 1e-9 * Math.max(1, edge);
        const atOrAbove = (x: number, edge: number): boolean => x >= edge + 1 - 1e-9 * (edge + 1);
        expect([...quantileBins(xs, k, 'higher').scores]).toEqual(xs.map((x) => 1 + edges.filter((edge) => above(x, edge)).length));
        expect([...rfmBins(xs, k, 'higher').scores]).toEqual(xs.map((x) => 1 + edges.filter((edge) => atOrAbove(x, edge)).length));
      }),
    );
  });

  it('breaks: a value on a limit has passed it; days are mirrored', () => {
    expect([...breakBins([9, 10, 19, 20, NaN], [10, 20], 'higher').scores]).toEqual([1, 2, 2, 3, 0]);
    expect([...breakBins([9, 10, 20], [10, 20], 'lower').scores]).toEqual([3, 2, 1]);
  });
});
