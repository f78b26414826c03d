import { atLeast } from '../../stats/tolerance';

/** W4: index of the first of descending cuts that the score reaches, on the unrounded score; as many as cuts when it reaches none. */
export const tierByScore = (score: number, cuts: readonly number[]): number => {
  let tier = 0;
  while (tier < cuts.length && !atLeast(score, cuts[tier] as number)) tier++;
  return tier;
};
