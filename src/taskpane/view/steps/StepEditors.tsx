import { Divider, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { SnapshotSummary } from '../../../engine/snapshot/Snapshot';
import type { Condition } from '../../../methods/conditions/condition';
import type { Method } from '../../../methods/Method';
import type { Policy } from '../../../policy/Policy';
import { tierLabelsOf } from '../../../policy/tierLabelsOf';
import type { FieldReference } from '../../../table/CustomerTable';
import type { TableHeader } from '../../../table/RawTable';
import type { PaneActions } from '../../conversation/PaneActions';
import { useWords } from '../../words/WordsContext';
import { conditionFields } from '../method/fieldOptions';
import { GuardsEditor } from './GuardsEditor';
import { HysteresisEditor } from './HysteresisEditor';
import { OverrideEditor } from './OverrideEditor';
import { ReviewEditor } from './ReviewEditor';

const useStyles = makeStyles({
  steps: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  help: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground3 },
});

export interface StepEditorsProps {
  readonly policy: Policy;
  readonly method: Method;
  readonly header: TableHeader;
  readonly snapshots: readonly SnapshotSummary[];
  /** Analysis dates as ISO text: of the grading that the sheet carries, and of the preview. */
  readonly graded: string | undefined;
  readonly now: string | undefined;
  readonly actions: Pick<PaneActions, 'setSteps' | 'setRole'>;
}

/** G1-G3: what comes after the method, in the order in which it acts. */
export const StepEditors = ({ policy, method, header, snapshots, graded, now, actions }: StepEditorsProps): ReactNode => {
  const styles = useStyles();
  const words = useWords().pane.steps;
  const fields = conditionFields(policy, header);
  return (
    <div className={styles.steps}>
      <p className={styles.help}>{words.help}</p>
      <HysteresisEditor policy={policy} method={method} header={header} snapshots={snapshots} actions={actions} />
      <Divider />
      <GuardsEditor
        guards={policy.guards ?? []}
        tiers={tierLabelsOf(policy, method)}
        fields={fields}
        starting={startingCondition(policy, fields)}
        isHeld={policy.hysteresis !== undefined}
        actions={actions}
      />
      <Divider />
      <OverrideEditor policy={policy} header={header} actions={actions} />
      <Divider />
      <ReviewEditor review={policy.review} graded={graded} now={now} actions={actions} />
    </div>
  );
};

/** A new guard is about next to nobody until it is told about whom. */
const startingCondition = ({ source: { columns } }: Policy, fields: readonly FieldReference[]): Condition | undefined => {
  const amount = fields.find((field) => ('column' in field ? field.column === columns.amount : field.measure === 'netAmount'));
  if (amount !== undefined) return { field: amount, operator: '<', value: 0 };
  return fields[0] && { field: fields[0], operator: 'blank' };
};
