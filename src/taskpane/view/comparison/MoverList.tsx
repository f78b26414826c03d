import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Mover, Place } from '../../../engine/migration/Migration';
import type { Words } from '../../words/createWords';
import { useWords } from '../../words/WordsContext';

const useStyles = makeStyles({
  list: {
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: 'anywhere',
    '& li': { padding: '3px 0', borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  },
  line: { display: 'flex', justifyContent: 'space-between', gap: tokens.spacingHorizontalS, fontVariantNumeric: 'tabular-nums' },
  move: { whiteSpace: 'nowrap' },
  quiet: { color: tokens.colorNeutralForeground3 },
});

export interface MoverListProps {
  readonly title: string;
  readonly movers: readonly Mover[];
  /** Of all, also those that are not listed. */
  readonly count: number;
  readonly amountName: string | undefined;
}

/** G4: customers one by one: from where to where, by how many tiers, what became of the amount, and why. Nothing where there are none. */
export const MoverList = ({ title, movers, count, amountName }: MoverListProps): ReactNode => {
  const styles = useStyles();
  const words = useWords();
  const text = words.snapshots.comparison;
  if (movers.length === 0) return null;
  return (
    <ul className={styles.list} aria-label={title}>
      {movers.map((mover, index) => (
        <li key={index}>
          <span className={styles.line}>
            <span>{mover.name === '' ? mover.id : `${mover.name} (${mover.id})`}</span>
            <span className={styles.move}>{moveOf(mover, words)}</span>
          </span>
          <span className={styles.quiet}>
            {text.sentences([amountOf(mover, amountName, words), ...reasonsOf(mover, words)].filter((one) => one !== ''))}
          </span>
        </li>
      ))}
      {count > movers.length && <li>{text.moreMovers(count - movers.length, words.f)}</li>}
    </ul>
  );
};

/** `B → A (+1)`; the only place of those who came or went. */
const moveOf = ({ from, to, steps }: Mover, { snapshots }: Words): string => {
  const text = snapshots.comparison;
  const nameOf = (place: Place): string => (place === '' ? text.noTier : (place ?? ''));
  if (from === undefined || to === undefined) return nameOf(from ?? to);
  return `${nameOf(from)} → ${nameOf(to)}${steps === undefined ? '' : ` (${text.move(steps)})`}`;
};

const amountOf = (
  { from, to, amountBefore, amountAfter }: Mover,
  amountName: string | undefined,
  { snapshots, f, field }: Words,
): string => {
  if (amountName === undefined) return '';
  const text = snapshots.comparison;
  const name = field({ measure: amountName });
  if (from === undefined) return text.amountOf(name, f.money(amountAfter));
  const [before, after] = [f.money(amountBefore), f.money(amountAfter)];
  if (to === undefined) return text.amountOf(name, before);
  return before === after ? text.sameAmount(name, after) : text.amountChange(name, before, after);
};

const reasonsOf = ({ reasons }: Mover, { explanation }: Words): readonly string[] => reasons.map(explanation);
