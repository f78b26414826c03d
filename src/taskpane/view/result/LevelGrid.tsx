import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { textColorOn } from '../../../base/tierPalette';

export interface LevelGridCell {
  /** The whole story, for the tooltip and for readers of the screen. */
  readonly label: string;
  /** What is seen; the label says the same. */
  readonly content: ReactNode;
  /** `#RRGGBB`; none for a cell that nobody is in. */
  readonly color?: string;
}

export interface LevelGridProps {
  readonly caption: ReactNode;
  /** Lowest first, as the cells: `cells[row][column]`. */
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  readonly cells: readonly (readonly LevelGridCell[])[];
  /** Scores are short, levels have names; cells of two lines need room. */
  readonly size: 'scores' | 'levels';
}

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
    padding: 0,
    textAlign: 'center',
    verticalAlign: 'middle',
    borderRadius: tokens.borderRadiusSmall,
    border: `1px solid ${tokens.colorNeutralStroke3}`,
    // As in the drawn pictures: the colours are the message, and the letters on them keep their contrast.
    forcedColorAdjust: 'none',
  },
  empty: { color: tokens.colorNeutralForeground4 },
});

const SIZES = { scores: { headWidth: '18px', cellHeight: '26px' }, levels: { headWidth: undefined, cellHeight: '34px' } };

/** Levels of one thing upwards and of another to the right, the highest at the top right. A table, because that is what it is. */
export const LevelGrid = ({ caption, rows, columns, cells, size }: LevelGridProps): ReactNode => {
  const styles = useStyles();
  const { headWidth, cellHeight } = SIZES[size];
  const cellOf = ({ label, content, color }: LevelGridCell, column: string): ReactNode => (
    <td
      key={column}
      className={styles.cell}
      title={label}
      style={{ height: cellHeight, ...(color !== undefined && { backgroundColor: color, color: textColorOn(color) }) }}
    >
      <span aria-hidden="true" className={color === undefined ? styles.empty : undefined}>
        {content}
      </span>
      <span className="visually-hidden">{label}</span>
    </td>
  );
  return (
    <table className={styles.table}>
      <caption className={styles.caption}>{caption}</caption>
      <tbody>
        {rows
          .map((name, level) => (
            <tr key={name}>
              <th scope="row" className={styles.head} style={{ width: headWidth }}>
                {name}
              </th>
              {columns.map((column, place) => cellOf(cells[level]?.[place] ?? NOTHING, column))}
            </tr>
          ))
          .toReversed()}
      </tbody>
      <tfoot>
        <tr>
          <td className={styles.head} />
          {columns.map((column) => (
            <th key={column} scope="col" className={styles.head} style={{ width: headWidth }}>
              {column}
            </th>
          ))}
        </tr>
      </tfoot>
    </table>
  );
};

const NOTHING: LevelGridCell = { label: '', content: '' };
