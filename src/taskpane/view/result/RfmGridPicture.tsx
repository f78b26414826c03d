import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { NO_TIER_COLOR, textColorOn } from '../../../base/tierPalette';
import type { Picture, TierRow } from '../../../engine/Run';
import { useWords } from '../../words/WordsContext';

type Grid = Extract<Picture, { readonly kind: 'rfmGrid' }>;

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
  head: { fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground3, width: '18px', textAlign: 'center' },
  cell: {
    // As in the drawn pictures: the colours are the message, and the letters on them keep their contrast.
    forcedColorAdjust: 'none',
    height: '26px',
    padding: 0,
    textAlign: 'center',
    verticalAlign: 'middle',
    borderRadius: tokens.borderRadiusSmall,
    border: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  empty: { color: tokens.colorNeutralForeground4 },
});

/**
 * Customers by recency score (upwards) and frequency score (to the right), best at the top right; the colour is that of the segment most of the
 * cell belongs to. A table, because that is what it is.
 */
export const RfmGridPicture = ({ picture, tiers }: { readonly picture: Grid; readonly tiers: readonly TierRow[] }): ReactNode => {
  const styles = useStyles();
  const { pane, f } = useWords();
  const words = pane.rfmGrid;
  const scores = Array.from({ length: picture.bins }, (_, index) => index + 1);
  const colorOf = (segment: string): string => tiers.find((row) => row.tier === segment)?.color ?? NO_TIER_COLOR;
  return (
    <table className={styles.table}>
      <caption className={styles.caption}>
        {words.recency} ↑ {words.frequency} →<span className="visually-hidden"> {words.description}</span>
      </caption>
      <tbody>
        {scores.toReversed().map((recency) => (
          <tr key={recency}>
            <th scope="row" className={styles.head}>
              {recency}
            </th>
            {scores.map((frequency) => {
              const customers = picture.counts[recency - 1]?.[frequency - 1] ?? 0;
              const segment = picture.segments[recency - 1]?.[frequency - 1] ?? '';
              const amount = picture.amounts[recency - 1]?.[frequency - 1] ?? 0;
              const color = colorOf(segment);
              const label = words.cell(recency, frequency, segment, f.integer(customers), f.money(amount));
              return (
                <td
                  key={frequency}
                  className={styles.cell}
                  title={label}
                  style={customers === 0 ? undefined : { backgroundColor: color, color: textColorOn(color) }}
                >
                  <span aria-hidden="true" className={customers === 0 ? styles.empty : undefined}>
                    {customers === 0 ? '·' : f.short(customers)}
                  </span>
                  <span className="visually-hidden">{label}</span>
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <td className={styles.head} />
          {scores.map((frequency) => (
            <th key={frequency} scope="col" className={styles.head}>
              {frequency}
            </th>
          ))}
        </tr>
      </tfoot>
    </table>
  );
};
