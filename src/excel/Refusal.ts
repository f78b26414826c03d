import type { Problem } from '../base/Problem';

/** Carries a problem out of a batch; `runBatch` turns it back into data. */
export class Refusal extends Error {
  constructor(readonly problem: Problem) {
    super(problem.code);
  }
}
