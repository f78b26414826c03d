import { Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Policy, PolicyWindow } from '../../../policy/Policy';
import type { PaneActions } from '../../conversation/PaneActions';
import { useWords } from '../../words/WordsContext';
import { Choice } from '../fields/Choice';

const KINDS = ['all', 'last12Months', 'last24Months', 'fiscalYear', 'range'] as const;

const useStyles = makeStyles({
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'flex-start',
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    '& > *': { flex: '1 1 130px', minWidth: 0 },
  },
  input: { minWidth: 0 },
});

/** T9 and R1: which period counts, and the day the analysis looks back from. Only for sources with a date per row. */
export const PeriodFields = ({ policy, actions }: { readonly policy: Policy; readonly actions: PaneActions }): ReactNode => {
  const styles = useStyles();
  const { pane, locale } = useWords();
  const words = pane.method;
  const { window } = policy;
  const hasRowDates = policy.source.kind !== 'customers';
  if (!hasRowDates && !needsAnalysisDate(policy)) return null;
  const months = Array.from({ length: 12 }, (_, month) =>
    new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' }).format(Date.UTC(2000, month, 1)),
  );
  return (
    <div className={styles.row}>
      {hasRowDates && (
        <Field label={words.period} size="small">
          <Choice value={window.kind} onChange={(_, { value }) => actions.setWindow(windowOfKind(value as PolicyWindow['kind'], policy))}>
            {KINDS.map((kind) => (
              <option key={kind} value={kind}>
                {words.periods[kind]}
              </option>
            ))}
          </Choice>
        </Field>
      )}
      {hasRowDates && window.kind === 'fiscalYear' && (
        <Field label={words.firstMonth} size="small">
          <Choice
            value={String(window.firstMonth)}
            onChange={(_, { value }) => actions.setWindow({ kind: 'fiscalYear', firstMonth: Number(value) })}
          >
            {months.map((month, index) => (
              <option key={month} value={String(index + 1)}>
                {month}
              </option>
            ))}
          </Choice>
        </Field>
      )}
      {hasRowDates && window.kind === 'range' && (
        <>
          <Field label={words.from} size="small">
            <Input
              size="small"
              type="date"
              className={styles.input}
              value={window.from}
              onChange={(_, { value }) => value !== '' && actions.setWindow({ ...window, from: value })}
            />
          </Field>
          <Field label={words.to} size="small">
            <Input
              size="small"
              type="date"
              className={styles.input}
              value={window.to}
              onChange={(_, { value }) => value !== '' && actions.setWindow({ ...window, to: value })}
            />
          </Field>
        </>
      )}
      <Field label={words.analysisDate} size="small" hint={words.analysisDateHelp}>
        <Input
          size="small"
          type="date"
          className={styles.input}
          value={policy.analysisDate ?? ''}
          onChange={(_, { value }) => actions.setAnalysisDate(value === '' ? null : value)}
        />
      </Field>
    </div>
  );
};

/** Whether anything of a customer table hangs on the day: its dates, tiers by hand that end (G1), or when to look again (G3). */
const needsAnalysisDate = ({ source: { columns }, override, review }: Policy): boolean =>
  [columns.date, columns.firstDate, columns.lastDate, review].some((part) => part !== undefined) || (override?.until ?? null) !== null;

const windowOfKind = (kind: PolicyWindow['kind'], policy: Policy): PolicyWindow => {
  if (kind === 'fiscalYear') return { kind, firstMonth: 1 };
  if (kind !== 'range') return { kind };
  const to = policy.analysisDate ?? new Date().toISOString().slice(0, 10);
  return { kind, from: `${Number(to.slice(0, 4)) - 1}${to.slice(4)}`, to };
};
