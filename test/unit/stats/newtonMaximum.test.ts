import { maximumLikelihood } from '../../../src/stats/maximumLikelihood';
import { newtonMaximum, type Surface } from '../../../src/stats/newtonMaximum';

/** -Rosenbrock(x, y): a bent ridge with its top, 0, at (1, 1). */
const ridge = ([x = 0, y = 0]: readonly number[]): Surface => ({
  value: -(100 * (y - x * x) ** 2 + (1 - x) ** 2),
  gradient: [400 * x * (y - x * x) + 2 * (1 - x), -200 * (y - x * x)],
  hessian: [
    [400 * (y - x * x) - 800 * x * x - 2, 400 * x],
    [400 * x, -200],
  ],
});

describe('newtonMaximum', () => {
  it('climbs a bent ridge to its top', () => {
    for (const start of [
      [-1.2, 1],
      [5, -3],
      [0, 0],
    ]) {
      const { converged, point, value } = newtonMaximum(ridge, start, { bound: 100 });
      expect(converged).toBe(true);
      expect(point[0]).toBeCloseTo(1, 9);
      expect(point[1]).toBeCloseTo(1, 9);
      expect(value).toBeCloseTo(0, 15);
    }
  });

  it('does not take for a top what only rises more and more slowly', () => {
    const rising = ([x = 0]: readonly number[]): Surface => ({
      value: -Math.exp(-x),
      gradient: [Math.exp(-x)],
      hessian: [[-Math.exp(-x)]],
    });
    expect(newtonMaximum(rising, [0], { bound: 14 }).converged).toBe(false);
    expect(newtonMaximum(rising, [0], { bound: 100 }).converged).toBe(false);
  });

  it('does not take a flat line, a pass or the bottom of a valley for a top', () => {
    const flat = (): Surface => ({ value: 1, gradient: [0], hessian: [[0]] });
    const pass = ([x = 0, y = 0]: readonly number[]): Surface => ({
      value: x * x - y * y,
      gradient: [2 * x, -2 * y],
      hessian: [
        [2, 0],
        [0, -2],
      ],
    });
    expect(newtonMaximum(flat, [3], { bound: 10 }).converged).toBe(false);
    expect(newtonMaximum(pass, [0, 0], { bound: 10 }).converged).toBe(false);
    expect(newtonMaximum(pass, [0.1, 5], { bound: 10 }).converged).toBe(false);
  });

  it('never goes where there is no number', () => {
    const half = ([x = 0]: readonly number[]): Surface => ({
      value: Math.log(x) - x,
      gradient: [1 / x - 1],
      hessian: [[-1 / (x * x)]],
    });
    const { converged, point } = newtonMaximum(half, [3], { bound: 10 });
    expect(converged).toBe(true);
    expect(point[0]).toBeCloseTo(1, 9);
  });
});

describe('maximumLikelihood', () => {
  it('takes the highest of several maxima', () => {
    // Over ln p: two hills of sin, the further one higher.
    const hills = ([p = 1]: readonly number[]): Surface => {
      const x = Math.log(p);
      const value = Math.sin(x) - (x - 8) ** 2 / 100;
      const slope = Math.cos(x) - (x - 8) / 50;
      const bend = -Math.sin(x) - 1 / 50;
      return { value, gradient: [slope / p], hessian: [[(bend - slope) / (p * p)]] };
    };
    const nearOnly = maximumLikelihood(hills, [[Math.exp(1.4)]]).parameters;
    const both = maximumLikelihood(hills, [[Math.exp(1.4)], [Math.exp(7.5)]]).parameters;
    expect(Math.log((nearOnly as number[])[0] as number)).toBeCloseTo(1.68, 1);
    expect(Math.log((both as number[])[0] as number)).toBeCloseTo(7.85, 1);
  });

  it('has no answer when a search that ran away came higher than the maximum found', () => {
    // A small hill at ln p = 0, and a slope that rises towards infinity.
    const surface = ([p = 1]: readonly number[]): Surface => {
      const x = Math.log(p);
      const hill = 0.5 * Math.exp(-x * x);
      const climb = 2 / (1 + Math.exp(5 - x));
      const slope = -2 * x * hill + (climb * (2 - climb)) / 2;
      const bend = (4 * x * x - 2) * hill + (climb * (2 - climb) * (1 - climb)) / 2;
      return { value: hill + climb, gradient: [slope / p], hessian: [[(bend - slope) / (p * p)]] };
    };
    expect(maximumLikelihood(surface, [[1]]).parameters).toBeDefined();
    expect(maximumLikelihood(surface, [[1], [Math.exp(6)]]).parameters).toBeUndefined();
  });
});
