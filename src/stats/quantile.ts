import { quantileSorted } from 'd3-array';
import { sortedPresent } from './sortedPresent';
import type { Numbers } from './Numbers';

/**
 * Type-7 quantile (R's, numpy's and Excel's PERCENTILE.INC) of ascending values without NaN; NaN when there are none.
 * Source: Hyndman & Fan 1996.
 */
export const quantile = (sorted: Float64Array, share: number): number => {
  if (sorted.length === 0) return NaN;
  // d3-array reads any array-like; only its types ask for an array.
  return quantileSorted(sorted as unknown as number[], share) as number;
};

/** The k - 1 inner quantiles that cut ascending values into k parts. */
export const innerQuantiles = (sorted: Float64Array, parts: number): number[] =>
  Array.from({ length: parts - 1 }, (_, i) => quantile(sorted, (i + 1) / parts));

/** Median of the present values; NaN when there are none. Cost: O(n log n). */
export const median = (values: Numbers): number => quantile(sortedPresent(values), 0.5);
