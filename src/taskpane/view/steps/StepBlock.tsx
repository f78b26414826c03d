import { Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import { useId, type ReactNode } from 'react';

const useStyles = makeStyles({
  block: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS, minWidth: 0 },
  // The boxes of Fluent are made for touch; here they stand close.
  toggle: { marginInlineStart: '-8px', marginBlock: '-6px' },
  title: { fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground1 },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold, lineHeight: tokens.lineHeightBase300 },
  help: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground3 },
});

export interface StepBlockProps {
  readonly title: string;
  readonly help: string;
  /** A step that is on or off; absent for one that is there with its first entry. */
  readonly toggle?: { readonly isOn: boolean; readonly onChange: (isOn: boolean) => void };
  readonly children: ReactNode;
}

/** One of the steps after the method: its name, one line of help, and its settings while it is on. */
export const StepBlock = ({ title, help, toggle, children }: StepBlockProps): ReactNode => {
  const styles = useStyles();
  const id = useId();
  return (
    <div role="group" aria-labelledby={`${id}-title`} aria-describedby={`${id}-help`} className={styles.block}>
      {toggle === undefined ? (
        <h3 id={`${id}-title`} className={styles.heading}>
          {title}
        </h3>
      ) : (
        <Checkbox
          className={styles.toggle}
          label={{ id: `${id}-title`, className: styles.title, children: title }}
          checked={toggle.isOn}
          onChange={(_, { checked }) => toggle.onChange(checked === true)}
        />
      )}
      <p id={`${id}-help`} className={styles.help}>
        {help}
      </p>
      {children}
    </div>
  );
};
