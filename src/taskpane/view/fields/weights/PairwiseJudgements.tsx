import { Field, MessageBar, MessageBarBody, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { CONSISTENT, judgedWeights, timesOf, withJudgement, type PairJudgement } from '../../../../methods/weighted/pairJudgements';
import { percentWeights } from '../../../../methods/weighted/percentWeights';
import type { FieldReference } from '../../../../table/CustomerTable';
import { useWords } from '../../../words/WordsContext';
import { Choice } from '../Choice';
import { WeightList } from './WeightList';

/** Saaty's scale in both directions, the first of a pair ahead at the top. */
const SCALE = [9, 8, 7, 6, 5, 4, 3, 2, 1, -2, -3, -4, -5, -6, -7, -8, -9] as const;

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  hint: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
});

export interface PairwiseJudgementsProps {
  readonly fields: readonly FieldReference[];
  readonly judgements: readonly PairJudgement[];
  readonly onChange: (judgements: readonly PairJudgement[]) => void;
}

/** W5: each pair judged, the weights that follow, how consistent the judgements are and which disagrees most. */
export const PairwiseJudgements = ({ fields, judgements, onChange }: PairwiseJudgementsProps): ReactNode => {
  const styles = useStyles();
  const { pane, field: fieldWord, f } = useWords();
  const words = pane.weights;
  const names = fields.map(fieldWord);
  const { weights, consistencyRatio, worst } = judgedWeights(fields, judgements);
  const pairs = fields.flatMap((first, i) => fields.slice(i + 1).map((second) => ({ first, second })));
  const isInconsistent = consistencyRatio !== undefined && consistencyRatio > CONSISTENT;
  return (
    <div className={styles.root}>
      <p className={styles.hint}>{words.pairsHelp}</p>
      {pairs.map(({ first, second }, i) => (
        <Field key={i} size="small" label={words.pair(fieldWord(first), fieldWord(second))}>
          <Choice
            value={String(stepOf(timesOf(judgements, first, second)))}
            onChange={(_, { value }) => onChange(withJudgement(judgements, { first, second, times: timesOfStep(Number(value)) }))}
          >
            {SCALE.map((step) => (
              <option key={step} value={step}>
                {step === 1 ? words.equal : words.times(step > 0 ? fieldWord(first) : fieldWord(second), Math.abs(step))}
              </option>
            ))}
          </Choice>
        </Field>
      ))}
      <WeightList label={words.result} weights={percentWeights(weights).map((weight, i) => [names[i] ?? '', `${f.number(weight)} %`])} />
      <MessageBar intent={isInconsistent ? 'warning' : 'info'} layout="multiline">
        <MessageBarBody>
          {consistencyRatio === undefined ? words.noIndex : words.consistency(f.number(consistencyRatio), isInconsistent)}{' '}
          {isInconsistent &&
            worst !== undefined &&
            words.worst(
              names[worst.row] ?? '',
              names[worst.column] ?? '',
              ratioText(worst.given, f.number),
              ratioText(worst.implied, f.number),
            )}
        </MessageBarBody>
      </MessageBar>
    </div>
  );
};

const stepOf = (times: number): number => (times >= 1 ? Math.round(times) : -Math.round(1 / times));

const timesOfStep = (step: number): number => (step > 0 ? step : -1 / step);

/** `3 : 1`, `1 : 3`. */
const ratioText = (times: number, write: (value: number) => string): string =>
  times >= 1 ? `${write(times)} : 1` : `1 : ${write(1 / times)}`;
