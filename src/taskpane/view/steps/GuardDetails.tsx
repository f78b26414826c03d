import { Checkbox, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useId, useRef, type ReactNode } from 'react';
import type { PolicyGuard } from '../../../policy/Policy';
import type { FieldReference } from '../../../table/CustomerTable';
import { useWords } from '../../words/WordsContext';
import { Choice } from '../fields/Choice';
import { ConditionGroups } from '../fields/ConditionGroups';

const useStyles = makeStyles({
  details: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    paddingInlineStart: tokens.spacingHorizontalS,
    borderInlineStartWidth: '2px',
    borderInlineStartStyle: 'solid',
    borderInlineStartColor: tokens.colorNeutralStroke2,
  },
  limit: { display: 'grid', gridTemplateColumns: 'repeat(2, minmax(0, 1fr))', gap: tokens.spacingHorizontalXS },
  label: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  fault: { color: tokens.colorStatusDangerForeground1, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  box: { marginInlineStart: '-8px', marginBlock: '-6px' },
  help: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground3 },
});

export interface GuardDetailsProps {
  readonly guard: PolicyGuard;
  readonly tiers: readonly string[];
  readonly fields: readonly FieldReference[];
  /** Whether tiers are held steady, so that a guard may have to wait. */
  readonly isHeld: boolean;
  /** Whether it was just added. */
  readonly isNew: boolean;
  readonly onChange: (guard: PolicyGuard) => void;
}

/** G1: what one guard is called, whom it is about, and what it allows. */
export const GuardDetails = ({ guard, tiers, fields, isHeld, isNew, onChange }: GuardDetailsProps): ReactNode => {
  const styles = useStyles();
  const words = useWords().pane.steps.guards;
  const id = useId();
  const details = useRef<HTMLDivElement>(null);
  // A guard that was just added is named first.
  useEffect(() => {
    if (isNew) details.current?.querySelector('input')?.focus();
  }, [isNew]);
  const isUnknown = !tiers.includes(guard.tier);
  return (
    <div ref={details} className={styles.details}>
      <Field label={words.name} size="small">
        <Input
          size="small"
          value={guard.name}
          placeholder={words.namePlaceholder}
          maxLength={200}
          onChange={(_, { value }) => onChange({ ...guard, name: value })}
        />
      </Field>
      <div role="group" aria-labelledby={`${id}-when`}>
        <span id={`${id}-when`} className={styles.label}>
          {words.when}
        </span>
        <ConditionGroups groups={guard.when} fields={fields} onChange={(when) => onChange({ ...guard, when })} />
      </div>
      <div role="group" aria-labelledby={`${id}-limit`}>
        <span id={`${id}-limit`} className={styles.label}>
          {words.limit}
        </span>
        <span className={styles.limit}>
          <Choice
            aria-label={words.limit}
            value={guard.limit}
            onChange={(_, { value }) => onChange({ ...guard, limit: value as PolicyGuard['limit'] })}
          >
            {(['atMost', 'atLeast'] as const).map((limit) => (
              <option key={limit} value={limit}>
                {words.limits[limit]}
              </option>
            ))}
          </Choice>
          <Choice
            aria-label={words.tier}
            aria-invalid={isUnknown}
            aria-describedby={isUnknown ? `${id}-fault` : undefined}
            value={guard.tier}
            onChange={(_, { value }) => onChange({ ...guard, tier: value })}
          >
            {isUnknown && (
              <option value={guard.tier} disabled>
                {guard.tier}
              </option>
            )}
            {tiers.map((tier) => (
              <option key={tier} value={tier}>
                {tier}
              </option>
            ))}
          </Choice>
        </span>
        {isUnknown && (
          <div id={`${id}-fault`} role="alert" className={styles.fault}>
            {words.unknownTier(guard.tier)}
          </div>
        )}
      </div>
      {isHeld && (
        <div>
          <Checkbox
            className={styles.box}
            label={words.hard}
            aria-describedby={`${id}-hard`}
            checked={guard.hard}
            onChange={(_, { checked }) => onChange({ ...guard, hard: checked === true })}
          />
          <p id={`${id}-hard`} className={styles.help}>
            {words.hardHelp}
          </p>
        </div>
      )}
    </div>
  );
};
