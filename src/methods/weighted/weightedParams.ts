import type { Indicator } from '../indicators/indicator';
import type { Boundary } from '../pareto/paretoRanking';

export interface WeightedParams {
  readonly indicators: readonly Indicator[];
  /** Percent of the weight that must be present for a customer to have a score (W3). */
  readonly minimumCoverage: number;
  /** W4: cuts on the score, or on the share of customers or of the sum of scores, best first. */
  readonly tiersBy: 'score' | 'countShare' | 'scoreShare';
  readonly scoreCuts: readonly number[];
  readonly shareCuts: readonly number[];
  readonly boundary: Boundary;
}

/** W1: the weights as they count, adding up to 100. Input: not all zero. */
export const normalWeights = ({ indicators }: WeightedParams): readonly number[] => {
  const sum = weightSum(indicators);
  return indicators.map(({ weight }) => (100 * weight) / sum);
};

export const weightSum = (indicators: readonly Indicator[]): number => indicators.reduce((sum, { weight }) => sum + weight, 0);
