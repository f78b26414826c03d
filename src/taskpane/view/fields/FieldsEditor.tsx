import { Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { fieldKey } from '../../../methods/fields/field';
import type { FieldReference } from '../../../table/CustomerTable';
import { useWords } from '../../words/WordsContext';

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexDirection: 'column',
    maxHeight: '180px',
    overflowY: 'auto',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
});

export interface FieldsEditorProps {
  readonly value: readonly FieldReference[];
  readonly fields: readonly FieldReference[];
  readonly onChange: (value: readonly FieldReference[]) => void;
}

/** Any number of columns or measures; those chosen stay in the list even when the table has lost them. */
export const FieldsEditor = ({ value, fields, onChange }: FieldsEditorProps): ReactNode => {
  const styles = useStyles();
  const { field: fieldWord } = useWords();
  const chosen = new Set(value.map(fieldKey));
  const offered = new Set(fields.map(fieldKey));
  return (
    <div className={styles.list}>
      {[...value.filter((field) => !offered.has(fieldKey(field))), ...fields].map((field) => (
        <Checkbox
          key={fieldKey(field)}
          label={fieldWord(field)}
          checked={chosen.has(fieldKey(field))}
          onChange={(_, { checked }) =>
            onChange(checked === true ? [...value, field] : value.filter((other) => fieldKey(other) !== fieldKey(field)))
          }
        />
      ))}
    </div>
  );
};
