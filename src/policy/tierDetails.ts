import type { Method } from '../methods/Method';
import type { Policy, PolicyTier } from './Policy';

/** A tier of which nothing is known but its label. */
export const plainTier = (label: string): PolicyTier => ({ label, color: null, action: '', contactDays: null, creditLimit: null });

/** The tiers of a policy with all that is said of them, best first: its own, else the method's. */
export const tierDetails = ({ tiers, method: { params } }: Policy, method: Method): readonly PolicyTier[] =>
  tiers.length > 0 ? tiers : method.defaultTiers(params).map(plainTier);

/** The same policy with these tiers. Where they say no more than the method does by itself the policy names none, so that the same content has one form (P2). */
export const withTiers = (policy: Policy, method: Method, tiers: readonly PolicyTier[]): Policy => {
  const own = method.defaultTiers(policy.method.params);
  const isPlain = (tier: PolicyTier, place: number): boolean =>
    tier.label === own[place] && tier.color === null && tier.action === '' && tier.contactDays === null && tier.creditLimit === null;
  return { ...policy, tiers: tiers.length === own.length && tiers.every(isPlain) ? [] : tiers };
};
