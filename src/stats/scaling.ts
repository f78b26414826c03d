import { exactMean, populationDeviation } from './exactSum';
import { normalCdf } from './normal';
import { quantile } from './quantile';
import { countAtMost, countBelow } from './rank';
import { roundSignificant } from './roundSignificant';
import { sortedPresent } from './sortedPresent';
import { above, atLeast } from './tolerance';
import type { Numbers } from './Numbers';

/** A number to 0-100, by what was learned from a population; NaN stays NaN. More is better: for a cost, take 100 - score. */
export type Scaler = (value: number) => number;

/** What a column gets that tells nobody apart (W2). */
const UNDECIDED = 50;

/** 0 for the smallest, 100 for the largest of the population, straight between, clamped outside. A constant population gives 50. */
export const minmaxScaler = (population: Numbers): Scaler => {
  let smallest = Infinity;
  let largest = -Infinity;
  for (const value of population) {
    if (value < smallest) smallest = value;
    if (value > largest) largest = value;
  }
  if (!isSpread(smallest, largest)) return undecided;
  return (value) => clamp((100 * (value - smallest)) / (largest - smallest));
};

/** Whether two values differ by more than the binary residue of decimals: 0.1 + 0.2 and 0.3 do not. */
export const isSpread = (smallest: number, largest: number): boolean =>
  largest - smallest > 1e-12 * Math.max(Math.abs(smallest), Math.abs(largest));

/** Mid-rank percentile: `100 (worse + equal/2) / n` in the population. */
export const percentileScaler = (population: Numbers): Scaler => {
  const sorted = sortedPresent(population);
  if (sorted.length === 0) return undecided;
  return (value) => (Number.isNaN(value) ? NaN : midRankPercent(countBelow(sorted, value), countAtMost(sorted, value), sorted.length));
};

/** Mid-rank percentile of a value with so many below it, and below or equal, among those present. */
export const midRankPercent = (below: number, atMost: number, present: number): number => (50 * (below + atMost)) / present;

/** 100 times the normal distribution function of (x - mean) / population deviation, rounded to 12 digits (P2). Constant gives 50. */
export const zscoreScaler = (population: Numbers): Scaler => {
  return normalScaler(exactMean(population), populationDeviation(population));
};

/** As `zscoreScaler`, by a known mean and population deviation. */
export const normalScaler = (mean: number, deviation: number): Scaler => {
  // Relative, because the deviation of equal decimals need not come out as a clean zero.
  if (!(deviation > 1e-12 * Math.abs(mean))) return undecided;
  return (value) => roundSignificant(100 * normalCdf((value - mean) / deviation));
};

/** Benchmark points, piecewise constant: `points[i]` from `limits[i - 1]` up to but not including `limits[i]`. One more point than limits. */
export const stepScaler = (limits: readonly number[], points: readonly number[]): Scaler => steps(limits, points, atLeast);

/** As `stepScaler`, but that a limit must be exceeded: `points[i]` above `limits[i - 1]` up to and including `limits[i]`. */
export const exceedingStepScaler = (limits: readonly number[], points: readonly number[]): Scaler => steps(limits, points, above);

const steps =
  (limits: readonly number[], points: readonly number[], passes: (value: number, limit: number) => boolean): Scaler =>
  (value) => {
    if (Number.isNaN(value)) return NaN;
    let step = 0;
    while (step < limits.length && passes(value, limits[step] as number)) step++;
    return points[step] as number;
  };

/** Benchmark points, piecewise linear: `points[i]` at `limits[i]`, straight between, the end points outside. As many points as limits. */
export const linearScaler =
  (limits: readonly number[], points: readonly number[]): Scaler =>
  (value) => {
    if (Number.isNaN(value)) return NaN;
    const last = limits.length - 1;
    if (value <= (limits[0] as number)) return points[0] as number;
    if (value >= (limits[last] as number)) return points[last] as number;
    const right = countAtMost(limits, value);
    const from = limits[right - 1] as number;
    const to = limits[right] as number;
    const low = points[right - 1] as number;
    return low + (((points[right] as number) - low) * (value - from)) / (to - from);
  };

interface Winsorised {
  readonly values: Float64Array;
  readonly low: number;
  readonly high: number;
  /** Values that were moved. */
  readonly clipped: number;
}

/** Moves what lies outside the type-7 1 % and 99 % quantiles onto them; NaN stays. Cost: O(n log n). */
export const winsorise = (values: Numbers): Winsorised => {
  const sorted = sortedPresent(values);
  const low = quantile(sorted, 0.01);
  const high = quantile(sorted, 0.99);
  let clipped = 0;
  const moved = Float64Array.from(values, (value) => {
    if (!(value < low || value > high)) return value;
    clipped++;
    return value < low ? low : high;
  });
  return { values: moved, low, high, clipped };
};

const undecided: Scaler = (value) => (Number.isNaN(value) ? NaN : UNDECIDED);

// Written so that NaN passes through.
const clamp = (score: number): number => (score < 0 ? 0 : score > 100 ? 100 : score);
