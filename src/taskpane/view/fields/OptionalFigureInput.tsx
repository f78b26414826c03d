import { Field, Input } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';

export interface OptionalFigureInputProps {
  readonly label: string;
  readonly value: number | null;
  /** As it is shown, and as it stands for editing. */
  readonly show: (value: number) => string;
  readonly edit: (value: number) => string;
  /** `undefined` for what is no such number. */
  readonly parse: (text: string) => number | undefined;
  /** What may be entered, said where it was something else. */
  readonly range: string;
  readonly unit?: string;
  readonly onChange: (value: number | null) => void;
}

/** A number that may be absent. What is typed stays as typed while the field has the focus; what can be read is passed on at once. */
export const OptionalFigureInput = ({ label, value, show, edit, parse, range, unit, onChange }: OptionalFigureInputProps): ReactNode => {
  const [typed, setTyped] = useState<string>();
  const isBlank = typed?.trim() === '';
  const isFault = typed !== undefined && !isBlank && parse(typed) === undefined;
  const change = (text: string): void => {
    setTyped(text);
    const next = text.trim() === '' ? null : parse(text);
    if (next !== undefined && next !== value) onChange(next);
  };
  return (
    <Field label={label} size="small" {...(isFault ? { validationMessage: range } : {})}>
      <Input
        size="small"
        inputMode="decimal"
        value={typed ?? (value === null ? '' : show(value))}
        onFocus={() => setTyped(value === null ? '' : edit(value))}
        onChange={(_, data) => change(data.value)}
        onBlur={() => setTyped(undefined)}
        style={{ minWidth: 0 }}
        {...(unit === undefined ? {} : { contentAfter: unit })}
      />
    </Field>
  );
};
