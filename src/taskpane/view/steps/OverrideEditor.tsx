import { makeStyles, tokens } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import type { Policy, PolicyOverride } from '../../../policy/Policy';
import type { TableHeader } from '../../../table/RawTable';
import type { PaneActions } from '../../conversation/PaneActions';
import { useWords } from '../../words/WordsContext';
import { ColumnSelect } from './ColumnSelect';
import { proposeOverride } from './proposeOverride';
import { StepBlock } from './StepBlock';

const useStyles = makeStyles({
  columns: {
    display: 'grid',
    gridTemplateColumns: 'repeat(2, minmax(0, 1fr))',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
  },
});

type Draft = { readonly [Part in keyof PolicyOverride]: string | null };

export interface OverrideEditorProps {
  readonly policy: Policy;
  readonly header: TableHeader;
  readonly actions: Pick<PaneActions, 'setSteps'>;
}

/** G1: the columns of tiers set by hand. They are looked for by their headers when the step is switched on; without the tier's column it waits. */
export const OverrideEditor = ({ policy, header, actions }: OverrideEditorProps): ReactNode => {
  const styles = useStyles();
  const words = useWords().pane.steps.override;
  const { override } = policy;
  // What was chosen before the step was switched off, or while the column of the tier is still to be named.
  const [draft, setDraft] = useState<Draft | undefined>(override);
  const [isAsking, setAsking] = useState(false);
  const shown: Draft | undefined = override ?? (isAsking ? draft : undefined);
  const columns = header.columns.map(({ name }) => name);
  const propose = (next: Draft): void => {
    setDraft(next);
    const { tier } = next;
    setAsking(tier === null);
    actions.setSteps({ override: tier === null ? undefined : { ...next, tier } });
  };
  const toggle = (isOn: boolean): void => {
    if (isOn) propose(draft ?? proposeOverride(columns, takenColumns(policy)));
    else {
      if (override !== undefined) setDraft(override);
      setAsking(false);
      actions.setSteps({ override: undefined });
    }
  };
  return (
    <StepBlock title={words.title} help={words.help} toggle={{ isOn: shown !== undefined, onChange: toggle }}>
      {shown !== undefined && (
        <div className={styles.columns}>
          <ColumnSelect
            label={words.tier}
            value={shown.tier}
            columns={columns}
            isRequired
            onChange={(tier) => propose({ ...shown, tier })}
          />
          {(['who', 'why', 'until'] as const).map((part) => (
            <ColumnSelect
              key={part}
              label={words[part]}
              value={shown[part]}
              columns={columns}
              onChange={(column) => propose({ ...shown, [part]: column })}
            />
          ))}
        </div>
      )}
    </StepBlock>
  );
};

/** Columns that have a part in the policy already; a column of reasons may be that of the override. */
const takenColumns = ({ source }: Policy): ReadonlySet<string> =>
  new Set(Object.entries(source.columns).flatMap(([role, column]) => (role === 'reason' ? [] : [column])));
