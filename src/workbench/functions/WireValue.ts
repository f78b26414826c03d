import type { ErrorCode } from '../grid/Grid';

/** An error value inside an argument, as the add-in's runtime recognises it. */
export interface WireError {
  readonly type: 'CustomFunctionError';
  readonly code: ErrorCode;
}

/** One cell or scalar of a custom function's arguments as it goes over the wire. */
export type WireValue = null | number | string | boolean | WireError;

/** One argument: a scalar, a matrix, or what a repeating parameter collected. */
export type WireArgument = WireValue | readonly (readonly WireValue[])[] | readonly WireArgument[];
