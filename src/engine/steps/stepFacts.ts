import { isoOfSerial } from '../../table/serialDate';
import type { ExplanationFact } from '../../methods/Method';
import type { RowSteps } from './RowSteps';

/** G1: what each step had to say about a customer, in their order; the method's tier first where any of them changed it. */
export const stepFacts = (steps: RowSteps, tiers: readonly string[]): readonly ExplanationFact[] => {
  const label = (tier: number): string => tiers[tier] ?? '';
  const facts: ExplanationFact[] = [];
  const { steady, guards, override, methodTier, previous } = steps;
  if (steps.changedBy !== undefined) facts.push({ code: 'step-method', facts: { tier: label(methodTier) } });
  if (steady.cause !== undefined) {
    facts.push({
      code: 'step-hysteresis',
      facts: { tier: label(steady.tier), previous: label(previous), wanted: label(methodTier), cause: steady.cause },
    });
  }
  for (const { guard, tier, isLimited } of guards) {
    facts.push({
      code: 'step-guard',
      facts: { guard: guard.name, limit: guard.limit, wanted: guard.tier, tier: label(tier), isLimited: isLimited ? 1 : 0 },
    });
  }
  if (override !== undefined) {
    facts.push({
      code: override.holds ? 'step-override' : 'step-override-ended',
      facts: {
        tier: label(override.tier),
        who: override.who,
        why: override.why,
        until: Number.isNaN(override.until) ? '' : isoOfSerial(override.until),
      },
    });
  }
  return facts;
};
