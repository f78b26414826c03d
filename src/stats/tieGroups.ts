import { sortedPresent } from './sortedPresent';
import type { Numbers } from './Numbers';

/** Equal values gathered: what every ranking is made from, so that ties can never be split by accident. */
export interface TieGroups {
  /** Distinct present values, ascending. */
  readonly values: Float64Array;
  /** How many rows have each value. */
  readonly counts: Uint32Array;
  /** Rows with a smaller value than the group's. */
  readonly before: Uint32Array;
  /** Group of each row; -1 where the value is missing (NaN). */
  readonly groupOf: Int32Array;
  /** Rows with a value. */
  readonly present: number;
}

/**
 * Groups equal values. 0 and -0 are equal; NaN is missing and belongs to no group.
 * Cost: O(n log n) by one sort of plain numbers; no comparator is called, which is what makes a million rows bearable.
 */
export const tieGroups = (values: Numbers): TieGroups => {
  const sorted = sortedPresent(values);
  const distinct = new Float64Array(sorted.length);
  const counts = new Uint32Array(sorted.length);
  const before = new Uint32Array(sorted.length);
  let groups = 0;
  for (let i = 0; i < sorted.length; i++) {
    const value = sorted[i] as number;
    if (groups === 0 || distinct[groups - 1] !== value) {
      distinct[groups] = value;
      before[groups] = i;
      groups++;
    }
    counts[groups - 1] = (counts[groups - 1] as number) + 1;
  }
  const groupValues = distinct.slice(0, groups);
  const groupOf = new Int32Array(values.length);
  for (let row = 0; row < values.length; row++) groupOf[row] = groupIndex(groupValues, values[row] as number);
  return { values: groupValues, counts: counts.slice(0, groups), before: before.slice(0, groups), groupOf, present: sorted.length };
};

/** Rows with a value, from the smallest value to the largest (or the reverse), equal values in row order. Cost: O(n), by counting. */
export const rowsInOrder = (groups: TieGroups, direction: 'ascending' | 'descending'): Uint32Array => {
  const next = new Uint32Array(groups.values.length);
  for (let g = 0; g < next.length; g++) {
    const before = groups.before[g] as number;
    next[g] = direction === 'ascending' ? before : groups.present - before - (groups.counts[g] as number);
  }
  const rows = new Uint32Array(groups.present);
  for (let row = 0; row < groups.groupOf.length; row++) {
    const group = groups.groupOf[row] as number;
    if (group < 0) continue;
    rows[next[group] as number] = row;
    next[group] = (next[group] as number) + 1;
  }
  return rows;
};

/** Index of `value` in ascending distinct values; -1 when it is not there (NaN never is). */
const groupIndex = (distinct: Float64Array, value: number): number => {
  let low = 0;
  let high = distinct.length - 1;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const candidate = distinct[middle] as number;
    if (candidate < value) low = middle + 1;
    else if (candidate > value) high = middle - 1;
    else return candidate === value ? middle : -1;
  }
  return -1;
};
