import { tierPalette } from '../base/tierPalette';
import { NO_TIER, type Classification } from '../methods/Method';
import type { Policy } from '../policy/Policy';
import { sumOfDecimals } from '../stats/exactSum';
import type { RunReport, TierRow } from './Run';

/** A8: what came out, a line for each tier, the empty ones too. Cost: O(n tiers). */
export const tierTable = (classification: Classification, amounts: Float64Array, policy: Policy): TierRow[] => {
  const whole = sumOfDecimals(amounts);
  const palette = tierPalette(classification.tiers.length);
  return classification.tiers.map((tier, index) => {
    const inTier = amounts.filter((_, row) => classification.tier[row] === index);
    const amount = sumOfDecimals(inTier);
    return {
      tier,
      color: policy.tiers[index]?.color ?? (palette[index] as string),
      customers: inTier.length,
      customerShare: amounts.length === 0 ? 0 : inTier.length / amounts.length,
      amount,
      amountShare: whole > 0 ? amount / whole : 0,
    };
  });
};

/** Rows without a tier, by state. Cost: O(n). */
export const withoutTier = (classification: Classification, amounts: Float64Array): RunReport['withoutTier'] => {
  const states = new Map<string, number[]>();
  const texts = classification.texts['state'];
  for (let row = 0; row < amounts.length; row++) {
    if (classification.tier[row] !== NO_TIER) continue;
    const state = texts?.[row] ?? 'excluded';
    const known = states.get(state);
    if (known) known.push(amounts[row] as number);
    else states.set(state, [amounts[row] as number]);
  }
  return [...states].map(([state, values]) => ({ state, customers: values.length, amount: sumOfDecimals(values) }));
};
