import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { MigrationMatrix, MigrationSum, Place } from '../../../engine/migration/Migration';
import { useWords } from '../../words/WordsContext';

const useStyles = makeStyles({
  scroll: { overflowX: 'auto' },
  table: {
    minWidth: '100%',
    borderCollapse: 'collapse',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontVariantNumeric: 'tabular-nums',
    '& th': { fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground3, padding: '2px 6px' },
    '& td': { textAlign: 'end', whiteSpace: 'nowrap', padding: '2px 6px' },
    '& tbody tr, & tfoot tr': { borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  },
  // The tier before stays in sight while the columns after pass by.
  row: {
    textAlign: 'start',
    whiteSpace: 'nowrap',
    position: 'sticky',
    insetInlineStart: 0,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  column: { textAlign: 'end', verticalAlign: 'bottom' },
  stayed: { backgroundColor: tokens.colorNeutralBackground3, fontWeight: tokens.fontWeightSemibold },
  total: { color: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightSemibold },
});

export interface MigrationTableProps {
  readonly matrix: MigrationMatrix;
  readonly shown: keyof MigrationSum;
}

/** G4: rows are the tiers before, columns those after; who stayed stands on the marked diagonal, left of it who rose. */
export const MigrationTable = ({ matrix, shown }: MigrationTableProps): ReactNode => {
  const styles = useStyles();
  const { snapshots, f } = useWords();
  const text = snapshots.comparison;
  const { from, to, cells, rowTotals, columnTotals, total } = matrix;
  const nameOf = (place: Place, absent: string): string => (place === undefined ? absent : place === '' ? text.noTier : place);
  const figure = (sum: MigrationSum | undefined): string => {
    if (sum === undefined || sum.customers === 0) return '';
    return shown === 'customers' ? f.integer(sum.customers) : f.money(sum[shown]);
  };
  return (
    // Ten segments are wider than the pane: the keyboard must be able to scroll them too.
    <div className={styles.scroll} tabIndex={0} role="group" aria-label={text.matrixCaption}>
      <table className={styles.table}>
        <caption className="visually-hidden">{text.matrixCaption}</caption>
        <thead>
          <tr>
            <th scope="col" className={styles.row}>
              {text.beforeHead}
            </th>
            {to.map((place) => (
              <th key={place ?? 'lost'} scope="col" className={styles.column}>
                {nameOf(place, text.lost)}
              </th>
            ))}
            <th scope="col" className={mergeClasses(styles.column, styles.total)}>
              {text.total}
            </th>
          </tr>
        </thead>
        <tbody>
          {from.map((place, row) => (
            <tr key={place ?? 'new'}>
              <th scope="row" className={styles.row}>
                {nameOf(place, text.fresh)}
              </th>
              {to.map((target, column) => (
                <td key={target ?? 'lost'} className={mergeClasses(place !== undefined && place === target && styles.stayed)}>
                  {figure(cells[row]?.[column])}
                </td>
              ))}
              <td className={styles.total}>{figure(rowTotals[row])}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" className={mergeClasses(styles.row, styles.total)}>
              {text.total}
            </th>
            {to.map((place, column) => (
              <td key={place ?? 'lost'} className={styles.total}>
                {figure(columnTotals[column])}
              </td>
            ))}
            <td className={styles.total}>{figure(total)}</td>
          </tr>
        </tfoot>
      </table>
    </div>
  );
};
