import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { AddRegular, SubtractRegular } from '@fluentui/react-icons';
import { useId, type ReactNode } from 'react';
import { useWords } from '../../words/WordsContext';
import { FigureInput } from './FigureInput';

const useStyles = makeStyles({
  group: { border: 'none', margin: 0, padding: 0, minWidth: 0, '&&': { flexBasis: '100%' } },
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}` },
  cut: { display: 'inline-flex', alignItems: 'center', gap: tokens.spacingHorizontalXS },
  input: { width: '72px' },
  fault: { color: tokens.colorStatusDangerForeground1, fontSize: tokens.fontSizeBase200 },
  buttons: { display: 'inline-flex' },
});

export interface CutRowProps {
  readonly legend: string;
  readonly help: string;
  readonly values: readonly number[];
  readonly label: (index: number) => string;
  readonly unit?: string;
  readonly fault: string | undefined;
  readonly onChange: (index: number, value: number) => void;
  readonly onAdd: (() => void) | undefined;
  readonly onRemove: (() => void) | undefined;
}

/** The cuts between tiers side by side, each named after the tier it ends; tiers are added and removed at the end. */
export const CutRow = ({ legend, help, values, label, unit, fault, onChange, onAdd, onRemove }: CutRowProps): ReactNode => {
  const styles = useStyles();
  const { pane } = useWords();
  const id = useId();
  return (
    <fieldset className={styles.group} title={help} aria-describedby={fault === undefined ? undefined : `${id}-fault`}>
      <legend className="visually-hidden">{legend}</legend>
      <div className={styles.row}>
        {values.map((value, index) => (
          <span key={index} className={styles.cut}>
            <Text as="span" size={200}>
              <label htmlFor={`${id}-${index}`}>{label(index)}</label>
            </Text>
            <span className={styles.input}>
              <FigureInput
                id={`${id}-${index}`}
                value={value}
                onChange={(figure) => onChange(index, figure)}
                {...(unit === undefined ? {} : { unit })}
              />
            </span>
          </span>
        ))}
        <span className={styles.buttons}>
          <Button
            size="small"
            appearance="subtle"
            icon={<AddRegular />}
            aria-label={pane.form.addTier}
            title={pane.form.addTier}
            disabled={onAdd === undefined}
            onClick={onAdd}
          />
          <Button
            size="small"
            appearance="subtle"
            icon={<SubtractRegular />}
            aria-label={pane.form.removeTier}
            title={pane.form.removeTier}
            disabled={onRemove === undefined}
            onClick={onRemove}
          />
        </span>
      </div>
      {fault !== undefined && (
        <div id={`${id}-fault`} role="alert" className={styles.fault}>
          {fault}
        </div>
      )}
    </fieldset>
  );
};
