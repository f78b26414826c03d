import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { FunctionWords } from '../../../functions/words/FunctionWords';
import type { FormulaHelpMessages } from '../../../i18n/en/formulaHelp';
import type { Policy } from '../../../policy/Policy';
import type { TableHeader } from '../../../table/RawTable';
import { PaneDialog } from '../actions/PaneDialog';
import { FormulaCosts } from './FormulaCosts';
import { FormulaLine } from './FormulaLine';
import { firstSentence, functionGroups } from './functionGroups';
import { EXAMPLE_HEADER, gradedColumn, ordersFormula, tierFormulas } from './tierFormulas';

/** A column to speak of. */
const EXAMPLE_COLUMN = 'Revenue';

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS, minWidth: 0 },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, fontWeight: tokens.fontWeightSemibold },
  small: {
    margin: `${tokens.spacingVerticalXS} 0 0 0`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightSemibold,
  },
  hint: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground2 },
  list: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  name: { fontFamily: tokens.fontFamilyMonospace },
  line: { margin: `0 0 ${tokens.spacingVerticalXS} 0`, color: tokens.colorNeutralForeground2 },
});

export interface FormulasDialogProps {
  readonly policy: Policy | undefined;
  readonly header: TableHeader | undefined;
  readonly words: FormulaHelpMessages;
  readonly functions: FunctionWords;
  readonly onClose: () => void;
}

/** Help on formulas: tiers with the names of the user's own table, the cheap forms first and why; then every function in a line. */
export const FormulasDialog = ({ policy, header, words, functions, onClose }: FormulasDialogProps): ReactNode => {
  const styles = useStyles();
  const column = policy && gradedColumn(policy);
  const isOwn = header !== undefined && column !== undefined;
  const shown = isOwn ? header : EXAMPLE_HEADER;
  const isTable = shown.kind === 'table';
  const formulas = tierFormulas(shown, column ?? EXAMPLE_COLUMN);
  const orders = policy && header && ordersFormula(header, policy);
  return (
    <PaneDialog title={words.title} dismiss="close" onClose={onClose} buttons={null}>
      <p className={styles.hint}>{words.intro}</p>
      {orders !== undefined && (
        <section className={styles.section}>
          <h3 className={styles.heading}>{words.orders}</h3>
          <p className={styles.hint}>{words.ordersHelp(orders.cell)}</p>
          <FormulaLine formula={orders.formula} words={words} />
        </section>
      )}
      <section className={styles.section}>
        <h3 className={styles.heading}>{words.tiersOf(column ?? EXAMPLE_COLUMN)}</h3>
        {!isOwn && <p className={styles.hint}>{words.example}</p>}
        <h4 className={styles.small}>{words.spilled}</h4>
        <p className={styles.hint}>{words.spilledHelp(formulas.cell)}</p>
        <FormulaLine formula={formulas.spilled} words={words} />
        <h4 className={styles.small}>{isTable ? words.limits : words.limitsRange}</h4>
        <p className={styles.hint}>{words.limitsFirst(formulas.cell)}</p>
        <FormulaLine formula={formulas.limits} words={words} />
        <p className={styles.hint}>{isTable ? words.limitsThen : words.limitsThenRange}</p>
        <FormulaLine formula={formulas.byLimits} words={words} />
        <h4 className={styles.small}>{words.single}</h4>
        <p className={styles.hint}>{words.singleHelp}</p>
        <FormulaLine formula={formulas.single} words={words} />
        <FormulaCosts words={words} />
      </section>
      <section className={styles.section}>
        <h3 className={styles.heading}>{words.all}</h3>
        {functionGroups.map(({ group, functions: ids }) => (
          <div key={group}>
            <h4 className={styles.small}>{words.groups[group]}</h4>
            <dl className={styles.list}>
              {ids.map((id) => (
                <div key={id}>
                  <dt className={styles.name}>{id}</dt>
                  <dd className={styles.line}>{firstSentence(functions[id].description)}</dd>
                </div>
              ))}
            </dl>
          </div>
        ))}
        <p className={styles.hint}>{words.colleagues}</p>
      </section>
    </PaneDialog>
  );
};
