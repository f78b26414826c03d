import { makeStyles, tokens } from '@fluentui/react-components';
import { WarningRegular } from '@fluentui/react-icons';
import { useMemo, type ReactNode } from 'react';
import { lintSettings } from '../../../policy/lintSettings';
import type { Policy } from '../../../policy/Policy';
import { useWords } from '../../words/WordsContext';

const useStyles = makeStyles({
  list: { listStyle: 'none', margin: 0, padding: 0 },
  item: {
    display: 'grid',
    gridTemplateColumns: '20px 1fr',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
    overflowWrap: 'anywhere',
  },
  icon: { fontSize: '16px' },
});

/** What the settings would do that nobody may want; quiet, because nothing is stopped by it. Absent when there is nothing to say. */
export const SettingWarnings = ({ policy }: { readonly policy: Policy }): ReactNode => {
  const styles = useStyles();
  const words = useWords();
  const warnings = useMemo(() => lintSettings(policy).filter(({ severity }) => severity === 'warning'), [policy]);
  if (warnings.length === 0) return null;
  return (
    <ul className={styles.list} aria-label={words.policy.warnings}>
      {warnings.map((finding, index) => {
        const { text, remedy } = words.finding(finding);
        return (
          <li key={`${finding.code}-${index}`} className={styles.item} title={remedy}>
            <WarningRegular className={styles.icon} aria-hidden />
            <span>{text}</span>
          </li>
        );
      })}
    </ul>
  );
};
