import type { Method } from '../../methods/Method';
import type { Policy, PolicyTier } from '../../policy/Policy';
import { plainTier } from '../../policy/tierDetails';

/**
 * The tiers of a policy after its parameters changed: what a tier says (action, rhythm, colour) stays with its label, a renamed one keeps it,
 * a new one says nothing yet. A policy that names no tiers goes on naming none.
 */
export const alignedTiers = (policy: Policy, method: Method, params: Policy['method']['params']): readonly PolicyTier[] => {
  const { tiers } = policy;
  const before = method.defaultTiers(policy.method.params);
  const after = method.defaultTiers(params);
  if (tiers.length === 0 || JSON.stringify(before) === JSON.stringify(after)) return tiers;
  return after.map((label, place) => {
    const same = before.indexOf(label);
    const former = same >= 0 ? same : before.length === after.length ? place : -1;
    const tier = tiers[former];
    if (tier === undefined) return plainTier(label);
    return tier.label === before[former] ? { ...tier, label } : tier;
  });
};
