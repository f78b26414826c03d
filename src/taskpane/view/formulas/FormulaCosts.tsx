import { mergeClasses } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { FormulaHelpMessages } from '../../../i18n/en/formulaHelp';
import { useWords } from '../../words/WordsContext';
import { OVER_FIGURES, useTableStyles } from '../tableStyles';

/** Printed by `npm run bench`, the part on formulas: 10,000 tiers, from the first byte to the last cell. */
const MEASURED = [
  { form: 'spilled', megabytes: 0.1, seconds: 2.3 },
  { form: 'limits', megabytes: 0.2, seconds: 2.4 },
  { form: 'single', megabytes: 898, seconds: 60 },
] as const;

/** What each form costs, so that the advice can be weighed. */
export const FormulaCosts = ({ words }: { readonly words: FormulaHelpMessages }): ReactNode => {
  const styles = useTableStyles();
  const { f } = useWords();
  return (
    <table className={styles.table}>
      <caption className={styles.caption}>{words.cost}</caption>
      <thead>
        <tr>
          <th scope="col">{words.form}</th>
          <th scope="col" style={OVER_FIGURES}>
            {words.sent}
          </th>
          <th scope="col" style={OVER_FIGURES}>
            {words.time}
          </th>
        </tr>
      </thead>
      <tbody>
        {MEASURED.map(({ form, megabytes, seconds }) => (
          <tr key={form} className={mergeClasses(form === 'single' && styles.strong)}>
            <th scope="row">{words.forms[form]}</th>
            <td className={styles.end}>{words.megabytes(f.number(megabytes))}</td>
            <td className={styles.end}>{words.seconds(f.number(seconds))}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};
