import type { ReactNode } from 'react';
import { useWords } from '../../words/WordsContext';
import { parseFigures } from './parseFigure';
import { TypedInput } from './TypedInput';
import { writeFigures } from './writeFigure';

export interface FigureListInputProps {
  readonly value: readonly number[];
  readonly onChange: (value: readonly number[]) => void;
}

/** Numbers on one line, separated by spaces or semicolons. */
export const FigureListInput = ({ value, ...rest }: FigureListInputProps): ReactNode => {
  const { separators } = useWords();
  return <TypedInput {...rest} written={writeFigures(value, separators)} parse={(text) => parseFigures(text, separators)} />;
};
