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

const FREQUENCY = 'Repeat purchases of each customer: orders on different days, the first left out.';
const RECENCY = 'Time from the first purchase to the last; 0 where frequency is 0. One unit of time throughout.';
const AGE = 'Time from the first purchase until now.';
const BGNBD_PARAMS = 'The first 4 cells of BGNBDFIT (or all 5).';
const MEAN_VALUE = "Mean value of each customer's repeat purchases.";
const JUDGEMENTS =
  'Square: how much the criterion of the row counts against that of the column, 1/9 to 9. The part above the diagonal counts; the rest may be blank.';

export const functionsEn: FunctionWords = {
  TIER: {
    description:
      'Tier (A, B, C) by cumulative share of all values. Best once for the whole range, spilling down: =TIER(B2:B500). In a table, where nothing spills: TIERLIMITS with TIERBYSCORE.',
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
    description:
      'The smallest value of each tier but the last, one below the other. In a table, hand these cells to TIERBYSCORE as cuts: the same tiers as TIER, without giving every row the whole column.',
    parameters: {
      values: 'The whole column that the tiers are made from. Text, blanks and errors are left out.',
      cuts: SHARES,
      by: BY,
      boundary: BOUNDARY,
    },
  },
  PARETOSHARE: {
    description:
      'Cumulative share, from 0 to 1, of all values at least as large as this one; 0 and below give 1. Best once for the whole range: =PARETOSHARE(B2:B500).',
    parameters: { value: 'The value, or a range of them.', values: VALUES },
  },
  TIERBYSCORE: {
    description:
      'Tier of a score: the first label whose cut is at most the score. With the cells of TIERLIMITS as cuts: tiers of values in a table.',
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
    description:
      'Weighted score from 0 to 100 for each row of indicators; TIERBYSCORE makes tiers of it. Missing indicators are re-weighted. Best once for all rows.',
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
    description:
      'RFM code such as "543" (recency, frequency, monetary value; 5 is best) of a customer, from a list of orders. For all customers at once: RFMTABLE.',
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
  CREDITGRADE: {
    description: 'Credit grade by days late. Good up to 0 days, fair up to 30, else poor.',
    parameters: {
      dayslate: 'Days late (below 0: early), or a range of them.',
      cuts: 'The most days of each grade but the last, ascending. Default {0,30}.',
      labels: 'Grade names, best first: one more than cuts. Default "Good","Fair","Poor".',
    },
  },
  LIFECYCLE: {
    description: 'Stage of a customer: Potential, New, Active, Dormant or Lapsed. The first that holds.',
    parameters: {
      first: 'Date of the first order, or a range.',
      last: 'Date of the last order, or a range.',
      orders: 'Number of orders, or a range. 0 or blank: Potential.',
      asof: 'The analysis date.',
      newdays: 'New: first order within so many days. Default 90.',
      activedays: 'Active: last order within so many days. Default 90.',
      lapseddays: 'Lapsed: last order longer ago than so many days; in between: Dormant. Default 365.',
    },
  },
  TIERMOVE: {
    description: 'Steps between two tiers: positive is up. "New" without a previous tier, "Lost" without a current one.',
    parameters: {
      previous: 'The tier before, or a range.',
      current: 'The tier now, or a range.',
      labels: 'Tier names, best first. Default "A","B","C","D","E".',
    },
  },
  AHPWEIGHTS: {
    description: 'Weights of criteria from pairwise judgements (AHP), one below the other.',
    parameters: { matrix: JUDGEMENTS },
  },
  AHPCONSISTENCY: {
    description: 'Consistency ratio of pairwise judgements (AHP). Above 0.1 they contradict each other too much to be used.',
    parameters: { matrix: JUDGEMENTS },
  },
  ENTROPYWEIGHTS: {
    description: 'Weights of indicators by how unequally each is spread. Beware: one outlier can take the weight.',
    parameters: { indicators: 'One row per customer, one column per indicator, nothing below 0. Text, blanks and errors are left out.' },
  },
  BGNBDFIT: {
    description: 'Fits the BG/NBD model of repeat purchases: r, alpha, a, b and the log-likelihood, side by side.',
    parameters: { frequency: FREQUENCY, recency: RECENCY, age: AGE },
  },
  PALIVE: {
    description: 'Probability that a customer is still one (BG/NBD). 1 without a repeat purchase.',
    parameters: { frequency: FREQUENCY, recency: RECENCY, age: AGE, params: BGNBD_PARAMS },
  },
  EXPECTEDORDERS: {
    description: 'Expected orders of a customer in the time to come (BG/NBD).',
    parameters: {
      horizon: 'The time to come, in the unit of recency and age, or a range.',
      frequency: FREQUENCY,
      recency: RECENCY,
      age: AGE,
      params: BGNBD_PARAMS,
    },
  },
  GAMMAGAMMAFIT: {
    description: 'Fits the gamma-gamma model of order values: p, q, v and the log-likelihood, side by side.',
    parameters: { frequency: FREQUENCY, meanvalue: `${MEAN_VALUE} Rows that are not above 0 in both are left out.` },
  },
  EXPECTEDSPEND: {
    description: 'Expected value of an order (gamma-gamma). Without a repeat purchase: the mean of all.',
    parameters: { frequency: FREQUENCY, meanvalue: MEAN_VALUE, params: 'The first 3 cells of GAMMAGAMMAFIT (or all 4).' },
  },
  CLV: {
    description:
      'Customer lifetime value: expected orders times their value and margin, spread evenly over the months to come and discounted.',
    parameters: {
      orders: 'Expected orders over the horizon, or a range; e.g. from EXPECTEDORDERS.',
      spend: 'Expected value of an order, or a range; e.g. from EXPECTEDSPEND.',
      horizonmonths: 'Months of the horizon, 1 to 240.',
      margin: 'Share of the value that is earned. Default 1: turnover.',
      annualdiscount: 'Discount a year. Default 0.1.',
    },
  },
};
