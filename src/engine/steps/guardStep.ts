import { success, type Result } from '../../base/Result';
import { conditionHolds } from '../../methods/conditions/condition';
import { NO_TIER } from '../../methods/Method';
import { fieldProblems, valueReader } from '../../methods/rules/rulesClassify';
import type { Policy, PolicyGuard } from '../../policy/Policy';
import { guardFields } from '../../policy/stepColumns';
import type { CustomerTable } from '../../table/CustomerTable';
import { STEPS_DOWN } from './steadyTier';

/** A guard that made a difference. */
export interface GuardEffect {
  readonly guard: PolicyGuard;
  readonly tier: number;
  /** It asks for a lower tier than one step a review allows. */
  readonly isLimited: boolean;
}

/** G1 for one customer: the guards that change the tier given, in the order in which they do. `previous` is negative where it sets no limit. */
export type GuardStep = (row: number, tier: number, previous: number) => readonly GuardEffect[];

/** Problems: a guard asks for a field that is not there. Customers without a tier have none to guard. */
export const guardStep = (table: CustomerTable, { guards = [] }: Pick<Policy, 'guards'>, tiers: readonly string[]): Result<GuardStep> => {
  const problems = fieldProblems(
    table,
    guards.flatMap(({ when }) => when.flatMap(({ all }) => all)),
  );
  if (problems.length > 0) return { ok: false, problems };
  const readers = valueReader(table, guardFields({ guards } as Policy));
  // The hard ones have the last word.
  const ordered = [...guards.filter(({ hard }) => !hard), ...guards.filter(({ hard }) => hard)];
  return success((row, start, previous) => {
    if (start === NO_TIER || ordered.length === 0) return [];
    const read = readers(row);
    const effects: GuardEffect[] = [];
    let tier = start;
    for (const guard of ordered) {
      const limit = tiers.indexOf(guard.tier);
      const isBeyond = guard.limit === 'atMost' ? tier < limit : tier > limit;
      if (!isBeyond || !guard.when.some(({ all }) => all.every((condition) => conditionHolds(condition, read(condition.field))))) continue;
      const lowest = guard.hard || previous < 0 ? Infinity : Math.max(tier, previous + STEPS_DOWN);
      const reached = Math.min(limit, lowest);
      if (reached === tier) continue;
      tier = reached;
      effects.push({ guard, tier, isLimited: reached < limit });
    }
    return effects;
  });
};
