import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ChevronDownRegular, ChevronUpRegular } from '@fluentui/react-icons';
import { useId, useState, type ReactNode } from 'react';
import { tierPalette } from '../../../base/tierPalette';
import type { Method } from '../../../methods/Method';
import type { Policy } from '../../../policy/Policy';
import { tierDetails } from '../../../policy/tierDetails';
import type { PaneActions } from '../../conversation/PaneActions';
import { useWords } from '../../words/WordsContext';
import { OutputColumnBoxes } from '../method/OutputColumnBoxes';
import type { Separators } from '../fields/parseAmount';
import { TierBadge } from '../result/TierBadge';
import { TierDetails } from './TierDetails';
import { TierNameInput } from './TierNameInput';

/** What can be written of a customer's tier (O1). */
const TIER_COLUMNS = ['action', 'contactDays', 'nextContact', 'creditLimit'] as const;

const useStyles = makeStyles({
  editor: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  list: { listStyle: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  row: { display: 'grid', gridTemplateColumns: '28px minmax(0, 1fr) auto', gap: tokens.spacingHorizontalXS, alignItems: 'start' },
  badge: { overflow: 'hidden', paddingTop: '2px', whiteSpace: 'nowrap' },
  hint: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground3 },
});

export interface TiersEditorProps {
  readonly policy: Policy;
  readonly method: Method;
  readonly separators: Separators;
  readonly actions: Pick<PaneActions, 'setTier' | 'renameTier' | 'setOutput'>;
}

/** Whether there is a day to count from: dates in the source, or an analysis date of its own. */
const hasDates = ({ source: { kind, columns }, analysisDate }: Policy): boolean =>
  kind !== 'customers' || columns.lastDate !== undefined || columns.date !== undefined || analysisDate !== null;

/** What each tier is called and what is done for it; and which of that is written beside every customer. */
export const TiersEditor = ({ policy, method, separators, actions }: TiersEditorProps): ReactNode => {
  const styles = useStyles();
  const words = useWords().pane.tiers;
  const [open, setOpen] = useState<number>();
  const id = useId();
  const tiers = tierDetails(policy, method);
  const palette = tierPalette(tiers.length);
  const canCountDays = hasDates(policy);
  return (
    <div className={styles.editor}>
      <p className={styles.hint}>{words.help}</p>
      <ol className={styles.list}>
        {tiers.map((tier, place) => {
          const automaticColor = palette[place] ?? '#000000';
          const isOpen = open === place;
          return (
            <li key={place}>
              <div className={styles.row}>
                <span className={styles.badge} aria-hidden>
                  <TierBadge tier={[...tier.label][0] ?? ''} color={tier.color ?? automaticColor} />
                </span>
                <TierNameInput policy={policy} label={tier.label} onRename={(to) => actions.renameTier(tier.label, to)} />
                <Button
                  size="small"
                  appearance="subtle"
                  icon={isOpen ? <ChevronUpRegular /> : <ChevronDownRegular />}
                  aria-label={words.details(tier.label)}
                  title={words.details(tier.label)}
                  aria-expanded={isOpen}
                  aria-controls={isOpen ? `${id}-${place}` : undefined}
                  onClick={() => setOpen(isOpen ? undefined : place)}
                />
              </div>
              {isOpen && (
                <TierDetails
                  id={`${id}-${place}`}
                  tier={tier}
                  automaticColor={automaticColor}
                  separators={separators}
                  onChange={(change) => actions.setTier(tier.label, change)}
                />
              )}
            </li>
          );
        })}
      </ol>
      <p className={styles.hint}>{words.kept}</p>
      <OutputColumnBoxes
        title={words.columns}
        columns={TIER_COLUMNS.map((key) => ({ key, isDisabled: key === 'nextContact' && !canCountDays }))}
        output={policy.output}
        actions={actions}
      />
      <p className={styles.hint}>{canCountDays ? words.nextContactHelp : words.nextContactNeedsDate}</p>
    </div>
  );
};
