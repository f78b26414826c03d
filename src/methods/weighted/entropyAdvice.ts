import { entropyWeights } from '../../stats/entropyWeights';
import type { CustomerTable } from '../../table/CustomerTable';
import type { Indicator } from '../indicators/indicator';
import { indicatorPoints } from '../indicators/indicatorPoints';

/** W5, for advice only: what the spread of the points says about weights. */
export interface EntropyAdvice {
  /** One per indicator, summing to 1; `undefined` when none tells customers apart. */
  readonly weights: readonly number[] | undefined;
  /** The largest share that one customer has of an indicator's points; near 1, an outlier took the weight. */
  readonly largestShares: readonly number[];
}

/** Indicators that cannot be read count as constant. Cost: O(n k log n). */
export const entropyAdvice = (table: CustomerTable, indicators: readonly Indicator[]): EntropyAdvice =>
  entropyWeights(
    indicators.map((indicator) => {
      const read = indicatorPoints(table, indicator);
      return read.ok ? read.value.points : [];
    }),
  );
