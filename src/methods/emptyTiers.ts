import type { Finding } from '../base/Finding';

/** Tiers that nobody got. */
export const emptyTierFindings = (tier: Uint8Array, tiers: readonly string[]): Finding[] => {
  const filled = new Set(tier);
  return tiers.flatMap((label, index) =>
    filled.has(index) ? [] : [{ code: 'tier-empty' as const, severity: 'info' as const, count: 1, examples: [], facts: { tier: label } }],
  );
};
