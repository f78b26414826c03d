import { makeStyles, tokens } from '@fluentui/react-components';
import { useId, useState, type ReactNode } from 'react';
import { ToggleButton } from './ToggleButton';

const useStyles = makeStyles({
  section: { borderTop: `1px solid ${tokens.colorNeutralStroke3}`, paddingTop: tokens.spacingVerticalXXS },
  heading: { margin: 0, fontSize: 'inherit', fontWeight: 'inherit' },
  toggle: { paddingInline: 0, minWidth: 0, width: '100%', justifyContent: 'space-between', textAlign: 'start' },
  text: { overflowWrap: 'anywhere', minWidth: 0, fontWeight: tokens.fontWeightRegular },
  title: { fontWeight: tokens.fontWeightSemibold },
  summary: { display: 'block', color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

export interface DisclosureProps {
  readonly title: string;
  /** What stands behind it, in one line. */
  readonly summary: string;
  readonly children: ReactNode;
}

/** A line that says what is set, and opens the settings. */
export const Disclosure = ({ title, summary, children }: DisclosureProps): ReactNode => {
  const styles = useStyles();
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  return (
    <div className={styles.section}>
      <h3 className={styles.heading}>
        <ToggleButton isOpen={isOpen} setOpen={setOpen} controls={id} className={styles.toggle}>
          <span className={styles.text}>
            <span className={styles.title}>{title}</span>
            <span className={styles.summary}>{summary}</span>
          </span>
        </ToggleButton>
      </h3>
      {isOpen && <div id={id}>{children}</div>}
    </div>
  );
};
