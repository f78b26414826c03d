import { atLeast } from '../../stats/tolerance';
import type { FieldReference } from '../../table/CustomerTable';
import { isMissing, plainText, type FieldValue } from '../fields/FieldValue';

/** U2: two dimensions in levels, and a tier for each pair of levels. */
export interface MatrixGrid {
  readonly rows: MatrixAxis;
  readonly columns: MatrixAxis;
  /** Best first, all different. */
  readonly tiers: readonly string[];
  /** `cells[row level][column level]`, lowest levels first; each one of the tiers. */
  readonly cells: readonly (readonly string[])[];
  /** The tier of a customer of whom one dimension is not yet known. */
  readonly unknown: string;
}

/** Ascending cuts, each the start of the next level; or texts, one level each, the lowest first. */
export type MatrixAxis =
  | { readonly field: FieldReference; readonly cuts: readonly number[] }
  | { readonly field: FieldReference; readonly values: readonly string[] };

export interface MatrixParams {
  readonly matrix: MatrixGrid;
}

/** Two by two, so that it is seen at once what to change. */
export const STARTING_MATRIX: MatrixGrid = {
  rows: { field: { measure: 'netAmount' }, cuts: [10_000] },
  columns: { field: { measure: 'orders' }, cuts: [5] },
  tiers: ['A', 'B', 'C', 'D'],
  cells: [
    ['C', 'B'],
    ['B', 'A'],
  ],
  unknown: 'D',
};

/** What makes a level: a text, or the numbers from one cut up to but not including the next; open at the bottom and at the top. */
export interface MatrixLevel {
  readonly text?: string;
  readonly from?: number;
  readonly below?: number;
}

/** The levels of a dimension, the lowest first. */
export const levelsOf = (axis: MatrixAxis): readonly MatrixLevel[] => {
  if ('values' in axis) return axis.values.map((text) => ({ text }));
  return [undefined, ...axis.cuts].map((from, level) => {
    const below = axis.cuts[level];
    return { ...(from === undefined ? {} : { from }), ...(below === undefined ? {} : { below }) };
  });
};

export const levelCount = (axis: MatrixAxis): number => ('cuts' in axis ? axis.cuts.length + 1 : axis.values.length);

/** Level from 0 up; -1 for what is missing, is no number, or is a text that the axis does not name. */
export const levelOf = (axis: MatrixAxis, value: FieldValue): number => {
  if (isMissing(value)) return -1;
  if ('values' in axis) {
    const plain = plainText(String(value));
    return axis.values.findIndex((text) => plainText(text) === plain);
  }
  if (typeof value !== 'number') return -1;
  let level = 0;
  while (level < axis.cuts.length && atLeast(value, axis.cuts[level] as number)) level++;
  return level;
};

/** Index of the tier of a pair of levels; of `unknown` when one of them is -1. */
export const matrixTier = (grid: MatrixGrid, rowLevel: number, columnLevel: number): number =>
  grid.tiers.indexOf(grid.cells[rowLevel]?.[columnLevel] ?? grid.unknown);

/** The grid with a tier called otherwise. */
export const withMatrixTier = (grid: MatrixGrid, from: string, to: string): MatrixGrid => {
  const renamed = (tier: string): string => (tier === from ? to : tier);
  return { ...grid, tiers: grid.tiers.map(renamed), cells: grid.cells.map((row) => row.map(renamed)), unknown: renamed(grid.unknown) };
};
