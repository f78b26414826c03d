import Big from 'big.js';
import fc from 'fast-check';
import { exactMean, exactSum, populationDeviation, runningSums, sumOfDecimals } from '../../../src/stats/exactSum';
import { decimalSum } from '../../support/oracle/exactDecimal';

const amounts = fc.array(
  fc.double({ noNaN: true, min: -1e15, max: 1e15 }).filter((x) => x === 0 || Math.abs(x) > 1e-20),
  { maxLength: 40 },
);

describe('exactSum', () => {
  it('keeps what plain addition loses', () => {
    expect(exactSum([1e16, 1, -1e16])).toBe(1);
    expect(exactSum(Array.from({ length: 10 }, () => 0.1))).toBe(1);
  });

  it('passes over missing values and gives 0, not -0, for nothing', () => {
    expect(exactSum([NaN, 2, NaN])).toBe(2);
    expect(Object.is(exactSum([]), 0)).toBe(true);
    expect(Object.is(exactSum([-0]), 0)).toBe(true);
  });

  it('is the true sum rounded once, as exact decimals give it', () => {
    fc.assert(fc.property(amounts, (values) => expect(exactSum(values)).toBe(decimalSum(values))));
  });

  it('does not depend on the order of addition', () => {
    fc.assert(fc.property(amounts, (values) => expect(exactSum([...values].sort((a, b) => a - b))).toBe(exactSum(values))));
  });

  it('runs along sorted values with every step exact', () => {
    fc.assert(
      fc.property(amounts, (values) => {
        const sums = runningSums(values);
        values.forEach((_, i) => expect(sums[i]).toBe(decimalSum(values.slice(0, i + 1))));
      }),
    );
  });

  it('gives mean and population deviation of the present values', () => {
    expect(exactMean([2, 4, 4, 4, 5, 5, 7, 9, NaN])).toBe(5);
    expect(populationDeviation([2, 4, 4, 4, 5, 5, 7, 9, NaN])).toBe(2);
    expect(exactMean([])).toBeNaN();
  });
});

describe('sumOfDecimals', () => {
  const decimals = fc
    .array(fc.tuple(fc.integer({ min: -999_999_999, max: 999_999_999 }), fc.integer({ min: 0, max: 4 })), { maxLength: 30 })
    .map((pairs) => pairs.map(([digits, places]) => new Big(digits).div(10 ** places)));

  it('is the decimal sum of decimals', () => {
    expect(sumOfDecimals([0.1, 0.2])).toBe(0.3);
    expect(sumOfDecimals([0.1, 0.2, -0.3])).toBe(0);
    fc.assert(
      fc.property(decimals, (values) => {
        const sum = values.reduce((total, value) => total.plus(value), new Big(0));
        expect(sumOfDecimals(values.map(Number))).toBe(Number(sum) + 0);
      }),
    );
  });

  it('gives the same for the opposite and for any order', () => {
    fc.assert(
      fc.property(amounts, (values) => {
        const sum = sumOfDecimals(values);
        expect(sumOfDecimals(values.map((value) => -value))).toBe(-sum + 0);
        expect(sumOfDecimals([...values].reverse())).toBe(sum);
      }),
    );
  });

  it('leaves very small and very large amounts what they are', () => {
    expect(sumOfDecimals([1e-20, 2e-20])).toBe(3e-20);
    expect(sumOfDecimals([1e300, 1e300])).toBe(2e300);
    expect(sumOfDecimals([2 ** 60, 1, -1])).toBe(2 ** 60);
    expect(sumOfDecimals([Infinity, 1])).toBe(Infinity);
  });
});
