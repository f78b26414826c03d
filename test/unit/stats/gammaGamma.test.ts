import fc from 'fast-check';
import { logGamma } from '../../../src/stats/gammaFunctions';
import { expectedSpend, fitGammaGamma } from '../../../src/stats/gammaGamma';
import { DAYS_PER_MONTH, lifetimeValue, monthlyDiscount } from '../../../src/stats/lifetimeValue';
import { correlation } from '../../../src/stats/correlation';
import { nelderMead } from '../../support/oracle/nelderMead';
import { seeded } from '../../support/seeded';

/** Fader & Hardie 2013, equation 1a, as printed. */
const plainLogLikelihood = (p: number, q: number, v: number, xs: readonly number[], means: readonly number[]): number =>
  xs.reduce((sum, x, i) => {
    const z = means[i] as number;
    const logBeta = logGamma(p * x) + logGamma(q) - logGamma(p * x + q);
    return sum - Math.log(z) - logBeta + q * Math.log(v / (v + x * z)) + p * x * Math.log((x * z) / (v + x * z));
  }, 0);

describe('[L2] gamma-gamma', () => {
  // Customers made by the model's own story with p = 2, q = 4, v = 30; gamma variates of whole shape are sums of exponential ones.
  const random = seeded(9);
  const gammaVariate = (shape: number): number =>
    Array.from({ length: shape }, () => -Math.log(1 - random())).reduce((sum, one) => sum + one, 0);
  const xs = Array.from({ length: 3000 }, () => 1 + Math.floor(6 * random()));
  const means = xs.map((x) => gammaVariate(2 * x) / ((gammaVariate(4) / 30) * x));

  it('finds the parameters that customers were made with', () => {
    const fit = fitGammaGamma(xs, means);
    if (!fit.converged) throw new Error(fit.reason);
    expect(fit.p).toBeGreaterThan(1.8);
    expect(fit.p).toBeLessThan(2.2);
    expect(fit.q).toBeGreaterThan(3.6);
    expect(fit.q).toBeLessThan(4.4);
    expect((fit.p * fit.v) / (fit.q - 1) / 20).toBeCloseTo(1, 1);
  });

  it('ends where a search that only compares values ends', () => {
    const some = [xs.slice(0, 400), means.slice(0, 400)] as const;
    const fit = fitGammaGamma(...some);
    if (!fit.converged) throw new Error(fit.reason);
    const likelihood = ([p = 0, q = 0, v = 0]: readonly number[]): number => plainLogLikelihood(p, q, v, ...some);
    const found = nelderMead((logs) => likelihood(logs.map(Math.exp)), [0, 0, 0]).map(Math.exp);
    expect(fit.logLikelihood).toBeGreaterThan(likelihood(found) - 1e-6);
    for (const [i, own] of [fit.p, fit.q, fit.v].entries()) expect((found[i] as number) / own).toBeCloseTo(1, 3);
  });

  it('is at a top of the printed likelihood: every step away is less likely', () => {
    const fit = fitGammaGamma(xs, means);
    if (!fit.converged) throw new Error(fit.reason);
    const likelihood = (p: number, q: number, v: number): number => plainLogLikelihood(p, q, v, xs, means);
    const top = likelihood(fit.p, fit.q, fit.v);
    expect(fit.logLikelihood).toBeCloseTo(top, 5);
    for (const factor of [0.99, 1.01]) {
      expect(likelihood(fit.p * factor, fit.q, fit.v)).toBeLessThan(top);
      expect(likelihood(fit.p, fit.q * factor, fit.v)).toBeLessThan(top);
      expect(likelihood(fit.p, fit.q, fit.v * factor)).toBeLessThan(top);
    }
  });

  it('does not depend on the order of customers, nor on the unit of money but for v', () => {
    const fit = fitGammaGamma(xs, means);
    const cents = fitGammaGamma(xs.toReversed(), means.map((mean) => mean * 128).toReversed());
    if (!fit.converged || !cents.converged) throw new Error('no fit');
    expect(cents.p).toBe(fit.p);
    expect(cents.q).toBe(fit.q);
    expect(cents.v / 128).toBeCloseTo(fit.v, 5);
  });

  it('says why it has no answer', () => {
    expect(fitGammaGamma([], [])).toEqual({ converged: false, reason: 'no-customers', iterations: 0 });
    expect(fitGammaGamma([1, 2, 3], [5, 5, 5])).toMatchObject({ converged: false, reason: 'undetermined' });
    expect(fitGammaGamma([10_000], [5])).toMatchObject({ converged: false, reason: 'undetermined' });
  });

  it('of any values gives numbers or a reason', () => {
    const customer = fc.tuple(fc.integer({ min: 1, max: 10_000 }), fc.integer({ min: 1, max: 1_000_000 }));
    fc.assert(
      fc.property(fc.array(customer, { minLength: 1, maxLength: 10 }), (list) => {
        const fit = fitGammaGamma(
          list.map(([x]) => x),
          list.map(([, mean]) => mean / 100),
        );
        if (!fit.converged) expect(fit.reason).toBe('undetermined');
        else for (const value of [fit.p, fit.q, fit.v]) expect(value > 0 && value < Infinity).toBe(true);
      }),
    );
  });

  it('expects the mean of all without a repeat order, and between it and the own mean with some', () => {
    const parameters = { p: 6.25, q: 3.74, v: 15.44 };
    const all = expectedSpend(parameters, 0, 0) as number;
    expect(all).toBeCloseTo((6.25 * 15.44) / 2.74, 12);
    expect(expectedSpend(parameters, 0, 999)).toBe(all);
    // Fader & Hardie 2013: the customer with x = 1 and z = 50 is between 35.2 and 50, nearer to his own mean with more orders.
    const [one, five] = [1, 5].map((x) => expectedSpend(parameters, x, 50) as number) as [number, number];
    expect(one).toBeGreaterThan(all);
    expect(five).toBeGreaterThan(one);
    expect(five).toBeLessThan(50);
    // The printed weighted mean.
    const weight = (6.25 * 5) / (6.25 * 5 + 3.74 - 1);
    expect(five).toBeCloseTo((1 - weight) * all + weight * 50, 12);
  });

  it('has no mean unless q > 1', () => {
    expect(expectedSpend({ p: 6, q: 1, v: 15 }, 3, 20)).toBeUndefined();
    expect(expectedSpend({ p: 6, q: 0.5, v: 15 }, 0, 0)).toBeUndefined();
  });
});

