import { makeStyles, MessageBar, MessageBarBody, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { RunReport } from '../../engine/Run';
import type { PreviousGrading } from '../../excel/ExcelGateway';
import { useWords } from '../words/WordsContext';

const useStyles = makeStyles({
  body: { whiteSpace: 'normal', overflowWrap: 'anywhere', paddingTop: tokens.spacingVerticalXS, paddingBottom: tokens.spacingVerticalXS },
  line: { display: 'block', fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
});

/** The sheet was graded before: by which policy, as of when, and what writing again would change. */
export const PreviousGradingBar = ({ previous, report }: { readonly previous: PreviousGrading; readonly report: RunReport | undefined }): ReactNode => {
  const styles = useStyles();
  const { pane, f } = useWords();
  const words = pane.previous;
  const { stamp } = previous;
  const facts = [
    words.graded(stamp.policyName, stamp.policyRevision),
    ...(stamp.analysisDate === undefined ? [] : [words.asOf(f.date(stamp.analysisDate))]),
    words.rows(f.integer(stamp.rowCount)),
  ];
  return (
    <MessageBar intent="info" layout="multiline">
      <MessageBarBody className={styles.body}>
        <span className={styles.line}>{facts.join(', ')}</span>
        {report !== undefined && (
          <span className={styles.line}>
            {report.stamp.dataHash === stamp.dataHash ? words.sameData : words.otherData} {report.stamp.policyHash === stamp.policyHash ? words.samePolicy : words.otherPolicy}
          </span>
        )}
      </MessageBarBody>
    </MessageBar>
  );
};
