import { Button, Field, Input } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import type { Policy } from '../../../policy/Policy';
import { useWords } from '../../words/WordsContext';
import { PaneDialog } from './PaneDialog';

export interface SavePolicyDialogProps {
  readonly policy: Policy;
  readonly saved: readonly Policy[];
  readonly onSave: (name: string) => Promise<void>;
  readonly onClose: () => void;
}

/** Names the policy and saves it in the workbook. */
export const SavePolicyDialog = ({ policy, saved, onSave, onClose }: SavePolicyDialogProps): ReactNode => {
  const { pane } = useWords();
  const words = pane.dialogs;
  const [name, setName] = useState(policy.name);
  const trimmed = name.trim();
  const replaces = saved.some((candidate) => candidate.name === trimmed);
  const save = (): void => {
    if (trimmed === '') return;
    onClose();
    void onSave(trimmed);
  };
  return (
    <PaneDialog
      title={words.saveTitle}
      dismiss="cancel"
      onClose={onClose}
      buttons={
        <Button appearance="primary" disabled={trimmed === ''} onClick={save}>
          {words.save}
        </Button>
      }
    >
      <Field
        label={words.policyName}
        hint={replaces ? words.replaces(trimmed) : words.saveHelp}
        {...(trimmed === '' ? { validationMessage: words.nameNeeded } : {})}
      >
        <Input
          value={name}
          maxLength={100}
          onChange={(_, { value }) => setName(value)}
          onKeyDown={(event) => event.key === 'Enter' && save()}
        />
      </Field>
    </PaneDialog>
  );
};
