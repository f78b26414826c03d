import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { TierRow } from '../../engine/Run';
import type { WhyState } from '../conversation/PaneState';
import { useWords } from '../words/WordsContext';
import { Card } from './Card';
import { TierBadge } from './result/TierBadge';
import { NO_TIER_COLOR } from '../../base/tierPalette';

const useStyles = makeStyles({
  who: { display: 'flex', alignItems: 'baseline', gap: tokens.spacingHorizontalS, flexWrap: 'wrap' },
  name: { fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  list: {
    margin: 0,
    paddingInlineStart: '16px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    overflowWrap: 'anywhere',
  },
  next: { margin: 0, fontSize: tokens.fontSizeBase200, fontWeight: tokens.fontWeightSemibold },
  hint: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
});

/** Why the customer on the selected row has its tier, and the least that would lift it. */
export const WhyCard = ({ why, tiers }: { readonly why: WhyState; readonly tiers: readonly TierRow[] }): ReactNode => {
  const styles = useStyles();
  const words = useWords();
  const text = words.pane.why;
  if (why.status !== 'known') {
    return (
      <Card title={text.title}>
        <p className={styles.hint}>{why.status === 'noRow' ? text.noRow : text.noCustomer}</p>
      </Card>
    );
  }
  const { explanation } = why;
  const colorOf = (tier: string): string => tiers.find((row) => row.tier === tier)?.color ?? NO_TIER_COLOR;
  return (
    <Card title={text.title}>
      <div className={styles.who}>
        <span className={styles.name}>
          {explanation.name === undefined || explanation.name === '' ? explanation.id : `${explanation.name} (${explanation.id})`}
        </span>
        {explanation.tier === undefined ? (
          <span className={styles.hint}>{text.noTier}</span>
        ) : (
          <TierBadge tier={explanation.tier} color={colorOf(explanation.tier)} />
        )}
      </div>
      <ul className={styles.list}>
        {explanation.reasons.map((fact, index) => (
          <li key={`${fact.code}-${index}`}>{together(words.explanation(fact))}</li>
        ))}
      </ul>
      {explanation.next !== undefined && (
        <>
          <p className={styles.next}>{text.next(explanation.next.tier)}</p>
          <ul className={styles.list}>
            {explanation.next.changes.map((fact, index) => (
              <li key={`${fact.code}-${index}`}>{together(words.explanation(fact))}</li>
            ))}
          </ul>
        </>
      )}
    </Card>
  );
};

/** No line ends between a figure and its sign. */
const together = (text: string): string => text.replace(/(\d|<) (?=%|\d)/g, '$1\u00a0');
