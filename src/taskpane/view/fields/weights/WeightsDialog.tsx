import { Button, Field } from '@fluentui/react-components';
import { useEffect, useState, type ReactNode } from 'react';
import type { EntropyAdvice } from '../../../../methods/weighted/entropyAdvice';
import { judgedWeights, type PairJudgement } from '../../../../methods/weighted/pairJudgements';
import { percentWeights } from '../../../../methods/weighted/percentWeights';
import type { FieldReference } from '../../../../table/CustomerTable';
import { useWords } from '../../../words/WordsContext';
import { PaneDialog } from '../../actions/PaneDialog';
import { Choice } from '../Choice';
import { PairwiseJudgements } from './PairwiseJudgements';
import { SpreadAdvice } from './SpreadAdvice';

export interface WeightsDialogProps {
  /** What is weighed, at least two. */
  readonly fields: readonly FieldReference[];
  readonly judgements: readonly PairJudgement[];
  readonly advise: () => Promise<EntropyAdvice | undefined>;
  /** Percent, one per field, adding up to 100; the judgements they come from, where they do. */
  readonly onApply: (weights: readonly number[], judgements: readonly PairJudgement[] | undefined) => void;
  readonly onClose: () => void;
}

/** W5: weights from pairwise judgements, or by how the data spread. Nothing is changed before they are taken. */
export const WeightsDialog = ({ fields, judgements: former, advise, onApply, onClose }: WeightsDialogProps): ReactNode => {
  const words = useWords().pane.weights;
  const [way, setWay] = useState<'pairs' | 'spread'>('pairs');
  const [judgements, setJudgements] = useState(former);
  const [advice, setAdvice] = useState<EntropyAdvice | 'none'>();
  useEffect(() => {
    let isOpen = true;
    if (way === 'spread') void advise().then((found) => isOpen && setAdvice(found ?? 'none'));
    return () => {
      isOpen = false;
    };
  }, [way, advise]);
  const spread = advice === undefined || advice === 'none' ? undefined : advice.weights;
  const weights = way === 'pairs' ? judgedWeights(fields, judgements).weights : spread;
  const apply = (): void => {
    if (weights === undefined) return;
    onApply(percentWeights(weights), way === 'pairs' ? judgements : undefined);
    onClose();
  };
  return (
    <PaneDialog
      title={words.title}
      dismiss="cancel"
      onClose={onClose}
      buttons={
        <Button appearance="primary" disabled={weights === undefined} onClick={apply}>
          {words.apply}
        </Button>
      }
    >
      <Field size="small" label={words.way}>
        <Choice value={way} onChange={(_, { value }) => setWay(value === 'spread' ? 'spread' : 'pairs')}>
          <option value="pairs">{words.ways.pairs}</option>
          <option value="spread">{words.ways.spread}</option>
        </Choice>
      </Field>
      {way === 'pairs' ? (
        <PairwiseJudgements fields={fields} judgements={judgements} onChange={setJudgements} />
      ) : (
        <SpreadAdvice fields={fields} advice={advice} />
      )}
    </PaneDialog>
  );
};
