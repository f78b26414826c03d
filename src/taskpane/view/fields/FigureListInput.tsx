import { Input } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { parseFigures } from './parseFigure';

export interface FigureListInputProps {
  readonly value: readonly number[];
  readonly onChange: (value: readonly number[]) => void;
}

/** Numbers on one line, separated by spaces or semicolons; what is typed stays as typed while the field has the focus. */
export const FigureListInput = ({ value, onChange, ...field }: FigureListInputProps): ReactNode => {
  const [typed, setTyped] = useState<string>();
  return (
    <Input
      size="small"
      {...field}
      value={typed ?? value.join('; ')}
      onChange={(_, data) => {
        setTyped(data.value);
        const figures = parseFigures(data.value);
        if (figures !== undefined) onChange(figures);
      }}
      onBlur={() => setTyped(undefined)}
    />
  );
};
