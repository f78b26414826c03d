import type { Indicator } from '../../../src/methods/indicators/indicator';
import { plainQuantile } from './plainRanking';

/** W1 to W3 as they are written, in plain floating point: good to about 1e-9. Texts are cells of text indicators, numbers those of the others. */
export type PlainCell = number | string | undefined;

/** By Simpson's rule over the bell curve itself. */
const plainNormalCdf = (z: number): number => {
  const end = Math.min(Math.abs(z), 40);
  const parts = 4000;
  const width = end / parts;
  let sum = 0;
  for (let i = 0; i <= parts; i++) sum += Math.exp(-((i * width) ** 2) / 2) * (i === 0 || i === parts ? 1 : i % 2 === 1 ? 4 : 2);
  const area = (sum * width) / 3 / Math.sqrt(2 * Math.PI);
  return z < 0 ? 0.5 - area : 0.5 + area;
};

const isNumber = (value: PlainCell): value is number => typeof value === 'number';

/** How many values lie outside the 1 % and 99 % quantiles, and the values with those moved onto them. */
export const plainWinsorised = (values: readonly PlainCell[]): { readonly values: readonly PlainCell[]; readonly clipped: number } => {
  const present = values.filter(isNumber);
  const [low, high] = [plainQuantile(present, 0.01), plainQuantile(present, 0.99)];
  return {
    values: values.map((value) => (isNumber(value) ? Math.min(high, Math.max(low, value)) : value)),
    clipped: present.filter((value) => value < low || value > high).length,
  };
};

const pointsOf = ({ scaling, direction }: Indicator, given: readonly PlainCell[], row: number): number | undefined => {
  const values = 'winsorise' in scaling && scaling.winsorise ? plainWinsorised(given).values : given;
  const value = values[row];
  if (scaling.kind === 'categories') {
    if (typeof value !== 'string' || value.trim() === '') return undefined;
    const same = (text: string): boolean => text.trim().toLowerCase() === value.trim().toLowerCase();
    return Object.entries(scaling.points).find(([text]) => same(text))?.[1] ?? scaling.remainder;
  }
  if (!isNumber(value)) return undefined;
  const present = values.filter(isNumber);
  // But for the binary residue of decimals.
  const isConstant = present.every((each) => Math.abs(each - (present[0] as number)) < 1e-9);
  const turned = (score: number): number => (direction === 'cost' ? 100 - score : score);
  switch (scaling.kind) {
    case 'points': {
      const { limits, points } = scaling;
      if (scaling.shape === 'step') {
        const passed = limits.filter((limit) => (scaling.bound === 'above' ? value > limit + 1e-9 : value >= limit - 1e-9)).length;
        return points[passed];
      }
      if (value <= (limits[0] as number)) return points[0];
      const right = limits.findIndex((limit) => value <= limit);
      if (right < 0) return points[points.length - 1];
      const [x0, x1] = [limits[right - 1] as number, limits[right] as number];
      const [y0, y1] = [points[right - 1] as number, points[right] as number];
      return y0 + ((value - x0) / (x1 - x0)) * (y1 - y0);
    }
    case 'raw':
      return Math.min(100, Math.max(0, value));
    case 'minmax': {
      const [low, high] = [Math.min(...present), Math.max(...present)];
      return turned(isConstant ? 50 : (100 * (value - low)) / (high - low));
    }
    case 'percentile': {
      const less = present.filter((other) => other < value).length;
      const same = present.filter((other) => other === value).length;
      return turned((100 * (less + same / 2)) / present.length);
    }
    case 'zscore': {
      const mean = present.reduce((sum, each) => sum + each, 0) / present.length;
      const variance = present.reduce((sum, each) => sum + (each - mean) ** 2, 0) / present.length;
      return turned(isConstant ? 50 : 100 * plainNormalCdf((value - mean) / Math.sqrt(variance)));
    }
  }
};

const lowest = ({ scaling }: Indicator): number => {
  if (scaling.kind === 'points') return Math.min(...scaling.points);
  return scaling.kind === 'categories' ? Math.min(scaling.remainder, ...Object.values(scaling.points)) : 0;
};

/** The scores; or why there is none. `columns`: the cells of each indicator. */
export const plainWeighted = (
  indicators: readonly Indicator[],
  columns: readonly (readonly PlainCell[])[],
  minimumCoverage: number,
): readonly (number | 'excluded' | 'insufficient data')[] => {
  const total = indicators.reduce((sum, { weight }) => sum + weight, 0);
  const points = indicators.map((indicator, i) => (columns[i] ?? []).map((_, row) => pointsOf(indicator, columns[i] ?? [], row)));
  return (columns[0] ?? []).map((_, row) => {
    let sum = 0;
    let present = 0;
    for (const [i, indicator] of indicators.entries()) {
      let own = points[i]?.[row];
      if (own === undefined && indicator.missing === 'exclude') return 'excluded';
      if (own === undefined && indicator.missing === 'worst') own = lowest(indicator);
      if (own === undefined && indicator.missing === 'median') {
        const known = (points[i] ?? []).filter((each) => each !== undefined);
        own = known.length === 0 ? undefined : plainQuantile(known, 0.5);
      }
      if (own === undefined) continue;
      sum += own * indicator.weight;
      present += indicator.weight;
    }
    return present === 0 || 100 * present < minimumCoverage * total - 1e-6 ? 'insufficient data' : sum / present;
  });
};
