import * as z from 'zod';
import { ahp, reciprocalJudgements, type AhpResult } from '../../stats/ahp';
import type { FieldReference } from '../../table/CustomerTable';
import { fieldKey } from '../fields/field';

/** W5: how many times as important the first is as the second; below 1 the second is the more important. 1/9 to 9, after Saaty. */
export interface PairJudgement {
  readonly first: FieldReference;
  readonly second: FieldReference;
  readonly times: number;
}

/** Above this consistency ratio judgements contradict each other too much (Saaty). */
export const CONSISTENT = 0.1;

const field = z.union([z.strictObject({ column: z.string().min(1) }), z.strictObject({ measure: z.string().min(1) })]);

/** The record of judgements as a policy keeps it; it decides nothing, the weights do. */
export const pairJudgementsSchema = z
  .array(
    z.strictObject({
      first: field,
      second: field,
      times: z
        .number()
        .min(1 / 9)
        .max(9),
    }),
  )
  .max(435);

/** What was judged of a pair, in either order; 1 where nothing was. */
export const timesOf = (judgements: readonly PairJudgement[], first: FieldReference, second: FieldReference): number => {
  const found = judgements.find((judgement) => isPair(judgement, first, second));
  if (found === undefined) return 1;
  return fieldKey(found.first) === fieldKey(first) ? found.times : 1 / found.times;
};

/** The judgements with one pair judged anew. */
export const withJudgement = (judgements: readonly PairJudgement[], judged: PairJudgement): readonly PairJudgement[] => [
  ...judgements.filter((judgement) => !isPair(judgement, judged.first, judged.second)),
  judged,
];

/** Weights from the judgements of all pairs of these fields; pairs not judged count as equally important. */
export const judgedWeights = (fields: readonly FieldReference[], judgements: readonly PairJudgement[]): AhpResult =>
  ahp(
    reciprocalJudgements(fields.length, (row, column) =>
      timesOf(judgements, fields[row] as FieldReference, fields[column] as FieldReference),
    ),
  );

const isPair = ({ first, second }: PairJudgement, one: FieldReference, other: FieldReference): boolean =>
  (fieldKey(first) === fieldKey(one) && fieldKey(second) === fieldKey(other)) ||
  (fieldKey(first) === fieldKey(other) && fieldKey(second) === fieldKey(one));
