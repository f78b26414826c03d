import { sortedPresent } from '../../stats/sortedPresent';
import { atLeast, firstAbove } from '../../stats/tolerance';
import type { CustomerTable } from '../../table/CustomerTable';
import { readField } from '../fields/field';
import type { Indicator } from './indicator';
import { categoryScaler, readTexts } from './indicatorPoints';
import { indicatorPointsAfter } from './indicatorPointsAfter';
import { rangeOf } from '../fields/measureRange';
import { stepsPerUnitFor } from '../fields/stepsPerUnit';

/** A value of one indicator that earns enough points. */
export interface IndicatorTarget {
  readonly from: number | string;
  readonly to: number | string;
  readonly points: number;
}

/**
 * The value nearest to the customer's own that earns at least the wanted points, all others unchanged; `undefined` when none does, or when the
 * customer has no value. Cost: O(n log n).
 */
export const indicatorTarget = (table: CustomerTable, indicator: Indicator, row: number, wanted: number): IndicatorTarget | undefined => {
  const { scaling, field } = indicator;
  if (scaling.kind === 'categories') return categoryTarget(readTexts(table, indicator)?.[row] ?? '', scaling, wanted);
  const read = readField(table, field);
  const own = read.ok ? (read.value[row] as number) : NaN;
  if (!read.ok || Number.isNaN(own)) return undefined;

  const values = read.value;
  const pointsAt = indicatorPointsAfter(values, row, indicator);
  const perUnit = gridOf(values);
  const { lowest, highest } = rangeOf(field);
  const candidates = scaling.kind === 'points' ? pointCandidates(scaling, own, perUnit) : farEnd(values, indicator);
  // Nobody can be asked for a probability of 1.2.
  const possible = new Set(candidates.map((end) => Math.min(highest, Math.max(lowest, end))));
  possible.delete(own);
  const targets = [...possible].flatMap((end) => {
    const value = nearest(own, end, pointsAt, wanted, perUnit);
    return value === undefined ? [] : [{ from: own, to: value, points: pointsAt(value) }];
  });
  return targets.sort((a, b) => Math.abs(a.to - own) - Math.abs(b.to - own))[0];
};

const categoryTarget = (
  own: string,
  scaling: Extract<Indicator['scaling'], { kind: 'categories' }>,
  wanted: number,
): IndicatorTarget | undefined => {
  if (Number.isNaN(categoryScaler(scaling)(own))) return undefined;
  const enough = Object.entries(scaling.points).filter(([, points]) => atLeast(points, wanted));
  const [to, points] = enough.sort(([, a], [, b]) => a - b)[0] ?? [];
  return to === undefined || points === undefined ? undefined : { from: own, to, points };
};

/** Where benchmark points are level or straight they are best at an end of a stretch: the ends, upwards and downwards. */
const pointCandidates = (scaling: Extract<Indicator['scaling'], { kind: 'points' }>, own: number, perUnit: number): number[] => {
  const isExceeded = scaling.shape === 'step' && scaling.bound === 'above';
  const starts = isExceeded ? scaling.limits.map((limit) => firstAbove(limit, perUnit)) : scaling.limits;
  const first = scaling.limits[0] as number;
  // Just below the first limit lies a stretch of its own.
  return [first - Math.max(1, Math.abs(first)), ...starts].filter((start) => start !== own);
};

/** The best that could be: beyond the best of today, so far that even a standard deviation which follows is passed. */
const farEnd = (values: Float64Array, { scaling, direction }: Indicator): number[] => {
  if (scaling.kind === 'raw') return [100];
  const sorted = sortedPresent(values);
  const low = sorted[0] as number;
  const high = sorted[sorted.length - 1] as number;
  const room = Math.max(1, high - low) * 10;
  return [direction === 'benefit' ? high + room : low - room];
};

const gridOf = (values: Float64Array): number => {
  const largest = values.reduce((max, value) => Math.max(max, Number.isNaN(value) ? 0 : Math.abs(value)), 0);
  return stepsPerUnitFor(largest > 0 ? largest : 1);
};

/** Halves the way from the own value to an end where the points are enough; `undefined` when they are not even there. */
const nearest = (own: number, end: number, pointsAt: (value: number) => number, wanted: number, perUnit: number): number | undefined => {
  if (!atLeast(pointsAt(end), wanted)) return undefined;
  const sign = end > own ? 1 : -1;
  const origin = sign > 0 ? Math.floor(own * perUnit) : Math.ceil(own * perUnit);
  const valueAt = (steps: number): number => (origin + sign * steps) / perUnit;
  let high = Math.floor(Math.abs(end - own) * perUnit) + 1;
  if (Math.abs(valueAt(high) - own) > Math.abs(end - own)) high--;
  if (high < 1 || !atLeast(pointsAt(valueAt(high)), wanted)) return end;
  let low = 0;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (atLeast(pointsAt(valueAt(middle)), wanted)) high = middle;
    else low = middle;
  }
  return valueAt(high);
};
