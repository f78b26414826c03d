import { edgeScore, isAbove, midRankScore, ntileScore, quantileEdges, rfmEdges } from '../../stats/binning';
import { countAtMost, countBelow } from '../../stats/rank';
import { sortedPresent } from '../../stats/sortedPresent';
import { atLeast } from '../../stats/tolerance';
import { memoizeByObject } from '../memoize';
import { BETTER, type MeasureScoring, type RfmMeasure } from './rfmScores';

const sortedOf = memoizeByObject((population: Float64Array) => sortedPresent(population));

/**
 * The score that one customer of a population would have at another value, all others unchanged: the same as scoring the whole population
 * anew, in O(n) at most. Input: the population as scored (NaN outside); the customer may be outside it so far.
 */
export const rfmScoreAfter = (
  population: Float64Array,
  row: number,
  measure: RfmMeasure,
  { scoring, limits }: MeasureScoring,
  bins: number,
): ((value: number) => number) => {
  const better = BETTER[measure];
  const others = without(sortedOf(population), population[row] as number);
  const present = others.length + 1;
  const worseThan = (value: number): number =>
    better === 'higher' ? countBelow(others, value) : others.length - countAtMost(others, value);
  switch (scoring) {
    case 'percentile':
      return (value) => midRankScore(worseThan(value), countAtMost(others, value) - countBelow(others, value) + 1, present, bins);
    case 'ntile':
      return (value) => {
        let earlierTies = 0;
        for (let other = 0; other < row; other++) if (population[other] === value) earlierTies++;
        return ntileScore(worseThan(value) + earlierTies, present, bins);
      };
    case 'quantile':
      return (value) => edgeScore(value, quantileEdges(withValue(others, value), bins), bins, better, isAbove);
    case 'rfm':
      return (value) => edgeScore(value, rfmEdges(withValue(others, value), bins), bins, better, atLeast);
    case 'breaks':
      return (value) => edgeScore(value, limits, bins, better, atLeast);
  }
};

/** Ascending values less one of them; all of them when it is NaN. */
const without = (sorted: Float64Array, value: number): Float64Array => {
  if (Number.isNaN(value)) return sorted;
  const at = countBelow(sorted, value);
  const rest = new Float64Array(sorted.length - 1);
  rest.set(sorted.subarray(0, at));
  rest.set(sorted.subarray(at + 1), at);
  return rest;
};

const withValue = (sorted: Float64Array, value: number): Float64Array => {
  const at = countBelow(sorted, value);
  const all = new Float64Array(sorted.length + 1);
  all.set(sorted.subarray(0, at));
  all[at] = value;
  all.set(sorted.subarray(at), at + 1);
  return all;
};
