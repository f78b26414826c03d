import type { FunctionWords } from './FunctionWords';

const VALUES = 'The whole column that the tiers are made from. Text, blanks and errors are left out. Default: value.';
const SHARES = 'Cumulative shares at which a tier ends, ascending, e.g. {0.8,0.95} (default); by count {0.2,0.5}.';
const BY = '"value" (default): shares of the sum. "count": shares of the number of customers.';
const BOUNDARY = 'Whoever crosses the line: "up" (default) gets the better tier, "down" the lower one, "nearest" the one its middle is in.';

const DATES = "Each order's date. As many cells as customers.";
const AMOUNTS = "Each order's amount; below 0 is a return. As many cells as customers.";
const CUSTOMERS = "Each order's customer. Rows without customer, date or amount are left out.";
const ASOF = 'The analysis date; later rows are left out. Default: the day after the last date.';
const BINS = 'Scores run from 1 to this number, 2 to 10. Default 5.';
const METHOD = '"percentile" (default), "ntile", "quantile" or "rfm"; or three names, for R, F and M.';

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
  POINTS: {
    description: 'Benchmark points of a value: the points of the band between two limits.',
    parameters: {
      value: 'The value, or a range of them.',
      limits: 'Where each band but the first begins, ascending. A value on a limit is in the upper band.',
      points: 'Points of each band, lowest band first: one more than limits.',
    },
  },
  WEIGHTEDSCORE: {
    description: 'Weighted score from 0 to 100 for each row of indicators. Missing indicators are re-weighted.',
    parameters: {
      indicators: 'One row per customer, one column per indicator.',
      weights: 'One weight per indicator.',
      directions: 'Per indicator 1 (more is better, default) or -1 (less is better).',
      scaling: 'How an indicator becomes 0 to 100: "minmax" (default), "percentile", "zscore", or "raw" for points already.',
      population: 'The rows to compare with, columns as in indicators. Default: indicators.',
    },
  },
  MATRIXTIER: {
    description: 'Tier of two measures by a matrix: columns from the lowest x on, rows from the lowest y down.',
    parameters: {
      x: 'First measure, or a range.',
      y: 'Second measure, or a range.',
      xcuts: 'Where each column but the first begins, ascending. A value on a cut is in the upper cell.',
      ycuts: 'Where each row but the first begins, ascending.',
      matrix: 'The tiers: one column more than xcuts, one row more than ycuts; the lowest y is the top row.',
      missing: 'What a blank x or y gives. Default: empty.',
    },
  },
  RFMSCORE: {
    description: 'RFM code such as "543" (recency, frequency, monetary value; 5 is best) of a customer, from a list of orders.',
    parameters: {
      customer: 'The customer, or a range of them.',
      customers: CUSTOMERS,
      dates: DATES,
      amounts: AMOUNTS,
      asof: ASOF,
      bins: BINS,
      method: METHOD,
    },
  },
  RFMTABLE: {
    description: 'RFM table of all customers of a list of orders, with a header row: measures, scores, code and segment.',
    parameters: { customers: CUSTOMERS, dates: DATES, amounts: AMOUNTS, asof: ASOF, bins: BINS, method: METHOD },
  },
  RFMSEGMENT: {
    description: 'Segment of an RFM code, e.g. "Champions" for "555".',
    parameters: {
      score: 'The code, e.g. "543", or a range of them.',
      scheme: '"grid" (default, ten segments by R and F, 5 bins only) or "eight" (each score high or low).',
      language: '"en" (default) or "zh".',
      bins: 'The bins that the code was made with. Default 5.',
    },
  },
};
