import { roundSignificant } from '../../stats/roundSignificant';
import type { CustomerTable } from '../../table/CustomerTable';
import type { AbcParams } from './abcParams';
import { fieldName } from '../fields/field';
import { memoizeByObject } from '../memoize';
import { NO_TIER, type Classification, type Explanation, type ExplanationFact } from '../Method';
import { paretoRanking, type ParetoRanking } from './paretoRanking';
import { smallestRise } from './paretoRise';

const rankingOf = memoizeByObject((values: Float64Array) => paretoRanking(values));

/** Why this tier, and the smallest value that would lift this customer, all others unchanged. Cost: O(n), the ranking once. */
export const explainAbc = (
  row: number,
  _table: CustomerTable,
  classification: Classification,
  params: AbcParams,
  depth: 'reasons' | 'next' = 'next',
): Explanation => {
  const tier = classification.tier[row] as number;
  const value = classification.value[row] as number;
  const column = fieldName(params.value);
  if (Number.isNaN(value)) return { tier: undefined, reasons: [{ code: 'value-missing', facts: { column } }] };

  const ranking = rankingOf(classification.value);
  const reasons: ExplanationFact[] = [{ code: 'abc-value', facts: { column, value, share: value / ranking.base } }];
  if (value <= 0) reasons.push({ code: 'abc-non-positive', facts: { handling: params.nonPositive } });
  else reasons.push(placeFact(row, ranking, classification, params));
  if (tier === NO_TIER) return { tier: undefined, reasons };

  const next = tier === 0 || depth === 'reasons' ? undefined : smallestRise(value, tier, ranking, params);
  return {
    tier: classification.tiers[tier],
    reasons,
    ...(next && {
      next: {
        tier: classification.tiers[next.tier] as string,
        changes: [{ code: 'raise-value', facts: { column, from: value, to: next.value, by: roundSignificant(next.value - value) } }],
      },
    }),
  };
};

const placeFact = (row: number, ranking: ParetoRanking, classification: Classification, params: AbcParams): ExplanationFact => {
  const group = ranking.groups.groupOf[row] as number;
  return {
    code: params.by === 'value' ? 'abc-place-by-value' : 'abc-place-by-count',
    facts: {
      rank: classification.measures['rank']?.[row] as number,
      customers: ranking.positives,
      shareBefore: (ranking.sumBefore[group] as number) / ranking.base,
      cumulativeShare: classification.measures['cumulativeShare']?.[row] as number,
      boundary: params.boundary,
    },
  };
};
