import { bgnbdLogLikelihood, groupHistories, type PurchaseHistories } from './bgnbdLikelihood';
import { maximumLikelihood } from './maximumLikelihood';
import { roundTo } from './roundSignificant';

/** The BG/NBD model's parameters (Fader, Hardie & Lee 2005): alpha is in the unit of time of the data it was fitted on. */
export interface BgnbdParameters {
  readonly r: number;
  readonly alpha: number;
  readonly a: number;
  readonly b: number;
}

/** Why there are no parameters. `undetermined`: the likelihood rises without end or is flat, so the data do not decide on them. */
export type FitFailure = 'no-customers' | 'no-repeats' | 'no-time' | 'undetermined';

export type BgnbdFit =
  | (BgnbdParameters & { readonly converged: true; readonly logLikelihood: number; readonly iterations: number })
  | { readonly converged: false; readonly reason: FitFailure; readonly iterations: number };

/** Where the search begins: shape of the rates, and of the chances to leave. */
const STARTS: readonly (readonly [r: number, a: number, b: number])[] = [
  [0.3, 0.5, 2],
  [1, 1, 1],
  [3, 1, 10],
  [0.5, 5, 5],
];

/**
 * The parameters under which the histories are most likely, over logarithms of the parameters, from several starts. No maximum, or one that the
 * likelihood exceeds at infinity, is said (`converged: false`). Order of customers never counts; parameters are rounded to 8 digits, far
 * beyond what any data decide, so that they are the same on every platform (P2).
 * Input: histories for which `isPurchaseHistory` holds. Cost: O(n log n) once, then O(distinct histories) per iteration, of which there are 50 to 100.
 */
export const fitBgnbd = (histories: PurchaseHistories): BgnbdFit => {
  const groups = groupHistories(histories);
  const failed = (reason: FitFailure, iterations = 0): BgnbdFit => ({ converged: false, reason, iterations });
  if (groups.customers === 0) return failed('no-customers');
  if (groups.meanAge === 0) return failed('no-time');
  if (groups.repeats === 0) return failed('no-repeats');

  const rate = groups.repeats / groups.customers;
  const { parameters, value, iterations } = maximumLikelihood(
    (point) => bgnbdLogLikelihood(groups, point),
    STARTS.map(([r, a, b]) => [r, r / rate, a, b]),
  );
  if (parameters === undefined) return failed('undetermined', iterations);
  const [r, alpha, a, b] = parameters as [number, number, number, number];
  // Time was measured in mean ages; the density of purchase times changes with the unit, once per repeat purchase.
  const logLikelihood = groups.customers * value - groups.repeats * Math.log(groups.meanAge);
  return {
    converged: true,
    r: roundTo(r, 8),
    alpha: roundTo(alpha * groups.meanAge, 8),
    a: roundTo(a, 8),
    b: roundTo(b, 8),
    logLikelihood: roundTo(logLikelihood, 10),
    iterations,
  };
};
