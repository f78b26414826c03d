import { Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import { useId, type ReactNode } from 'react';
import { hasSteps } from '../../../engine/steps/applySteps';
import type { Policy } from '../../../policy/Policy';
import type { PaneActions } from '../../conversation/PaneActions';
import { useWords } from '../../words/WordsContext';

/** Columns every method can write besides its own. */
const EXTRA_COLUMNS = ['rank', 'share', 'reason'] as const;

const useStyles = makeStyles({
  group: { border: 'none', margin: 0, padding: 0, minWidth: 0 },
  legend: { padding: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  // The boxes of Fluent are made for touch; here they stand close.
  boxes: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalS, marginInlineStart: '-8px' },
});

/** G1: what can be written where steps after the method can change a tier. */
const STEP_COLUMNS = ['methodTier', 'systemTier', 'changedBy'] as const;

/** O1: what is written besides the tier, and whether tiers are coloured. */
export const OutputFields = ({ policy, actions }: { readonly policy: Policy; readonly actions: PaneActions }): ReactNode => {
  const styles = useStyles();
  const { pane, outputHeader } = useWords();
  const id = useId();
  const { output } = policy;
  const toggle = (key: string, isWanted: boolean): void => {
    const others = output.extraColumns.filter((column) => column !== key);
    actions.setOutput({ extraColumns: isWanted ? [...others, key] : others });
  };
  return (
    <fieldset className={styles.group} aria-labelledby={id}>
      <legend id={id} className={styles.legend}>
        {pane.method.extraColumns}
      </legend>
      <div className={styles.boxes}>
        {[...EXTRA_COLUMNS, ...(hasSteps(policy) ? STEP_COLUMNS : [])].map((key) => (
          <Checkbox
            key={key}
            label={outputHeader(key)}
            checked={output.extraColumns.includes(key)}
            onChange={(_, { checked }) => toggle(key, checked === true)}
          />
        ))}
        <Checkbox
          label={pane.method.tierColors}
          checked={output.tierColors}
          onChange={(_, { checked }) => actions.setOutput({ tierColors: checked === true })}
        />
      </div>
    </fieldset>
  );
};
