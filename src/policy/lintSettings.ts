import type { Finding } from '../base/Finding';
import { methodById } from '../methods';
import { activeCuts } from '../methods/levers/cuts';
import type { Method } from '../methods/Method';
import { MEASURE_FAMILIES } from '../methods/modelMeasures';
import { lintGuardConditions, lintLevels, lintWeights, lintWindow } from './lintReach';
import { isOfMethod, measuresUsed } from './measureSettings';
import type { Policy } from './Policy';
import { namedFields } from './policyFields';
import { tierLabelsOf } from './tierLabelsOf';

/**
 * What a reader of a policy would want to know before any table, and what stops nothing: gaps and tiers out of reach in the method's own settings, cuts
 * that part nobody off, weights that cannot matter, guards that can change nothing, a band that lets nobody rise or fall. Input: a policy that came through `parsePolicy`.
 */
export const lintSettings = (policy: Policy): readonly Finding[] => {
  const method = methodById(policy.method.id);
  if (method === undefined) return [];
  const labels = tierLabelsOf(policy, method);
  return [
    ...(method.lint?.(policy.method.params) ?? []),
    ...lintWeights(policy, labels),
    ...lintLevels(policy),
    ...lintWindow(policy, labels),
    ...lintCuts(policy, method, labels),
    ...lintGuards(policy, labels),
    ...lintGuardConditions(policy),
    ...lintMeasures(policy),
  ];
};

const lintCuts = ({ method: { params }, hysteresis }: Policy, method: Method, labels: readonly string[]): readonly Finding[] =>
  activeCuts(method, params).flatMap((spec) => {
    const cuts = params[spec.id] as readonly number[];
    const [lowest, highest] = spec.kind === 'shares' ? [0, 1] : [spec.minimum, spec.maximum];
    const band = hysteresis?.band ?? 0;
    // Everybody reaches such a cut, so that nobody is left for the tiers after it.
    const idle =
      spec.kind === 'scoreCuts'
        ? cuts.flatMap((cut, tier) => (cut <= lowest ? [warning('cut-at-end', { tier: labels[tier] ?? '' })] : []))
        : [];
    if (band === 0) return idle;
    const up = cuts.flatMap((cut, tier) => {
      const isOut = spec.kind === 'shares' ? cut - band <= lowest : cut + band > highest;
      return isOut ? [warning('band-too-wide', { tier: labels[tier] ?? '', direction: 'up' })] : [];
    });
    const down = cuts.flatMap((cut, tier) => {
      const isOut = spec.kind === 'shares' ? cut + band >= highest : cut > lowest && cut - band <= lowest;
      return isOut ? [warning('band-too-wide', { tier: labels[tier + 1] ?? '', direction: 'down' })] : [];
    });
    return [...idle, ...up, ...down];
  });

const lintGuards = ({ guards = [] }: Policy, labels: readonly string[]): readonly Finding[] =>
  guards.flatMap(({ name, limit, tier }) => {
    const isIdle = labels.indexOf(tier) === (limit === 'atMost' ? 0 : labels.length - 1);
    return isIdle ? [warning('guard-idle', { guard: name, tier, limit })] : [];
  });

/** M2: settings that nothing asks for, or that the method's own stand in front of. */
const lintMeasures = (policy: Policy): readonly Finding[] => {
  const used = measuresUsed(policy, namedFields(policy)).map(({ family }) => family.id);
  return MEASURE_FAMILIES.flatMap((family): Finding[] => {
    if (policy.measures?.[family.id] === undefined) return [];
    const reason = isOfMethod(policy, family) ? 'method' : 'unused';
    if (reason === 'unused' && used.includes(family.id)) return [];
    return [{ code: 'measure-settings-idle', severity: 'warning', column: family.id, count: 1, examples: [], facts: { reason } }];
  });
};

const warning = (code: Finding['code'], facts: Finding['facts'] = {}): Finding => ({
  code,
  severity: 'warning',
  count: 1,
  examples: [],
  facts,
});
