import { atLeast } from '../stats/tolerance';

/** Index of the first cut that the score reaches; `cuts.length` when it reaches none. Cuts descend. */
export const tierByCuts = (score: number, cuts: readonly number[]): number => {
  const tier = cuts.findIndex((cut) => atLeast(score, cut));
  return tier < 0 ? cuts.length : tier;
};
