import { tierByScore } from '../../methods/pareto/scoreTiers';
import { letterLabels } from '../../methods/tierLabels';
import { unusable } from '../Cell';
import { numberCell } from '../cellReaders';
import { cellwise } from '../FunctionDefinition';
import { descending, labels, optional } from '../parameters';

const DEFAULT_SCORE_CUTS: readonly number[] = [80, 60];

/** The first label whose cut the score reaches (W4). */
export const TIERBYSCORE = cellwise({
  id: 'TIERBYSCORE',
  each: { score: numberCell },
  rest: { cuts: optional(descending), labels: optional(labels) },
  prepare: ({ cuts = DEFAULT_SCORE_CUTS, labels: given }) => {
    const names = given ?? letterLabels(cuts.length + 1);
    if (names.length !== cuts.length + 1) {
      return unusable({ code: 'wrong-count', argument: 'labels', expected: [cuts.length + 1], found: names.length });
    }
    return ({ score }) => names[tierByScore(score, cuts)] as string | number | boolean;
  },
});
