import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Method, ParameterSpec } from '../../../methods/Method';
import type { Policy } from '../../../policy/Policy';
import { tierLabelsOf } from '../../../policy/tierLabelsOf';
import type { TableHeader } from '../../../table/RawTable';
import type { PaneActions } from '../../conversation/PaneActions';
import { useWords } from '../../words/WordsContext';
import type { FieldContext } from '../fields/FieldContext';
import { ParameterField } from '../fields/ParameterField';
import { fieldOptions } from './fieldOptions';
import { isShown } from './isShown';

const useStyles = makeStyles({
  form: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    alignItems: 'flex-end',
    '& > *': { flex: '1 1 130px', minWidth: 0 },
  },
});

export interface ParameterFormProps {
  readonly method: Method;
  readonly policy: Policy;
  readonly header: TableHeader;
  readonly prominence: ParameterSpec['prominence'];
  readonly actions: PaneActions;
}

/** A form made from a method's parameters: one field per parameter, by kind. A new method needs no new form. */
export const ParameterForm = ({ method, policy, header, prominence, actions }: ParameterFormProps): ReactNode => {
  const styles = useStyles();
  const words = useWords();
  const { params } = policy.method;
  const shown = method.parameters.filter((spec) => spec.prominence === prominence && spec.recordOf === undefined && isShown(spec, params));
  if (shown.length === 0) return null;
  return (
    <div className={styles.form}>
      {shown.map((spec) => (
        <ParameterField
          key={`${method.id}-${spec.id}`}
          spec={spec}
          value={params[spec.id] ?? spec.default}
          words={words.parameter(method.id, spec.id)}
          context={{
            fields: fieldOptions(policy, header, spec),
            tiers: tierLabelsOf(policy, method),
            header,
            adviseWeights: actions.adviseWeights,
            ...recordFor(spec, method, params, actions),
          }}
          onChange={(value) => actions.setParameter(spec.id, value)}
        />
      ))}
    </div>
  );
};

const recordFor = (
  spec: ParameterSpec,
  method: Method,
  params: Readonly<Record<string, unknown>>,
  actions: PaneActions,
): Pick<FieldContext, 'record'> => {
  const record = method.parameters.find(({ recordOf }) => recordOf === spec.id);
  if (record === undefined) return {};
  return { record: { value: params[record.id] ?? record.default, onChange: (value) => actions.setParameter(record.id, value) } };
};
