import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  list: { listStyle: 'none', margin: 0, padding: 0 },
  row: { display: 'flex', justifyContent: 'space-between', gap: tokens.spacingHorizontalM },
  figure: { fontVariantNumeric: 'tabular-nums' },
});

/** Names with their weights, as written. */
export const WeightList = ({
  label,
  weights,
}: {
  readonly label: string;
  readonly weights: readonly (readonly [string, string])[];
}): ReactNode => {
  const styles = useStyles();
  return (
    <ul className={styles.list} aria-label={label}>
      {weights.map(([name, weight], i) => (
        <li key={i} className={styles.row}>
          <span>{name}</span>
          <span className={styles.figure}>{weight}</span>
        </li>
      ))}
    </ul>
  );
};
