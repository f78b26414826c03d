import type { Method } from '../methods/Method';
import type { Policy } from './Policy';

/** The labels of a policy's tiers, best first: its own, else the method's. */
export const tierLabelsOf = ({ tiers, method: { params } }: Policy, method: Method): readonly string[] =>
  tiers.length > 0 ? tiers.map(({ label }) => label) : method.defaultTiers(params);
