import { Checkbox } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { hasSteps } from '../../../engine/steps/applySteps';
import type { Policy } from '../../../policy/Policy';
import type { PaneActions } from '../../conversation/PaneActions';
import { useWords } from '../../words/WordsContext';
import { OutputColumnBoxes } from './OutputColumnBoxes';

/** Columns every method can write besides its own. */
const EXTRA_COLUMNS = ['rank', 'share', 'reason'] as const;

/** G1: what can be written where steps after the method can change a tier. */
const STEP_COLUMNS = ['methodTier', 'systemTier', 'changedBy'] as const;

/** O1: what is written besides the tier, and whether tiers are coloured. What is said of each tier is written from the tiers' own settings. */
export const OutputFields = ({ policy, actions }: { readonly policy: Policy; readonly actions: PaneActions }): ReactNode => {
  const { pane } = useWords();
  const { output } = policy;
  return (
    <OutputColumnBoxes
      title={pane.method.extraColumns}
      columns={[...EXTRA_COLUMNS, ...STEP_COLUMNS.filter((key) => hasSteps(policy) || output.extraColumns.includes(key))].map((key) => ({
        key,
      }))}
      output={output}
      actions={actions}
    >
      <Checkbox
        label={pane.method.tierColors}
        checked={output.tierColors}
        onChange={(_, { checked }) => actions.setOutput({ tierColors: checked === true })}
      />
    </OutputColumnBoxes>
  );
};
