import { success, type Result } from '../../base/Result';
import { ranks } from '../../stats/rank';
import type { CustomerTable } from '../../table/CustomerTable';
import { emptyTierFindings } from '../emptyTiers';
import { lifetimeMeasures } from './lifetimeMeasures';
import type { LifetimeParams } from './lifetimeParams';
import { NO_TIER, type Classification } from '../Method';
import { cumulativeShare, paretoLimits, paretoRanking, paretoTiers, type ParetoRanking } from '../pareto/paretoRanking';

/** L1-L3. Problems: fields that are not there or hold no number, all of them; models that cannot be fitted. Cost: a few seconds for 100,000 customers. */
export const classifyLifetime = (table: CustomerTable, params: LifetimeParams, tiers: readonly string[]): Result<Classification> => {
  const predicted = lifetimeMeasures(table, params);
  if (!predicted.ok) return predicted;
  const { measures, model, findings } = predicted.value;
  const value = measures.lifetimeValue;
  const ranking = paretoRanking(value);
  const { tier, cuts } = lifetimeTiers(ranking, params);
  return success({
    tiers,
    tier,
    value,
    measures: {
      ...measures,
      rank: ranks(ranking.groups, 'higher'),
      cumulativeShare: Float64Array.from(ranking.groups.groupOf, (group) => (group < 0 ? NaN : cumulativeShare(ranking, group))),
      share: value.map((worth) => worth / ranking.base),
    },
    texts: { state: Array.from(value, (worth, row) => (Number.isNaN(worth) ? table.states?.[row] || 'no value' : '')) },
    findings: [...findings, ...emptyTierFindings(tier, tiers)],
    cuts,
    model: { ...model },
  });
};

/** Tiers of lifetime values ranked; NaN has none. */
export const lifetimeTiers = (
  ranking: ParetoRanking,
  { tiersBy, cuts, boundary }: LifetimeParams,
): { readonly tier: Uint8Array; readonly cuts: readonly number[] } => {
  const tierOfGroup = paretoTiers(ranking, tiersBy, cuts, boundary);
  return {
    tier: Uint8Array.from(ranking.groups.groupOf, (group) => (group < 0 ? NO_TIER : (tierOfGroup[group] as number))),
    cuts: paretoLimits(ranking, tierOfGroup, cuts.length),
  };
};
