import { Field, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Policy } from '../../../policy/Policy';
import { COLUMN_ROLES, type ColumnRole, type SourceKind } from '../../../table/ColumnRole';
import type { PaneActions } from '../../conversation/PaneActions';
import type { SourceState } from '../../conversation/PaneState';
import { useWords } from '../../words/WordsContext';
import { useTableStyles } from '../tableStyles';
import { Choice } from '../fields/Choice';

const SOURCE_KINDS: readonly SourceKind[] = ['customers', 'transactions', 'invoices'];

const useStyles = makeStyles({
  block: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  name: { overflowWrap: 'anywhere' },
  select: { minWidth: 0, width: '160px' },
});

export interface ColumnRolesProps {
  readonly source: SourceState;
  readonly policy: Policy;
  readonly actions: PaneActions;
}

/** What each column is used as (T2); a change is tried at once. */
export const ColumnRoles = ({ source, policy, actions }: ColumnRolesProps): ReactNode => {
  const styles = useStyles();
  const table = useTableStyles();
  const words = useWords();
  const { source: text } = words.pane;
  const roleOf = (column: string): ColumnRole | undefined => COLUMN_ROLES.find((role) => policy.source.columns[role] === column);
  return (
    <div className={styles.block}>
      <Field label={text.readAs} size="small" orientation="horizontal">
        <Choice value={policy.source.kind} onChange={(_, { value }) => actions.setSourceKind(value as SourceKind)}>
          {SOURCE_KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {words.sourceKind(kind)}
            </option>
          ))}
        </Choice>
      </Field>
      <table className={table.table}>
        <caption className={table.caption}>{text.columns}</caption>
        <thead className="visually-hidden">
          <tr>
            <th scope="col">{text.column}</th>
            <th scope="col">{text.usedAs}</th>
          </tr>
        </thead>
        <tbody>
          {source.header.columns.map(({ name, index }) => (
            <tr key={index}>
              <th scope="row" className={styles.name} style={{ verticalAlign: 'middle' }}>
                {name}
              </th>
              <td className={table.end}>
                <Choice
                  className={styles.select}
                  aria-label={`${name}: ${text.usedAs}`}
                  value={roleOf(name) ?? ''}
                  onChange={(_, { value }) => actions.setRole(name, value === '' ? undefined : (value as ColumnRole))}
                >
                  <option value="">{text.notUsed}</option>
                  {COLUMN_ROLES.map((role) => (
                    <option key={role} value={role}>
                      {words.role(role)}
                    </option>
                  ))}
                </Choice>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};
