import type { ReactNode } from 'react';
import { parseFigures } from './parseFigure';
import { TypedInput } from './TypedInput';

export interface FigureListInputProps {
  readonly value: readonly number[];
  readonly onChange: (value: readonly number[]) => void;
}

/** Numbers on one line, separated by spaces or semicolons. */
export const FigureListInput = ({ value, ...rest }: FigureListInputProps): ReactNode => (
  <TypedInput {...rest} written={value.join('; ')} parse={parseFigures} />
);
