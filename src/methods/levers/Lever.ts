import type { Params } from './cuts';

/** G5: one number of the parameters that decides between tiers and can be moved. */
export interface Lever {
  /** `level` is where a level of a matrix starts, `points` where points of an indicator do. */
  readonly kind: 'cut' | 'weight' | 'limit' | 'level' | 'points';
  /** Id of the method's parameter. */
  readonly parameter: string;
  /** `share` is a fraction of 1, `percent` of 100. */
  readonly unit: 'share' | 'percent' | 'points' | 'days' | 'weight' | 'number';
  readonly value: number;
  /** The tier that ends at the cut, or whose rule has the limit, by its index. */
  readonly tier?: number;
  /** The column or measure that is weighed or limited. */
  readonly field?: string;
  /** The points that a value at this limit gets. */
  readonly points?: number;
  /** What it limits is counted, so that only whole numbers make a difference. */
  readonly isWhole: boolean;
  readonly minimum: number;
  readonly maximum: number;
  readonly set: (value: number) => Params;
}
