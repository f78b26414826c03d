import fc from 'fast-check';
import { normalCdf } from '../../../src/stats/normal';
import { median, quantile } from '../../../src/stats/quantile';
import { roundSignificant } from '../../../src/stats/roundSignificant';
import {
  exceedingStepScaler,
  linearScaler,
  minmaxScaler,
  percentileScaler,
  stepScaler,
  winsorise,
  zscoreScaler,
} from '../../../src/stats/scaling';
import { atLeast, atMost, snapToInteger } from '../../../src/stats/tolerance';
import { plainEqual, plainQuantile, plainWorse } from '../../support/oracle/plainRanking';

const numbers = fc.array(fc.integer({ min: -100, max: 100 }), { minLength: 1, maxLength: 50 });

describe('tolerance', () => {
  it('[A4] forgives the rounding of shares and nothing a person could see', () => {
    expect(atLeast(0.1 + 0.2, 0.3)).toBe(true);
    expect(atLeast(0.7999999999, 0.8)).toBe(true);
    expect(atLeast(0.79999999, 0.8)).toBe(false);
    expect(atMost(0.1 + 0.2, 0.3)).toBe(true);
    expect(atMost(0.30000001, 0.3)).toBe(false);
    expect(atLeast(1e12 - 100, 1e12)).toBe(true);
    expect(atLeast(1e12 - 10000, 1e12)).toBe(false);
  });

  it('[A7] snaps a cut on counts to the integer beside it', () => {
    expect(snapToInteger(0.07 * 100, 100)).toBe(7);
    expect(snapToInteger(7.5, 100)).toBe(7.5);
  });
});

describe('[W2] scaling', () => {
  it('minmax: ends are 0 and 100, outside is clamped, constant is 50, missing stays missing', () => {
    const scale = minmaxScaler([10, NaN, 30]);
    expect([10, 20, 30, 5, 99].map(scale)).toEqual([0, 50, 100, 0, 100]);
    expect(scale(NaN)).toBeNaN();
    expect(minmaxScaler([7, 7])(7)).toBe(50);
    expect(minmaxScaler([7, 7])(NaN)).toBeNaN();
  });

  it('percentile: 100 (worse + equal/2) / n, as counting gives it', () => {
    fc.assert(
      fc.property(numbers, (xs) => {
        const scale = percentileScaler(xs);
        xs.forEach((x, row) =>
          expect(scale(x)).toBeCloseTo((100 * (plainWorse(xs, row, 'higher') + plainEqual(xs, row) / 2)) / xs.length, 10),
        );
      }),
    );
  });

  it('zscore: one deviation above the mean is 84.13 %', () => {
    const scale = zscoreScaler([2, 4, 4, 4, 5, 5, 7, 9]);
    expect(scale(5)).toBe(50);
    expect(scale(7)).toBe(84.1344746069);
    expect(zscoreScaler([0.1, 0.1, 0.1])(0.1)).toBe(50);
  });

  it('points: a value on a limit has reached it; straight between limits when linear', () => {
    expect([9, 10, 19, 20, 1000].map(stepScaler([10, 20], [0, 60, 100]))).toEqual([0, 60, 60, 100, 100]);
    expect([0, 10, 15, 20, 30].map(linearScaler([10, 20], [0, 100]))).toEqual([0, 0, 50, 100, 100]);
    expect(stepScaler([10], [0, 1])(NaN)).toBeNaN();
    expect([9, 10, 10.1, 20, 20.1].map(exceedingStepScaler([10, 20], [0, 60, 100]))).toEqual([0, 0, 60, 60, 100]);
    expect([0.1, 0.1 + 1e-12, 0.3 - 0.2, 0.10005].map(exceedingStepScaler([0.1], [0, 1]))).toEqual([0, 0, 0, 1]);
  });

  it('winsorise: moves only what lies outside the 1 % and 99 % quantiles, and counts it', () => {
    const values = Array.from({ length: 201 }, (_, i) => i);
    const { values: moved, low, high, clipped } = winsorise(values);
    expect([low, high, clipped]).toEqual([2, 198, 4]);
    expect([moved[0], moved[1], moved[2], moved[100], moved[200]]).toEqual([2, 2, 2, 100, 198]);
  });
});

describe('quantile', () => {
  it('is the type-7 quantile', () => {
    fc.assert(
      fc.property(numbers, fc.double({ min: 0, max: 1, noNaN: true }), (xs, share) => {
        expect(quantile(Float64Array.from(xs).sort(), share)).toBeCloseTo(plainQuantile(xs, share), 9);
      }),
    );
    // R: quantile(c(1, 3, 4, 8), 0.3) is 2.8.
    expect(quantile(Float64Array.of(1, 3, 4, 8), 0.3)).toBeCloseTo(2.8, 12);
    expect(median([NaN, 9, 1])).toBe(5);
    expect(median([])).toBeNaN();
  });
});

describe('normalCdf', () => {
  // Abramowitz & Stegun, table 26.1, and for the far tail R's pnorm.
  it.each([
    [0, 0.5],
    [1, 0.841344746068543],
    [-1, 0.158655253931457],
    [1.96, 0.97500210485178],
    [-3, 0.00134989803163009],
    [8, 0.999999999999999],
  ])('of %p is %p', (z, expected) => expect(normalCdf(z)).toBeCloseTo(expected, 13));

  it('has a true far tail', () => {
    expect(normalCdf(-10) / 7.61985302416053e-24).toBeCloseTo(1, 8);
    expect(normalCdf(-40)).toBe(0);
    expect(normalCdf(40)).toBe(1);
  });
});

describe('[P2] roundSignificant', () => {
  it('keeps 12 digits', () => {
    expect(roundSignificant(0.1 + 0.2)).toBe(0.3);
    expect(roundSignificant(123456789012.345)).toBe(123456789012);
    expect(roundSignificant(NaN)).toBeNaN();
  });
});
