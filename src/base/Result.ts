import type { Problem } from './Problem';

/**
 * How every layer answers: a value, or all the problems that stood in its way (never only the first).
 * A user's fault is such data; a programmer's fault throws.
 */
export type Result<T, P = Problem> = Success<T> | Failure<P>;

export interface Success<T> {
  readonly ok: true;
  readonly value: T;
}

export interface Failure<P = Problem> {
  readonly ok: false;
  /** At least one. */
  readonly problems: readonly P[];
}

export const success = <T>(value: T): Success<T> => ({ ok: true, value });

export const failure = <P = Problem>(first: P, ...others: readonly P[]): Failure<P> => ({ ok: false, problems: [first, ...others] });
