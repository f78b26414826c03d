import type { ReactNode } from 'react';
import { TypedInput, type InputLook } from './TypedInput';

export interface TextListInputProps extends InputLook {
  readonly value: readonly string[];
  readonly onChange: (value: readonly string[]) => void;
}

/** Texts on one line, separated by semicolons. */
export const TextListInput = ({ value, ...rest }: TextListInputProps): ReactNode => (
  <TypedInput {...rest} written={value.join('; ')} parse={textsIn} />
);

const textsIn = (text: string): readonly string[] =>
  text
    .split(/[;；]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
