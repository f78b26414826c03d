import fc from 'fast-check';
import { fitBgnbd, type BgnbdFit } from '../../../src/stats/bgnbdFit';
import { bgnbdLogLikelihood, groupHistories, isPurchaseHistory } from '../../../src/stats/bgnbdLikelihood';
import { expectedOrders, expectedOrdersWhenAlive, probabilityAlive } from '../../../src/stats/bgnbdPredict';
import { integratedOrders, plainLogLikelihood, printedOrders } from '../../support/oracle/plainBgnbd';
import { nelderMead } from '../../support/oracle/nelderMead';
import { seeded } from '../../support/seeded';

const CDNOW = { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 };

const parameters = fc.record({
  r: fc.double({ min: 0.05, max: 20, noNaN: true }),
  alpha: fc.double({ min: 0.1, max: 50, noNaN: true }),
  a: fc.double({ min: 0.1, max: 20, noNaN: true }),
  b: fc.double({ min: 0.1, max: 50, noNaN: true }),
});

const history = fc
  .record({ x: fc.integer({ min: 0, max: 12 }), age: fc.integer({ min: 1, max: 60 }), part: fc.double({ min: 0, max: 1, noNaN: true }) })
  .map(({ x, age, part }) => ({ x, age, recency: x === 0 ? 0 : Math.round(age * part) }));

const columns = (list: readonly { readonly x: number; readonly age: number; readonly recency: number }[]) => ({
  frequency: list.map((one) => one.x),
  recency: list.map((one) => one.recency),
  age: list.map((one) => one.age),
});

describe('[L1] the likelihood of BG/NBD', () => {
  it('grouped and in logarithms is the printed one, customer by customer', () => {
    fc.assert(
      fc.property(parameters, fc.array(history, { minLength: 1, maxLength: 30 }), ({ r, alpha, a, b }, list) => {
        const { frequency, recency, age } = columns(list);
        const groups = groupHistories({ frequency, recency, age });
        const found = bgnbdLogLikelihood(groups, [r, alpha / groups.meanAge, a, b]).value * list.length;
        const inUnits = found - groups.repeats * Math.log(groups.meanAge);
        const plain = plainLogLikelihood({ r, alpha, a, b }, frequency, recency, age);
        expect(Math.abs(inUnits - plain)).toBeLessThan(1e-9 * Math.max(1, Math.abs(plain)));
      }),
    );
  });

  it('has the derivatives that differences give', () => {
    fc.assert(
      fc.property(parameters, fc.array(history, { minLength: 1, maxLength: 30 }), ({ r, alpha, a, b }, list) => {
        const groups = groupHistories(columns(list));
        const point = [r, alpha / groups.meanAge, a, b];
        const here = bgnbdLogLikelihood(groups, point);
        point.forEach((parameter, i) => {
          const h = 1e-5 * parameter;
          const there = bgnbdLogLikelihood(groups, point.with(i, parameter + h));
          const back = bgnbdLogLikelihood(groups, point.with(i, parameter - h));
          // By logarithms of the parameters, so that all are of one size.
          const slope = (here.gradient[i] as number) * parameter;
          expect(Math.abs(((there.value - back.value) / (2 * h)) * parameter - slope)).toBeLessThan(1e-5 * Math.max(1, Math.abs(slope)));
          point.forEach((other, j) => {
            const bend = (here.hessian[i]?.[j] as number) * parameter * other;
            const difference = (((there.gradient[j] as number) - (back.gradient[j] as number)) / (2 * h)) * parameter * other;
            expect(Math.abs(difference - bend)).toBeLessThan(1e-5 * Math.max(1, Math.abs(bend)));
          });
        });
      }),
    );
  });

  it('counts equal histories once', () => {
    const groups = groupHistories({ frequency: [2, 0, 2, 2, 0], recency: [5, 0, 5, 6, 0], age: [9, 9, 9, 9, 8] });
    expect([...groups.counts]).toEqual([1, 1, 2, 1]);
    expect(groups.runs.map(({ x, customers }) => [x, customers])).toEqual([
      [0, 2],
      [2, 3],
    ]);
    expect(groups.repeats).toBe(6);
  });
});

describe('[L1] what a history may be', () => {
  it('is whole orders, a span within the age, and no span without a repeat', () => {
    expect(isPurchaseHistory(2, 30.43, 38.86)).toBe(true);
    expect(isPurchaseHistory(0, 0, 0)).toBe(true);
    expect(isPurchaseHistory(1, 5, 5)).toBe(true);
    for (const [x, recency, age] of [
      [1.5, 1, 2],
      [-1, 0, 2],
      [1, 3, 2],
      [0, 1, 2],
      [1, -1, 2],
      [1, 1, Infinity],
      [NaN, 1, 2],
      [1, NaN, 2],
      [1, 1, NaN],
    ] as const) {
      expect(isPurchaseHistory(x, recency, age)).toBe(false);
    }
  });
});

