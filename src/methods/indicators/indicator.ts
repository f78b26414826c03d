import type { FieldReference } from '../../table/CustomerTable';

/** W1: one thing that is weighed. */
export interface Indicator {
  readonly field: FieldReference;
  /** At least 0; the weights of all indicators are rescaled to 100. */
  readonly weight: number;
  /** `cost`: less is better. Only for scalings that learn from the customers; the others carry their own direction. */
  readonly direction: 'benefit' | 'cost';
  readonly scaling: IndicatorScaling;
  readonly missing: 'reweight' | 'worst' | 'median' | 'exclude';
}

/** What a value must do with a limit to earn the points beyond it. */
export type StepBound = 'reached' | 'above';

/** W2: how a number or text becomes 0 to 100 points. */
export type IndicatorScaling =
  /** `step`: `points[i]` from `limits[i - 1]` up to but not including `limits[i]`, one more point than limits. */
  | {
      readonly kind: 'points';
      readonly shape: 'step';
      readonly limits: readonly number[];
      readonly points: readonly number[];
      /** `above`: a limit must be exceeded, so that `points[i]` holds up to and including `limits[i]`. Absent as `reached`. */
      readonly bound?: StepBound;
    }
  /** `linear`: `points[i]` at `limits[i]`, straight between, level outside. */
  | { readonly kind: 'points'; readonly shape: 'linear'; readonly limits: readonly number[]; readonly points: readonly number[] }
  /** Texts, trimmed; `remainder` for all others but blanks. */
  | { readonly kind: 'categories'; readonly points: Readonly<Record<string, number>>; readonly remainder: number }
  | { readonly kind: 'minmax'; readonly winsorise: boolean }
  | { readonly kind: 'percentile' }
  | { readonly kind: 'zscore'; readonly winsorise: boolean }
  /** The number is points already. */
  | { readonly kind: 'raw' };

/** Whether a customer's points depend on the other customers. */
export const isRelative = ({ kind }: IndicatorScaling): boolean => kind === 'minmax' || kind === 'percentile' || kind === 'zscore';
