import { Button, makeStyles, MessageBar, MessageBarBody, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Problem } from '../../base/Problem';
import type { PaneActions } from '../conversation/PaneActions';
import { useWords } from '../words/WordsContext';
import { Card } from './Card';

const useStyles = makeStyles({
  body: { whiteSpace: 'normal', overflowWrap: 'anywhere', paddingTop: tokens.spacingVerticalXS, paddingBottom: tokens.spacingVerticalXS },
  line: { display: 'block', fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** Why there is no preview, and the answers that would make one. */
export const BlockedCard = ({ problems, actions }: { readonly problems: readonly Problem[]; readonly actions: PaneActions }): ReactNode => {
  const styles = useStyles();
  const words = useWords();
  const text = words.pane;
  const codes = new Set(problems.map((problem) => problem.code));
  const cell = problems.find((problem) => problem.code === 'date-order-unknown');
  return (
    <Card title={text.result.blockedTitle}>
      {problems.map((problem, index) => {
        const sentence = words.problem(problem);
        return (
          <MessageBar key={`${problem.code}-${index}`} intent="warning" layout="multiline" politeness="polite">
            <MessageBarBody className={styles.body}>
              <strong className={styles.line}>{sentence.text}</strong>
              {sentence.remedy !== undefined && <span className={styles.line}>{sentence.remedy}</span>}
            </MessageBarBody>
          </MessageBar>
        );
      })}
      <div className={styles.buttons}>
        {codes.has('currencies-mixed') && (
          <Button size="small" onClick={() => actions.setSource({ currencies: 'ignore' })}>
            {text.notice.ignoreCurrencies}
          </Button>
        )}
        {cell !== undefined && (
          <>
            <Button size="small" onClick={() => actions.setSource({ dateOrder: 'dmy' })}>
              {text.notice.dayFirst}
            </Button>
            <Button size="small" onClick={() => actions.setSource({ dateOrder: 'mdy' })}>
              {text.notice.monthFirst}
            </Button>
            <Button size="small" appearance="subtle" onClick={() => void actions.goTo(cell.row, cell.column)}>
              {text.source.goToCell}
            </Button>
          </>
        )}
        {!codes.has('currencies-mixed') && cell === undefined && (
          <Button size="small" onClick={() => void actions.refresh()}>
            {text.notice.tryAgain}
          </Button>
        )}
      </div>
    </Card>
  );
};
