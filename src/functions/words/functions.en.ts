import type { FunctionWords } from './FunctionWords';

const VALUES = 'The whole column that the tiers are made from. Text, blanks and errors are left out. Default: value.';
const SHARES = 'Cumulative shares at which a tier ends, ascending, e.g. {0.8,0.95} (default); by count {0.2,0.5}.';
const BY = '"value" (default): shares of the sum. "count": shares of the number of customers.';
const BOUNDARY = 'Whoever crosses the line: "up" (default) gets the better tier, "down" the lower one, "nearest" the one its middle is in.';

export const functionsEn: FunctionWords = {
  TIER: {
    description: 'Tier (A, B, C) by cumulative share of all values. Fastest spilled once: =TIER(B2:B500).',
    parameters: {
      value: 'The value to grade, or a range of them.',
      values: VALUES,
      cuts: SHARES,
      labels: 'Tier names, best first: one more than cuts, or two more to give values of 0 and below a tier of their own.',
      by: BY,
      boundary: BOUNDARY,
    },
  },
  TIERLIMITS: {
    description: 'The smallest value of each tier but the last. Use it as the cuts of TIERBYSCORE, where a result cannot spill.',
    parameters: {
      values: 'The whole column that the tiers are made from. Text, blanks and errors are left out.',
      cuts: SHARES,
      by: BY,
      boundary: BOUNDARY,
    },
  },
  PARETOSHARE: {
    description: 'Cumulative share, from 0 to 1, of all values at least as large as this one. A value of 0 or below gives 1.',
    parameters: { value: 'The value, or a range of them.', values: VALUES },
  },
  TIERBYSCORE: {
    description: 'Tier of a score: the first label whose cut is at most the score.',
    parameters: {
      score: 'The score, or a range of them.',
      cuts: 'The lowest score of each tier but the last, descending. Default {80,60}.',
      labels: 'Tier names, best first: one more than cuts. Default "A","B","C",...',
    },
  },
};
