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

/** The one place where a kind of parameter becomes a field; in a form of two to a line it takes a line of its own where it must. */
export const ParameterField = (props: ParameterFieldProps): ReactNode =>
  isWide(props.spec, props.words) ? (
    <div style={{ flexBasis: '100%' }}>
      <FieldOfKind {...props} />
    </div>
  ) : (
    <FieldOfKind {...props} />
  );

/** Chinese characters are as wide as two letters. */
const WIDEST_IN_HALF = 16;
const breadth = (text: string): number => text.length + (text.match(/[^\0-\u02ff]/g)?.length ?? 0);

/** Whether half a line is too narrow: names of columns stand beside their label, and what is chosen is to be read in full. */
const isWide = (spec: ParameterSpec, { options = {} }: ParameterWords): boolean =>
  spec.kind === 'field' || (spec.kind === 'choice' && spec.options.some((option) => breadth(options[option] ?? option) > WIDEST_IN_HALF));

const FieldOfKind = ({ spec, value, words, context, onChange }: ParameterFieldProps): ReactNode => {
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
