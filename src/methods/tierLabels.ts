import type { Problem } from '../base/Problem';

/** `A`, `B`, `C`, ... : the labels of tiers that nobody named. */
export const letterLabels = (count: number): string[] => Array.from({ length: count }, (_, tier) => String.fromCharCode(65 + tier));

/** The policy names another number of tiers than the method's parameters make. */
export const tierCountProblem = (expected: number, found: number): Problem => ({
  code: 'parameter-invalid',
  path: 'tiers',
  expected: String(expected),
  found: String(found),
});
