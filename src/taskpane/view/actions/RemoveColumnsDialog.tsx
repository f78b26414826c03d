import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useWords } from '../../words/WordsContext';
import { PaneDialog } from './PaneDialog';

/** Asks before our columns leave the sheet. */
export const RemoveColumnsDialog = ({
  onRemove,
  onClose,
}: {
  readonly onRemove: () => Promise<void>;
  readonly onClose: () => void;
}): ReactNode => {
  const { pane } = useWords();
  const words = pane.dialogs;
  return (
    <PaneDialog
      title={words.removeTitle}
      dismiss="cancel"
      onClose={onClose}
      buttons={
        <Button
          appearance="primary"
          onClick={() => {
            onClose();
            void onRemove();
          }}
        >
          {words.remove}
        </Button>
      }
    >
      {words.removeHelp}
    </PaneDialog>
  );
};
