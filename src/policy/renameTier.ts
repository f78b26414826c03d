import { methodById } from '../methods';
import type { Policy } from './Policy';
import { tierDetails, withTiers } from './tierDetails';
import { tierLabelsOf } from './tierLabelsOf';

/** As many characters as the schema lets a label have. */
export const LONGEST_LABEL = 60;

/**
 * Whether the tier `from` of a policy can be called `to`: something without blanks around it, not too long, and not what another tier is called, be it among
 * the tiers or in the parameters.
 */
export const isFreeLabel = (policy: Policy, from: string, to: string): boolean => {
  const method = methodById(policy.method.id);
  if (method === undefined) return false;
  const labels = tierLabelsOf(policy, method);
  const place = labels.indexOf(from);
  const isAnothers = (label: string, index: number): boolean => index !== place && label === to;
  const isTaken = labels.some(isAnothers) || method.defaultTiers(policy.method.params).some(isAnothers);
  return place >= 0 && to !== '' && to === to.trim() && to.length <= LONGEST_LABEL && !isTaken;
};

/**
 * The same policy with a tier called otherwise, wherever the policy names it: in the tiers, in the parameters of its method (rules, matrix, own segments)
 * and in the guards. What stands in the workbook keeps the former name until it is written again. A name that is not free (`isFreeLabel`) changes nothing,
 * so that two tiers never become one by a slip.
 */
export const renameTier = (policy: Policy, from: string, to: string): Policy => {
  const method = methodById(policy.method.id);
  if (method === undefined || !isFreeLabel(policy, from, to)) return policy;
  const { params } = policy.method;
  const place = tierLabelsOf(policy, method).indexOf(from);
  // A policy may call a tier otherwise than its parameters do; those go on as they were.
  const isNamedInParams = method.renameTier !== undefined && method.defaultTiers(params)[place] === from;
  const renamed: Policy = {
    ...policy,
    method: { ...policy.method, params: isNamedInParams ? (method.renameTier?.(params, from, to) as typeof params) : params },
    ...(policy.guards && { guards: policy.guards.map((guard) => (guard.tier === from ? { ...guard, tier: to } : guard)) }),
  };
  const tiers = tierDetails(policy, method).map((tier, index) => (index === place ? { ...tier, label: to } : tier));
  return withTiers(renamed, method, tiers);
};
