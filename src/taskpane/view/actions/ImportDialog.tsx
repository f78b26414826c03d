import { Button, Field, Textarea } from '@fluentui/react-components';
import { useRef, useState, type ReactNode } from 'react';
import { useWords } from '../../words/WordsContext';
import { PaneDialog } from './PaneDialog';

/** A policy from a file, or from text: some hosts let no add-in open files. */
export const ImportDialog = ({
  text: startingText,
  onImport,
  onClose,
}: {
  readonly text: string;
  readonly onImport: (text: string) => void;
  readonly onClose: () => void;
}): ReactNode => {
  const { pane } = useWords();
  const words = pane.dialogs;
  const [text, setText] = useState(startingText);
  const input = useRef<HTMLInputElement>(null);
  const readFile = async (file: File | undefined): Promise<void> => {
    if (file !== undefined) setText(await file.text());
  };
  return (
    <PaneDialog
      title={words.importTitle}
      dismiss="cancel"
      onClose={onClose}
      buttons={
        <Button
          appearance="primary"
          disabled={text.trim() === ''}
          onClick={() => {
            onClose();
            onImport(text);
          }}
        >
          {words.import}
        </Button>
      }
    >
      <span>{words.importHelp}</span>
      <Button onClick={() => input.current?.click()}>{words.chooseFile}</Button>
      <input
        ref={input}
        type="file"
        accept=".json,application/json"
        hidden
        aria-label={words.chooseFile}
        onChange={(event) => void readFile(event.target.files?.[0])}
      />
      <Field label={words.policyText}>
        <Textarea rows={6} value={text} spellCheck={false} onChange={(_, { value }) => setText(value)} />
      </Field>
    </PaneDialog>
  );
};
