import { makeStyles, Tab, TabList, tokens } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import type { Migration, MigrationSum } from '../../../engine/migration/Migration';
import { useWords } from '../../words/WordsContext';
import { Disclosure } from '../parts/Disclosure';
import { MigrationTable } from './MigrationTable';
import { MoverList } from './MoverList';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, minWidth: 0 },
  // Three of them side by side in a narrow pane.
  tab: { paddingInline: tokens.spacingHorizontalXS },
  heading: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, fontWeight: tokens.fontWeightSemibold },
  note: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
});

/** G4: the counts in a sentence, the matrix, and who moved, came and went. */
export const MigrationView = ({ migration }: { readonly migration: Migration }): ReactNode => {
  const styles = useStyles();
  const { snapshots, f } = useWords();
  const text = snapshots.comparison;
  const [shown, setShown] = useState<keyof MigrationSum>('customers');
  const { up, down, same, sideways, fresh, lost, movers, freshList, lostList, amountName, isSamePolicy } = migration;
  return (
    <div className={styles.root}>
      <p className={styles.note} role="status">
        {text.sentences([
          text.summary(f.integer(up), f.integer(down), f.integer(same)),
          ...(fresh > 0 || lost > 0 ? [text.newAndLost(f.integer(fresh), f.integer(lost))] : []),
          ...(isSamePolicy ? [] : [text.otherPolicy]),
        ])}
      </p>
      {amountName !== undefined && (
        <TabList size="small" selectedValue={shown} aria-label={text.show} onTabSelect={(_, { value }) => setShown(value as typeof shown)}>
          {(['customers', 'amountBefore', 'amountAfter'] as const).map((figure) => (
            <Tab key={figure} value={figure} className={styles.tab}>
              {text[figure]}
            </Tab>
          ))}
        </TabList>
      )}
      <MigrationTable matrix={migration.matrix} shown={shown} />
      {movers.length === 0 ? (
        <p className={styles.note}>{text.noMovers}</p>
      ) : (
        <section>
          <h3 className={styles.heading}>{text.moversTitle}</h3>
          <p className={styles.note}>{text.largestFirst}</p>
          <MoverList title={text.moversTitle} movers={movers} count={up + down + sideways} amountName={amountName} />
        </section>
      )}
      {fresh > 0 && (
        <Disclosure title={text.newTitle} summary={f.integer(fresh)}>
          <MoverList title={text.newTitle} movers={freshList} count={fresh} amountName={amountName} />
        </Disclosure>
      )}
      {lost > 0 && (
        <Disclosure title={text.lostTitle} summary={f.integer(lost)}>
          <MoverList title={text.lostTitle} movers={lostList} count={lost} amountName={amountName} />
        </Disclosure>
      )}
    </div>
  );
};
