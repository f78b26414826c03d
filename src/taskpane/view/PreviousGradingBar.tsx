import { makeStyles, tokens } from '@fluentui/react-components';
import { HistoryRegular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { nextReview } from '../../engine/nextReview';
import type { RunStamp } from '../../engine/Run';
import type { PolicyReview } from '../../policy/Policy';
import { useWords } from '../words/WordsContext';

const useStyles = makeStyles({
  root: {
    display: 'grid',
    gridTemplateColumns: '20px 1fr',
    padding: `0 ${tokens.spacingHorizontalM}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
  },
  icon: { fontSize: '16px' },
});

export interface PreviousGradingBarProps {
  readonly stamp: RunStamp;
  /** Of the preview, to say what writing again would change. */
  readonly now: RunStamp;
  readonly review: PolicyReview | undefined;
  /** A snapshot is no grading that stands on the sheet: it only tells when to look again. */
  readonly isSnapshot?: boolean;
}

/** The sheet was graded before: by which policy, as of when, what is different now, and when to look again (G3).
 * Nothing, when there is nothing to say. */
export const PreviousGradingBar = ({ stamp, now, review, isSnapshot = false }: PreviousGradingBarProps): ReactNode => {
  const styles = useStyles();
  const { pane, policy, f } = useWords();
  const words = pane.previous;
  const isSameData = now.dataHash === stamp.dataHash;
  const isSamePolicy = now.policyHash === stamp.policyHash;
  const due = nextReview(stamp.analysisDate, review);
  const isOverdue = due !== undefined && now.analysisDate !== undefined && due <= now.analysisDate;
  const reviewText = due === undefined ? '' : isOverdue ? policy.review.due(f.date(due)) : policy.review.next(f.date(due));
  const isSame = isSnapshot || (isSameData && isSamePolicy);
  if (isSame && reviewText === '') return null;
  const facts = [
    words.graded(stamp.policyName, stamp.policyRevision),
    ...(stamp.analysisDate === undefined ? [] : [words.asOf(f.date(stamp.analysisDate))]),
    words.rows(f.integer(stamp.rowCount)),
  ];
  return (
    <div className={styles.root}>
      <HistoryRegular className={styles.icon} aria-hidden />
      <div>
        {!isSame && (
          <>
            {facts.join(words.comma)}. {isSameData ? words.sameData : words.otherData}{' '}
            {isSamePolicy ? words.samePolicy : words.otherPolicy}{' '}
          </>
        )}
        {reviewText}
      </div>
    </div>
  );
};
