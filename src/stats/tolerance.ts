/**
 * The one tolerance of the product: a computed number reaches a cut when it is at most this far below it, relative to the cut but never
 * finer than for a cut of 1. Wide enough for the rounding of sums and shares, far too narrow to be seen by a person.
 */
const TOLERANCE = 1e-9;

const slack = (cut: number): number => TOLERANCE * Math.max(1, Math.abs(cut));

/** `x >= cut` under the common tolerance. "Below the cut" is its negation. */
export const atLeast = (x: number, cut: number): boolean => x >= cut - slack(cut);

/** `x <= cut` under the common tolerance. "Above the cut" is its negation. */
export const atMost = (x: number, cut: number): boolean => x <= cut + slack(cut);

/** `x > cut` under the common tolerance: larger by more than rounding could make it. */
export const above = (x: number, cut: number): boolean => !atMost(x, cut);

/** The smallest of the decimals with so many steps to a unit that is above the cut under the common tolerance. */
export const firstAbove = (cut: number, perUnit: number): number => {
  let steps = Math.floor((cut + slack(cut)) * perUnit);
  while (!above(steps / perUnit, cut)) steps++;
  return steps / perUnit;
};

/** The nearest integer when `x` is within `1e-9 * scale` of it, else `x` (A7: a cut on counts). */
export const snapToInteger = (x: number, scale: number): number => {
  const nearest = Math.round(x);
  return Math.abs(x - nearest) <= TOLERANCE * Math.abs(scale) ? nearest : x;
};
