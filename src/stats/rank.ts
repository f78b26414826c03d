import type { TieGroups } from './tieGroups';
import type { Numbers } from './Numbers';

/** Which end is good: `higher` for amounts and orders, `lower` for days since the last order or a cost. */
export type Better = 'higher' | 'lower';

/** Rows worse than those of a group. */
export const worseThan = (groups: TieGroups, group: number, better: Better): number => {
  const smaller = groups.before[group] as number;
  return better === 'higher' ? smaller : groups.present - smaller - (groups.counts[group] as number);
};

/**
 * Competition rank of each row, 1 for the best: one more than the number of strictly better rows, so that ties share a rank. NaN where
 * the value is missing.
 */
export const ranks = (groups: TieGroups, better: Better): Float64Array => {
  const worse: Better = better === 'higher' ? 'lower' : 'higher';
  return Float64Array.from(groups.groupOf, (group) => (group < 0 ? NaN : worseThan(groups, group, worse) + 1));
};

/** How many of ascending `sorted` are strictly below `value`. Cost: O(log n). */
export const countBelow = (sorted: Numbers, value: number): number => {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] as number) < value) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** How many of ascending `sorted` are at most `value`. Cost: O(log n). */
export const countAtMost = (sorted: Numbers, value: number): number => {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] as number) <= value) low = middle + 1;
    else high = middle;
  }
  return low;
};
