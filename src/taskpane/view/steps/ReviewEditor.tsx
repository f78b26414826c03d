import { Field, makeStyles, tokens } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { nextReview } from '../../../engine/nextReview';
import type { PolicyReview } from '../../../policy/Policy';
import type { PaneActions } from '../../conversation/PaneActions';
import { useWords } from '../../words/WordsContext';
import { FigureInput } from '../fields/FigureInput';
import { StepBlock } from './StepBlock';

/** A quarter. */
const USUAL: PolicyReview = { everyMonths: 3 };
const MOST_MONTHS = 120;

const useStyles = makeStyles({
  line: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalXS, fontSize: tokens.fontSizeBase200 },
  input: { width: '84px' },
  due: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
});

export interface ReviewEditorProps {
  readonly review: PolicyReview | undefined;
  /** Analysis dates as ISO text: of the grading that the sheet carries, and of the preview. */
  readonly graded: string | undefined;
  readonly now: string | undefined;
  readonly actions: Pick<PaneActions, 'setSteps'>;
}

/** G3: every so many months, and the day on which that falls next. */
export const ReviewEditor = ({ review, graded, now, actions }: ReviewEditorProps): ReactNode => {
  const styles = useStyles();
  const { pane, policy, f } = useWords();
  const words = pane.steps.review;
  const [former, setFormer] = useState(review ?? USUAL);
  const [fault, setFault] = useState<string>();
  const change = (everyMonths: number): void => {
    const isFit = Number.isInteger(everyMonths) && everyMonths >= 1 && everyMonths <= MOST_MONTHS;
    setFault(isFit ? undefined : words.range);
    if (isFit) actions.setSteps({ review: { everyMonths } });
  };
  const due = nextReview(graded ?? now, review);
  const isOverdue = graded !== undefined && now !== undefined && due !== undefined && due <= now;
  return (
    <StepBlock
      title={words.title}
      help={words.help}
      toggle={{
        isOn: review !== undefined,
        onChange: (isOn) => {
          if (review !== undefined) setFormer(review);
          actions.setSteps({ review: isOn ? former : undefined });
        },
      }}
    >
      {review !== undefined && (
        <>
          <Field size="small" {...(fault === undefined ? {} : { validationMessage: fault })}>
            <span className={styles.line}>
              {words.every}
              <span className={styles.input}>
                <FigureInput
                  label={words.everyLabel}
                  value={review.everyMonths}
                  onChange={change}
                  onUnreadable={(isUnreadable) => setFault(isUnreadable ? words.range : undefined)}
                />
              </span>
              {words.months}
            </span>
          </Field>
          <p className={styles.due} role="status">
            {due === undefined
              ? words.unknown
              : isOverdue
                ? policy.review.due(f.date(due))
                : graded === undefined
                  ? words.nextFromNow(f.date(due))
                  : policy.review.next(f.date(due))}
          </p>
        </>
      )}
    </StepBlock>
  );
};
