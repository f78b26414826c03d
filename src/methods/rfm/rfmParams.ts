import type { Problem } from '../../base/Problem';
import type { FieldReference } from '../../table/CustomerTable';
import { RFM_MEASURES, type MeasureScoring, type RfmMeasure, type RfmScoreTriple, type Scoring } from './rfmScores';
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

/** What the scores alone are made from, segments and tiers aside. */
export type RfmScoring = Pick<
  RfmParams,
  | 'scoring'
  | 'recencyScoring'
  | 'frequencyScoring'
  | 'monetaryScoring'
  | 'bins'
  | 'recencyBreaks'
  | 'frequencyBreaks'
  | 'monetaryBreaks'
  | 'recencyWeight'
  | 'frequencyWeight'
  | 'monetaryWeight'
>;

/** R2. */
export const RFM_FIELDS: Readonly<Record<RfmMeasure, FieldReference & { readonly measure: string }>> = {
  recency: { measure: 'recencyDays' },
  frequency: { measure: 'orders' },
  monetary: { measure: 'netAmount' },
};

export const weightsOf = (params: RfmScoring): RfmScoreTriple => [params.recencyWeight, params.frequencyWeight, params.monetaryWeight];

/** How one of R, F and M is scored (R3): as all are, or in its own way. */
export const measureScoring = (params: RfmScoring, measure: RfmMeasure): MeasureScoring => ({
  scoring: params.scoring === 'each' ? params[`${measure}Scoring`] : params.scoring,
  limits: params[`${measure}Breaks`],
});

/** How the settings of the scores fit each other: as many limits as the steps need, rising, and a weight at least. All problems. */
export const scoringProblems = (params: RfmScoring): readonly Problem[] => {
  const problems: Problem[] = [];
  if (!Number.isInteger(params.bins)) problems.push(invalid('bins', 'integer', params.bins));
  for (const measure of RFM_MEASURES) {
    const { scoring, limits } = measureScoring(params, measure);
    if (scoring === 'breaks') problems.push(...limitProblems(`${measure}Breaks`, limits, params.bins - 1));
  }
  if (weightsOf(params).every((weight) => weight === 0)) problems.push({ code: 'weights-all-zero' });
  return problems;
};

const limitProblems = (path: string, limits: readonly number[], count: number): Problem[] => {
  const ascending = limits.every((limit, i) => i === 0 || limit > (limits[i - 1] as number));
  return [
    ...(limits.length === count ? [] : [invalid(path, `length ${count}`, `length ${limits.length}`)]),
    ...(ascending ? [] : [invalid(path, 'ascending', JSON.stringify(limits))]),
  ];
};

const invalid = (path: string, expected: string, found: string | number): Problem => ({
  code: 'parameter-invalid',
  path,
  expected,
  found: String(found),
});

/** The scheme; the mean scores are wanted only where high means above them. */
export const schemeOf = (params: RfmParams, meanScores?: RfmScoreTriple): SegmentScheme => {
  if (params.scheme === 'grid') return gridScheme(params.language);
  if (params.scheme === 'own') return ownScheme(params.segments);
  const middle = (params.bins + 1) / 2;
  return eightScheme(params.language, params.highAbove === 'mean' && meanScores ? meanScores : [middle, middle, middle]);
};
