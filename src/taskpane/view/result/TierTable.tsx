import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { NO_TIER_COLOR } from '../../../base/tierPalette';
import type { RunReport } from '../../../engine/Run';
import { sumOfDecimals } from '../../../stats/exactSum';
import { useWords } from '../../words/WordsContext';
import { TierBadge } from './TierBadge';

const useStyles = makeStyles({
  table: {
    width: '100%',
    borderCollapse: 'collapse',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontVariantNumeric: 'tabular-nums',
    '& th': {
      fontWeight: tokens.fontWeightRegular,
      color: tokens.colorNeutralForeground3,
      verticalAlign: 'bottom',
      padding: '2px 0 2px 6px',
    },
    '& th:first-child': { paddingLeft: 0 },
    '& td': { padding: '3px 0 3px 6px', verticalAlign: 'top' },
    '& tbody tr, & tfoot tr': { borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
    '& tfoot td, & tfoot th': { fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground1, paddingTop: '3px' },
  },
  start: { textAlign: 'start' },
  end: { textAlign: 'end', whiteSpace: 'nowrap' },
  wide: { overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground3 },
});

/** Customers, amounts and shares by tier; amounts in full, as the workbook writes them. */
export const TierTable = ({ report }: { readonly report: RunReport }): ReactNode => {
  const styles = useStyles();
  const { pane, f, state } = useWords();
  const words = pane.result;
  const { tierTable, withoutTier } = report;
  const hasAmounts = report.amountName !== undefined;
  const customers = tierTable.reduce((sum, row) => sum + row.customers, 0);
  const amount = sumOfDecimals(tierTable.map((row) => row.amount));
  return (
    <table className={styles.table}>
      <caption className="visually-hidden">{words.tableCaption}</caption>
      <thead>
        <tr>
          <th scope="col" className={styles.start}>
            {words.tier}
          </th>
          <th scope="col" className={styles.end} colSpan={2}>
            {words.customers}
          </th>
          {hasAmounts && (
            <th scope="col" className={styles.end} colSpan={2}>
              {words.amount}
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {tierTable.map((row) => (
          <tr key={row.tier}>
            <th scope="row" className={mergeClasses(styles.start, styles.wide)}>
              <TierBadge tier={row.tier} color={row.color} />
            </th>
            <td className={styles.end}>{f.integer(row.customers)}</td>
            <td className={mergeClasses(styles.end, styles.quiet)}>{f.share(row.customerShare)}</td>
            {hasAmounts && <td className={styles.end}>{f.money(row.amount)}</td>}
            {hasAmounts && <td className={mergeClasses(styles.end, styles.quiet)}>{f.share(row.amountShare)}</td>}
          </tr>
        ))}
        {withoutTier.map((row) => (
          <tr key={row.state} className={styles.quiet}>
            <th scope="row" className={mergeClasses(styles.start, styles.wide)}>
              {row.state === '' ? <TierBadge tier="–" color={NO_TIER_COLOR} /> : state(row.state)}
            </th>
            <td className={styles.end}>{f.integer(row.customers)}</td>
            <td />
            {hasAmounts && <td className={styles.end}>{f.money(row.amount)}</td>}
            {hasAmounts && <td />}
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row" className={styles.start}>
            {words.total}
          </th>
          <td className={styles.end}>{f.integer(customers)}</td>
          <td />
          {hasAmounts && <td className={styles.end}>{f.money(amount)}</td>}
          {hasAmounts && <td />}
        </tr>
      </tfoot>
    </table>
  );
};
