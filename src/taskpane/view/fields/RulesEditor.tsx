import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { AddRegular, ArrowUpRegular, DeleteRegular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import type { RuleList, RuleTier } from '../../../methods/rules/ruleList';
import type { FieldReference } from '../../../table/CustomerTable';
import { useWords } from '../../words/WordsContext';
import { ConditionGroups } from './ConditionGroups';
import { startingCondition } from './startingCondition';
import { swappedUp, without } from './listChanges';

const useStyles = makeStyles({
  list: { listStyle: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  head: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) auto auto', gap: tokens.spacingHorizontalXS },
  input: { minWidth: 0, width: '100%' },
  when: { paddingLeft: tokens.spacingHorizontalS },
});

export interface RulesEditorProps {
  readonly value: RuleList;
  readonly fields: readonly FieldReference[];
  readonly onChange: (value: RuleList) => void;
}

/** U1: tiers tried from the top; a block's conditions must all hold, any block is enough; the rest gets the last name. */
export const RulesEditor = ({ value, fields, onChange }: RulesEditorProps): ReactNode => {
  const styles = useStyles();
  const { pane } = useWords();
  const words = pane.rules;
  const { tiers } = value;
  const setTiers = (next: readonly RuleTier[]): void => onChange({ ...value, tiers: next });
  const replace = (place: number, change: Partial<RuleTier>): void =>
    setTiers(tiers.map((tier, index) => (index === place ? { ...tier, ...change } : tier)));
  const first = fields[0];
  return (
    <div>
      <ol className={styles.list}>
        {tiers.map((tier, index) => (
          <li key={index}>
            <div className={styles.head}>
              <Input
                size="small"
                className={styles.input}
                input={{ className: styles.input }}
                aria-label={words.tier(index + 1)}
                value={tier.label}
                onChange={(_, { value: label }) => replace(index, { label })}
              />
              <Button
                size="small"
                appearance="subtle"
                icon={<ArrowUpRegular />}
                aria-label={pane.segments.up(tier.label)}
                title={pane.segments.up(tier.label)}
                disabled={index === 0}
                onClick={() => setTiers(swappedUp(tiers, index))}
              />
              <Button
                size="small"
                appearance="subtle"
                icon={<DeleteRegular />}
                aria-label={pane.segments.remove(tier.label)}
                title={pane.segments.remove(tier.label)}
                disabled={tiers.length === 1}
                onClick={() => setTiers(without(tiers, index))}
              />
            </div>
            <div className={styles.when}>
              <ConditionGroups groups={tier.when} fields={fields} onChange={(when) => replace(index, { when })} />
            </div>
          </li>
        ))}
      </ol>
      <Button
        size="small"
        appearance="transparent"
        icon={<AddRegular />}
        disabled={first === undefined}
        onClick={() =>
          first !== undefined && setTiers([...tiers, { label: '', when: [{ all: [startingCondition(lastField(tiers) ?? first)] }] }])
        }
      >
        {words.addTier}
      </Button>
      <Field size="small" label={words.remainder}>
        <Input size="small" value={value.remainder} onChange={(_, { value: remainder }) => onChange({ ...value, remainder })} />
      </Field>
    </div>
  );
};

/** What the last tier asks of first: the next one most often asks the same of other numbers. */
const lastField = (tiers: readonly RuleTier[]): FieldReference | undefined => tiers.at(-1)?.when[0]?.all[0]?.field;
