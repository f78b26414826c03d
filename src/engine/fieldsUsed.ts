import { methodById } from '../methods';
import { fieldKey } from '../methods/field';
import type { Policy } from '../policy/Policy';
import { guardFields, stepDates, tierColumns } from '../policy/stepColumns';
import type { FieldReference } from '../table/CustomerTable';

/** The columns and measures a policy grades by and compares, each once. */
export const fieldsUsed = (policy: Policy): readonly FieldReference[] => distinct(methodFields(policy));

/** All that final tiers hang on (P2): with the tiers of before, and those set by hand and their ends. */
export const fieldsGradedBy = (policy: Policy): readonly FieldReference[] =>
  distinct([...methodFields(policy), ...[...tierColumns(policy), ...stepDates(policy)].map((column) => ({ column }))]);

const methodFields = (policy: Policy): readonly FieldReference[] => [
  ...(methodById(policy.method.id)?.fields(policy.method.params) ?? []),
  ...(policy.profile?.measures ?? []),
  ...guardFields(policy),
];

const distinct = (fields: readonly FieldReference[]): readonly FieldReference[] => [
  ...new Map(fields.map((field) => [fieldKey(field), field])).values(),
];
