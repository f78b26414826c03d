import type { FailureReason } from '../FailureReason';

/** One sentence for each reason; a missing one does not compile. */
export type FailureWords = {
  readonly [C in FailureReason['code']]: (reason: Extract<FailureReason, { readonly code: C }>) => string;
};
