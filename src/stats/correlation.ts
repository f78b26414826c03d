import { exactMean } from './exactSum';
import type { Numbers } from './Numbers';

/** Pearson's correlation of two lists of one length, over the rows where both are present; `undefined` when either is constant there. */
export const correlation = (xs: Numbers, ys: Numbers): number | undefined => {
  const rows = Array.from(xs, (_, i) => i).filter((i) => !Number.isNaN(xs[i]) && !Number.isNaN(ys[i]));
  const centred = (values: Numbers): number[] => {
    const present = rows.map((i) => values[i] as number);
    const mean = exactMean(present);
    return present.every((value) => value === present[0]) ? [] : present.map((value) => value - mean);
  };
  const x = centred(xs);
  const y = centred(ys);
  if (x.length === 0 || y.length === 0) return undefined;
  const product = (one: readonly number[], other: readonly number[]): number =>
    one.reduce((sum, value, i) => sum + value * (other[i] as number), 0);
  return Math.min(1, Math.max(-1, product(x, y) / Math.sqrt(product(x, x)) / Math.sqrt(product(y, y))));
};