/** Customers made by the model's own story. */
const simulated = (count: number, seed: number) => {
  const random = seeded(seed);
  const exponential = (rate: number): number => -Math.log(1 - random()) / rate;
  return columns(
    Array.from({ length: count }, () => {
      // r = 1: an exponential rate; a = 1, b = 3: p by its inverse distribution function.
      const rate = exponential(10);
      const leave = 1 - (1 - random()) ** (1 / 3);
      const age = 20 + 80 * random();
      let [x, recency] = [0, 0];
      for (let now = exponential(rate); now < age; now += exponential(rate)) {
        x++;
        recency = now;
        if (random() < leave) break;
      }
      return { x, recency, age };
    }),
  );
};

const converged = (fit: BgnbdFit): Extract<BgnbdFit, { readonly converged: true }> => {
  if (!fit.converged) throw new Error(fit.reason);
  return fit;
};

describe('[L1] fitting BG/NBD', () => {
  it('finds the parameters that customers were made with', () => {
    const fit = converged(fitBgnbd(simulated(20_000, 7)));
    expect(fit.r).toBeCloseTo(1, 1);
    expect(fit.alpha / 10).toBeCloseTo(1, 1);
    expect(fit.a / (fit.a + fit.b)).toBeCloseTo(0.25, 1);
  });

  it('ends where a search that only compares values ends', () => {
    const data = simulated(400, 23);
    const fit = converged(fitBgnbd(data));
    const lists = [Array.from(data.frequency), Array.from(data.recency), Array.from(data.age)] as const;
    const likelihood = ([r = 0, alpha = 0, a = 0, b = 0]: readonly number[]): number => plainLogLikelihood({ r, alpha, a, b }, ...lists);
    const found = nelderMead((logs) => likelihood(logs.map(Math.exp)), [0, 0, 0, 0]).map(Math.exp);
    expect(fit.logLikelihood).toBeGreaterThan(likelihood(found) - 1e-6);
    for (const [i, own] of [fit.r, fit.alpha, fit.a, fit.b].entries()) expect((found[i] as number) / own).toBeCloseTo(1, 3);
  });

  it('is at a top: every step away is less likely', () => {
    const data = simulated(500, 11);
    const fit = converged(fitBgnbd(data));
    const likelihood = (p: typeof CDNOW): number =>
      plainLogLikelihood(p, Array.from(data.frequency), Array.from(data.recency), Array.from(data.age));
    expect(fit.logLikelihood).toBeCloseTo(likelihood(fit), 5);
    for (const name of ['r', 'alpha', 'a', 'b'] as const) {
      for (const factor of [0.99, 1.01]) expect(likelihood({ ...fit, [name]: fit[name] * factor })).toBeLessThan(likelihood(fit));
    }
  });

  it('does not depend on the order of customers, nor on the unit of time but for alpha', () => {
    const { frequency, recency, age } = simulated(400, 3);
    const fit = converged(fitBgnbd({ frequency, recency, age }));
    expect(fitBgnbd({ frequency: frequency.toReversed(), recency: recency.toReversed(), age: age.toReversed() })).toEqual(fit);
    const weeks = converged(fitBgnbd({ frequency, recency: recency.map((t) => t / 7), age: age.map((t) => t / 7) }));
    expect(weeks.alpha * 7).toBeCloseTo(fit.alpha, 4);
    expect([weeks.r, weeks.a, weeks.b].map((one) => one.toPrecision(7))).toEqual([fit.r, fit.a, fit.b].map((one) => one.toPrecision(7)));
  });

  it('says why it has no answer', () => {
    expect(fitBgnbd({ frequency: [], recency: [], age: [] })).toEqual({ converged: false, reason: 'no-customers', iterations: 0 });
    expect(fitBgnbd({ frequency: [0, 0], recency: [0, 0], age: [5, 9] })).toMatchObject({ converged: false, reason: 'no-repeats' });
    expect(fitBgnbd({ frequency: [0, 1], recency: [0, 0], age: [0, 0] })).toMatchObject({ converged: false, reason: 'no-time' });
    expect(fitBgnbd({ frequency: [3], recency: [20], age: [30] })).toMatchObject({ converged: false, reason: 'undetermined' });
    const same = (value: number): number[] => new Array<number>(100).fill(value);
    expect(fitBgnbd({ frequency: same(3), recency: same(20), age: same(30) })).toMatchObject({ converged: false, reason: 'undetermined' });
  });

  it.each([1, 7])('takes up to 10,000 orders in days over %p', (unit) => {
    const random = seeded(5);
    const data = columns(
      Array.from({ length: 1000 }, () => {
        const x = Math.floor(10_000 * random() ** 4);
        const age = (365 * (0.5 + random())) / unit;
        return { x, age, recency: x === 0 ? 0 : age * random() };
      }),
    );
    const fit = converged(fitBgnbd(data));
    for (const [i, x] of data.frequency.entries()) {
      const alive = probabilityAlive(fit, x, data.recency[i] as number, data.age[i] as number);
      const orders = expectedOrders(fit, 90 / unit, x, data.recency[i] as number, data.age[i] as number);
      expect(alive).toBeGreaterThanOrEqual(0);
      expect(alive).toBeLessThanOrEqual(1);
      expect(orders).toBeGreaterThanOrEqual(0);
    }
  });

  it('of any histories gives numbers or a reason', () => {
    fc.assert(
      fc.property(fc.array(history, { maxLength: 12 }), (list) => {
        const fit = fitBgnbd(columns(list));
        if (fit.converged) {
          for (const value of [fit.r, fit.alpha, fit.a, fit.b]) expect(value).toBeGreaterThan(0);
          expect(Number.isFinite(fit.logLikelihood)).toBe(true);
        } else expect(['no-customers', 'no-repeats', 'no-time', 'undetermined']).toContain(fit.reason);
      }),
    );
  });
});

