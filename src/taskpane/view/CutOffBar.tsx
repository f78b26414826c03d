import { Button, makeStyles, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { PaneActions } from '../conversation/PaneActions';
import { useWords } from '../words/WordsContext';

const useStyles = makeStyles({
  body: { whiteSpace: 'normal', overflowWrap: 'anywhere', paddingTop: tokens.spacingVerticalXS, paddingBottom: tokens.spacingVerticalXS },
  line: { display: 'block', fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
});

export interface CutOffBarProps {
  readonly actions: PaneActions;
  /** There is a preview to finish with. */
  readonly canFinish: boolean;
}

/** O4: an earlier write was cut off and its columns are half filled: the two ways out, and no third. */
export const CutOffBar = ({ actions, canFinish }: CutOffBarProps): ReactNode => {
  const styles = useStyles();
  const words = useWords().pane.cutOff;
  return (
    <MessageBar intent="warning" layout="multiline" politeness="assertive">
      <MessageBarBody className={styles.body}>
        <MessageBarTitle className={styles.line}>{words.title}</MessageBarTitle>
        <span className={styles.line}>{words.help}</span>
      </MessageBarBody>
      <MessageBarActions>
        <Button size="small" disabled={!canFinish} onClick={() => void actions.write()}>
          {words.finish}
        </Button>
        <Button size="small" onClick={() => void actions.removeOurColumns()}>
          {words.rollBack}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
};
