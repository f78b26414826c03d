import type { FitFailure } from './bgnbdFit';
import { digamma, logGamma, trigamma } from './gammaFunctions';
import { maximumLikelihood } from './maximumLikelihood';
import type { Surface } from './newtonMaximum';
import type { Numbers } from './Numbers';
import { roundTo } from './roundSignificant';

/** The gamma-gamma model's parameters (Fader & Hardie 2013, who write gamma for v): v is in the unit of money of the data. */
export interface GammaGammaParameters {
  readonly p: number;
  readonly q: number;
  readonly v: number;
}

export type GammaGammaFit =
  | (GammaGammaParameters & { readonly converged: true; readonly logLikelihood: number; readonly iterations: number })
  | { readonly converged: false; readonly reason: Exclude<FitFailure, 'no-repeats' | 'no-time'>; readonly iterations: number };

/** Where the search begins, with values in means: p v / (q - 1) = 1. */
const STARTS: readonly (readonly number[])[] = [
  [5, 3, 0.4],
  [1, 2, 1],
  [20, 10, 0.45],
];

/**
 * The parameters under which the mean values are most likely. `undetermined` when there is no maximum, e.g. when all values are equal.
 * Input: x > 0 and a mean value > 0 for each customer. Rounded to 8 digits, as `fitBgnbd`. Cost: O(n log n) once, then O(n) per iteration.
 */
export const fitGammaGamma = (frequency: Numbers, meanValue: Numbers): GammaGammaFit => {
  const customers = frequency.length;
  if (customers === 0) return { converged: false, reason: 'no-customers', iterations: 0 };
  const order = Uint32Array.from({ length: customers }, (_, i) => i).sort(
    (i, j) => (frequency[i] as number) - (frequency[j] as number) || (meanValue[i] as number) - (meanValue[j] as number),
  );
  const x = Float64Array.from(order, (i) => frequency[i] as number);
  const money = Float64Array.from(order, (i) => meanValue[i] as number);
  const unit = money.reduce((sum, value) => sum + value / customers, 0);
  const values = money.map((value) => value / unit);
  const { parameters, value, iterations } = maximumLikelihood((point) => meanLogLikelihood(x, values, point), STARTS);
  if (parameters === undefined) return { converged: false, reason: 'undetermined', iterations };
  const [p, q, v] = parameters as [number, number, number];
  // A density per unit of money.
  const logLikelihood = customers * (value - Math.log(unit));
  return {
    converged: true,
    p: roundTo(p, 8),
    q: roundTo(q, 8),
    v: roundTo(v * unit, 8),
    logLikelihood: roundTo(logLikelihood, 10),
    iterations,
  };
};

/**
 * Expected value of an order of a customer, drawn towards the mean of all the more the fewer orders there are; without a repeat order it is the
 * mean of all, p v / (q - 1). `undefined` unless q > 1: below, the model has no mean. Source: Fader & Hardie 2013, equation 5.
 */
export const expectedSpend = ({ p, q, v }: GammaGammaParameters, frequency: number, meanValue: number): number | undefined =>
  q > 1 ? (p * (v + (frequency === 0 ? 0 : frequency * meanValue))) / (p * frequency + q - 1) : undefined;

/** Log-likelihood per customer at (p, q, v), with its derivatives: Fader & Hardie 2013, equation 1a. `x` ascending, so that equal ones stand together. */
const meanLogLikelihood = (xs: Float64Array, values: Float64Array, point: readonly number[]): Surface => {
  const [p, q, v] = point as [number, number, number];
  const logV = Math.log(v);
  const atQ = { log: logGamma(q), psi: digamma(q), psi1: trigamma(q) };
  let value = 0;
  let gP = 0;
  let gQ = 0;
  let gV = 0;
  let hPP = 0;
  let hPQ = 0;
  let hQQ = 0;
  let hPV = 0;
  let hQV = 0;
  let hVV = 0;
  let known = NaN;
  let gammas = 0;
  let slopeP = 0;
  let slopeQ = 0;
  let bendPP = 0;
  let bendPQ = 0;
  let bendQQ = 0;
  for (let i = 0; i < xs.length; i++) {
    const x = xs[i] as number;
    const px = p * x;
    if (x !== known) {
      known = x;
      gammas = logGamma(px + q) - logGamma(px) - atQ.log;
      slopeP = x * (digamma(px + q) - digamma(px));
      slopeQ = digamma(px + q) - atQ.psi;
      bendPP = x * x * (trigamma(px + q) - trigamma(px));
      bendPQ = x * trigamma(px + q);
      bendQQ = trigamma(px + q) - atQ.psi1;
    }
    const mean = values[i] as number;
    const sum = v + x * mean;
    const logSum = Math.log(sum);
    const logSpent = Math.log(x * mean);
    value += gammas + q * logV + px * logSpent - Math.log(mean) - (px + q) * logSum;
    gP += slopeP + x * (logSpent - logSum);
    gQ += slopeQ + logV - logSum;
    gV += q / v - (px + q) / sum;
    hPP += bendPP;
    hPQ += bendPQ;
    hQQ += bendQQ;
    hPV -= x / sum;
    hQV += 1 / v - 1 / sum;
    hVV += (px + q) / sum ** 2 - q / v ** 2;
  }
  const perCustomer = (sum: number): number => sum / xs.length;
  return {
    value: perCustomer(value),
    gradient: [gP, gQ, gV].map(perCustomer),
    hessian: [
      [hPP, hPQ, hPV],
      [hPQ, hQQ, hQV],
      [hPV, hQV, hVV],
    ].map((row) => row.map(perCustomer)),
  };
};
