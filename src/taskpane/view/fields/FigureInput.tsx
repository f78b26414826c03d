import { Input, makeStyles, type InputProps } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { useWords } from '../../words/WordsContext';
import { parseFigure } from './parseFigure';
import { writeFigure } from './writeFigure';

const useStyles = makeStyles({
  root: { minWidth: 0, width: '100%' },
  input: { minWidth: 0, width: '100%', fontVariantNumeric: 'tabular-nums' },
  unit: { whiteSpace: 'nowrap' },
});

export interface FigureInputProps {
  readonly value: number;
  readonly onChange: (value: number) => void;
  readonly unit?: string;
  readonly label?: string;
  /** Told when what is typed is no number. */
  readonly onUnreadable?: (isUnreadable: boolean) => void;
  readonly id?: string;
}

/** One number. What is typed stays as typed while the field has the focus; every readable number is passed on at once. */
export const FigureInput = ({ value, onChange, unit, label, onUnreadable, id }: FigureInputProps): ReactNode => {
  const styles = useStyles();
  const { separators } = useWords();
  const [typed, setTyped] = useState<string>();
  const change: InputProps['onChange'] = (_, data) => {
    setTyped(data.value);
    const figure = parseFigure(data.value, separators);
    onUnreadable?.(figure === undefined);
    if (figure !== undefined && figure !== value) onChange(figure);
  };
  return (
    <Input
      size="small"
      inputMode="decimal"
      className={styles.root}
      input={{ className: styles.input }}
      value={typed ?? writeFigure(value, separators)}
      onChange={change}
      onBlur={() => {
        setTyped(undefined);
        onUnreadable?.(false);
      }}
      {...(unit === undefined ? {} : { contentAfter: { children: unit, className: styles.unit } })}
      {...(label === undefined ? {} : { 'aria-label': label })}
      {...(id === undefined ? {} : { id })}
    />
  );
};
