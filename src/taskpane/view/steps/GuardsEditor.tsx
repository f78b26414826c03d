import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { AddRegular, ArrowUpRegular, ChevronDownRegular, ChevronUpRegular, DeleteRegular } from '@fluentui/react-icons';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { Condition } from '../../../methods/conditions/condition';
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
  /** What conditions can ask of. */
  readonly fields: readonly FieldReference[];
  /** What a new guard asks; absent where there is nothing to ask of. */
  readonly starting: Condition | undefined;
  readonly isHeld: boolean;
  readonly actions: Pick<PaneActions, 'setSteps'>;
}

/** G1: guards in the order in which they act, each a line that opens. What is not complete yet stays here and is said so. */
export const GuardsEditor = ({ guards, tiers, fields, starting, isHeld, actions }: GuardsEditorProps): ReactNode => {
  const styles = useStyles();
  const words = useWords();
  const text = words.pane.steps.guards;
  const [draft, setDraft] = useState<readonly PolicyGuard[]>();
  const [openPlace, setOpenPlace] = useState<number>();
  const [isNew, setNew] = useState(false);
  const list = useRef<HTMLOListElement>(null);
  const foot = useRef<HTMLDivElement>(null);
  // Where the keyboard goes once the list stands as it shall: to a guard that moved, or out of one that is gone.
  const wanted = useRef<number | 'add'>(undefined);
  useEffect(() => {
    const place = wanted.current;
    wanted.current = undefined;
    if (place === 'add') foot.current?.querySelector('button')?.focus();
    else if (place !== undefined) list.current?.children[place]?.querySelector('button')?.focus();
  });
  const shown = draft ?? guards;
  const propose = (next: readonly PolicyGuard[]): void => {
    const isComplete = guardsSchema.safeParse(next).success;
    setDraft(isComplete ? undefined : next);
    if (isComplete) actions.setSteps({ guards: next });
  };
  const add = (): void => {
    if (starting === undefined) return;
    setOpenPlace(shown.length);
    setNew(true);
    propose([...shown, { name: '', when: [{ all: [starting] }], limit: 'atMost', tier: tiers[1] ?? tiers[0] ?? '', hard: false }]);
  };
  return (
    <StepBlock title={text.title} help={text.help}>
      {shown.length > 0 && (
        <ol ref={list} className={styles.list}>
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
                    onClick={() => {
                      setNew(false);
                      setOpenPlace(isOpen ? undefined : place);
                    }}
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
                      wanted.current = place - 1;
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
                      wanted.current = 'add';
                    }}
                  />
                </div>
                {isOpen && (
                  <GuardDetails
                    guard={guard}
                    tiers={tiers}
                    fields={fields}
                    isHeld={isHeld}
                    isNew={isNew}
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
      <div ref={foot}>
        <Button size="small" appearance="transparent" icon={<AddRegular />} disabled={starting === undefined} onClick={add}>
          {text.add}
        </Button>
      </div>
    </StepBlock>
  );
};

/** `at most “B” where Share paid on time less than 70 % (hard)`. */
const guardSentence = ({ limit, tier, when, hard }: PolicyGuard, { pane, policy, condition }: Words): string => {
  const text = pane.steps.guards;
  const groups = when.map(({ all }) => all.map(condition).join(text.and));
  const sentence = text.sentence(text.limits[limit], tier, groups.join(text.or));
  return hard ? `${sentence}${policy.changes.hard}` : sentence;
};
