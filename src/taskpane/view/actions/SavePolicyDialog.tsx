import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import type { Policy } from '../../../policy/Policy';
import { useWords } from '../../words/WordsContext';
import { PaneDialog } from './PaneDialog';

const useStyles = makeStyles({
  changes: { margin: 0, paddingInlineStart: '16px', fontSize: tokens.fontSizeBase200, overflowWrap: 'anywhere' },
});

export interface SavePolicyDialogProps {
  readonly policy: Policy;
  readonly saved: readonly Policy[];
  readonly onSave: (name: string) => Promise<void>;
  readonly onClose: () => void;
}

/** Names the policy and saves it in the workbook. */
export const SavePolicyDialog = ({ policy, saved, onSave, onClose }: SavePolicyDialogProps): ReactNode => {
  const { pane, policy: policyWords, changes } = useWords();
  const words = pane.dialogs;
  const styles = useStyles();
  const [name, setName] = useState(policy.name);
  const trimmed = name.trim();
  const former = saved.find((candidate) => candidate.name === trimmed);
  const differences =
    former === undefined ? [] : changes(former, { ...policy, name: trimmed, source: { ...policy.source, table: former.source.table } });
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
        hint={former !== undefined ? words.replaces(trimmed) : words.saveHelp}
        {...(trimmed === '' ? { validationMessage: words.nameNeeded } : {})}
      >
        <Input
          value={name}
          maxLength={100}
          onChange={(_, { value }) => setName(value)}
          onKeyDown={(event) => event.key === 'Enter' && save()}
        />
      </Field>
      {former !== undefined && (
        <div>
          {differences.length === 0 ? policyWords.dialogs.replacesSame : policyWords.dialogs.replacesWith}
          <ul className={styles.changes}>
            {differences.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </div>
      )}
    </PaneDialog>
  );
};
