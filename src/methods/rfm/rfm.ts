import type { Method, ParameterSpec } from '../Method';
import { classifyRfm, segmentFindings } from './rfmClassify';
import { explainRfm } from './rfmExplain';
import { measureScoring, RFM_FIELDS, schemeOf, scoringProblems, type RfmParams } from './rfmParams';
import { RFM_MEASURES, SCORINGS } from './rfmScores';
import { STARTING_SEGMENTS, withSegmentName } from './rfmSegmentList';
import { segmentListSchema } from './rfmSegmentSchema';
import { GRID_BINS } from './rfmSegments';
import { letterLabels, tierCountProblem } from '../tierLabels';

const scoringOf = (id: string): ParameterSpec => ({
  kind: 'choice',
  id,
  prominence: 'more',
  options: SCORINGS,
  default: 'percentile',
  when: { id: 'scoring', is: ['each'] },
});

const breaksOf = (id: string, byDefault: readonly number[], lever: 'limit' | 'wholeLimit'): ParameterSpec => ({
  kind: 'numbers',
  id,
  prominence: 'more',
  default: byDefault,
  minimumLength: 1,
  maximumLength: 9,
  lever,
  when: { id: 'scoring', is: ['breaks', 'each'] },
});

const weightOf = (id: string): ParameterSpec => ({
  kind: 'number',
  id,
  prominence: 'more',
  minimum: 0,
  maximum: 100,
  default: 1,
  lever: 'weight',
});

export const rfm: Method<RfmParams> = {
  id: 'rfm',
  requires: {
    customers: ['customer', 'lastDate', 'orders', 'amount'],
    transactions: ['customer', 'date', 'amount'],
    invoices: ['customer', 'dueDate', 'paidDate', 'amount'],
  },
  parameters: [
    { kind: 'choice', id: 'scheme', prominence: 'main', options: ['grid', 'eight', 'own'], default: 'grid' },
    { kind: 'number', id: 'bins', prominence: 'main', minimum: 2, maximum: 10, step: 1, default: 5 },
    { kind: 'choice', id: 'scoring', prominence: 'main', options: [...SCORINGS, 'each'], default: 'percentile' },
    scoringOf('recencyScoring'),
    scoringOf('frequencyScoring'),
    scoringOf('monetaryScoring'),
    breaksOf('recencyBreaks', [30, 90, 180, 365], 'wholeLimit'),
    breaksOf('frequencyBreaks', [2, 3, 5, 10], 'wholeLimit'),
    breaksOf('monetaryBreaks', [1_000, 5_000, 20_000, 100_000], 'limit'),
    {
      kind: 'choice',
      id: 'highAbove',
      prominence: 'more',
      options: ['middle', 'mean'],
      default: 'middle',
      when: { id: 'scheme', is: ['eight'] },
    },
    {
      kind: 'structure',
      id: 'segments',
      prominence: 'main',
      editor: 'segments',
      default: STARTING_SEGMENTS,
      schema: segmentListSchema,
      when: { id: 'scheme', is: ['own'] },
    },
    { kind: 'choice', id: 'tiersBy', prominence: 'more', options: ['segment', 'score'], default: 'segment' },
    {
      kind: 'scoreCuts',
      id: 'scoreCuts',
      prominence: 'main',
      default: [80, 60],
      minimum: 0,
      maximum: 100,
      when: { id: 'tiersBy', is: ['score'] },
    },
    weightOf('recencyWeight'),
    weightOf('frequencyWeight'),
    weightOf('monetaryWeight'),
    { kind: 'choice', id: 'language', prominence: 'more', options: ['en', 'zh'], default: 'en' },
  ],
  fields: () => RFM_MEASURES.map((measure) => RFM_FIELDS[measure]),
  check: (params, tierCount) => {
    const problems = [...scoringProblems(params)];
    if (params.scheme === 'grid' && params.bins !== GRID_BINS) {
      const found = String(params.bins);
      problems.push({ code: 'parameter-invalid', path: 'bins', expected: `${GRID_BINS} (grid)`, found });
    }
    const expected = defaultTiers(params).length;
    if (tierCount !== 0 && tierCount !== expected) problems.push(tierCountProblem(expected, tierCount));
    return problems;
  },
  idle: (params) => RFM_MEASURES.flatMap((measure) => (measureScoring(params, measure).scoring === 'breaks' ? [] : [`${measure}Breaks`])),
  lint: segmentFindings,
  defaultTiers: (params) => defaultTiers(params),
  renameTier: (params, from, to) =>
    params.scheme === 'own' && params.tiersBy === 'segment' ? { ...params, segments: withSegmentName(params.segments, from, to) } : params,
  reference:
    'A. M. Hughes, "Strategic Database Marketing" (1994); J. R. Miglautsch, "Thoughts on RFM scoring", Journal of Database Marketing 8 (2000)',
  picture: 'rfmGrid',
  classify: classifyRfm,
  explain: explainRfm,
  outputs: (params) => [
    ...(params.tiersBy === 'score'
      ? ([
          { key: 'tier', type: 'text' },
          { key: 'score', type: 'number' },
        ] as const)
      : []),
    { key: 'recencyScore', type: 'integer' },
    { key: 'frequencyScore', type: 'integer' },
    { key: 'monetaryScore', type: 'integer' },
    { key: 'code', type: 'text' },
    { key: 'segment', type: 'text' },
  ],
};

const defaultTiers = (params: RfmParams): readonly string[] =>
  params.tiersBy === 'score' ? letterLabels(params.scoreCuts.length + 1) : schemeOf(params).labels;
