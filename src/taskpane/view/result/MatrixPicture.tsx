import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { NO_TIER_COLOR, textColorOn } from '../../../base/tierPalette';
import type { MatrixPictureCell, Picture, TierRow } from '../../../engine/Run';
import { levelWords } from '../../words/levelWords';
import { useWords } from '../../words/WordsContext';

type Matrix = Extract<Picture, { readonly kind: 'matrix' }>;

const useStyles = makeStyles({
  table: {
    width: '100%',
    tableLayout: 'fixed',
    borderCollapse: 'separate',
    borderSpacing: '2px',
    fontSize: tokens.fontSizeBase100,
    lineHeight: tokens.lineHeightBase100,
    fontVariantNumeric: 'tabular-nums',
  },
  caption: { captionSide: 'bottom', color: tokens.colorNeutralForeground3, textAlign: 'center', paddingTop: '2px' },
  head: { fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground3, textAlign: 'center', overflowWrap: 'anywhere' },
  cell: {
    height: '34px',
    padding: 0,
    textAlign: 'center',
    verticalAlign: 'middle',
    borderRadius: tokens.borderRadiusSmall,
    border: `1px solid ${tokens.colorNeutralStroke3}`,
    // The colour is what the cell says; where the system replaces colours the letter says it.
    forcedColorAdjust: 'none',
  },
});

/** U2: customers by level of both dimensions, the highest at the top right, in the colour of the pair's tier. */
export const MatrixPicture = ({ picture, tiers }: { readonly picture: Matrix; readonly tiers: readonly TierRow[] }): ReactNode => {
  const styles = useStyles();
  const words = useWords();
  const { pane, f, field } = words;
  const text = pane.matrix;
  const nameOf = (name: string): string => field({ measure: name });
  const colorOf = (tier: string): string => tiers.find((row) => row.tier === tier)?.color ?? NO_TIER_COLOR;
  const rows = picture.rows.levels.map((level) => levelWords(words, picture.rows.name, level));
  const columns = picture.columns.levels.map((level) => levelWords(words, picture.columns.name, level));
  const cellOf = (cell: MatrixPictureCell, row: string, column: string): ReactNode => {
    const color = colorOf(cell.tier);
    const label = text.cellTitle(row, column, cell.tier, f.integer(cell.customers), f.money(cell.amount));
    return (
      <td key={column} className={styles.cell} title={label} style={{ backgroundColor: color, color: textColorOn(color) }}>
        <span aria-hidden="true">
          {cell.tier}
          <br />
          {f.short(cell.customers)}
        </span>
        <span className="visually-hidden">{label}</span>
      </td>
    );
  };
  return (
    <table className={styles.table}>
      <caption className={styles.caption}>
        {nameOf(picture.rows.name)} ↑ {nameOf(picture.columns.name)} →<span className="visually-hidden"> {text.picture}</span>
        {picture.unknown.customers > 0 && (
          <>
            <br />
            {text.unknownCustomers(f.integer(picture.unknown.customers), picture.unknown.tier)}
          </>
        )}
      </caption>
      <tbody>
        {picture.cells
          .map((cells, level) => ({ cells, name: rows[level] ?? '' }))
          .toReversed()
          .map(({ cells, name }) => (
            <tr key={name}>
              <th scope="row" className={styles.head}>
                {name}
              </th>
              {cells.map((cell, level) => cellOf(cell, name, columns[level] ?? ''))}
            </tr>
          ))}
      </tbody>
      <tfoot>
        <tr>
          <td className={styles.head} />
          {columns.map((column) => (
            <th key={column} scope="col" className={styles.head}>
              {column}
            </th>
          ))}
        </tr>
      </tfoot>
    </table>
  );
};
