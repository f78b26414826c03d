import { Input } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';

export interface TextListInputProps {
  readonly value: readonly string[];
  readonly onChange: (value: readonly string[]) => void;
}

/** Texts on one line, separated by semicolons; what is typed stays as typed while the field has the focus. */
export const TextListInput = ({ value, onChange, ...field }: TextListInputProps): ReactNode => {
  const [typed, setTyped] = useState<string>();
  return (
    <Input
      size="small"
      {...field}
      value={typed ?? value.join('; ')}
      onChange={(_, data) => {
        setTyped(data.value);
        onChange(
          data.value
            .split(/[;；]/)
            .map((text) => text.trim())
            .filter((text) => text !== ''),
        );
      }}
      onBlur={() => setTyped(undefined)}
    />
  );
};
