import { Field } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useWords } from '../../words/WordsContext';
import { Choice } from '../fields/Choice';

export interface AddChoiceProps {
  readonly label: string;
  readonly options: readonly { readonly key: string; readonly name: string }[];
  /** How many more there may be. */
  readonly room: number;
  readonly most: number;
  readonly onAdd: (key: string) => void;
}

/** Chooses one more of something. */
export const AddChoice = ({ label, options, room, most, onAdd }: AddChoiceProps): ReactNode => {
  const { pane, f } = useWords();
  const words = pane.profile;
  return (
    <Field label={label} size="small" {...(room > 0 ? {} : { hint: words.full(most, f) })}>
      <Choice value="" disabled={room <= 0 || options.length === 0} onChange={(_, { value }) => value !== '' && onAdd(value)}>
        <option value="">{words.choose}</option>
        {options.map(({ key, name }) => (
          <option key={key} value={key}>
            {name}
          </option>
        ))}
      </Choice>
    </Field>
  );
};
