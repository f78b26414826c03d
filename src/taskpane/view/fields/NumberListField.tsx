import { Field, Input } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import type { ParameterWords } from '../../../i18n/en/methods';
import type { ParameterSpec } from '../../../methods/Method';
import { useWords } from '../../words/WordsContext';
import { parseFigures } from './parseFigure';
import { writeFigures } from './writeFigure';

export interface NumberListFieldProps {
  readonly spec: Extract<ParameterSpec, { readonly kind: 'numbers' }>;
  readonly value: readonly number[];
  readonly words: ParameterWords;
  readonly onChange: (value: readonly number[]) => void;
}

/** A short list of numbers on one line. */
export const NumberListField = ({ spec, value, words, onChange }: NumberListFieldProps): ReactNode => {
  const { pane, separators } = useWords();
  const [typed, setTyped] = useState<string>();
  const figures = typed === undefined ? value : parseFigures(typed, separators);
  const isValid = (list: readonly number[] | undefined): list is readonly number[] =>
    list !== undefined && list.length >= spec.minimumLength && list.length <= spec.maximumLength;
  return (
    <Field label={words.label} size="small" title={words.help} {...(isValid(figures) ? {} : { validationMessage: pane.form.numbersHelp })}>
      <Input
        size="small"
        value={typed ?? writeFigures(value, separators)}
        onChange={(_, data) => {
          setTyped(data.value);
          const list = parseFigures(data.value, separators);
          if (isValid(list)) onChange(list);
        }}
        onBlur={() => setTyped(undefined)}
      />
    </Field>
  );
};
