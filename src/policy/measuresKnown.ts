import type { Problem } from '../base/Problem';
import { MEASURE_FAMILIES } from '../methods/modelMeasures';
import type { ModelMeasure } from '../methods/modelMeasures/modelMeasure';
import type { ColumnRole } from '../table/ColumnRole';
import type { FieldReference } from '../table/CustomerTable';
import { isMeasureName, MEASURE_NAMES, type MeasureName } from '../table/MeasureName';
import { rolesMissing } from '../table/measureSources';
import { measuresUsed, settingsOf } from './measureSettings';
import type { Policy } from './Policy';
import { namedFields } from './policyFields';

/** M1: the measures that a policy's source can give, those of models after those of reading. */
export const measuresKnown = (policy: Policy): readonly (MeasureName | ModelMeasure)[] => [
  ...MEASURE_NAMES.filter((measure) => isKnown({ measure }, policy)),
  ...MEASURE_FAMILIES.flatMap((family) => {
    const settings = settingsOf(policy, family);
    return family.measures.filter((measure) => family.fields(settings, [measure]).every((field) => isKnown(field, policy)));
  }),
];

/** M1: model measures that a policy uses and its source cannot give, with what is missing, before anything is read. */
export const measureSourceProblems = (policy: Policy): readonly Problem[] =>
  measuresUsed(policy, namedFields(policy)).flatMap(({ family, settings, measures }) => {
    const lacking = family.fields(settings, measures).flatMap((field) => (isKnown(field, policy) ? [] : [field]));
    return causesOf(lacking, policy).map((cause): Problem => ({ code: 'measure-not-computed', measures, cause }));
  });

/** A measure that this kind of source never gives says enough; else each column that is still to be named. */
const causesOf = (lacking: readonly FieldReference[], policy: Policy): readonly Problem[] => {
  const roles = new Set<ColumnRole>();
  for (const field of lacking) {
    if ('column' in field) continue;
    const missing = missingFor(field.measure, policy);
    if (missing === undefined) return [{ code: 'measure-missing', measure: field.measure }];
    for (const role of missing) roles.add(role);
  }
  return [...roles].map((role) => ({ code: 'role-missing', role }));
};

/** Whether a column is there is asked of the table. */
const isKnown = (field: FieldReference, policy: Policy): boolean => 'column' in field || missingFor(field.measure, policy)?.length === 0;

const missingFor = (measure: string, { source: { kind, columns } }: Policy): readonly ColumnRole[] | undefined =>
  isMeasureName(measure) ? rolesMissing(measure, kind, columns) : undefined;
