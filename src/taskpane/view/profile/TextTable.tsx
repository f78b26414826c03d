import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { TierProfile } from '../../../engine/Run';
import { useWords } from '../../words/WordsContext';
import { OVER_FIGURES, useTableStyles } from '../tableStyles';

const useStyles = makeStyles({
  // Many tiers are wider than the pane.
  scroll: { overflowX: 'auto' },
  times: { display: 'block', color: tokens.colorNeutralForeground3 },
});

/** A9: how often each text occurs among the customers of each tier, against all customers. */
export const TextTable = ({ text }: { readonly text: TierProfile['texts'][number] }): ReactNode => {
  const styles = useTableStyles();
  const own = useStyles();
  const { pane, f } = useWords();
  const words = pane.profile;
  const tiers = text.values[0]?.tiers.map(({ tier }) => tier) ?? [];
  return (
    <div className={own.scroll} role="group" aria-label={text.column} tabIndex={0}>
      <table className={styles.table} title={words.timesHelp}>
        <caption className="visually-hidden">{`${text.column}. ${words.timesHelp}`}</caption>
        <thead>
          <tr>
            <th scope="col">{words.value}</th>
            {[words.all, ...tiers].map((title, place) => (
              <th key={place} scope="col" style={OVER_FIGURES}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {text.values.map(({ value, share, tiers: byTier }) => (
            <tr key={value}>
              <th scope="row">{value === '' ? '–' : value}</th>
              <td className={styles.end}>{f.share(share)}</td>
              {byTier.map(({ tier, share: ofTier, lift }) => (
                <td key={tier} className={styles.end}>
                  {f.share(ofTier)}
                  <span className={own.times}>{words.times(f.tenth(lift))}</span>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};
