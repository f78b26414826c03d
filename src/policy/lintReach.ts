import type { Finding } from '../base/Finding';
import { fieldName } from '../methods/fields/field';
import type { Indicator } from '../methods/indicators/indicator';
import { STAGES } from '../methods/lifeCycle/lifeCycleStage';
import { lintRules } from '../methods/rules/lintRules';
import { levelsOf, type MatrixGrid } from '../methods/matrix/matrixGrid';
import { rangeOf } from '../methods/fields/measureRange';
import type { WeightedParams } from '../methods/weighted/weightedParams';
import { atLeast, atMost } from '../stats/tolerance';
import type { Policy } from './Policy';

const warning = (code: Finding['code'], parts: Partial<Finding> = {}): Finding => ({
  code,
  severity: 'warning',
  count: 1,
  examples: [],
  ...parts,
});

/** P5: weights that cannot matter, and tiers that no score can reach or fall to. `labels`: of the tiers, best first. */
export const lintWeights = ({ method: { id, params } }: Policy, labels: readonly string[]): readonly Finding[] => {
  if (id === 'rfm') return lintRfmWeights(params);
  if (!('indicators' in params)) return [];
  const weighted = params as unknown as WeightedParams;
  const idle = weighted.indicators.flatMap((indicator) => {
    const column = fieldName(indicator.field);
    if (indicator.weight === 0) return [warning('weight-zero', { column })];
    const [lowest, highest] = pointsRange(indicator);
    return lowest === highest ? [warning('points-all-equal', { column, facts: { points: lowest } })] : [];
  });
  return [...idle, ...(id === 'prospects' || weighted.tiersBy === 'score' ? lintScoreCuts(weighted, labels) : [])];
};

/** Weights that tell nobody apart, because the tiers are the segments and those look at the scores alone. */
const lintRfmWeights = (params: Policy['method']['params']): readonly Finding[] => {
  const weights = ['recencyWeight', 'frequencyWeight', 'monetaryWeight'].map((id) => params[id]);
  return params['tiersBy'] === 'segment' && weights.some((weight) => weight !== weights[0]) ? [warning('rfm-weights-idle')] : [];
};

/** The fewest and the most points that an indicator can give. */
const pointsRange = ({ scaling }: Indicator): readonly [number, number] => {
  const points =
    scaling.kind === 'points'
      ? scaling.points
      : scaling.kind === 'categories'
        ? [...Object.values(scaling.points), scaling.remainder]
        : [0, 100];
  return [Math.min(...points), Math.max(...points)];
};

const lintScoreCuts = (weighted: WeightedParams, labels: readonly string[]): readonly Finding[] => {
  const best = boundOf(weighted, (indicator) => pointsRange(indicator)[1]);
  const worst = -boundOf(weighted, (indicator) => -pointsRange(indicator)[0]);
  return weighted.scoreCuts.flatMap((cut, tier) => {
    if (!atLeast(best, cut)) return [warning('score-out-of-reach', { facts: { tier: labels[tier] ?? '', cut, best } })];
    // A cut of 0 is told as such.
    return cut > 0 && atLeast(worst, cut) ? [warning('cut-at-end', { facts: { tier: labels[tier] ?? '' } })] : [];
  });
};

/**
 * The most that a weighted mean can come to. A missing value may leave its indicator out (W3), so the indicators that give most are taken first,
 * up to the coverage that a score needs; a part of the last one makes the bound generous rather than wrong.
 */
const boundOf = ({ indicators, minimumCoverage }: WeightedParams, most: (indicator: Indicator) => number): number => {
  const counted = indicators.filter(({ weight }) => weight > 0);
  const total = counted.reduce((sum, { weight }) => sum + weight, 0);
  const isOptional = ({ missing }: Indicator): boolean => missing === 'reweight';
  let sum = 0;
  let present = 0;
  const take = (indicator: Indicator, weight: number): void => {
    sum += weight * most(indicator);
    present += weight;
  };
  for (const indicator of counted) if (!isOptional(indicator)) take(indicator, indicator.weight);
  const needed = (minimumCoverage / 100) * total;
  for (const indicator of counted.filter(isOptional).sort((a, b) => most(b) - most(a))) {
    const isBetter = present === 0 || most(indicator) > sum / present;
    if (isBetter) take(indicator, indicator.weight);
    else if (present < needed) take(indicator, Math.min(indicator.weight, needed - present));
  }
  return present === 0 ? 0 : sum / present;
};

/** P5: levels of a matrix that its measure cannot have: a share beyond 1, an amount below 0. */
export const lintLevels = ({ method: { params } }: Policy): readonly Finding[] => {
  if (!('matrix' in params)) return [];
  const { rows, columns } = params['matrix'] as MatrixGrid;
  return [rows, columns].flatMap((axis) => {
    const { lowest, highest } = rangeOf(axis.field);
    return levelsOf(axis).flatMap(({ from, below }) => {
      const cut = from !== undefined && !atMost(from, highest) ? from : below !== undefined && atMost(below, lowest) ? below : undefined;
      return cut === undefined ? [] : [warning('level-out-of-reach', { column: fieldName(axis.field), facts: { cut } })];
    });
  });
};

/** U4: a life cycle that looks at a part of the orders takes those who ordered before it for customers without orders (T9). */
export const lintWindow = ({ method: { id }, window, source }: Policy, labels: readonly string[]): readonly Finding[] =>
  id === 'lifeCycle' && window.kind !== 'all' && source.kind === 'transactions'
    ? [warning('window-hides-orders', { facts: { tier: labels[STAGES.indexOf('potential')] ?? '' } })]
    : [];

/** G1: guards whose conditions no customer can meet. */
export const lintGuardConditions = ({ guards = [] }: Policy): readonly Finding[] =>
  guards.flatMap(({ name, when }) => {
    const { unreachable, isComplete } = lintRules({ tiers: [{ label: name, when }], remainder: '' });
    return isComplete && unreachable.length > 0 ? [warning('guard-never', { facts: { guard: name } })] : [];
  });
