/** Why a cell shows an error: a stable code and the facts its sentence needs. The words are in `words/`, one per code and language. */
export type FailureReason =
  | { readonly code: 'argument-missing'; readonly argument: string }
  | { readonly code: 'not-a-number'; readonly argument: string; readonly found: string }
  | { readonly code: 'not-numbers'; readonly argument: string; readonly found: string }
  | { readonly code: 'not-one-cell'; readonly argument: string }
  | { readonly code: 'not-a-list'; readonly argument: string }
  | { readonly code: 'not-one-of'; readonly argument: string; readonly options: readonly string[]; readonly found: string }
  | { readonly code: 'not-a-whole-number'; readonly argument: string; readonly minimum: number; readonly maximum: number }
  | { readonly code: 'below'; readonly argument: string; readonly minimum: number; readonly found: string }
  | { readonly code: 'not-above'; readonly argument: string; readonly limit: number; readonly found: string }
  | { readonly code: 'not-a-date'; readonly argument: string; readonly found: string }
  | { readonly code: 'not-shares'; readonly argument: string }
  | { readonly code: 'not-ascending'; readonly argument: string }
  | { readonly code: 'not-descending'; readonly argument: string }
  | { readonly code: 'too-many'; readonly argument: string; readonly most: number }
  | { readonly code: 'wrong-count'; readonly argument: string; readonly expected: readonly number[]; readonly found: number }
  | {
      readonly code: 'wrong-shape';
      readonly argument: string;
      readonly rows: number;
      readonly columns: number;
      readonly foundRows: number;
      readonly foundColumns: number;
    }
  | {
      readonly code: 'different-columns';
      readonly argument: string;
      readonly model: string;
      readonly columns: number;
      readonly foundColumns: number;
    }
  | { readonly code: 'different-shapes'; readonly arguments: readonly string[] }
  | { readonly code: 'different-lengths'; readonly arguments: readonly string[] }
  | { readonly code: 'error-in-argument'; readonly argument: string; readonly found: string }
  /** A cell of the row holds an error that cannot be passed on as it is. */
  | { readonly code: 'error-cell'; readonly found: string }
  | { readonly code: 'population-of-one'; readonly position: 'second' | 'fifth'; readonly example: string }
  | { readonly code: 'no-positive-value'; readonly argument: string }
  | { readonly code: 'all-zero'; readonly argument: string }
  | { readonly code: 'not-directions'; readonly argument: string; readonly found: string }
  | { readonly code: 'column-without-numbers'; readonly argument: string; readonly column: number }
  | { readonly code: 'too-little-weight'; readonly percent: number }
  | { readonly code: 'no-orders' }
  | { readonly code: 'customer-unknown'; readonly customer: string }
  | { readonly code: 'customer-unscored'; readonly customer: string }
  | { readonly code: 'not-a-customer'; readonly argument: string; readonly found: string }
  | { readonly code: 'not-a-code'; readonly argument: string; readonly bins: number; readonly found: string }
  | { readonly code: 'grid-needs-five' }
  | { readonly code: 'last-before-first' }
  | { readonly code: 'label-unknown'; readonly label: string }
  | { readonly code: 'not-square'; readonly argument: string; readonly rows: number; readonly columns: number }
  /** Rows and columns of judgements count from 1. */
  | { readonly code: 'not-a-judgement'; readonly argument: string; readonly row: number; readonly column: number; readonly found: string }
  | { readonly code: 'diagonal-not-one'; readonly argument: string; readonly row: number }
  | { readonly code: 'not-reciprocal'; readonly argument: string; readonly row: number; readonly column: number }
  | { readonly code: 'too-many-criteria'; readonly most: number }
  | { readonly code: 'no-differences'; readonly argument: string }
  /** No row of these ranges has the numbers that are needed. */
  | { readonly code: 'no-rows'; readonly arguments: readonly string[]; readonly mustBeAbove0: boolean }
  /** `row` counts from 1 within the ranges; none where the cells are a row by themselves. */
  | { readonly code: 'impossible-history'; readonly row: number | undefined }
  | { readonly code: 'no-fit'; readonly why: 'no-repeats' | 'no-time' | 'undetermined' }
  | { readonly code: 'no-mean' }
  | { readonly code: 'out-of-range' };
