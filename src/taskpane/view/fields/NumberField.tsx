import { Field } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import type { ParameterWords } from '../../../i18n/en/methods';
import type { ParameterSpec } from '../../../methods/Method';
import { useWords } from '../../words/WordsContext';
import { FigureInput } from './FigureInput';

export interface NumberFieldProps {
  readonly spec: Extract<ParameterSpec, { readonly kind: 'number' }>;
  readonly value: number;
  readonly words: ParameterWords;
  readonly onChange: (value: number) => void;
}

/** A number within bounds; one outside them is not passed on, and the bounds are said. */
export const NumberField = ({ spec, value, words, onChange }: NumberFieldProps): ReactNode => {
  const { pane, f } = useWords();
  const [fault, setFault] = useState<string>();
  const { minimum, maximum, step, unit } = spec;
  const change = (figure: number): void => {
    const isWhole = step === undefined || Number.isInteger((figure - minimum) / step);
    if (figure < minimum || figure > maximum || !isWhole) {
      setFault(pane.form.between(f.number(minimum), f.number(maximum)));
      return;
    }
    setFault(undefined);
    onChange(figure);
  };
  return (
    <Field label={words.label} size="small" title={words.help} {...(fault === undefined ? {} : { validationMessage: fault })}>
      <FigureInput
        value={value}
        onChange={change}
        onUnreadable={(isUnreadable) => setFault(isUnreadable ? pane.form.notANumber : undefined)}
        {...(unit === undefined ? {} : { unit: pane.form.units[unit] })}
      />
    </Field>
  );
};
