import { exactMean, exactSum } from '../../stats/exactSum';
import { countAtMost, countBelow } from '../../stats/rank';
import { midRankPercent, minmaxScaler, normalScaler, type Scaler } from '../../stats/scaling';
import { sortedPresent } from '../../stats/sortedPresent';
import { isRelative, type Indicator } from './indicator';
import { scalerFor } from './indicatorPoints';

/**
 * The points that one customer would earn at another value, all others unchanged: where points are learned from the customers, those of the
 * changed table are meant. What a single value can change is worked out from the others once, so that a search can ask often.
 * Cost: O(n log n) once, then at most O(log n) a question; O(n log n) a question where values are winsorised.
 */
export const indicatorPointsAfter = (values: Float64Array, row: number, indicator: Indicator): Scaler => {
  const { scaling, direction } = indicator;
  if (!isRelative(scaling)) return scalerFor(values, indicator);
  if ('winsorise' in scaling && scaling.winsorise) return (value) => scalerFor(values.with(row, value), indicator)(value);
  const points = learnedFromOthers(sortedPresent(values.with(row, NaN)), scaling.kind);
  return direction === 'cost' ? (value) => 100 - points(value) : points;
};

const learnedFromOthers = (others: Float64Array, kind: Indicator['scaling']['kind']): Scaler => {
  const present = others.length + 1;
  if (kind === 'percentile') return (value) => midRankPercent(countBelow(others, value), countAtMost(others, value) + 1, present);
  if (others.length === 0) return (value) => minmaxScaler([value])(value);
  const low = others[0] as number;
  const high = others[others.length - 1] as number;
  if (kind === 'minmax') return (value) => minmaxScaler([Math.min(low, value), Math.max(high, value)])(value);
  const mean = exactMean(others);
  const squares = exactSum(others.map((value) => (value - mean) ** 2));
  return (value) => {
    const distance = value - mean;
    const variance = (squares + (distance * distance * others.length) / present) / present;
    return normalScaler(mean + distance / present, Math.sqrt(variance))(value);
  };
};