describe('[L2] correlation', () => {
  it('is 1, -1 or between, and none of a constant', () => {
    expect(correlation([1, 2, 3], [10, 20, 30])).toBeCloseTo(1, 14);
    expect(correlation([1, 2, 3], [30, 20, 10])).toBeCloseTo(-1, 14);
    // By hand: covariance 1.5, variances 5 and 1.25 (sums of products about the means 2.5 and 0.75).
    expect(correlation([1, 2, 3, 4], [0, 1, 1, 1])).toBeCloseTo(1.5 / Math.sqrt(5 * 0.75), 14);
    expect(correlation([1, 2, 3], [5, 5, 5])).toBeUndefined();
    expect(correlation([], [])).toBeUndefined();
  });

  it('passes over rows with a missing value', () => {
    expect(correlation([1, NaN, 2, 3, 9], [10, 5, 20, 30, NaN])).toBeCloseTo(1, 14);
  });
});

describe('[L3] lifetime value', () => {
  it('discounts the orders of each month from its end, month by month', () => {
    // Twelve months at 10 % a year are exactly 1 / 1.1.
    expect((1 + monthlyDiscount(0.1)) ** 12).toBeCloseTo(1.1, 14);
    const d = 1.1 ** (1 / 12);
    const plain = (2 / d + 1 / d ** 2 + 0.5 / d ** 3) * 40 * 0.3;
    expect(lifetimeValue([2, 3, 3.5], { spend: 40, margin: 0.3, annualDiscount: 0.1 })).toBeCloseTo(plain, 12);
  });

  it('without discount is all orders times what each brings; without orders nothing', () => {
    expect(lifetimeValue([1, 2, 4], { spend: 50, margin: 1, annualDiscount: 0 })).toBe(200);
    expect(lifetimeValue([0, 0], { spend: 50, margin: 1, annualDiscount: 0.1 })).toBe(0);
    expect(lifetimeValue([], { spend: 50, margin: 1, annualDiscount: 0.1 })).toBe(0);
  });

  it('has months of a twelfth of 365.25 days', () => {
    expect(12 * DAYS_PER_MONTH).toBe(365.25);
  });
});
