import { Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { PolicyTier } from '../../../policy/Policy';
import { useWords } from '../../words/WordsContext';
import { OptionalFigureInput } from '../fields/OptionalFigureInput';
import { parseAmount, type Separators } from '../fields/parseAmount';
import { parseFigure } from '../fields/parseFigure';
import { ColorField } from './ColorField';

const MOST_DAYS = 3660;

const useStyles = makeStyles({
  details: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalXS} 0 ${tokens.spacingVerticalS} ${tokens.spacingHorizontalS}`,
    borderLeft: `2px solid ${tokens.colorNeutralStroke2}`,
  },
  pair: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)', gap: tokens.spacingHorizontalS, alignItems: 'start' },
});

export interface TierDetailsProps {
  readonly id: string;
  readonly tier: PolicyTier;
  /** The palette's colour for it. */
  readonly automaticColor: string;
  readonly separators: Separators;
  readonly onChange: (change: Partial<Omit<PolicyTier, 'label'>>) => void;
}

/** What is said of one tier besides its name. */
export const TierDetails = ({ id, tier, automaticColor, separators, onChange }: TierDetailsProps): ReactNode => {
  const styles = useStyles();
  const { pane, f } = useWords();
  const words = pane.tiers;
  return (
    <div id={id} role="group" aria-label={words.details(tier.label)} className={styles.details}>
      <ColorField color={tier.color} automatic={automaticColor} onChange={(color) => onChange({ color })} />
      <Field label={words.action} size="small">
        <Input
          size="small"
          value={tier.action}
          placeholder={words.actionExample}
          style={{ minWidth: 0 }}
          onChange={(_, { value }) => onChange({ action: value })}
        />
      </Field>
      <div className={styles.pair}>
        <OptionalFigureInput
          label={words.contact}
          value={tier.contactDays}
          show={f.integer}
          edit={String}
          parse={(text) => wholeDays(text, separators)}
          range={words.contactRange(f.integer(MOST_DAYS))}
          unit={words.days}
          onChange={(contactDays) => onChange({ contactDays })}
        />
        <OptionalFigureInput
          label={words.creditLimit}
          value={tier.creditLimit}
          show={f.money}
          edit={(value) => String(value).replace('.', separators.decimal)}
          parse={(text) => amount(text, separators)}
          range={words.creditLimitRange}
          onChange={(creditLimit) => onChange({ creditLimit })}
        />
      </div>
    </div>
  );
};

const wholeDays = (text: string, separators: Separators): number | undefined => {
  const days = parseFigure(text, separators);
  return days !== undefined && Number.isInteger(days) && days >= 1 && days <= MOST_DAYS ? days : undefined;
};

const amount = (text: string, separators: Separators): number | undefined => {
  const value = parseAmount(text, separators);
  return value !== undefined && value >= 0 ? value : undefined;
};
