import { paretoLimits, paretoTiers, type Boundary, type ParetoBasis, type ParetoRanking } from '../methods/pareto/paretoRanking';
import { countBelow } from '../stats/rank';
import { atLeast } from '../stats/tolerance';

const DEFAULT_CUTS: Readonly<Record<ParetoBasis, readonly number[]>> = { value: [0.8, 0.95], count: [0.2, 0.5] };

/** The largest number a cell can hold: the limit of a tier that no value reaches. */
export const UNREACHABLE = 9.99999999999999e307;

interface ParetoOptions {
  readonly cuts: readonly number[] | undefined;
  readonly by: ParetoBasis;
  readonly boundary: Boundary;
}

interface ParetoGrading {
  readonly tierOfGroup: Uint8Array;
  /** Cuts on the value itself that give every positive value its tier. */
  readonly limits: readonly number[];
}

export const cutsOf = ({ cuts, by }: ParetoOptions): readonly number[] => cuts ?? DEFAULT_CUTS[by];

/** What the last options made of a ranking: a formula filled down asks for the same again and again. */
const latest = new WeakMap<ParetoRanking, { readonly key: string; readonly grading: ParetoGrading }>();

/** Tiers of the groups of a ranking, and their limits. Cost: O(groups), nothing when asked the same again. */
export const paretoGrading = (ranking: ParetoRanking, options: ParetoOptions): ParetoGrading => {
  const cuts = cutsOf(options);
  const key = [options.by, options.boundary, ...cuts].join();
  const known = latest.get(ranking);
  if (known?.key === key) return known.grading;
  const tierOfGroup = paretoTiers(ranking, options.by, cuts, options.boundary);
  const grading = { tierOfGroup, limits: limitsAsCuts(ranking, paretoLimits(ranking, tierOfGroup, cuts.length)) };
  latest.set(ranking, { key, grading });
  return grading;
};

/**
 * Cuts are compared with a tolerance, values are not: where the next value below is so near that it would reach the cut too, the cut
 * stands a hair above the smallest value of its tier.
 */
const limitsAsCuts = (ranking: ParetoRanking, limits: readonly number[]): number[] =>
  limits.map((limit) => {
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
