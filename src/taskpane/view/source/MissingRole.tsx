import { Field, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { ColumnRole } from '../../../table/ColumnRole';
import type { PaneActions } from '../../conversation/PaneActions';
import type { SourceState } from '../../conversation/PaneState';
import { useWords } from '../../words/WordsContext';
import { Card } from '../Card';
import { Choice } from '../fields/Choice';

const useStyles = makeStyles({ intro: { margin: 0, color: tokens.colorNeutralForeground2 } });

export interface MissingRoleProps {
  readonly roles: readonly ColumnRole[];
  readonly source: SourceState;
  readonly actions: PaneActions;
}

/** Asks for exactly what is missing; likely columns come first. */
export const MissingRole = ({ roles, source, actions }: MissingRoleProps): ReactNode => {
  const styles = useStyles();
  const words = useWords();
  const text = words.pane.source;
  const likelihood = (column: string, role: ColumnRole): number =>
    source.proposals.find((proposal) => proposal.column === column && proposal.role === role)?.confidence ?? 0;
  return (
    <Card title={words.pane.result.blockedTitle}>
      <p className={styles.intro}>{text.missingRole}</p>
      {roles.map((role) => (
        <Field key={role} size="small" label={text.whichColumn(words.role(role))}>
          <Choice value="" onChange={(_, { value }) => actions.setRole(value, role)}>
            <option value="" disabled>
              {text.chooseColumn}
            </option>
            {source.header.columns
              .toSorted((left, right) => likelihood(right.name, role) - likelihood(left.name, role))
              .map(({ name, index }) => (
                <option key={index} value={name}>
                  {name}
                </option>
              ))}
          </Choice>
        </Field>
      ))}
    </Card>
  );
};
