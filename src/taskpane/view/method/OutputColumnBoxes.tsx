import { Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import { useId, type ReactNode } from 'react';
import type { PolicyOutput } from '../../../policy/Policy';
import type { PaneActions } from '../../conversation/PaneActions';
import { useWords } from '../../words/WordsContext';

const useStyles = makeStyles({
  group: { border: 'none', margin: 0, padding: 0, minWidth: 0 },
  legend: { padding: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  // The boxes of Fluent are made for touch; here they stand close.
  boxes: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalS, marginInlineStart: '-8px' },
});

export interface OutputColumnBoxesProps {
  readonly title: string;
  readonly columns: readonly { readonly key: string; readonly isDisabled?: boolean }[];
  readonly output: PolicyOutput;
  readonly actions: Pick<PaneActions, 'setOutput'>;
  /** Boxes of another kind after these. */
  readonly children?: ReactNode;
}

/** O1: columns that are written on request, one box each. A column that cannot be filled can still be taken out. */
export const OutputColumnBoxes = ({ title, columns, output, actions, children }: OutputColumnBoxesProps): ReactNode => {
  const styles = useStyles();
  const { outputHeader } = useWords();
  const id = useId();
  const toggle = (key: string, isWanted: boolean): void => {
    const others = output.extraColumns.filter((column) => column !== key);
    actions.setOutput({ extraColumns: isWanted ? [...others, key] : others });
  };
  return (
    <fieldset className={styles.group} aria-labelledby={id}>
      <legend id={id} className={styles.legend}>
        {title}
      </legend>
      <div className={styles.boxes}>
        {columns.map(({ key, isDisabled = false }) => (
          <Checkbox
            key={key}
            label={outputHeader(key)}
            checked={output.extraColumns.includes(key)}
            disabled={isDisabled && !output.extraColumns.includes(key)}
            onChange={(_, { checked }) => toggle(key, checked === true)}
          />
        ))}
        {children}
      </div>
    </fieldset>
  );
};
