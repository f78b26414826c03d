import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ChevronDownRegular, ChevronUpRegular } from '@fluentui/react-icons';
import { useId, useState, type ReactNode } from 'react';
import type { Method } from '../../../methods/Method';
import type { Policy } from '../../../policy/Policy';
import type { PaneActions } from '../../conversation/PaneActions';
import { shownReport, type PaneState } from '../../conversation/PaneState';
import type { TableHeader } from '../../../table/RawTable';
import { useWords } from '../../words/WordsContext';
import { lazily } from '../parts/lazily';
import { stepSummary } from './stepSummary';

const StepEditors = lazily(() => import('./StepEditors').then((module) => module.StepEditors));

const useStyles = makeStyles({
  section: { borderTop: `1px solid ${tokens.colorNeutralStroke3}`, paddingTop: tokens.spacingVerticalXXS },
  heading: { margin: 0, fontSize: 'inherit', fontWeight: 'inherit' },
  toggle: { paddingInline: 0, minWidth: 0, width: '100%', justifyContent: 'space-between', textAlign: 'start' },
  text: { overflowWrap: 'anywhere', minWidth: 0, fontWeight: tokens.fontWeightRegular },
  title: { fontWeight: tokens.fontWeightSemibold },
  summary: { display: 'block', color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

export interface StepsSectionProps {
  readonly state: Pick<PaneState, 'source' | 'preview'>;
  readonly policy: Policy;
  readonly method: Method;
  readonly header: TableHeader;
  /** Whether it is offered where nothing is set. */
  readonly isOffered: boolean;
  readonly actions: Pick<PaneActions, 'setSteps' | 'setRole'>;
}

/** G1-G3: one line that says what comes after the method, and opens its settings. Out of the way where nothing is set and nobody asked. */
export const StepsSection = ({ state, policy, method, header, isOffered, actions }: StepsSectionProps): ReactNode => {
  const styles = useStyles();
  const words = useWords();
  const text = words.pane.steps;
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const summary = stepSummary(policy, method, words);
  if (summary === '' && !isOffered && !isOpen) return null;
  return (
    <div className={styles.section}>
      <h3 className={styles.heading}>
        <Button
          size="small"
          appearance="transparent"
          className={styles.toggle}
          aria-expanded={isOpen}
          aria-controls={isOpen ? id : undefined}
          icon={isOpen ? <ChevronUpRegular /> : <ChevronDownRegular />}
          iconPosition="after"
          onClick={() => setOpen(!isOpen)}
        >
          <span className={styles.text}>
            <span className={styles.title}>{text.title}</span>
            <span className={styles.summary}>{summary === '' ? text.none : summary}</span>
          </span>
        </Button>
      </h3>
      {isOpen && (
        <div id={id}>
          <StepEditors
            policy={policy}
            method={method}
            header={header}
            graded={state.source?.previous?.stamp.analysisDate}
            now={shownReport(state.preview)?.stamp.analysisDate}
            actions={actions}
          />
        </div>
      )}
    </div>
  );
};
