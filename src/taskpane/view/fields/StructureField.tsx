import { makeStyles, tokens } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import type { ParameterWords } from '../../../i18n/en/methods';
import type { Indicator } from '../../../methods/indicators/indicator';
import type { MatrixGrid } from '../../../methods/matrix/matrixGrid';
import type { ParameterSpec } from '../../../methods/Method';
import type { SegmentList } from '../../../methods/rfm/rfmSegmentList';
import type { RuleList } from '../../../methods/rules/ruleList';
import type { FieldReference } from '../../../table/CustomerTable';
import { useWords } from '../../words/WordsContext';
import { lazily } from '../parts/lazily';
import type { FieldContext } from './FieldContext';

const FieldsEditor = lazily(() => import('./FieldsEditor').then((module) => module.FieldsEditor));
const IndicatorsEditor = lazily(() => import('./IndicatorsEditor').then((module) => module.IndicatorsEditor));
const MatrixEditor = lazily(() => import('./MatrixEditor').then((module) => module.MatrixEditor));
const RulesEditor = lazily(() => import('./RulesEditor').then((module) => module.RulesEditor));
const SegmentsEditor = lazily(() => import('./SegmentsEditor').then((module) => module.SegmentsEditor));

const useStyles = makeStyles({
  group: { border: 'none', margin: 0, padding: 0, minWidth: 0, '&&': { flexBasis: '100%' } },
  legend: { padding: 0, fontSize: tokens.fontSizeBase200, fontWeight: tokens.fontWeightSemibold, lineHeight: tokens.lineHeightBase200 },
  fault: { fontSize: tokens.fontSizeBase200, color: tokens.colorStatusWarningForeground1 },
});

export interface StructureFieldProps {
  readonly spec: Extract<ParameterSpec, { readonly kind: 'structure' }>;
  readonly value: unknown;
  readonly words: ParameterWords;
  readonly context: FieldContext;
  readonly onChange: (value: unknown) => void;
}

/** Parameters with a shape and an editor of their own. What the method's schema does not take yet stays in the editor and is said so. */
export const StructureField = ({ spec, value, words, context, onChange }: StructureFieldProps): ReactNode => {
  const styles = useStyles();
  const { pane } = useWords();
  const [draft, setDraft] = useState<unknown>();
  const shown = draft ?? value;
  const propose = (next: unknown): void => {
    const read = spec.schema.safeParse(next);
    setDraft(read.success ? undefined : next);
    if (read.success) onChange(read.data);
  };
  return (
    <fieldset className={styles.group} title={words.help}>
      <legend className={styles.legend}>{words.label}</legend>
      {spec.editor === 'indicators' && <IndicatorsEditor value={shown as readonly Indicator[]} context={context} onChange={propose} />}
      {spec.editor === 'fields' && <FieldsEditor value={shown as readonly FieldReference[]} fields={context.fields} onChange={propose} />}
      {spec.editor === 'segments' && <SegmentsEditor value={shown as SegmentList} onChange={propose} />}
      {spec.editor === 'rules' && <RulesEditor value={shown as RuleList} fields={context.fields} onChange={propose} />}
      {spec.editor === 'matrix' && <MatrixEditor value={shown as MatrixGrid} fields={context.fields} onChange={propose} />}
      {draft !== undefined && (
        <div role="status" className={styles.fault}>
          {pane.form.invalidStructure}
        </div>
      )}
    </fieldset>
  );
};