describe('[L1] P(alive)', () => {
  it('is 1 without a repeat purchase, and a share for every x and t_x <= T up to 90', () => {
    expect(probabilityAlive(CDNOW, 0, 0, 38.86)).toBe(1);
    for (let x = 1; x <= 90; x += 8) {
      for (let age = 0; age <= 90; age += 10) {
        for (let recency = 0; recency <= age; recency += 5) {
          const alive = probabilityAlive(CDNOW, x, recency, age);
          expect(alive).toBeGreaterThanOrEqual(0);
          expect(alive).toBeLessThan(1);
        }
      }
    }
  });

  it('is the printed ratio: what is likely when alive over what is likely at all', () => {
    const { r, alpha, a, b } = CDNOW;
    const printed = 1 / (1 + (a / (b + 2 - 1)) * ((alpha + 38.86) / (alpha + 30.43)) ** (r + 2));
    expect(probabilityAlive(CDNOW, 2, 30.43, 38.86)).toBeCloseTo(printed, 14);
  });
});

describe('[L1] expected orders', () => {
  it('are 1.226 for the published customer', () => {
    expect(Math.abs((expectedOrders(CDNOW, 39, 2, 30.43, 38.86) as number) - 1.226)).toBeLessThan(0.001);
  });

  it('are the integral over the chance to leave', () => {
    fc.assert(
      fc.property(
        parameters,
        fc.integer({ min: 0, max: 30 }),
        fc.double({ min: 0, max: 100, noNaN: true }),
        fc.double({ min: 0.01, max: 60, noNaN: true }),
        (p, x, age, t) => {
          const integral = integratedOrders(p, t, x, age);
          expect(Math.abs((expectedOrdersWhenAlive(p, t, x, age) as number) / integral - 1)).toBeLessThan(1e-9);
        },
      ),
    );
  });

  it('are the printed formula with its hypergeometric series where that can be computed', () => {
    for (const x of [0, 1, 2, 7, 20]) {
      for (const t of [1, 13, 39]) {
        expect(expectedOrdersWhenAlive(CDNOW, t, x, 38.86)).toBeCloseTo(printedOrders(CDNOW, t, x, 38.86), 9);
      }
    }
  });

  it('pass through a = 1, where the printed formula is 0 / 0', () => {
    const at = (a: number): number => expectedOrdersWhenAlive({ ...CDNOW, a }, 39, 2, 38.86) as number;
    expect(at(1)).toBeCloseTo((at(1 - 1e-6) + at(1 + 1e-6)) / 2, 9);
  });

  it('are none in no time, grow with the horizon, and never more than without leaving', () => {
    expect(expectedOrders(CDNOW, 0, 5, 10, 20)).toBe(0);
    let before = 0;
    for (const t of [0.01, 1, 10, 100, 1000]) {
      const orders = expectedOrdersWhenAlive(CDNOW, t, 5, 20) as number;
      expect(orders).toBeGreaterThan(before);
      expect(orders).toBeLessThan(((CDNOW.r + 5) * t) / (CDNOW.alpha + 20));
      before = orders;
    }
  });

  it('stay numbers for 10,000 orders, and are given up beyond millions', () => {
    // By quadrature with mpmath 1.3, too.
    expect(expectedOrdersWhenAlive(CDNOW, 365, 10_000, 365)).toBeCloseTo(7384.78341687, 5);
    expect(integratedOrders(CDNOW, 365, 10_000, 365)).toBeCloseTo(7384.78341687, 5);
    expect(expectedOrdersWhenAlive(CDNOW, 1e9, 10_000, 1)).toBeUndefined();
  });
});
