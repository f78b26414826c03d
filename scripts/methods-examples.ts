import type { MethodId } from '../src/i18n/en/methods';
import { credit, lifeCycle, matrix, rules } from './examples/conditions';
import type { MethodExample, Say } from './examples/MethodExample';
import { prospects, rfm, weightedScore } from './examples/scores';
import { abc, lifetimeValue, profit } from './examples/shares';

/** One worked example for each method, for the docs; a test grades each and follows its reckoning. */
export const methodsExamples: Readonly<Record<MethodId, (say: Say) => MethodExample>> = {
  abc,
  weightedScore,
  rfm,
  profit,
  rules,
  matrix,
  credit,
  lifeCycle,
  lifetimeValue,
  prospects,
};
