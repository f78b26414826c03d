import type { Finding } from '../../base/Finding';
import { failure, success, type Result } from '../../base/Result';
import { atMost } from '../../stats/tolerance';
import type { CustomerTable } from '../../table/CustomerTable';
import { fieldName, readField } from '../fields/field';
import type { ScoringSummary } from '../Method';
import { measureScoring, RFM_FIELDS, weightsOf, type RfmScoring } from './rfmParams';
import { populationOf, RFM_MEASURES, scoreMeasure, weightedRfmScore, type RfmMeasure, type RfmScoreTriple } from './rfmScores';

/** R7: below these, scores say little. */
const FEW_CUSTOMERS = 500;
const FEW_DAYS = 180;

/** What RFM makes of a table before segments and tiers. */
export interface RfmScored {
  /** Why a customer has no scores; '' where it has. */
  readonly states: readonly string[];
  readonly scores: Readonly<Record<RfmMeasure, Float64Array>>;
  /** R4: the weighted score, 0 to 100. */
  readonly score: Float64Array;
  readonly summaries: readonly ScoringSummary[];
  readonly population: number;
  /** Scored customers whose net amount is not positive (R5). */
  readonly notPositive: number;
}

/** R2-R5. NaN for customers without scores. Problems: a measure that is not there, nobody to score. Cost: O(n log n). */
export const scoreRfm = (table: CustomerTable, params: RfmScoring): Result<RfmScored> => {
  const recency = readField(table, RFM_FIELDS.recency);
  const frequency = readField(table, RFM_FIELDS.frequency);
  const monetary = readField(table, RFM_FIELDS.monetary);
  if (!recency.ok || !frequency.ok || !monetary.ok) {
    return { ok: false, problems: [recency, frequency, monetary].flatMap((read) => (read.ok ? [] : read.problems)) };
  }
  const scored = scoreCustomers({ recency: recency.value, frequency: frequency.value, monetary: monetary.value }, table, params);
  return scored.population === 0 ? failure({ code: 'no-scored-customers' }) : success(scored);
};

const scoreCustomers = (values: Readonly<Record<RfmMeasure, Float64Array>>, table: CustomerTable, params: RfmScoring): RfmScored => {
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
  const weights = weightsOf(params);
  const score = Float64Array.from(states, (state, row) =>
    state === '' ? weightedRfmScore(scoresAt(scores, row), weights, params.bins) : NaN,
  );
  const notPositive = values.monetary.reduce((count, value, row) => count + (isScored(row) && atMost(value, 0) ? 1 : 0), 0);
  return { states, scores, score, summaries, population: states.reduce((count, state) => count + (state === '' ? 1 : 0), 0), notPositive };
};

/** The three scores of a customer who is scored. */
export const scoresAt = (scores: RfmScored['scores'], row: number): RfmScoreTriple =>
  [scores.recency[row], scores.frequency[row], scores.monetary[row]] as unknown as RfmScoreTriple;

/** R7: what a reader of the scores would want to know. */
export const scoringFindings = (scored: RfmScored, table: CustomerTable, { bins }: RfmScoring): Finding[] => {
  const findings: Finding[] = [];
  const note = (code: Finding['code'], severity: Finding['severity'], count: number, facts?: Finding['facts'], column?: string): void => {
    findings.push({ code, severity, count, examples: [], ...(column !== undefined && { column }), ...(facts && { facts }) });
  };
  const { population } = scored;
  if (population < FEW_CUSTOMERS) note('few-customers', 'warning', population, { atLeast: FEW_CUSTOMERS });
  if (population < bins) note('fewer-customers-than-bins', 'warning', population, { bins });
  const days = table.window && table.window.to - table.window.from + 1;
  if (days !== undefined && days < FEW_DAYS) note('few-days', 'warning', days, { atLeast: FEW_DAYS });
  for (const { measure, distinctValues, reachedScores, splitTies } of scored.summaries) {
    if (reachedScores < bins) note('scores-unreachable', 'info', bins - reachedScores, { distinctValues, reachedScores, bins }, measure);
    if (splitTies > 0) note('ties-split', 'warning', splitTies, undefined, measure);
  }
  if (scored.notPositive > 0) note('net-not-positive', 'info', scored.notPositive);
  const unscored = table.rowCount - population;
  if (unscored > 0) note('unscored-customers', 'info', unscored);
  return findings;
};
