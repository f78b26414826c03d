import { MessageBar, MessageBarBody, Spinner } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { EntropyAdvice } from '../../../../methods/weighted/entropyAdvice';
import { percentWeights } from '../../../../methods/weighted/percentWeights';
import type { FieldReference } from '../../../../table/CustomerTable';
import { useWords } from '../../../words/WordsContext';
import { WeightList } from './WeightList';

/** One customer with more than this of an indicator's points has taken its weight. */
const OUTLIER_SHARE = 0.5;

export interface SpreadAdviceProps {
  readonly fields: readonly FieldReference[];
  /** `undefined` while it is being worked out; `none` without a graded table. */
  readonly advice: EntropyAdvice | 'none' | undefined;
}

/** W5: weights by entropy, for advice, with the outliers that made them. */
export const SpreadAdvice = ({ fields, advice }: SpreadAdviceProps): ReactNode => {
  const { pane, field: fieldWord, f } = useWords();
  const words = pane.weights;
  if (advice === undefined) return <Spinner size="tiny" label={words.computing} />;
  if (advice === 'none') return <p>{words.noData}</p>;
  if (advice.weights === undefined) return <p>{words.noSpread}</p>;
  const names = fields.map(fieldWord);
  const outliers = advice.largestShares.flatMap((share, i) =>
    share > OUTLIER_SHARE ? [words.outlier(names[i] ?? '', f.share(share))] : [],
  );
  return (
    <>
      <p>{words.spreadHelp}</p>
      <WeightList
        label={words.result}
        weights={percentWeights(advice.weights).map((weight, i) => [names[i] ?? '', `${f.number(weight)} %`])}
      />
      {outliers.length > 0 && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{outliers.join(' ')}</MessageBarBody>
        </MessageBar>
      )}
    </>
  );
};
