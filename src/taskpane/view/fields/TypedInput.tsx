import { Input, type InputProps } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';

/** How an input looks and what it is called. */
export type InputLook = Pick<InputProps, 'className' | 'input' | 'aria-label' | 'placeholder'>;

export interface TypedInputProps<T> extends InputLook {
  /** How the value is written while nobody types. */
  readonly written: string;
  /** `undefined` while what is typed is no value yet. */
  readonly parse: (text: string) => T | undefined;
  readonly onChange: (value: T) => void;
}

/** A value on one line; what is typed stays as typed while the field has the focus. */
export const TypedInput = <T,>({ written, parse, onChange, ...field }: TypedInputProps<T>): ReactNode => {
  const [typed, setTyped] = useState<string>();
  return (
    <Input
      size="small"
      {...field}
      value={typed ?? written}
      onChange={(_, data) => {
        setTyped(data.value);
        const value = parse(data.value);
        if (value !== undefined) onChange(value);
      }}
      onBlur={() => setTyped(undefined)}
    />
  );
};
