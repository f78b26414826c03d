import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { PaneActions } from '../conversation/PaneActions';
import { useWords } from '../words/WordsContext';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    padding: `${tokens.spacingVerticalXL} ${tokens.spacingHorizontalM}`,
  },
  title: {
    margin: 0,
    paddingRight: '34px',
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
  },
  steps: { margin: 0, paddingInlineStart: '20px', display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  buttons: { display: 'flex', flexDirection: 'column', alignItems: 'stretch', gap: tokens.spacingVerticalS },
  small: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
});

/** First run, or nothing usable selected: three sentences and two ways on. */
export const Welcome = ({ actions, isBusy }: { readonly actions: PaneActions; readonly isBusy: boolean }): ReactNode => {
  const styles = useStyles();
  const words = useWords().pane.welcome;
  return (
    <section className={styles.root} aria-labelledby="welcome-title">
      <h2 id="welcome-title" className={styles.title}>
        {words.title}
      </h2>
      <ol className={styles.steps}>
        {words.sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ol>
      <div className={styles.buttons}>
        <Button appearance="primary" disabled={isBusy} onClick={() => void actions.useSelection()}>
          {words.useMyTable}
        </Button>
        <Button disabled={isBusy} onClick={() => void actions.loadSample()}>
          {words.loadSample}
        </Button>
        <p className={styles.small}>{words.sampleHelp}</p>
      </div>
      <p className={styles.small}>{words.privacy}</p>
    </section>
  );
};
