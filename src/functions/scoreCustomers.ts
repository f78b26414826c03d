import { ntileBins, percentileBins, quantileBins, rfmBins } from '../stats/binning';
import { atMost } from '../stats/tolerance';
import type { Ordering } from './transactions';

const BINNINGS = { percentile: percentileBins, ntile: ntileBins, quantile: quantileBins, rfm: rfmBins } as const;

/** Ways of making scores (R3) that need no limits of the user's own. */
export const SCORING_NAMES = ['percentile', 'ntile', 'quantile', 'rfm'] as const satisfies readonly (keyof typeof BINNINGS)[];

export type ScoringName = (typeof SCORING_NAMES)[number];

/** One way for each measure. */
export interface Scoring {
  readonly recency: ScoringName;
  readonly frequency: ScoringName;
  readonly monetary: ScoringName;
}

/** Scores from 1 to the number of bins, 5 best; 0 for a customer that has none (R5). */
export interface RfmScores {
  readonly recency: Uint8Array;
  readonly frequency: Uint8Array;
  readonly monetary: Uint8Array;
}

/** R3, R5. Customers without an order are in no population; one whose net is not positive has M = 1 and is outside M's. Cost: O(n log n). */
export const scoreCustomers = (ordering: Ordering, bins: number, scoring: Scoring): RfmScores => {
  const { recency, orders, net } = ordering;
  const isScored = (row: number): boolean => (orders[row] as number) > 0;
  const monetary = BINNINGS[scoring.monetary](
    net.map((value, row) => (isScored(row) && !atMost(value, 0) ? value : NaN)),
    bins,
    'higher',
  ).scores;
  return {
    recency: BINNINGS[scoring.recency](recency, bins, 'lower').scores,
    frequency: BINNINGS[scoring.frequency](
      orders.map((count, row) => (isScored(row) ? count : NaN)),
      bins,
      'higher',
    ).scores,
    monetary: monetary.map((score, row) => (isScored(row) && score === 0 ? 1 : score)),
  };
};
