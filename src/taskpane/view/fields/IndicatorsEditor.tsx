import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { AddRegular, DeleteRegular, ScalesRegular, SettingsRegular } from '@fluentui/react-icons';
import { useId, useState, type ReactNode } from 'react';
import type { Indicator } from '../../../methods/indicators/indicator';
import type { FieldReference } from '../../../table/CustomerTable';
import type { PairJudgement } from '../../../methods/weighted/pairJudgements';
import { useWords } from '../../words/WordsContext';
import { Choice } from './Choice';
import { fieldKey } from '../../../methods/fields/field';
import { FigureInput } from './FigureInput';
import type { FieldContext } from './FieldContext';
import { IndicatorDetails } from './IndicatorDetails';
import { lazily } from '../parts/lazily';

const WeightsDialog = lazily(() => import('./weights/WeightsDialog').then((module) => module.WeightsDialog));

const useStyles = makeStyles({
  list: { listStyle: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  row: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) 76px auto auto', gap: tokens.spacingHorizontalXS, alignItems: 'center' },
  foot: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalS,
    fontSize: tokens.fontSizeBase200,
  },
  hint: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
});

export interface IndicatorsEditorProps {
  readonly value: readonly Indicator[];
  readonly context: FieldContext;
  readonly onChange: (value: readonly Indicator[]) => void;
}

/** W1: what is weighed and by how much; how each becomes points stands behind its settings. */
export const IndicatorsEditor = ({ value, context, onChange }: IndicatorsEditorProps): ReactNode => {
  const styles = useStyles();
  const { pane, field: fieldWord, f } = useWords();
  const words = pane.indicators;
  const { fields } = context;
  const [isDeriving, setDeriving] = useState(false);
  const [open, setOpen] = useState<number>();
  const id = useId();
  const total = value.reduce((sum, { weight }) => sum + weight, 0);
  const replace = (place: number, change: Partial<Indicator>): void =>
    onChange(value.map((indicator, index) => (index === place ? { ...indicator, ...change } : indicator)));
  const unused = fields.find((field) => !value.some((indicator) => fieldKey(indicator.field) === fieldKey(field)));
  return (
    <div>
      {value.length === 0 && <p className={styles.hint}>{words.empty}</p>}
      <ul className={styles.list}>
        {value.map((indicator, index) => {
          const name = fieldWord(indicator.field);
          const isOpen = open === index;
          return (
            <li key={index}>
              <div className={styles.row}>
                <Choice
                  aria-label={`${words.field} ${index + 1}`}
                  value={fieldKey(indicator.field)}
                  onChange={(_, { value: key }) => {
                    const field = fields.find((candidate) => fieldKey(candidate) === key);
                    if (field !== undefined) replace(index, { field });
                  }}
                >
                  {!fields.some((candidate) => fieldKey(candidate) === fieldKey(indicator.field)) && (
                    <option value={fieldKey(indicator.field)} disabled>
                      {name}
                    </option>
                  )}
                  {fields.map((field) => (
                    <option key={fieldKey(field)} value={fieldKey(field)}>
                      {fieldWord(field)}
                    </option>
                  ))}
                </Choice>
                <FigureInput
                  value={indicator.weight}
                  unit={pane.form.percent}
                  label={`${words.weight}: ${name}`}
                  onChange={(weight) => replace(index, { weight: Math.max(0, weight) })}
                />
                <Button
                  size="small"
                  appearance="subtle"
                  icon={<SettingsRegular />}
                  aria-label={words.edit(name)}
                  title={words.edit(name)}
                  aria-expanded={isOpen}
                  aria-controls={isOpen ? `${id}-${index}` : undefined}
                  onClick={() => setOpen(isOpen ? undefined : index)}
                />
                <Button
                  size="small"
                  appearance="subtle"
                  icon={<DeleteRegular />}
                  aria-label={words.remove(name)}
                  title={words.remove(name)}
                  onClick={() => {
                    setOpen(undefined);
                    onChange(value.filter((_, place) => place !== index));
                  }}
                />
              </div>
              {isOpen && <IndicatorDetails id={`${id}-${index}`} indicator={indicator} onChange={(change) => replace(index, change)} />}
            </li>
          );
        })}
      </ul>
      <div className={styles.foot}>
        <Button
          size="small"
          appearance="transparent"
          icon={<AddRegular />}
          disabled={unused === undefined}
          onClick={() => unused !== undefined && onChange([...value, startingIndicator(unused)])}
        >
          {words.add}
        </Button>
        {value.length > 1 && (
          <Button size="small" appearance="transparent" icon={<ScalesRegular />} onClick={() => setDeriving(true)}>
            {words.derive}
          </Button>
        )}
        {value.length > 0 && <span>{total === 100 ? words.weightTotalOk : words.weightTotal(f.number(total))}</span>}
      </div>
      {isDeriving && (
        <WeightsDialog
          fields={value.map((indicator) => indicator.field)}
          judgements={(context.record?.value ?? []) as readonly PairJudgement[]}
          advise={() => context.adviseWeights(value)}
          onApply={(weights, judgements) => {
            onChange(value.map((indicator, index) => ({ ...indicator, weight: weights[index] ?? indicator.weight })));
            context.record?.onChange(judgements ?? []);
          }}
          onClose={() => setDeriving(false)}
        />
      )}
    </div>
  );
};

/** Place among all customers needs no limits to be thought of first. */
const startingIndicator = (field: FieldReference): Indicator => ({
  field,
  weight: 10,
  direction: 'benefit',
  scaling: { kind: 'percentile' },
  missing: 'reweight',
});
