import { exactSum } from './exactSum';
import type { Numbers } from './Numbers';

export interface EntropyWeights {
  /** One per column, summing to 1; `undefined` when every column is constant, so that none tells customers apart. */
  readonly weights: readonly number[] | undefined;
  /** The largest value's share of its column. Near 1, one outlier has taken the weight. */
  readonly largestShares: readonly number[];
}

/**
 * Weights by how unequally each column is spread: p = x / column sum, e = -sum(p ln p) / ln n, w proportional to 1 - e. NaN is missing, and n is
 * what is present in the column. A constant column (or one of a single value) gets 0. Input: no value below 0. Cost: O(cells).
 * Source: Shannon's entropy as used in multi-criteria decisions (Hwang & Yoon 1981, section 3.2).
 */
export const entropyWeights = (columns: readonly Numbers[]): EntropyWeights => {
  const spreads = columns.map(spreadOf);
  const total = exactSum(spreads.map((one) => one.divergence));
  return {
    weights: total > 0 ? spreads.map((one) => one.divergence / total) : undefined,
    largestShares: spreads.map((one) => one.largestShare),
  };
};

const spreadOf = (column: Numbers): { readonly divergence: number; readonly largestShare: number } => {
  const present = Array.from(column).filter((value) => !Number.isNaN(value));
  const sum = exactSum(present);
  if (sum === 0) return { divergence: 0, largestShare: 0 };
  const shares = present.map((value) => value / sum);
  const largestShare = shares.reduce((largest, share) => Math.max(largest, share), 0);
  if (present.every((value) => value === present[0])) return { divergence: 0, largestShare };
  const entropy = exactSum(shares.map((share) => (share === 0 ? 0 : -share * Math.log(share)))) / Math.log(present.length);
  return { divergence: Math.max(0, 1 - entropy), largestShare };
};
