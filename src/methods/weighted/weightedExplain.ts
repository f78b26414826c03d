import { roundSignificant } from '../../stats/roundSignificant';
import { atMost } from '../../stats/tolerance';
import type { CustomerTable } from '../../table/CustomerTable';
import { fieldKey, fieldName, readField } from '../fields/field';
import { isRelative, type Indicator } from '../indicators/indicator';
import { readTexts } from '../indicators/indicatorPoints';
import { indicatorTarget, type IndicatorTarget } from '../indicators/indicatorTarget';
import { memoizeByObject } from '../memoize';
import type { Classification, Explanation, ExplanationFact } from '../Method';
import { paretoRanking } from '../pareto/paretoRanking';
import { smallestRise } from '../pareto/paretoRise';
import { tierByScore } from '../pareto/scoreTiers';
import { classifyWeighted, pointsKey, scoreTiers, weighPoints } from './weightedClassify';
import { normalWeights, type WeightedParams } from './weightedParams';

const rankingOf = memoizeByObject((scores: Float64Array) => paretoRanking(scores));

/** Why this score, the weightiest indicators first, and the one change of one indicator that lifts the customer. */
export const explainWeighted = (
  row: number,
  table: CustomerTable,
  classification: Classification,
  params: WeightedParams,
  depth: 'reasons' | 'next' = 'next',
): Explanation => {
  const reasons = indicatorFacts(row, table, classification, params);
  const state = classification.texts['state']?.[row] ?? '';
  const coverage = classification.measures['coverage']?.[row] as number;
  if (state !== '') {
    const code = state === 'excluded' ? 'indicator-excludes' : 'insufficient-data';
    return { tier: undefined, reasons: [{ code, facts: { coverage, atLeast: params.minimumCoverage / 100 } }, ...reasons] };
  }
  const tier = classification.tier[row] as number;
  const next = depth === 'next' && tier > 0 ? nextTier(row, tier, table, classification, params) : undefined;
  return {
    tier: classification.tiers[tier],
    reasons: [{ code: 'score-total', facts: { score: classification.value[row] as number, coverage } }, ...reasons],
    ...(next && { next }),
  };
};

const indicatorFacts = (row: number, table: CustomerTable, classification: Classification, params: WeightedParams): ExplanationFact[] => {
  const weights = normalWeights(params);
  const facts = params.indicators.map((indicator, i) => {
    const points = classification.measures[pointsKey(i)]?.[row] as number;
    const weight = weights[i] as number;
    const column = fieldName(indicator.field);
    const contribution = Number.isNaN(points) ? 0 : (points * weight) / 100;
    const fact: ExplanationFact = Number.isNaN(points)
      ? { code: 'indicator-missing', facts: { column, weight, handling: indicator.missing } }
      : { code: 'indicator-points', facts: { column, value: valueOf(row, table, indicator), points, weight, contribution } };
    return { fact, contribution };
  });
  return facts.sort((a, b) => b.contribution - a.contribution).map(({ fact }) => fact);
};

/** The cell as graded; '' where it is missing. */
const valueOf = (row: number, table: CustomerTable, indicator: Indicator): number | string => {
  if (indicator.scaling.kind === 'categories') return readTexts(table, indicator)?.[row] ?? '';
  const read = readField(table, indicator.field);
  const value = read.ok ? (read.value[row] as number) : NaN;
  return Number.isNaN(value) ? '' : value;
};

/**
 * Of the indicators whose own change is enough, the one that asks for the fewest points: the weightiest. Where no single one is enough, how much
 * the score lacks.
 */
