import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowUndoRegular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import type { PaneActions } from '../../conversation/PaneActions';
import { shownReport, type PaneState } from '../../conversation/PaneState';
import { useWords } from '../../words/WordsContext';
import { NoticeBar } from '../NoticeBar';
import { WorkProgress } from '../WorkProgress';
import { MoreMenu } from './MoreMenu';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    position: 'sticky',
    bottom: 0,
    zIndex: 1,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  away: { display: 'none' },
  write: { flexGrow: 1 },
});

export interface ActionBarProps {
  readonly state: PaneState;
  readonly actions: PaneActions;
  readonly now: () => number;
}

/** Always in reach: write, undo, and the rest; in their place the progress while something is under way. */
export const ActionBar = ({ state, actions, now }: ActionBarProps): ReactNode => {
  const styles = useStyles();
  const words = useWords().pane.actions;
  const { work, preview, source, notice } = state;
  return (
    <footer className={styles.bar}>
      {notice !== undefined && <NoticeBar notice={notice} actions={actions} />}
      {state.stage === 'open' && (
        // Out of sight but not gone while something is under way: a dialog that is open stays open.
        <div className={work === undefined ? styles.row : styles.away}>
          <Button
            appearance="primary"
            className={styles.write}
            disabledFocusable={shownReport(preview) === undefined}
            onClick={() => void actions.write()}
          >
            {source?.previous === undefined ? words.write : words.writeAgain}
          </Button>
          <Button
            icon={<ArrowUndoRegular />}
            disabled={!state.canUndo}
            title={state.canUndo ? words.undo : words.nothingToUndo}
            onClick={() => void actions.undo()}
          >
            {words.undo}
          </Button>
          <MoreMenu state={state} actions={actions} />
        </div>
      )}
      {work !== undefined && <WorkProgress work={work} now={now} onCancel={actions.cancel} />}
    </footer>
  );
};
