import type { FieldReference } from '../../table/CustomerTable';
import type { Indicator } from '../indicators/indicator';
import type { WeightedParams } from '../weighted/weightedParams';

export interface ProspectParams {
  /** Judgements of a prospect, weighed as in a weighted score. */
  readonly indicators: readonly Indicator[];
  readonly scoreCuts: readonly number[];
  /** Percent of the weight that must be present. */
  readonly minimumCoverage: number;
  /** The column with the tiers of existing customers; whoever has none is a prospect. */
  readonly existingTier: FieldReference;
  /** What likeness is measured by; none: the indicators. */
  readonly compareBy: readonly FieldReference[];
  /** How many of the most similar customers are asked. */
  readonly neighbours: number;
}

/** The judgement part, as the weighted score takes it. */
export const judgementParams = ({ indicators, scoreCuts, minimumCoverage }: ProspectParams): WeightedParams => ({
  indicators,
  scoreCuts,
  minimumCoverage,
  tiersBy: 'score',
  shareCuts: [],
  boundary: 'up',
});

export const comparedFields = ({ compareBy, indicators }: ProspectParams): readonly FieldReference[] =>
  compareBy.length > 0 ? compareBy : indicators.map(({ field }) => field);
