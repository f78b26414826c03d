import type { ReactNode } from 'react';
import type { TierProfile } from '../../../engine/Run';
import { fieldFigure } from '../../../i18n/Facts';
import { useWords } from '../../words/WordsContext';
import { OVER_FIGURES, useTableStyles } from '../tableStyles';

/** A9: one figure by tier. */
export const MeasureTable = ({
  measure,
  caption,
}: {
  readonly measure: TierProfile['measures'][number];
  readonly caption: string;
}): ReactNode => {
  const styles = useTableStyles();
  const { pane, f } = useWords();
  const words = pane.profile;
  const figure = (value: number): string => (Number.isNaN(value) ? '–' : fieldFigure(measure.name, value, f));
  return (
    <table className={styles.table}>
      <caption className="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{words.tier}</th>
          {[words.customers, words.total, words.median].map((title) => (
            <th key={title} scope="col" style={OVER_FIGURES}>
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {measure.tiers.map(({ tier, customers, total, median }) => (
          <tr key={tier}>
            <th scope="row">{tier}</th>
            <td className={styles.end}>{f.integer(customers)}</td>
            <td className={styles.end}>{figure(total)}</td>
            <td className={styles.end}>{figure(median)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};
