import { breakBins, ntileBins, percentileBins, quantileBins, rfmBins, type BinScores } from '../../stats/binning';
import type { Better } from '../../stats/rank';
import { atMost } from '../../stats/tolerance';

/** R3. */
export const SCORINGS = ['percentile', 'ntile', 'quantile', 'rfm', 'breaks'] as const;
export type Scoring = (typeof SCORINGS)[number];

export interface MeasureScoring {
  readonly scoring: Scoring;
  /** Ascending; used by `breaks` only, one fewer than bins. */
  readonly limits: readonly number[];
}

/** Recency, frequency and monetary value, in this order everywhere. */
export const RFM_MEASURES = ['recency', 'frequency', 'monetary'] as const;
export type RfmMeasure = (typeof RFM_MEASURES)[number];

/** Scores of one customer, each from 1 to the number of bins. */
export type RfmScoreTriple = readonly [recency: number, frequency: number, monetary: number];

/** Fewer days since the last order are better; of the others more is. */
export const BETTER: Readonly<Record<RfmMeasure, Better>> = { recency: 'lower', frequency: 'higher', monetary: 'higher' };

/** Scores of one measure over its population; 0 outside it. Cost: O(n log n). */
export const scoreMeasure = (values: Float64Array, measure: RfmMeasure, { scoring, limits }: MeasureScoring, bins: number): BinScores => {
  const better = BETTER[measure];
  switch (scoring) {
    case 'percentile':
      return percentileBins(values, bins, better);
    case 'ntile':
      return ntileBins(values, bins, better);
    case 'quantile':
      return quantileBins(values, bins, better);
    case 'rfm':
      return rfmBins(values, bins, better);
    case 'breaks':
      return breakBins(values, limits, better);
  }
};

/** R5: the values that make up a measure's population, NaN elsewhere. A net amount that is not positive is outside M's. */
export const populationOf = (values: Float64Array, measure: RfmMeasure, isScored: (row: number) => boolean): Float64Array =>
  values.map((value, row) => (!isScored(row) || (measure === 'monetary' && atMost(value, 0)) ? NaN : value));

/** R4: the code is text, "543"; with 10 bins "10-9-8". */
export const rfmCode = (scores: readonly number[], bins: number): string => scores.join(bins < 10 ? '' : '-');

/** R4: 0 to 100. Input: weights that are not all zero. */
export const weightedRfmScore = (scores: readonly number[], weights: readonly number[], bins: number): number => {
  let sum = 0;
  let weightSum = 0;
  for (let i = 0; i < scores.length; i++) {
    const weight = weights[i] as number;
    sum += (weight * ((scores[i] as number) - 1)) / (bins - 1);
    weightSum += weight;
  }
  return (100 * sum) / weightSum;
};
