import type { Problem } from '../base/Problem';
import type { MeasureFamily } from '../methods/modelMeasures/MeasureFamily';
import { MEASURE_FAMILIES } from '../methods/modelMeasures';
import { modelMeasuresAmong, type ModelMeasure } from '../methods/modelMeasures/modelMeasure';
import type { FieldReference } from '../table/CustomerTable';
import { canonicalJson } from './canonicalJson';
import type { Policy, PolicyMeasures } from './Policy';

type Settings = Readonly<Record<string, unknown>>;

/** Model measures of one family that a policy uses, and how it wants them computed. */
export interface MeasuresUsed {
  readonly family: MeasureFamily;
  readonly settings: Settings;
  readonly measures: readonly ModelMeasure[];
}

/** M1: the model measures among the fields that a policy names, by family. */
export const measuresUsed = (policy: Policy, named: readonly FieldReference[]): readonly MeasuresUsed[] => {
  const used = modelMeasuresAmong(named);
  return MEASURE_FAMILIES.flatMap((family) => {
    const measures = family.measures.filter((measure) => used.includes(measure));
    return measures.length === 0 ? [] : [{ family, settings: settingsOf(policy, family), measures }];
  });
};

/** M2: whether the method is built on the family's model. Its settings then count for the measures too, so that one name has one number. */
export const isOfMethod = (policy: Policy, family: MeasureFamily): boolean => policy.method.id === family.method.id;

/** M2: the settings of a family, complete: the method's own, else those of the policy's `measures`, else the usual ones. */
export const settingsOf = (policy: Policy, family: MeasureFamily): Settings =>
  completed(family, isOfMethod(policy, family) ? policy.method.params : policy.measures?.[family.id]);

/** Settings of a family with what is usual where nothing is given. */
export const completed = ({ parameters }: MeasureFamily, given: Settings = {}): Settings =>
  Object.fromEntries(parameters.map((spec) => [spec.id, given[spec.id] ?? spec.default]));

/** Without the parts that say no more than what is usual: one content, one hash. `undefined` when nothing is left. */
export const withoutUsual = (measures: PolicyMeasures): PolicyMeasures | undefined => {
  const parts = MEASURE_FAMILIES.flatMap(({ id, parameters }): [string, Settings][] => {
    const part = measures[id];
    const isUsual = part === undefined || parameters.every((spec) => isSame(part[spec.id] ?? spec.default, spec.default));
    return isUsual ? [] : [[id, part]];
  });
  return parts.length === 0 ? undefined : Object.fromEntries(parts);
};

/** The same policy with these settings in place of those of the same families. */
export const withMeasures = ({ measures: former, ...rest }: Policy, change: PolicyMeasures): Policy => {
  const measures = withoutUsual({ ...former, ...change });
  return { ...rest, ...(measures && { measures }) };
};

/** The same policy with the settings of a former one, as far as it uses the measures that they are for. */
export const withMeasuresOf = (policy: Policy, former: Policy | undefined, named: readonly FieldReference[]): Policy => {
  const used = measuresUsed(policy, named).filter(({ family }) => !isOfMethod(policy, family));
  return withMeasures(policy, Object.fromEntries(used.map(({ family: { id } }) => [id, former?.measures?.[id] ?? {}])));
};

/** M2: how the settings fit each other, with their places in the document. All problems. */
export const measureProblems = ({ measures }: Policy): readonly Problem[] =>
  MEASURE_FAMILIES.flatMap((family) => {
    const settings = measures?.[family.id];
    if (settings === undefined) return [];
    return family
      .check(settings)
      .map((problem) => (problem.code === 'parameter-invalid' ? { ...problem, path: `measures.${family.id}.${problem.path}` } : problem));
  });

const isSame = (left: unknown, right: unknown): boolean => canonicalJson(left) === canonicalJson(right);
