import { Button, Field, Textarea } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import type { Policy } from '../../../policy/Policy';
import { useWords } from '../../words/WordsContext';
import { PaneDialog } from './PaneDialog';

/** The policy as a file or as text to copy: some hosts let no add-in save files. */
export const ExportDialog = ({ policy, onClose }: { readonly policy: Policy; readonly onClose: () => void }): ReactNode => {
  const { pane } = useWords();
  const words = pane.dialogs;
  const [isCopied, setCopied] = useState(false);
  const text = JSON.stringify(policy, null, 2);
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(text);
    setCopied(true);
  };
  return (
    <PaneDialog
      title={words.exportTitle}
      dismiss="close"
      onClose={onClose}
      buttons={
        <>
          <Button appearance="primary" onClick={() => saveAsFile(`${policy.name}.json`, text)}>
            {words.download}
          </Button>
          <Button onClick={() => void copy().catch(() => setCopied(false))}>{words.copy}</Button>
        </>
      }
    >
      <Field label={words.policyText} hint={words.exportHelp}>
        <Textarea rows={8} readOnly value={text} onFocus={(event) => event.target.select()} />
      </Field>
      <div role="status">{isCopied ? words.copied : ''}</div>
    </PaneDialog>
  );
};

const saveAsFile = (name: string, text: string): void => {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
};
