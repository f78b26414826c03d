import { tierAtPosition, type Boundary, type ParetoBasis, type ParetoRanking } from './paretoRanking';
import { stepsPerUnitFor } from '../fields/stepsPerUnit';

export interface ParetoCuts {
  readonly by: ParetoBasis;
  readonly cuts: readonly number[];
  readonly boundary: Boundary;
}

/**
 * The smallest value, in whole hundredths, at which the customer stands in a better tier. Raising a value changes the base too, and with `down` or
 * `nearest` a larger share of one's own can push one over the cut, so better is not simply more: the places are tried upwards, one after the
 * other (between two neighbours, then level with the next). Between two neighbours each share is a quotient of two straight lines in the
 * value, hence rises or falls throughout: if neither end will do, nothing between does, and if only the right one does, halving finds where it begins.
 */
export const smallestRise = (
  value: number,
  tier: number,
  ranking: ParetoRanking,
  params: ParetoCuts,
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
