import { atLeast, atMost } from './tolerance';
import { innerQuantiles } from './quantile';
import { worseThan, type Better } from './rank';
import { sortedPresent } from './sortedPresent';
import { rowsInOrder, tieGroups } from './tieGroups';

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
export const percentileBins = (values: ArrayLike<number>, bins: number, better: Better): BinScores => {
  const groups = tieGroups(values);
  const scoreOf = new Uint8Array(groups.values.length);
  for (let group = 0; group < scoreOf.length; group++) {
    // Doubled, so that all but the quotient is in whole numbers.
    const doubledRank = 2 * worseThan(groups, group, better) + (groups.counts[group] as number);
    scoreOf[group] = Math.min(bins, Math.floor((bins * doubledRank) / (2 * groups.present)) + 1);
  }
  return { scores: Uint8Array.from(groups.groupOf, (group) => (group < 0 ? 0 : (scoreOf[group] as number))), edges: [], splitTies: 0 };
};

/** SQL's NTILE from worst to best, equal values by order of first appearance, the larger parts first. Splits ties, and counts them. */
export const ntileBins = (values: ArrayLike<number>, bins: number, better: Better): BinScores => {
  const groups = tieGroups(values);
  const rows = rowsInOrder(groups, better === 'higher' ? 'ascending' : 'descending');
  const scores = new Uint8Array(values.length);
  const size = Math.floor(rows.length / bins);
  const larger = rows.length % bins;
  const inLarger = larger * (size + 1);
  let splitTies = 0;
  let splitGroup = -1;
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] as number;
    scores[row] = i < inLarger ? Math.floor(i / (size + 1)) + 1 : larger + Math.floor((i - inLarger) / size) + 1;
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

/** pandas' qcut: 1 + number of inner type-7 quantiles strictly below the value. Ties together; equal edges skip scores. */
export const quantileBins = (values: ArrayLike<number>, bins: number, better: Better): BinScores => {
  const edges = innerQuantiles(sortedPresent(values), bins);
  return scoreByEdges(values, edges, bins, better, (value, edge) => !atMost(value, edge));
};

/** The R package rfm: 1 + number of (inner type-7 quantiles + 1) at or below the value. */
export const rfmBins = (values: ArrayLike<number>, bins: number, better: Better): BinScores => {
  const edges = innerQuantiles(sortedPresent(values), bins).map((edge) => edge + 1);
  return scoreByEdges(values, edges, bins, better, atLeast);
};

/** Fixed limits, ascending: 1 + number of limits at or below the value; one score more than limits. */
export const breakBins = (values: ArrayLike<number>, limits: readonly number[], better: Better): BinScores =>
  scoreByEdges(values, limits, limits.length + 1, better, atLeast);

/** Counts the edges passed; where less is better, the score is mirrored (k + 1 - s). */
const scoreByEdges = (
  values: ArrayLike<number>,
  edges: readonly number[],
  bins: number,
  better: Better,
  passes: (value: number, edge: number) => boolean,
): BinScores => {
  const scores = new Uint8Array(values.length);
  for (let row = 0; row < values.length; row++) {
    const value = values[row] as number;
    if (Number.isNaN(value)) continue;
    let passed = 0;
    while (passed < edges.length && passes(value, edges[passed] as number)) passed++;
    scores[row] = better === 'higher' ? passed + 1 : bins - passed;
  }
  return { scores, edges, splitTies: 0 };
};
