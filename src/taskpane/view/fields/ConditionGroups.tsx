import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import type { Condition, ConditionGroup } from '../../../methods/conditions/condition';
import type { FieldReference } from '../../../table/CustomerTable';
import { useWords } from '../../words/WordsContext';
import { ConditionRow } from './ConditionRow';
import { replaced, without } from './listChanges';
import { startingCondition } from './startingCondition';

const useStyles = makeStyles({
  groups: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  group: {
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    margin: 0,
    minWidth: 0,
    padding: tokens.spacingHorizontalXS,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
  },
  or: { fontSize: tokens.fontSizeBase200, fontWeight: tokens.fontWeightSemibold },
  buttons: { display: 'flex', flexWrap: 'wrap' },
});

export interface ConditionGroupsProps {
  readonly groups: readonly ConditionGroup[];
  readonly fields: readonly FieldReference[];
  readonly onChange: (groups: readonly ConditionGroup[]) => void;
}

/** U1, G1: conditions of a block must all hold, any block is enough. The last condition stays. */
export const ConditionGroups = ({ groups, fields, onChange }: ConditionGroupsProps): ReactNode => {
  const styles = useStyles();
  const words = useWords().pane.rules;
  const first = fields[0];
  const setConditions = (place: number, all: readonly Condition[]): void =>
    onChange(all.length === 0 ? without(groups, place) : replaced(groups, place, { all }));
  return (
    <div className={styles.groups}>
      {groups.map(({ all }, place) => (
        <div key={place}>
          {place > 0 && <span className={styles.or}>{words.or}</span>}
          <div className={styles.group}>
            {all.map((condition, index) => (
              <ConditionRow
                key={index}
                condition={condition}
                fields={fields}
                onChange={(next) => setConditions(place, replaced(all, index, next))}
                onRemove={groups.length === 1 && all.length === 1 ? undefined : () => setConditions(place, without(all, index))}
              />
            ))}
            <div className={styles.buttons}>
              <Button
                size="small"
                appearance="transparent"
                icon={<AddRegular />}
                disabled={first === undefined}
                onClick={() => first !== undefined && setConditions(place, [...all, startingCondition(all.at(-1)?.field ?? first)])}
              >
                {words.and}
              </Button>
              {place === groups.length - 1 && (
                <Button
                  size="small"
                  appearance="transparent"
                  icon={<AddRegular />}
                  disabled={first === undefined}
                  onClick={() => first !== undefined && onChange([...groups, { all: [startingCondition(all[0]?.field ?? first)] }])}
                >
                  {words.or}
                </Button>
              )}
            </div>
          </div>
        </div>
      ))}
    </div>
  );
};
