import { Button, Input, makeStyles, tokens } from '@fluentui/react-components';
import { CopyRegular } from '@fluentui/react-icons';
import { useRef, useState, type ReactNode } from 'react';
import type { FormulaHelpMessages } from '../../../i18n/en/formulaHelp';

const useStyles = makeStyles({
  line: { display: 'flex', gap: tokens.spacingHorizontalXS, alignItems: 'center' },
  root: { flexGrow: 1, minWidth: 0 },
  input: { minWidth: 0, width: '100%', fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase200 },
  said: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
});

/** A formula to take along. Where the host keeps the clipboard to itself the formula is selected instead. */
export const FormulaLine = ({ formula, words }: { readonly formula: string; readonly words: FormulaHelpMessages }): ReactNode => {
  const styles = useStyles();
  const input = useRef<HTMLInputElement>(null);
  const [said, setSaid] = useState('');
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(formula);
      setSaid(words.copied);
    } catch {
      input.current?.focus();
      input.current?.select();
      setSaid(words.notCopied);
    }
  };
  return (
    <div>
      <div className={styles.line}>
        <Input
          size="small"
          readOnly
          value={formula}
          aria-label={formula}
          className={styles.root}
          input={{ ref: input, className: styles.input, spellCheck: false, onFocus: (event) => event.target.select() }}
        />
        <Button size="small" icon={<CopyRegular />} aria-label={words.copyOf(formula)} title={words.copy} onClick={() => void copy()} />
      </div>
      <div role="status" className={styles.said}>
        {said}
      </div>
    </div>
  );
};
