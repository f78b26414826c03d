import { Field, Switch } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { ParameterWords } from '../../../i18n/en/methods';
import type { ParameterSpec } from '../../../methods/Method';
import type { FieldReference } from '../../../table/CustomerTable';
import type { FieldContext } from './FieldContext';
import { FieldReferenceSelect } from './FieldReferenceSelect';
import { NumberField } from './NumberField';
import { NumberListField } from './NumberListField';
import { ScoreCutsField } from './ScoreCutsField';
import { SharesField } from './SharesField';
import { StructureField } from './StructureField';
import { Choice } from './Choice';

export interface ParameterFieldProps {
  readonly spec: ParameterSpec;
  readonly value: unknown;
  readonly words: ParameterWords;
  readonly context: FieldContext;
  readonly onChange: (value: unknown) => void;
}

/** The one place where a kind of parameter becomes a field. */
export const ParameterField = ({ spec, value, words, context, onChange }: ParameterFieldProps): ReactNode => {
  switch (spec.kind) {
    case 'choice':
      return (
        <Field label={words.label} size="small" title={words.help}>
          <Choice value={String(value)} onChange={(_, data) => onChange(data.value)}>
            {spec.options.map((option) => (
              <option key={option} value={option}>
                {words.options?.[option] ?? option}
              </option>
            ))}
          </Choice>
        </Field>
      );
    case 'boolean':
      return <Switch label={words.label} title={words.help} checked={value === true} onChange={(_, data) => onChange(data.checked)} />;
    case 'number':
      return <NumberField spec={spec} value={Number(value)} words={words} onChange={onChange} />;
    case 'shares':
      return <SharesField spec={spec} value={value as readonly number[]} words={words} tiers={context.tiers} onChange={onChange} />;
    case 'scoreCuts':
      return <ScoreCutsField spec={spec} value={value as readonly number[]} words={words} tiers={context.tiers} onChange={onChange} />;
    case 'numbers':
      return <NumberListField spec={spec} value={value as readonly number[]} words={words} onChange={onChange} />;
    case 'field':
      return (
        <FieldReferenceSelect
          label={words.label}
          help={words.help}
          value={value as FieldReference}
          options={context.fields}
          onChange={onChange}
        />
      );
    case 'structure':
      return <StructureField spec={spec} value={value} words={words} context={context} onChange={onChange} />;
  }
};
