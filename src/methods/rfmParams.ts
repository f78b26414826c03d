import type { FieldReference } from '../table/CustomerTable';
import type { MeasureScoring, RfmMeasure, RfmScoreTriple, Scoring } from './rfmScores';
import type { SegmentList } from './rfmSegmentList';
import { eightScheme, gridScheme, ownScheme, type SegmentLanguage, type SegmentScheme } from './rfmSegments';

export interface RfmParams {
  /** `each`: as the three that follow say. */
  readonly scoring: Scoring | 'each';
  readonly recencyScoring: Scoring;
  readonly frequencyScoring: Scoring;
  readonly monetaryScoring: Scoring;
  readonly bins: number;
  /** Ascending, in days, orders and the currency; one fewer than bins. */
  readonly recencyBreaks: readonly number[];
  readonly frequencyBreaks: readonly number[];
  readonly monetaryBreaks: readonly number[];
  readonly scheme: 'grid' | 'eight' | 'own';
  readonly highAbove: 'middle' | 'mean';
  readonly segments: SegmentList;
  readonly language: SegmentLanguage;
  /** What the tiers are: the segments, best first, or the weighted score by cuts. */
  readonly tiersBy: 'segment' | 'score';
  readonly scoreCuts: readonly number[];
  readonly recencyWeight: number;
  readonly frequencyWeight: number;
  readonly monetaryWeight: number;
}

/** R2. */
export const RFM_FIELDS: Readonly<Record<RfmMeasure, FieldReference & { readonly measure: string }>> = {
  recency: { measure: 'recencyDays' },
  frequency: { measure: 'orders' },
  monetary: { measure: 'netAmount' },
};

export const weightsOf = (params: RfmParams): RfmScoreTriple => [params.recencyWeight, params.frequencyWeight, params.monetaryWeight];

export const measureScoring = (params: RfmParams, measure: RfmMeasure): MeasureScoring => ({
  scoring: params.scoring === 'each' ? params[`${measure}Scoring`] : params.scoring,
  limits: params[`${measure}Breaks`],
});

/** The scheme; the mean scores are wanted only where high means above them. */
export const schemeOf = (params: RfmParams, meanScores?: RfmScoreTriple): SegmentScheme => {
  if (params.scheme === 'grid') return gridScheme(params.language);
  if (params.scheme === 'own') return ownScheme(params.segments);
  const middle = (params.bins + 1) / 2;
  return eightScheme(params.language, params.highAbove === 'mean' && meanScores ? meanScores : [middle, middle, middle]);
};
