import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { DeleteRegular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { asksNumber, type Condition } from '../../../methods/conditions/condition';
import { fieldKey } from '../../../methods/fields/field';
import type { FieldReference } from '../../../table/CustomerTable';
import type { FieldKind } from '../../words/fieldKind';
import { useWords } from '../../words/WordsContext';
import { Choice } from './Choice';
import { FigureInput } from './FigureInput';
import { TextListInput } from './TextListInput';

const OPERATORS = ['>=', '>', '<=', '<', '=', 'between', 'oneOf', 'notOneOf', 'contains', 'notContains', 'blank', 'notBlank'] as const;
type Operator = (typeof OPERATORS)[number];

const useStyles = makeStyles({
  row: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr) auto', gap: tokens.spacingHorizontalXS },
  values: { gridColumn: '1 / 3', display: 'flex', gap: tokens.spacingHorizontalXS },
  input: { minWidth: 0, width: '100%' },
});

export interface ConditionRowProps {
  readonly condition: Condition;
  readonly fields: readonly FieldReference[];
  readonly onChange: (condition: Condition) => void;
  readonly onRemove: (() => void) | undefined;
}

/** One question about a customer: a column or measure, how it is compared, and with what. */
export const ConditionRow = ({ condition, fields, onChange, onRemove }: ConditionRowProps): ReactNode => {
  const styles = useStyles();
  const { pane, field: fieldWord, fieldKind } = useWords();
  const words = pane.rules;
  const key = fieldKey(condition.field);
  return (
    <div className={styles.row}>
      <Choice
        aria-label={words.field}
        value={key}
        onChange={(_, { value }) => {
          const field = fields.find((candidate) => fieldKey(candidate) === value);
          if (field !== undefined) onChange(withField(condition, field, fieldKind(field)));
        }}
      >
        {!fields.some((candidate) => fieldKey(candidate) === key) && (
          <option value={key} disabled>
            {fieldWord(condition.field)}
          </option>
        )}
        {fields.map((field) => (
          <option key={fieldKey(field)} value={fieldKey(field)}>
            {fieldWord(field)}
          </option>
        ))}
      </Choice>
      <Choice
        aria-label={words.operator}
        value={condition.operator}
        onChange={(_, { value }) => onChange(withOperator(condition, value as Operator))}
      >
        {OPERATORS.map((operator) => (
          <option key={operator} value={operator}>
            {words.operators[operator]}
          </option>
        ))}
      </Choice>
      <Button
        size="small"
        appearance="subtle"
        icon={<DeleteRegular />}
        aria-label={words.remove}
        title={words.remove}
        disabled={onRemove === undefined}
        onClick={onRemove}
      />
      <div className={styles.values}>
        <ConditionValue condition={condition} onChange={onChange} />
      </div>
    </div>
  );
};

const ConditionValue = ({ condition, onChange }: Pick<ConditionRowProps, 'condition' | 'onChange'>): ReactNode => {
  const { pane, fieldKind } = useWords();
  const words = pane.rules;
  const isShare = fieldKind(condition.field) === 'share';
  switch (condition.operator) {
    case 'between':
      return (
        <>
          <FieldFigureInput
            label={words.from}
            value={condition.from}
            isShare={isShare}
            onChange={(from) => onChange({ ...condition, from })}
          />
          <FieldFigureInput label={words.to} value={condition.to} isShare={isShare} onChange={(to) => onChange({ ...condition, to })} />
        </>
      );
    case 'oneOf':
    case 'notOneOf':
      return <TextsInput label={words.values} value={condition.values} onChange={(values) => onChange({ ...condition, values })} />;
    case 'contains':
    case 'notContains':
      return (
        <TextsInput label={words.text} value={[condition.text]} onChange={(texts) => onChange({ ...condition, text: texts.join('; ') })} />
      );
    case 'blank':
    case 'notBlank':
      return null;
    default:
      return (
        <FieldFigureInput
          label={words.value}
          value={condition.value}
          isShare={isShare}
          onChange={(value) => onChange({ ...condition, value })}
        />
      );
  }
};

interface FieldFigureInputProps {
  readonly label: string;
  readonly value: number;
  readonly isShare: boolean;
  readonly onChange: (value: number) => void;
}

/** A number as the field is written: a share is typed in percent and kept as a fraction of 1. */
const FieldFigureInput = ({ label, value, isShare, onChange }: FieldFigureInputProps): ReactNode => {
  const { percent } = useWords().pane.form;
  if (!isShare) return <FigureInput label={label} value={value} onChange={onChange} />;
  return (
    <FigureInput
      label={label}
      unit={percent}
      value={Number((value * 100).toPrecision(12))}
      onChange={(figure) => onChange(Number((figure / 100).toPrecision(12)))}
    />
  );
};

interface TextsInputProps {
  readonly label: string;
  readonly value: readonly string[];
  readonly onChange: (value: readonly string[]) => void;
}

/** Texts beside the other parts of a condition, as narrow as they. */
const TextsInput = ({ label, ...rest }: TextsInputProps): ReactNode => {
  const styles = useStyles();
  return <TextListInput {...rest} className={styles.input} input={{ className: styles.input }} aria-label={label} placeholder={label} />;
};

/** A text is not compared with a number, nor a share with texts: the comparison follows the field where it must. */
const withField = (condition: Condition, field: FieldReference, kind: FieldKind): Condition => {
  const moved = { ...condition, field };
  if (kind === 'text' && asksNumber(moved)) return withOperator(moved, 'oneOf');
  return kind === 'share' && ('values' in moved || 'text' in moved) ? withOperator(moved, '<') : moved;
};

/** What was typed is kept where the new comparison can use it. */
const withOperator = (condition: Condition, operator: Operator): Condition => {
  const { field } = condition;
  const figure = 'value' in condition ? condition.value : 'from' in condition ? condition.from : 0;
  const texts = 'values' in condition ? condition.values : 'text' in condition ? [condition.text] : [];
  switch (operator) {
    case 'between':
      return { field, operator, from: figure, to: 'to' in condition ? condition.to : figure };
    case 'oneOf':
    case 'notOneOf':
      return { field, operator, values: texts };
    case 'contains':
    case 'notContains':
      return { field, operator, text: texts[0] ?? '' };
    case 'blank':
    case 'notBlank':
      return { field, operator };
    default:
      return { field, operator, value: figure };
  }
};
