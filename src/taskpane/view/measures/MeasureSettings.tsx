import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowResetRegular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { MEASURE_FAMILIES } from '../../../methods/modelMeasures';
import type { MeasureFamily } from '../../../methods/modelMeasures/MeasureFamily';
import type { ModelMeasure } from '../../../methods/modelMeasures/modelMeasure';
import { completed, isOfMethod, measuresUsed } from '../../../policy/measureSettings';
import { namedFields } from '../../../policy/policyFields';
import type { Policy } from '../../../policy/Policy';
import type { TableHeader } from '../../../table/RawTable';
import type { PaneActions } from '../../conversation/PaneActions';
import { useWords } from '../../words/WordsContext';
import { ParameterField } from '../fields/ParameterField';
import { fieldOptions } from '../method/fieldOptions';
import { isShown } from '../method/isShown';

const useStyles = makeStyles({
  group: { border: 'none', margin: 0, padding: 0, paddingTop: tokens.spacingVerticalXS, minWidth: 0 },
  head: { display: 'flex', alignItems: 'baseline', justifyContent: 'space-between', gap: tokens.spacingHorizontalS },
  title: { margin: 0, fontSize: tokens.fontSizeBase200, fontWeight: tokens.fontWeightSemibold, lineHeight: tokens.lineHeightBase200 },
  help: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground3 },
  form: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    alignItems: 'flex-end',
    '& > *': { flex: '1 1 130px', minWidth: 0 },
  },
});

export interface MeasureSettingsProps {
  readonly policy: Policy;
  readonly header: TableHeader;
  readonly actions: Pick<PaneActions, 'setMeasures' | 'adviseWeights'>;
}

/** M2: how the measures that come from a model are computed, where the policy uses such or still has settings for them. */
export const MeasureSettings = ({ policy, header, actions }: MeasureSettingsProps): ReactNode => {
  const used = measuresUsed(policy, namedFields(policy));
  return MEASURE_FAMILIES.map((family) => {
    const own = isOfMethod(policy, family);
    const measures = own ? [] : (used.find((one) => one.family === family)?.measures ?? []);
    if (measures.length === 0 && policy.measures?.[family.id] === undefined) return null;
    return <FamilySettings key={family.id} family={family} measures={measures} policy={policy} header={header} actions={actions} />;
  });
};

interface FamilySettingsProps extends MeasureSettingsProps {
  readonly family: MeasureFamily;
  /** Those that these settings are for. */
  readonly measures: readonly ModelMeasure[];
}

const FamilySettings = ({ family, measures, policy, header, actions }: FamilySettingsProps): ReactNode => {
  const styles = useStyles();
  const words = useWords();
  const text = words.policy.measures;
  const settings = completed(family, policy.measures?.[family.id]);
  const title = text.title(text.families[family.id]);
  const isOffered = (id: string): boolean => policy.source.kind === 'customers' || !family.columnSettings.includes(id);
  const shown = family.parameters.filter(
    (spec) => isOffered(spec.id) && isShown(spec, settings) && measures.some((measure) => family.decides(spec.id, measure)),
  );
  return (
    <fieldset className={styles.group} aria-label={title}>
      <div className={styles.head}>
        <p className={styles.title}>{title}</p>
        {policy.measures?.[family.id] !== undefined && (
          <Button
            size="small"
            appearance="transparent"
            icon={<ArrowResetRegular />}
            onClick={() => actions.setMeasures({ [family.id]: {} })}
          >
            {text.reset}
          </Button>
        )}
      </div>
      {measures.length > 0 && (
        <p className={styles.help}>
          {text.used(words.f.list(measures.map((measure) => words.field({ measure }))))}
          {shown.length === 0 && ` ${text.nothing}`}
        </p>
      )}
      {shown.length > 0 && (
        <div className={styles.form}>
          {shown.map((spec) => (
            <ParameterField
              key={spec.id}
              spec={spec}
              value={settings[spec.id]}
              words={words.parameter(family.method.id, spec.id)}
              context={{
                fields: fieldOptions(policy, header, spec).filter((field) => !isOfModel(field)),
                tiers: [],
                header,
                adviseWeights: actions.adviseWeights,
              }}
              onChange={(value) => actions.setMeasures({ [family.id]: { ...settings, [spec.id]: value } })}
            />
          ))}
        </div>
      )}
    </fieldset>
  );
};

/** A model is not made from models. */
const isOfModel = (field: { readonly column: string } | { readonly measure: string }): boolean =>
  'measure' in field && MEASURE_FAMILIES.some(({ measures }) => (measures as readonly string[]).includes(field.measure));
