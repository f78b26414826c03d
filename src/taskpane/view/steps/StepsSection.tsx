import { useState, type ReactNode } from 'react';
import type { Method } from '../../../methods/Method';
import type { Policy } from '../../../policy/Policy';
import type { PaneActions } from '../../conversation/PaneActions';
import { shownReport, type PaneState } from '../../conversation/PaneState';
import type { TableHeader } from '../../../table/RawTable';
import { useWords } from '../../words/WordsContext';
import { Disclosure } from '../parts/Disclosure';
import { lazily } from '../parts/lazily';
import { stepSummary } from './stepSummary';

const StepEditors = lazily(() => import('./StepEditors').then((module) => module.StepEditors));

export interface StepsSectionProps {
  readonly state: Pick<PaneState, 'source' | 'preview' | 'snapshots'>;
  readonly policy: Policy;
  readonly method: Method;
  readonly header: TableHeader;
  /** Whether it is offered where nothing is set. */
  readonly isOffered: boolean;
  readonly actions: Pick<PaneActions, 'setSteps' | 'setRole'>;
}

/** G1-G3: one line that says what comes after the method, and opens its settings. Out of the way where nothing is set and nobody asked. */
export const StepsSection = ({ state, policy, method, header, isOffered, actions }: StepsSectionProps): ReactNode => {
  const words = useWords();
  const text = words.pane.steps;
  const summary = stepSummary(policy, method, words);
  const isWanted = isOffered || summary !== '';
  // It does not vanish from under the hands of who takes out the last step.
  const [wasWanted, setWasWanted] = useState(isWanted);
  if (isWanted && !wasWanted) setWasWanted(true);
  if (!isWanted && !wasWanted) return null;
  return (
    <Disclosure title={text.title} summary={summary === '' ? text.none : summary}>
      <StepEditors
        policy={policy}
        method={method}
        header={header}
        snapshots={state.snapshots}
        graded={state.source?.previous?.stamp.analysisDate}
        now={shownReport(state.preview)?.stamp.analysisDate}
        actions={actions}
      />
    </Disclosure>
  );
};
