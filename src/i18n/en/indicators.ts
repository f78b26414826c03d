import { enStepBound } from './stepBound';

/** Words of the editor for indicators (W1-W3). */
export const enIndicators = {
  add: 'Add an indicator',
  remove: (name: string) => `Remove ${name}`,
  field: 'Column',
  weight: 'Weight',
  weightTotal: (total: string) => `Weights add up to ${total}; they are scaled to 100.`,
  weightTotalOk: 'Weights add up to 100.',
  direction: 'Direction',
  directions: { benefit: 'More is better', cost: 'Less is better' },
  scaling: 'Turned into points by',
  scalings: {
    points: 'Limits and points',
    categories: 'Text and points',
    minmax: 'Lowest to highest',
    percentile: 'Place among all customers (percentile)',
    zscore: 'Distance from the average (z-score)',
    raw: 'Already 0 to 100',
  },
  missing: 'When a value is missing',
  missings: {
    reweight: 'Use the others (re-weight)',
    worst: 'Count as worst',
    median: 'Take the middle value (median)',
    exclude: 'Leave the customer out',
  },
  limits: 'Limits (rising)',
  bound: enStepBound,
  points: 'Points (one more than limits)',
  pointsAtLimits: 'Points at the limits',
  interpolation: 'Between limits',
  interpolations: { steps: 'Steps', linear: 'Straight line' },
  categories: 'Text = points, one per line',
  otherwise: 'Any other text',
  winsorise: 'Limit the extreme 1 % on each side',
  edit: (name: string) => `Edit ${name}`,
  empty: 'No indicators yet. Add the first one.',
  derive: 'Derive weights',
};

/** Words of the dialog that derives weights (W5). */
export const enWeights = {
  title: 'Derive weights',
  way: 'From',
  ways: { pairs: 'Comparing them in pairs (AHP)', spread: 'How the data spread (entropy)' },
  pairsHelp: 'Say for each pair which counts more. 1 is equal, 3 somewhat more, 5 clearly, 7 very much, 9 extremely.',
  pair: (first: string, second: string) => `${first} or ${second}`,
  equal: 'Both count the same',
  times: (name: string, times: number) => `${name}: ${times} times as much`,
  result: 'Weights that follow',
  consistency: (ratio: string, isInconsistent: boolean) =>
    isInconsistent
      ? `Consistency ratio ${ratio}, above 0.1: the judgements contradict each other.`
      : `Consistency ratio ${ratio}; up to 0.1 is good.`,
  noIndex: 'There is no consistency ratio for more than ten.',
  worst: (first: string, second: string, given: string, implied: string) =>
    `“${first}” and “${second}” fit least: ${given} was said, ${implied} follows from the others.`,
  spreadHelp: 'Advice only: what differs most between customers weighs most, whether or not it matters.',
  outlier: (name: string, share: string) => `${name}: one customer holds ${share} of all points and makes this weight.`,
  noSpread: 'No indicator tells customers apart.',
  noData: 'There is no graded table yet.',
  computing: 'Looking at the data',
  apply: 'Use these weights',
};
