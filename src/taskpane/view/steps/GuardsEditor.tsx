import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { AddRegular, ArrowUpRegular, ChevronDownRegular, ChevronUpRegular, DeleteRegular } from '@fluentui/react-icons';
import { useState, type ReactNode } from 'react';
import type { PolicyGuard } from '../../../policy/Policy';
import { guardsSchema } from '../../../policy/stepSchemas';
import type { FieldReference } from '../../../table/CustomerTable';
import type { PaneActions } from '../../conversation/PaneActions';
import type { Words } from '../../words/createWords';
import { useWords } from '../../words/WordsContext';
import { replaced, swappedUp, without } from '../fields/listChanges';
import { GuardDetails } from './GuardDetails';
import { StepBlock } from './StepBlock';

const useStyles = makeStyles({
  list: { listStyle: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  head: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) auto auto', alignItems: 'start' },
  toggle: { justifyContent: 'flex-start', textAlign: 'start', paddingInline: 0, fontWeight: tokens.fontWeightRegular, minWidth: 0 },
  text: { overflowWrap: 'anywhere', minWidth: 0 },
  sentence: {
    display: 'block',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
  fault: { fontSize: tokens.fontSizeBase200, color: tokens.colorStatusWarningForeground1 },
});

export interface GuardsEditorProps {
  readonly guards: readonly PolicyGuard[];
  /** Labels, best first. */
  readonly tiers: readonly string[];
  readonly fields: readonly FieldReference[];
  readonly isHeld: boolean;
  readonly actions: Pick<PaneActions, 'setSteps'>;
}

/** G1: guards in the order in which they act, each a line that opens. What is not complete yet stays here and is said so. */
export const GuardsEditor = ({ guards, tiers, fields, isHeld, actions }: GuardsEditorProps): ReactNode => {
  const styles = useStyles();
  const words = useWords();
  const text = words.pane.steps.guards;
  const [draft, setDraft] = useState<readonly PolicyGuard[]>();
  const [openPlace, setOpenPlace] = useState<number>();
  const shown = draft ?? guards;
  const propose = (next: readonly PolicyGuard[]): void => {
    const isComplete = guardsSchema.safeParse(next).success;
    setDraft(isComplete ? undefined : next);
    if (isComplete) actions.setSteps({ guards: next });
  };
  const [field] = fields;
  const add = (): void => {
    if (field === undefined) return;
    setOpenPlace(shown.length);
    propose([...shown, startingGuard(field, tiers)]);
  };
  return (
    <StepBlock title={text.title} help={text.help}>
      {shown.length > 0 && (
        <ol className={styles.list}>
          {shown.map((guard, place) => {
            const name = guard.name === '' ? text.unnamed(place + 1) : guard.name;
            const isOpen = openPlace === place;
            return (
              <li key={place}>
                <div className={styles.head}>
                  <Button
                    size="small"
                    appearance="transparent"
                    className={styles.toggle}
                    aria-expanded={isOpen}
                    icon={isOpen ? <ChevronUpRegular /> : <ChevronDownRegular />}
                    onClick={() => setOpenPlace(isOpen ? undefined : place)}
                  >
                    <span className={styles.text}>
                      {name}
                      <span className={styles.sentence}>{guardSentence(guard, words)}</span>
                    </span>
                  </Button>
                  <Button
                    size="small"
                    appearance="subtle"
                    icon={<ArrowUpRegular />}
                    aria-label={text.up(name)}
                    title={text.up(name)}
                    disabled={place === 0}
                    onClick={() => {
                      setOpenPlace(isOpen ? place - 1 : openPlace === place - 1 ? place : openPlace);
                      propose(swappedUp(shown, place));
                    }}
                  />
                  <Button
                    size="small"
                    appearance="subtle"
                    icon={<DeleteRegular />}
                    aria-label={text.remove(name)}
                    title={text.remove(name)}
                    onClick={() => {
                      setOpenPlace(undefined);
                      propose(without(shown, place));
                    }}
                  />
                </div>
                {isOpen && (
                  <GuardDetails
                    guard={guard}
                    tiers={tiers}
                    fields={fields}
                    isHeld={isHeld}
                    onChange={(next) => propose(replaced(shown, place, next))}
                  />
                )}
              </li>
            );
          })}
        </ol>
      )}
      {draft !== undefined && (
        <div role="status" className={styles.fault}>
          {words.pane.form.invalidStructure}
        </div>
      )}
      <div>
        <Button size="small" appearance="transparent" icon={<AddRegular />} disabled={field === undefined} onClick={add}>
          {text.add}
        </Button>
      </div>
    </StepBlock>
  );
};

/** A new guard is about next to nobody until it is told about whom. */
const startingGuard = (field: FieldReference, tiers: readonly string[]): PolicyGuard => ({
  name: '',
  when: [{ all: [{ field, operator: '<', value: 0 }] }],
  limit: 'atMost',
  tier: tiers[1] ?? tiers[0] ?? '',
  hard: false,
});

/** `At most “B” for Share paid on time less than 70 %`. */
const guardSentence = ({ limit, tier, when }: PolicyGuard, { pane, condition }: Words): string => {
  const text = pane.steps.guards;
  const groups = when.map(({ all }) => all.map(condition).join(text.and));
  return text.sentence(text.limits[limit], tier, groups.join(text.or));
};