const nextTier = (
  row: number,
  tier: number,
  table: CustomerTable,
  classification: Classification,
  params: WeightedParams,
): Explanation['next'] => {
  const score = classification.value[row] as number;
  const goal = scoreGoal(score, tier, classification, params);
  if (goal === undefined) return undefined;
  const weights = normalWeights(params);
  const present = 100 * (classification.measures['coverage']?.[row] as number);
  const byWeight = params.indicators
    .map((indicator, i) => ({ indicator, i }))
    .sort((a, b) => (weights[b.i] as number) - (weights[a.i] as number));
  for (const { indicator, i } of byWeight) {
    const points = classification.measures[pointsKey(i)]?.[row] as number;
    const weight = weights[i] as number;
    if (weight === 0 || Number.isNaN(points)) continue;
    const wanted = points + ((goal.score - score) * present) / weight;
    const target = atMost(wanted, 100) ? indicatorTarget(table, indicator, row, wanted) : undefined;
    if (target === undefined) continue;
    const reached = tierAfter(row, table, i, target, classification, params);
    if (reached < tier) return { tier: classification.tiers[reached] as string, changes: [changeOf(indicator, target)] };
  }
  const by = roundSignificant(goal.score - score);
  return {
    tier: classification.tiers[goal.tier] as string,
    changes: [{ code: 'raise-score', facts: { from: score, to: goal.score, by } }],
  };
};

/** The score to reach, and the tier it leads to. */
const scoreGoal = (
  score: number,
  tier: number,
  classification: Classification,
  params: WeightedParams,
): { readonly score: number; readonly tier: number } | undefined => {
  if (params.tiersBy === 'score') return { score: params.scoreCuts[tier - 1] as number, tier: tier - 1 };
  const cuts = {
    by: params.tiersBy === 'countShare' ? ('count' as const) : ('value' as const),
    cuts: params.shareCuts,
    boundary: params.boundary,
  };
  const rise = smallestRise(score, tier, rankingOf(classification.value), cuts);
  return rise && rise.value <= 100 ? { score: rise.value, tier: rise.tier } : undefined;
};

/**
 * The tier after the change. Cuts on the score ask for the customer's own score only; cuts on shares for everybody's, which move along where points are
 * learned from all customers or stand in for what is missing: then the changed table is graded anew.
 */
const tierAfter = (
  row: number,
  table: CustomerTable,
  changed: number,
  target: IndicatorTarget,
  classification: Classification,
  params: WeightedParams,
): number => {
  const { field, scaling, missing } = params.indicators[changed] as Indicator;
  // The same column may be weighed twice, e.g. by steps and by rank.
  const isWeighedOnce = params.indicators.filter((other) => fieldKey(other.field) === fieldKey(field)).length === 1;
  if (isWeighedOnce && (params.tiersBy === 'score' || (!isRelative(scaling) && missing !== 'median'))) {
    // Added up as the classification does, so that scores which tie there tie here.
    const { score } = weighPoints(normalWeights(params), (i) =>
      i === changed ? target.points : (classification.measures[pointsKey(i)]?.[row] as number),
    );
    return params.tiersBy === 'score'
      ? tierByScore(score, params.scoreCuts)
      : (scoreTiers(classification.value.with(row, score), params).tier[row] as number);
  }
  const result = classifyWeighted(withCell(table, field, row, target.to), params, classification.tiers);
  return result.ok ? (result.value.tier[row] as number) : Infinity;
};

/** The same table with one cell changed. */
const withCell = (table: CustomerTable, field: Indicator['field'], row: number, to: number | string): CustomerTable => {
  if ('measure' in field) return { ...table, measures: replaced(table.measures, field.measure, row, Number(to)) };
  const texts = table.texts.get(field.column);
  if (texts === undefined) return { ...table, columns: replaced(table.columns, field.column, row, Number(to)) };
  return { ...table, texts: new Map(table.texts).set(field.column, texts.with(row, String(to))) };
};

const replaced = (all: CustomerTable['columns'], name: string, row: number, to: number): ReadonlyMap<string, Float64Array> =>
  new Map(all).set(name, (all.get(name) ?? new Float64Array()).with(row, to));

const changeOf = (indicator: Indicator, { from, to, points }: IndicatorTarget): ExplanationFact => ({
  code: 'change-indicator',
  facts: { column: fieldName(indicator.field), from, to, points },
});
