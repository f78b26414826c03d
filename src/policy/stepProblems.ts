import type { Problem } from '../base/Problem';
import { bandUnit } from '../methods/levers/cuts';
import type { Method } from '../methods/Method';
import type { Policy } from './Policy';
import { tierLabelsOf } from './tierLabelsOf';

/** How guards and hysteresis fit the method (G1, G2): guards name tiers that there are, and a band needs cuts to lie around. */
export const stepProblems = (policy: Policy, method: Method): readonly Problem[] => {
  const { guards = [], hysteresis } = policy;
  const labels = tierLabelsOf(policy, method);
  const problems = guards.flatMap(({ name, tier }, index): Problem[] =>
    labels.includes(tier) ? [] : [{ code: 'guard-tier-unknown', guard: name, place: index + 1, tier, tiers: labels }],
  );
  // A snapshot knows both tiers of before; a column beside it would be a second answer to one question.
  if (hysteresis?.previous !== undefined && hysteresis.lastMethodTier !== null)
    problems.push(invalid('hysteresis.lastMethodTier', 'null', JSON.stringify(hysteresis.lastMethodTier)));
  if (hysteresis === undefined || hysteresis.band === null) return problems;
  const unit = bandUnit(method, policy.method.params);
  if (unit === undefined) return [...problems, { code: 'band-without-cuts', method: method.id }];
  return unit === 'share' && hysteresis.band >= 1 ? [...problems, invalid('hysteresis.band', '< 1', String(hysteresis.band))] : problems;
};

const invalid = (path: string, expected: string, found: string): Problem => ({ code: 'policy-invalid', path, expected, found });
