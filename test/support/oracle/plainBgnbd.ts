import { logGamma } from '../../../src/stats/gammaFunctions';

export interface PlainParameters {
  readonly r: number;
  readonly alpha: number;
  readonly a: number;
  readonly b: number;
}

/** Fader, Hardie & Lee 2005, equation 6, customer by customer and as printed: good for small x only. */
export const plainLogLikelihood = (
  { r, alpha, a, b }: PlainParameters,
  frequency: readonly number[],
  recency: readonly number[],
  age: readonly number[],
): number => {
  const beta = (y: number, z: number): number => Math.exp(logGamma(y) + logGamma(z) - logGamma(y + z));
  let sum = 0;
  for (const [i, x] of frequency.entries()) {
    const gammas = Math.exp(logGamma(r + x) - logGamma(r)) * alpha ** r;
    const stayed = ((beta(a, b + x) / beta(a, b)) * gammas) / (alpha + (age[i] as number)) ** (r + x);
    const left = x > 0 ? ((beta(a + 1, b + x - 1) / beta(a, b)) * gammas) / (alpha + (recency[i] as number)) ** (r + x) : 0;
    sum += Math.log(stayed + left);
  }
  return sum;
};

/**
 * Expected orders of someone who is still a customer, as an integral over the chance p to leave after an order, Beta(a, b + x):
 * E[(1 - (1 + p t / (alpha + T))^-(r + x)) / p]. By the tanh-sinh rule, which bears the poles at both ends; about 12 digits.
 */
export const integratedOrders = ({ r, alpha, a, b }: PlainParameters, t: number, x: number, age: number): number => {
  let weights = 0;
  let sum = 0;
  for (let s = -6; s <= 6; s += 1 / 256) {
    const p = 1 / (1 + Math.exp(-Math.PI * Math.sinh(s)));
    const stay = 1 / (1 + Math.exp(Math.PI * Math.sinh(s)));
    const weight = p ** a * stay ** (b + x) * Math.cosh(s);
    weights += weight;
    sum += (weight * -Math.expm1(-(r + x) * Math.log1p((p * t) / (alpha + age)))) / p;
  }
  return sum / weights;
};

/** Fader, Hardie & Lee 2005, equation 10 for someone who is still a customer, as printed, with 2F1 as its series: for small x, away from a = 1. */
export const printedOrders = ({ r, alpha, a, b }: PlainParameters, t: number, x: number, age: number): number => {
  const z = t / (alpha + age + t);
  let term = 1;
  let series = 1;
  for (let k = 0; k < 5000; k++) {
    term *= (((r + x + k) * (b + x + k)) / ((a + b + x - 1 + k) * (k + 1))) * z;
    series += term;
  }
  return ((a + b + x - 1) / (a - 1)) * (1 - ((alpha + age) / (alpha + age + t)) ** (r + x) * series);
};
