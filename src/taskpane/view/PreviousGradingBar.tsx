import { makeStyles, tokens } from '@fluentui/react-components';
import { HistoryRegular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import type { RunStamp } from '../../engine/Run';
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
}

/** The sheet was graded before: by which policy, as of when, and what is different now. Nothing, when nothing is. */
export const PreviousGradingBar = ({ stamp, now }: PreviousGradingBarProps): ReactNode => {
  const styles = useStyles();
  const { pane, f } = useWords();
  const words = pane.previous;
  const isSameData = now.dataHash === stamp.dataHash;
  const isSamePolicy = now.policyHash === stamp.policyHash;
  if (isSameData && isSamePolicy) return null;
  const facts = [
    words.graded(stamp.policyName, stamp.policyRevision),
    ...(stamp.analysisDate === undefined ? [] : [words.asOf(f.date(stamp.analysisDate))]),
    words.rows(f.integer(stamp.rowCount)),
  ];
  return (
    <div className={styles.root}>
      <HistoryRegular className={styles.icon} aria-hidden />
      <div>
        {facts.join(words.comma)}. {isSameData ? words.sameData : words.otherData} {isSamePolicy ? words.samePolicy : words.otherPolicy}
      </div>
    </div>
  );
};
