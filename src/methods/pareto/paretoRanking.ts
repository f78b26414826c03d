import type { Numbers } from '../../stats/Numbers';
import { ExactSum } from '../../stats/exactSum';
import { tieGroups, type TieGroups } from '../../stats/tieGroups';
import { atLeast, atMost } from '../../stats/tolerance';

export type ParetoBasis = 'value' | 'count';
export type Boundary = 'up' | 'down' | 'nearest';

/** Customers by value, descending, with what stands before and up to each group of equal values. Arrays are indexed as the tie groups. */
export interface ParetoRanking {
  readonly groups: TieGroups;
  /** Index of the smallest positive value; as many as there are groups when nothing is positive. */
  readonly firstPositive: number;
  /** Sum of the strictly larger values; exactly rounded. */
  readonly sumBefore: Float64Array;
  /** Sum of the larger and the equal values; exactly rounded. */
  readonly sumIncluding: Float64Array;
  /** A1: the sum of the positive values. */
  readonly base: number;
  /** Customers with a positive value. */
  readonly positives: number;
}

/** Cost: O(n log n). NaN is missing. */
export const paretoRanking = (values: Numbers): ParetoRanking => {
  const groups = tieGroups(values);
  const sumBefore = new Float64Array(groups.values.length);
  const sumIncluding = new Float64Array(groups.values.length);
  const sum = new ExactSum();
  let firstPositive = groups.values.length;
  while (firstPositive > 0 && (groups.values[firstPositive - 1] as number) > 0) {
    const group = --firstPositive;
    sumBefore[group] = sum.value;
    for (let i = groups.counts[group] as number; i > 0; i--) sum.add(groups.values[group] as number);
    sumIncluding[group] = sum.value;
  }
  const positives = groups.present - (groups.before[firstPositive] ?? groups.present);
  return { groups, firstPositive, sumBefore, sumIncluding, base: sum.value, positives };
};

/** Share of the base up to and including a group (A4); 1 for values that are not positive. */
export const cumulativeShare = (ranking: ParetoRanking, group: number): number =>
  group < ranking.firstPositive ? 1 : Math.min(1, (ranking.sumIncluding[group] as number) / ranking.base);

/** Where a group of equal values stands, in the unit of the basis: amounts or customers. */
export interface ParetoPosition {
  readonly before: number;
  readonly including: number;
  readonly total: number;
}

/**
 * A3: index of the tier. Counts need no snapping of their own (A7): a share of customers within 1e-9 of the cut is on it, which is the same.
 */
export const tierAtPosition = ({ before, including, total }: ParetoPosition, cuts: readonly number[], boundary: Boundary): number => {
  const shareBefore = Math.min(1, before / total);
  const shareIncluding = Math.min(1, including / total);
  let tier = 0;
  for (const cut of cuts) {
    const belongs =
      boundary === 'up'
        ? !atLeast(shareBefore, cut)
        : boundary === 'down'
          ? atMost(shareIncluding, cut)
          : atMost((shareBefore + shareIncluding) / 2, cut);
    if (belongs) break;
    tier++;
  }
  return tier;
};

/** Tier of each group of equal values; groups that are not positive get `cuts.length`, the last tier. */
export const paretoTiers = (ranking: ParetoRanking, basis: ParetoBasis, cuts: readonly number[], boundary: Boundary): Uint8Array => {
  const { groups, firstPositive, sumBefore, sumIncluding, base, positives } = ranking;
  const tiers = new Uint8Array(groups.values.length).fill(cuts.length);
  for (let group = firstPositive; group < tiers.length; group++) {
    const larger = groups.present - (groups.before[group] as number) - (groups.counts[group] as number);
    const position =
      basis === 'value'
        ? { before: sumBefore[group] as number, including: sumIncluding[group] as number, total: base }
        : { before: larger, including: larger + (groups.counts[group] as number), total: positives };
    tiers[group] = tierAtPosition(position, cuts, boundary);
  }
  return tiers;
};

/**
 * Smallest value of each tier but the last, descending: with them as cuts on the value itself every positive value gets the same tier.
 * An empty tier repeats the limit above it; Infinity when there is none above.
 */
export const paretoLimits = (ranking: ParetoRanking, tiers: Uint8Array, cutCount: number): number[] => {
  const limits = new Array<number>(cutCount).fill(Infinity);
  let group = tiers.length - 1;
  for (let tier = 0; tier < cutCount; tier++) {
    limits[tier] = limits[tier - 1] ?? Infinity;
    for (; group >= ranking.firstPositive && (tiers[group] as number) <= tier; group--)
      limits[tier] = ranking.groups.values[group] as number;
  }
  return limits;
};
