import { atLeast, atMost } from './tolerance';
import { innerQuantiles } from './quantile';
import { worseThan, type Better } from './rank';
import { sortedPresent } from './sortedPresent';
import { rowsInOrder, tieGroups } from './tieGroups';
import type { Numbers } from './Numbers';

/**
 * Scores from 1 (worst) to `bins` (best), one per row; 0 where the value is missing (NaN). Missing rows are no part of the population.
 * Each binning is a published convention; they differ on ties and on edges, which is why the user chooses one (R3).
 */
export interface BinScores {
  readonly scores: Uint8Array;
  /** Inner edges on the values themselves, ascending, where the convention has such. */
  readonly edges: readonly number[];
  /** Groups of equal values that got more than one score (only `ntile` does that). */
  readonly splitTies: number;
}

/** Mid-rank percentile: `min(k, floor(k (worse + equal/2) / n) + 1)`. Ties together; the row order never matters. Cost: O(n log n). */
export const percentileBins = (values: Numbers, bins: number, better: Better): BinScores => {
  const groups = tieGroups(values);
  const scoreOf = new Uint8Array(groups.values.length);
  for (let group = 0; group < scoreOf.length; group++) {
    scoreOf[group] = midRankScore(worseThan(groups, group, better), groups.counts[group] as number, groups.present, bins);
  }
  return { scores: Uint8Array.from(groups.groupOf, (group) => (group < 0 ? 0 : (scoreOf[group] as number))), edges: [], splitTies: 0 };
};

/** Score of one value with so many worse and equal (itself included) among those present. */
export const midRankScore = (worse: number, equal: number, present: number, bins: number): number =>
  // Doubled, so that all but the quotient is in whole numbers.
  Math.min(bins, Math.floor((bins * (2 * worse + equal)) / (2 * present)) + 1);

/** SQL's NTILE from worst to best, equal values by order of first appearance, the larger parts first. Splits ties, and counts them. */
export const ntileBins = (values: Numbers, bins: number, better: Better): BinScores => {
  const groups = tieGroups(values);
  const rows = rowsInOrder(groups, better === 'higher' ? 'ascending' : 'descending');
  const scores = new Uint8Array(values.length);
  let splitTies = 0;
  let splitGroup = -1;
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] as number;
    scores[row] = ntileScore(i, rows.length, bins);
    if (i === 0) continue;
    const previous = rows[i - 1] as number;
    const group = groups.groupOf[row] as number;
    if (group !== splitGroup && group === groups.groupOf[previous] && scores[row] !== scores[previous]) {
      splitGroup = group;
      splitTies++;
    }
  }
  return { scores, edges: [], splitTies };
};

/** Part of the element at a place, 0 the worst, when so many are dealt out. */
export const ntileScore = (place: number, present: number, bins: number): number => {
  const size = Math.floor(present / bins);
  const larger = present % bins;
  const inLarger = larger * (size + 1);
  return place < inLarger ? Math.floor(place / (size + 1)) + 1 : larger + Math.floor((place - inLarger) / size) + 1;
};

/** How many edges a value has passed, by a convention's idea of passing. */
type Passes = (value: number, edge: number) => boolean;

/** pandas' qcut: 1 + number of inner type-7 quantiles strictly below the value. Ties together; equal edges skip scores. */
export const quantileBins = (values: Numbers, bins: number, better: Better): BinScores =>
  scoreByEdges(values, quantileEdges(sortedPresent(values), bins), bins, better, isAbove);

/** The R package rfm: 1 + number of (inner type-7 quantiles + 1) at or below the value. */
export const rfmBins = (values: Numbers, bins: number, better: Better): BinScores =>
  scoreByEdges(values, rfmEdges(sortedPresent(values), bins), bins, better, atLeast);

/** Fixed limits, ascending: 1 + number of limits at or below the value; one score more than limits. */
export const breakBins = (values: Numbers, limits: readonly number[], better: Better): BinScores =>
  scoreByEdges(values, limits, limits.length + 1, better, atLeast);

/** Edges of `quantileBins`, passed by what is above them. Input: ascending, no NaN. */
export const quantileEdges = innerQuantiles;

/** Edges of `rfmBins`, passed by what reaches them. Input: ascending, no NaN. */
export const rfmEdges = (sorted: Float64Array, bins: number): number[] => innerQuantiles(sorted, bins).map((edge) => edge + 1);

export const isAbove: Passes = (value, edge) => !atMost(value, edge);

/** Counts the edges passed; where less is better, the score is mirrored (k + 1 - s). */
export const edgeScore = (value: number, edges: readonly number[], bins: number, better: Better, passes: Passes): number => {
  let passed = 0;
  while (passed < edges.length && passes(value, edges[passed] as number)) passed++;
  return better === 'higher' ? passed + 1 : bins - passed;
};

const scoreByEdges = (values: Numbers, edges: readonly number[], bins: number, better: Better, passes: Passes): BinScores => ({
  scores: Uint8Array.from(values, (value) => (Number.isNaN(value) ? 0 : edgeScore(value, edges, bins, better, passes))),
  edges,
  splitTies: 0,
});
