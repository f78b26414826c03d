import type { Numbers } from './Numbers';

/** A column to compare by; NaN and `undefined` are missing. */
export type GowerColumn =
  { readonly kind: 'number'; readonly values: Numbers } | { readonly kind: 'category'; readonly values: readonly (string | undefined)[] };

export interface Neighbour {
  readonly row: number;
  /** 0 (alike in everything that both have) to 1. */
  readonly distance: number;
  /** How many columns both have. */
  readonly compared: number;
}

/** Finds the nearest of `candidates` to a row, nearest first, equally near ones in row order. A row that shares no column with it is no neighbour. */
export type NearestRows = (row: number, candidates: Iterable<number>, k: number) => readonly Neighbour[];

/**
 * Gower's distance: the mean over the columns that both rows have of |difference| / range (numbers) or 0 for equal and 1 for other (categories).
 * The range is of all rows of the column; a constant column tells nobody apart. Source: Gower 1971. Cost: O(rows) once, then O(candidates x columns).
 */
export const gowerNearest = (columns: readonly GowerColumn[]): NearestRows => {
  const differences = columns.map(differenceIn);
  return (row, candidates, k) => {
    const nearest: Neighbour[] = [];
    for (const candidate of candidates) {
      if (candidate === row) continue;
      const neighbour = compare(differences, row, candidate);
      if (neighbour === undefined) continue;
      let place = nearest.length;
      while (place > 0 && isNearer(neighbour, nearest[place - 1] as Neighbour)) place--;
      if (place < k) nearest.splice(place, 0, neighbour);
      if (nearest.length > k) nearest.pop();
    }
    return nearest;
  };
};

const isNearer = (one: Neighbour, other: Neighbour): boolean => {
  const [near, far] = [rounded(one.distance), rounded(other.distance)];
  return near < far || (near === far && one.row < other.row);
};

/** Twelve decimals, so that distances which are equal but for their binary form are ties. */
const rounded = (distance: number): number => Math.round(distance * 1e12) / 1e12;

/** 0 to 1, NaN where either row has no value. */
type Difference = (row: number, other: number) => number;

const differenceIn = (column: GowerColumn): Difference => {
  if (column.kind === 'category') {
    const { values } = column;
    return (row, other) => (values[row] === undefined || values[other] === undefined ? NaN : values[row] === values[other] ? 0 : 1);
  }
  const { values } = column;
  let smallest = Infinity;
  let largest = -Infinity;
  for (const value of values) {
    if (value < smallest) smallest = value;
    if (value > largest) largest = value;
  }
  const range = largest > smallest ? largest - smallest : 1;
  return (row, other) => Math.abs((values[row] as number) - (values[other] as number)) / range;
};

const compare = (differences: readonly Difference[], row: number, candidate: number): Neighbour | undefined => {
  let compared = 0;
  let sum = 0;
  for (const difference of differences) {
    const one = difference(row, candidate);
    if (Number.isNaN(one)) continue;
    compared++;
    sum += one;
  }
  return compared === 0 ? undefined : { row: candidate, distance: sum / compared, compared };
};
