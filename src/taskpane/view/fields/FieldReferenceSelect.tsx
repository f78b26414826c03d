import { Field } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { FieldReference } from '../../../table/CustomerTable';
import { useWords } from '../../words/WordsContext';
import { Choice } from './Choice';
import { useInlineFieldStyles } from './inlineFieldStyles';

export interface FieldReferenceSelectProps {
  readonly label: string;
  readonly help?: string;
  readonly value: FieldReference | undefined;
  readonly options: readonly FieldReference[];
  readonly onChange: (value: FieldReference) => void;
}

/** Chooses a column of the table, or a number computed from its rows. */
export const FieldReferenceSelect = ({ label, help, value, options, onChange }: FieldReferenceSelectProps): ReactNode => {
  const styles = useInlineFieldStyles();
  const { field, pane } = useWords();
  const isKnown = value !== undefined && options.some((option) => keyOf(option) === keyOf(value));
  return (
    <Field
      label={label}
      size="small"
      {...(label.length > LONGEST_BESIDE ? {} : { orientation: 'horizontal', className: styles.field })}
      {...(help === undefined ? {} : { title: help })}
    >
      <Choice
        size="small"
        value={value === undefined ? '' : keyOf(value)}
        onChange={(_, data) => {
          const chosen = options.find((option) => keyOf(option) === data.value);
          if (chosen !== undefined) onChange(chosen);
        }}
      >
        {!isKnown && (
          <option value={value === undefined ? '' : keyOf(value)} disabled>
            {value === undefined || 'measure' in value ? pane.source.chooseColumn : value.column}
          </option>
        )}
        {options.map((option) => (
          <option key={keyOf(option)} value={keyOf(option)}>
            {field(option)}
          </option>
        ))}
      </Choice>
    </Field>
  );
};

/** A longer label leaves a column's name too little room in a narrow pane. */
const LONGEST_BESIDE = 24;

const keyOf = (field: FieldReference): string => ('column' in field ? `column:${field.column}` : `measure:${field.measure}`);
