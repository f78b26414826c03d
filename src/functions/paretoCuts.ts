import { paretoLimits, type ParetoBasis, type ParetoRanking } from '../methods/paretoRanking';
import { countBelow } from '../stats/rank';
import { atLeast } from '../stats/tolerance';

export const DEFAULT_CUTS: Readonly<Record<ParetoBasis, readonly number[]>> = { value: [0.8, 0.95], count: [0.2, 0.5] };

/** The largest number a cell can hold: the limit of a tier that no value reaches. */
export const UNREACHABLE = 9.99999999999999e307;

/**
 * Cuts on the value itself that give every positive value its tier: the smallest value of each tier but the last. Cuts are compared with
 * a tolerance, values are not: where the next value below is so near that it would reach the cut too, the cut stands a hair higher.
 */
export const paretoCuts = (ranking: ParetoRanking, tiers: Uint8Array, cutCount: number): readonly number[] =>
  paretoLimits(ranking, tiers, cutCount).map((limit) => {
    if (limit === Infinity) return UNREACHABLE;
    const group = countBelow(ranking.groups.values, limit);
    const below = ranking.groups.values[group - 1] ?? 0;
    return group <= ranking.firstPositive || !atLeast(below, limit) ? limit : highestCutReachedBy(limit);
  });

const highestCutReachedBy = (value: number): number => {
  let reached = value;
  let missed = 2 * value + 1;
  for (;;) {
    const middle = (reached + missed) / 2;
    if (middle === reached || middle === missed) return reached;
    if (atLeast(value, middle)) reached = middle;
    else missed = middle;
  }
};
