import type { Finding } from '../base/Finding';
import { failure, success, type Result } from '../base/Result';
import { exactMean } from '../stats/exactSum';
import { atMost } from '../stats/tolerance';
import type { CustomerTable } from '../table/CustomerTable';
import { fieldName, readField } from './field';
import { NO_TIER, type Classification, type ScoringSummary } from './Method';
import { measureScoring, RFM_FIELDS, schemeOf, weightsOf, type RfmParams } from './rfmParams';
import { populationOf, RFM_MEASURES, rfmCode, scoreMeasure, weightedRfmScore, type RfmMeasure, type RfmScoreTriple } from './rfmScores';
import { lintSegmentList } from './rfmSegmentList';
import { STATE_LABELS } from './rfmSegments';
import { tierByScore } from './scoreTiers';

/** R7: below these, scores say little. */
const FEW_CUSTOMERS = 500;
const FEW_DAYS = 180;

/** What RFM makes of a table before segments and tiers. */
interface Scored {
  readonly states: readonly string[];
  readonly scores: Readonly<Record<RfmMeasure, Float64Array>>;
  readonly summaries: readonly ScoringSummary[];
  readonly population: number;
  readonly notPositive: number;
}

/** R1-R7. Problems: a measure that is not there, nobody to score. Cost: O(n log n). */
export const classifyRfm = (table: CustomerTable, params: RfmParams, tiers: readonly string[]): Result<Classification> => {
  const recency = readField(table, RFM_FIELDS.recency);
  const frequency = readField(table, RFM_FIELDS.frequency);
  const monetary = readField(table, RFM_FIELDS.monetary);
  if (!recency.ok || !frequency.ok || !monetary.ok) {
    return { ok: false, problems: [recency, frequency, monetary].flatMap((read) => (read.ok ? [] : read.problems)) };
  }
  const values = { recency: recency.value, frequency: frequency.value, monetary: monetary.value };
  const scored = scoreCustomers(values, table, params);
  if (scored.population === 0) return failure({ code: 'no-scored-customers' });

  const { scores } = scored;
  const means = RFM_MEASURES.map((measure) => exactMean(scores[measure])) as unknown as RfmScoreTriple;
  const scheme = schemeOf(params, means);
  const weights = weightsOf(params);
  const tier = new Uint8Array(table.rowCount).fill(NO_TIER);
  const score = new Float64Array(table.rowCount).fill(NaN);
  const code = new Array<string>(table.rowCount);
  const segment = new Array<string>(table.rowCount);
  const segmentLabels = params.tiersBy === 'segment' ? tiers : scheme.labels;
  for (let row = 0; row < table.rowCount; row++) {
    const state = scored.states[row] as string;
    if (state !== '') {
      code[row] = '';
      segment[row] = STATE_LABELS[params.language][state] ?? '';
      continue;
    }
    const triple = [scores.recency[row], scores.frequency[row], scores.monetary[row]] as unknown as RfmScoreTriple;
    const index = scheme.indexOf(triple);
    score[row] = weightedRfmScore(triple, weights, params.bins);
    code[row] = rfmCode(triple, params.bins);
    segment[row] = segmentLabels[index] as string;
    tier[row] = params.tiersBy === 'segment' ? index : tierByScore(score[row] as number, params.scoreCuts);
  }
  return success({
    tiers,
    tier,
    value: score,
    measures: { score, recencyScore: scores.recency, frequencyScore: scores.frequency, monetaryScore: scores.monetary },
    texts: { code, segment, state: scored.states },
    findings: rfmFindings(scored, table, params),
    scoring: scored.summaries,
    ...(params.tiersBy === 'score' && { cuts: params.scoreCuts }),
  });
};

const scoreCustomers = (values: Readonly<Record<RfmMeasure, Float64Array>>, table: CustomerTable, params: RfmParams): Scored => {
  const states = Array.from(values.recency, (days, row) => {
    const known = table.states?.[row] ?? '';
    if (known !== '') return known;
    return Number.isNaN(days) || Number.isNaN(values.frequency[row]) || Number.isNaN(values.monetary[row]) ? 'no value' : '';
  });
  const isScored = (row: number): boolean => states[row] === '';
  const scores = {} as Record<RfmMeasure, Float64Array>;
  const summaries: ScoringSummary[] = [];
  for (const measure of RFM_MEASURES) {
    const population = populationOf(values[measure], measure, isScored);
    const binned = scoreMeasure(population, measure, measureScoring(params, measure), params.bins);
    // Scored but outside M's population: the lowest score (R5).
    scores[measure] = Float64Array.from(binned.scores, (score, row) => (isScored(row) ? Math.max(1, score) : NaN));
    summaries.push({
      measure: fieldName(RFM_FIELDS[measure]),
      distinctValues: new Set(population.filter((value) => !Number.isNaN(value))).size,
      reachedScores: new Set(binned.scores.filter((score) => score > 0)).size,
      splitTies: binned.splitTies,
    });
  }
  const notPositive = values.monetary.reduce((count, value, row) => count + (isScored(row) && atMost(value, 0) ? 1 : 0), 0);
  return { states, scores, summaries, population: states.reduce((count, state) => count + (state === '' ? 1 : 0), 0), notPositive };
};

const rfmFindings = (scored: Scored, table: CustomerTable, params: RfmParams): Finding[] => {
  const findings: Finding[] = [];
  const note = (code: Finding['code'], severity: Finding['severity'], count: number, facts?: Finding['facts'], column?: string): void => {
    findings.push({ code, severity, count, examples: [], ...(column !== undefined && { column }), ...(facts && { facts }) });
  };
  const { population } = scored;
  if (population < FEW_CUSTOMERS) note('few-customers', 'warning', population, { atLeast: FEW_CUSTOMERS });
  if (population < params.bins) note('fewer-customers-than-bins', 'warning', population, { bins: params.bins });
  const days = table.window && table.window.to - table.window.from + 1;
  if (days !== undefined && days < FEW_DAYS) note('few-days', 'warning', days, { atLeast: FEW_DAYS });
  for (const { measure, distinctValues, reachedScores, splitTies } of scored.summaries) {
    if (reachedScores < params.bins)
      note('scores-unreachable', 'info', params.bins - reachedScores, { distinctValues, reachedScores, bins: params.bins }, measure);
    if (splitTies > 0) note('ties-split', 'warning', splitTies, undefined, measure);
  }
  if (scored.notPositive > 0) note('net-not-positive', 'info', scored.notPositive);
  if (params.scheme === 'own') findings.push(...segmentFindings(params));
  const unscored = table.rowCount - population;
  if (unscored > 0) note('unscored-customers', 'info', unscored);
  return findings;
};

/** R6: what is odd about the user's own list, each with a code that shows it. */
const segmentFindings = (params: RfmParams): Finding[] => {
  const { gaps, overlaps, unreachable } = lintSegmentList(params.segments, params.bins);
  const finding = (code: Finding['code'], severity: Finding['severity'], count: number, facts: Record<string, string>): Finding => ({
    code,
    severity,
    count,
    examples: [],
    facts,
  });
  const code = (scores: RfmScoreTriple): string => rfmCode(scores, params.bins);
  return [
    ...unreachable.map((segment) => finding('segment-unreachable', 'warning', 1, { segment })),
    ...overlaps.map(({ first, second, example }) => finding('segments-overlap', 'info', 1, { first, second, code: code(example) })),
    ...(gaps ? [finding('segments-gap', 'info', gaps.count, { code: code(gaps.example), remainder: params.segments.remainder })] : []),
  ];
};
