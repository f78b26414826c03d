import { Field } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useWords } from '../../words/WordsContext';
import { Choice } from '../fields/Choice';

export interface ColumnSelectProps {
  readonly label: string;
  readonly help?: string;
  /** `null` where none is chosen. */
  readonly value: string | null;
  readonly columns: readonly string[];
  /** Whether a column must be chosen. */
  readonly isRequired?: boolean;
  readonly onChange: (column: string | null) => void;
}

/** Chooses a column of the table by its name, or none. A column that the table has lost stays in sight. */
export const ColumnSelect = ({ label, help, value, columns, isRequired = false, onChange }: ColumnSelectProps): ReactNode => {
  const { pane } = useWords();
  const isGone = value !== null && !columns.includes(value);
  return (
    <Field
      label={label}
      size="small"
      {...(help === undefined ? {} : { title: help })}
      {...(isGone ? { validationMessage: pane.steps.columnGone } : {})}
    >
      <Choice value={value ?? ''} onChange={(_, { value: chosen }) => onChange(chosen === '' ? null : chosen)}>
        {(value === null || !isRequired) && (
          <option value="" disabled={isRequired}>
            {isRequired ? pane.steps.chooseColumn : pane.steps.noColumn}
          </option>
        )}
        {isGone && (
          <option value={value} disabled>
            {value}
          </option>
        )}
        {columns.map((column) => (
          <option key={column} value={column}>
            {column}
          </option>
        ))}
      </Choice>
    </Field>
  );
};
