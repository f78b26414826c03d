import type { Finding } from '../../base/Finding';
import type { Problem } from '../../base/Problem';
import { failure, success, type Result } from '../../base/Result';
import { roundSignificant } from '../../stats/roundSignificant';
import { atLeast } from '../../stats/tolerance';
import type { CustomerTable } from '../../table/CustomerTable';
import { fieldName } from '../fields/field';
import { indicatorPoints, type IndicatorPoints } from '../indicators/indicatorPoints';
import { NO_TIER, type Classification, type State } from '../Method';
import { paretoLimits, paretoRanking, paretoTiers } from '../pareto/paretoRanking';
import { tierByScore } from '../pareto/scoreTiers';
import { normalWeights, weightSum, type WeightedParams } from './weightedParams';

/** Key of an indicator's points among the measures. */
export const pointsKey = (indicator: number): string => `points.${indicator}`;

/** W1-W4. Problems: indicators that are not there or hold no number, all of them; nobody with enough data. Cost: O(n k log n). */
export const classifyWeighted = (table: CustomerTable, params: WeightedParams, tiers: readonly string[]): Result<Classification> => {
  const problems: Problem[] = [];
  const scored: IndicatorPoints[] = [];
  for (const indicator of params.indicators) {
    const result = indicatorPoints(table, indicator);
    if (result.ok) scored.push(result.value);
    else problems.push(...result.problems);
  }
  if (problems.length > 0) return { ok: false, problems };

  const { score, coverage, states } = weigh(table.rowCount, scored, params);
  if (score.every(Number.isNaN)) return failure({ code: 'no-scored-customers' });
  const { tier, cuts } = scoreTiers(score, params);
  return success({
    tiers,
    tier,
    value: score,
    measures: { score, coverage, ...Object.fromEntries(scored.map(({ points }, i) => [pointsKey(i), points])) },
    texts: { state: states },
    findings: [...weightFindings(params), ...scored.flatMap(({ findings }) => findings), ...coverageFindings(states, params)],
    cuts,
  });
};

const weigh = (
  rowCount: number,
  scored: readonly IndicatorPoints[],
  params: WeightedParams,
): { score: Float64Array; coverage: Float64Array; states: readonly string[] } => {
  const weights = normalWeights(params);
  const score = new Float64Array(rowCount).fill(NaN);
  const coverage = new Float64Array(rowCount);
  const states = new Array<State | ''>(rowCount).fill('');
  for (let row = 0; row < rowCount; row++) {
    const weighed = weighPoints(weights, (i) => scored[i]?.points[row] as number);
    coverage[row] = weighed.present / 100;
    if (params.indicators.some(({ missing }, i) => missing === 'exclude' && scored[i]?.isMissing[row] === 1)) states[row] = 'excluded';
    else if (weighed.present === 0 || !atLeast(weighed.present, params.minimumCoverage)) states[row] = 'insufficient data';
    else score[row] = weighed.score;
  }
  return { score, coverage, states };
};

/** The score of one customer, and the weight of what is present; NaN points are not. */
export const weighPoints = (
  weights: readonly number[],
  pointsOf: (indicator: number) => number,
): { readonly score: number; readonly present: number } => {
  let sum = 0;
  let present = 0;
  for (let i = 0; i < weights.length; i++) {
    const weight = weights[i] as number;
    const points = pointsOf(i);
    if (weight === 0 || Number.isNaN(points)) continue;
    sum += weight * points;
    present += weight;
  }
  // Twelve digits, so that sums which are equal but for the order of their parts are ties.
  return { score: roundSignificant(sum / present), present };
};

/** W4. NaN has no tier. */
export const scoreTiers = (score: Float64Array, params: WeightedParams): { tier: Uint8Array; cuts: readonly number[] } => {
  if (params.tiersBy === 'score') {
    const tier = Uint8Array.from(score, (value) => (Number.isNaN(value) ? NO_TIER : tierByScore(value, params.scoreCuts)));
    return { tier, cuts: params.scoreCuts };
  }
  const ranking = paretoRanking(score);
  const tierOfGroup = paretoTiers(ranking, params.tiersBy === 'countShare' ? 'count' : 'value', params.shareCuts, params.boundary);
  return {
    tier: Uint8Array.from(ranking.groups.groupOf, (group) => (group < 0 ? NO_TIER : (tierOfGroup[group] as number))),
    cuts: paretoLimits(ranking, tierOfGroup, params.shareCuts.length),
  };
};

const weightFindings = ({ indicators }: WeightedParams): Finding[] => {
  const findings: Finding[] = [];
  const sum = weightSum(indicators);
  if (Math.abs(sum - 100) > 1e-9)
    findings.push({ code: 'weights-rescaled', severity: 'info', count: indicators.length, examples: [], facts: { sum } });
  for (const { weight, field } of indicators) {
    if (weight === 0) findings.push({ code: 'weight-zero', severity: 'warning', column: fieldName(field), count: 1, examples: [] });
  }
  return findings;
};

const coverageFindings = (states: readonly string[], params: WeightedParams): Finding[] => {
  const count = states.reduce((sum, state) => sum + (state === 'insufficient data' ? 1 : 0), 0);
  if (count === 0) return [];
  return [{ code: 'insufficient-data', severity: 'warning', count, examples: [], facts: { atLeast: params.minimumCoverage } }];
};
