import type { FieldValue } from './FieldValue';

/** How much is asked for by making one value another. */
export interface ChangeSize {
  /** In proportion, 0 to 1, so that fields of any unit compare; texts, what is missing and what starts at 0 count as a change by the whole. */
  readonly proportion: number;
  /** In the field's own unit; of changes by the whole, the nearer counts as the smaller. */
  readonly distance: number;
}

/** How far a value has to move. Texts and what was missing change wholly: proportion 1, without a distance. */
export const changeSize = (from: FieldValue, to: FieldValue): ChangeSize => {
  if (typeof from !== 'number' || typeof to !== 'number' || Number.isNaN(from)) return { proportion: 1, distance: 0 };
  const distance = Math.abs(to - from);
  return { proportion: distance === 0 ? 0 : Math.min(1, distance / Math.max(Math.abs(from), Math.abs(to))), distance };
};

/** Orders changes from small to large: the fewest fields, then the least in proportion, then the nearest. */
export const compareChanges = (a: readonly ChangeSize[], b: readonly ChangeSize[]): number =>
  a.length - b.length || sumOf(a, 'proportion') - sumOf(b, 'proportion') || sumOf(a, 'distance') - sumOf(b, 'distance');

const sumOf = (sizes: readonly ChangeSize[], part: keyof ChangeSize): number => sizes.reduce((sum, size) => sum + size[part], 0);
