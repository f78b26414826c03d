import { Field, Input } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import type { Policy } from '../../../policy/Policy';
import { isFreeLabel, LONGEST_LABEL } from '../../../policy/renameTier';
import { useWords } from '../../words/WordsContext';

export interface TierNameInputProps {
  readonly policy: Policy;
  readonly label: string;
  readonly onRename: (to: string) => void;
}

/** The name of a tier. It takes effect when the field is left or at Enter: names half typed would be names of other tiers. */
export const TierNameInput = ({ policy, label, onRename }: TierNameInputProps): ReactNode => {
  const { pane, f } = useWords();
  const words = pane.tiers;
  const [typed, setTyped] = useState<string>();
  const name = typed?.trim() ?? label;
  const isFree = name === label || isFreeLabel(policy, label, name);
  const fault =
    name === '' ? words.nameEmpty : name.length > LONGEST_LABEL ? words.nameTooLong(f.integer(LONGEST_LABEL)) : words.nameTaken(name);
  const finish = (): void => {
    setTyped(undefined);
    if (isFree && name !== label) onRename(name);
  };
  return (
    <Field size="small" {...(isFree ? {} : { validationMessage: fault })}>
      <Input
        size="small"
        aria-label={words.name(label)}
        value={typed ?? label}
        style={{ minWidth: 0 }}
        onChange={(_, { value }) => setTyped(value)}
        onBlur={finish}
        onKeyDown={({ key }) => {
          if (key === 'Enter') finish();
          if (key === 'Escape') setTyped(undefined);
        }}
      />
    </Field>
  );
};
