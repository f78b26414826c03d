import { Field, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { levelsOf, type MatrixAxis, type MatrixGrid } from '../../../methods/matrix/matrixGrid';
import { fieldName } from '../../../methods/fields/field';
import type { FieldReference } from '../../../table/CustomerTable';
import { levelWords } from '../../words/levelWords';
import { useWords } from '../../words/WordsContext';
import { Choice } from './Choice';
import { FieldReferenceSelect } from './FieldReferenceSelect';
import { FigureListInput } from './FigureListInput';
import { withAxis, withTiers } from './matrixChanges';
import { TextListInput } from './TextListInput';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  table: { width: '100%', tableLayout: 'fixed', borderSpacing: '2px', fontSize: tokens.fontSizeBase100 },
  head: { fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground3, overflowWrap: 'anywhere' },
});

export interface MatrixEditorProps {
  readonly value: MatrixGrid;
  readonly fields: readonly FieldReference[];
  readonly onChange: (value: MatrixGrid) => void;
}

/** U2: the two dimensions and their levels, the tiers, and the tier of each pair of levels, the highest at the top right. */
export const MatrixEditor = ({ value, fields, onChange }: MatrixEditorProps): ReactNode => {
  const styles = useStyles();
  const words = useWords();
  const text = words.pane.matrix;
  const rows = levelsOf(value.rows).map((level) => levelWords(words, fieldName(value.rows.field), level));
  const columns = levelsOf(value.columns).map((level) => levelWords(words, fieldName(value.columns.field), level));
  const options = value.tiers.map((tier) => (
    <option key={tier} value={tier}>
      {tier}
    </option>
  ));
  const setCell = (r: number, c: number, tier: string): void =>
    onChange({ ...value, cells: value.cells.map((row, at) => (at === r ? row.map((cell, place) => (place === c ? tier : cell)) : row)) });
  return (
    <div className={styles.root}>
      <AxisFields side={text.rows} axis={value.rows} fields={fields} onChange={(axis) => onChange(withAxis(value, 'rows', axis))} />
      <AxisFields
        side={text.columns}
        axis={value.columns}
        fields={fields}
        onChange={(axis) => onChange(withAxis(value, 'columns', axis))}
      />
      <Field size="small" label={text.tiers} title={text.tiersHelp}>
        <TextListInput value={value.tiers} onChange={(tiers) => onChange(withTiers(value, tiers))} />
      </Field>
      <table className={styles.table}>
        <tbody>
          {value.cells
            .map((cells, r) => ({ cells, r }))
            .toReversed()
            .map(({ cells, r }) => (
              <tr key={r}>
                <th scope="row" className={styles.head}>
                  {rows[r]}
                </th>
                {cells.map((cell, c) => (
                  <td key={c}>
                    <Choice
                      aria-label={text.cell(rows[r] ?? '', columns[c] ?? '')}
                      value={cell}
                      onChange={(_, { value: tier }) => setCell(r, c, tier)}
                    >
                      {options}
                    </Choice>
                  </td>
                ))}
              </tr>
            ))}
        </tbody>
        <tfoot>
          <tr>
            <td />
            {columns.map((column, c) => (
              <th key={c} scope="col" className={styles.head}>
                {column}
              </th>
            ))}
          </tr>
        </tfoot>
      </table>
      <Field size="small" label={text.unknown}>
        <Choice value={value.unknown} onChange={(_, { value: unknown }) => onChange({ ...value, unknown })}>
          {options}
        </Choice>
      </Field>
    </div>
  );
};

interface AxisFieldsProps {
  readonly side: string;
  readonly axis: MatrixAxis;
  readonly fields: readonly FieldReference[];
  readonly onChange: (axis: MatrixAxis) => void;
}

/** One dimension: what it is, and where its levels begin. */
const AxisFields = ({ side, axis, fields, onChange }: AxisFieldsProps): ReactNode => {
  const text = useWords().pane.matrix;
  const kind = 'cuts' in axis ? 'cuts' : 'values';
  const { field } = axis;
  return (
    <>
      <FieldReferenceSelect
        label={text.field(side)}
        value={field}
        options={fields}
        onChange={(next) => onChange('cuts' in axis ? { field: next, cuts: axis.cuts } : { field: next, values: axis.values })}
      />
      <Field size="small" label={text.kind(side)}>
        <Choice
          value={kind}
          onChange={(_, { value: chosen }) => onChange(chosen === 'cuts' ? { field, cuts: [1] } : { field, values: ['1', '2'] })}
        >
          <option value="cuts">{text.kinds.cuts}</option>
          <option value="values">{text.kinds.values}</option>
        </Choice>
      </Field>
      <Field size="small" label={`${side}: ${text.kinds[kind]}`} title={text[kind]}>
        {'cuts' in axis ? (
          <FigureListInput value={axis.cuts} onChange={(cuts) => onChange({ field, cuts })} />
        ) : (
          <TextListInput value={axis.values} onChange={(values) => onChange({ field, values })} />
        )}
      </Field>
    </>
  );
};
