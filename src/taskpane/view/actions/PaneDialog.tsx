import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useWords } from '../../words/WordsContext';

const useStyles = makeStyles({
  surface: { maxWidth: 'calc(100vw - 24px)', boxSizing: 'border-box', padding: tokens.spacingHorizontalL },
  content: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  actions: { flexWrap: 'wrap' },
});

export interface PaneDialogProps {
  readonly title: string;
  readonly children: ReactNode;
  /** Buttons before "Close" or "Cancel". */
  readonly buttons: ReactNode;
  readonly dismiss: 'close' | 'cancel';
  readonly onClose: () => void;
}

/** A dialog of the pane: narrow, with its way out at the end. */
export const PaneDialog = ({ title, children, buttons, dismiss, onClose }: PaneDialogProps): ReactNode => {
  const styles = useStyles();
  const words = useWords().pane.actions;
  return (
    <Dialog open onOpenChange={(_, { open }) => !open && onClose()}>
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle>{title}</DialogTitle>
          <DialogContent className={styles.content}>{children}</DialogContent>
          <DialogActions fluid className={styles.actions}>
            {buttons}
            <Button onClick={onClose}>{words[dismiss]}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
};
