import { fieldKey } from '../methods/fields/field';
import type { ColumnRole } from '../table/ColumnRole';
import type { FieldReference } from '../table/CustomerTable';
import type { Policy } from './Policy';

/** The columns and measures that guards ask for, each once (G1). */
export const guardFields = ({ guards = [] }: Policy): readonly FieldReference[] => {
  const fields = guards.flatMap(({ when }) => when.flatMap(({ all }) => all.map(({ field }) => field)));
  return [...new Map(fields.map((field) => [fieldKey(field), field])).values()];
};

/** Roles that the steps after the method need besides the method's own (G2). */
export const stepRoles = ({ hysteresis }: Policy): readonly ColumnRole[] =>
  hysteresis === undefined || hysteresis.previous !== undefined ? [] : ['previousTier'];

/** Columns that hold labels of tiers, whatever they look like. */
export const tierColumns = ({ hysteresis, override, source }: Policy): readonly string[] =>
  present(hysteresis && !hysteresis.previous && source.columns.previousTier, hysteresis?.lastMethodTier, override?.tier);

/** Columns whose cells are read as texts (G1, G2). */
export const stepTexts = (policy: Policy): readonly string[] => [
  ...new Set([...tierColumns(policy), ...present(policy.override?.who, policy.override?.why)]),
];

/** Columns whose cells are read as dates. */
export const stepDates = ({ override }: Policy): readonly string[] => present(override?.until);

const present = (...names: readonly (string | null | false | undefined)[]): readonly string[] =>
  names.filter((name) => typeof name === 'string');
