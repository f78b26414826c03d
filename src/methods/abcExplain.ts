import { roundSignificant } from '../stats/roundSignificant';
import type { CustomerTable } from '../table/CustomerTable';
import type { AbcParams } from './abcParams';
import { fieldName } from './field';
import { memoizeByObject } from './memoize';
import { NO_TIER, type Classification, type Explanation, type ExplanationFact } from './Method';
import { paretoRanking, tierAtPosition, type ParetoRanking } from './paretoRanking';

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

/** Hundredths for amounts; finer where all values are below 1, coarser where a double holds no hundredths of the largest. */
const stepsPerUnitFor = (largest: number): number => {
  const exponent = Math.floor(Math.log10(largest));
  return Number(`1e${Math.min(exponent >= 0 ? 2 : 2 - exponent, 14 - exponent)}`);
};

/**
 * The smallest value, in whole hundredths, at which the customer stands in a better tier. Raising a value changes the base too, and with `down` or
 * `nearest` a larger share of one's own can push one over the cut, so better is not simply more: the places are tried upwards, one after the
 * other (between two neighbours, then level with the next). Between two neighbours each share is a quotient of two straight lines in the
 * value, hence rises or falls throughout: if neither end will do, nothing between does, and if only the right one does, halving finds where it begins.
 */
const smallestRise = (
  value: number,
  tier: number,
  ranking: ParetoRanking,
  params: AbcParams,
): { value: number; tier: number } | undefined => {
  const { groups, base } = ranking;
  const stepsPerUnit = stepsPerUnitFor(groups.values[groups.values.length - 1] as number);
  const othersBase = base - Math.max(0, value);
  const othersCount = ranking.positives - (value > 0 ? 1 : 0);

  /** Tier at a new value, with the values of groups above `group` larger and, on a tie, those of `tied` equal. */
  const tierAt = (newValue: number, group: number, tied: number): number => {
    const largerCount = groups.present - (groups.before[group] as number) - (groups.counts[group] as number);
    const tiedCount = tied < 0 ? 0 : (groups.counts[tied] as number);
    if (params.by === 'count') {
      const before = largerCount - tiedCount;
      return tierAtPosition({ before, including: before + tiedCount + 1, total: othersCount + 1 }, params.cuts, params.boundary);
    }
    const larger = group < ranking.firstPositive ? othersBase : (ranking.sumBefore[group] as number);
    const before = tied < 0 ? larger : (ranking.sumBefore[tied] as number);
    return tierAtPosition({ before, including: larger + newValue, total: othersBase + newValue }, params.cuts, params.boundary);
  };

  const start = groups.values.findLastIndex((candidate) => candidate <= Math.max(0, value));
  for (let group = Math.max(start, 0); group < groups.values.length; group++) {
    const lower = group === start ? Math.max(0, value) : (groups.values[group] as number);
    const upper = groups.values[group + 1] ?? Infinity;
    const between = (steps: number): number => tierAt(steps / stepsPerUnit, group, -1);

    let first = Math.floor(lower * stepsPerUnit) + 1;
    while (first / stepsPerUnit <= lower) first++;
    if (upper === Infinity || first / stepsPerUnit < upper) {
      if (between(first) < tier) return { value: first / stepsPerUnit, tier: between(first) };
      if (upper !== Infinity) {
        let last = Math.ceil(upper * stepsPerUnit) - 1;
        while (last / stepsPerUnit >= upper) last--;
        if (last > first && between(last) < tier) {
          while (last - first > 1) {
            const middle = Math.floor((first + last) / 2);
            if (between(middle) < tier) last = middle;
            else first = middle;
          }
          return { value: last / stepsPerUnit, tier: between(last) };
        }
      }
    }
    if (upper !== Infinity) {
      const tied = tierAt(upper, group, group + 1);
      if (tied < tier) return { value: upper, tier: tied };
    }
  }
  return undefined;
};
