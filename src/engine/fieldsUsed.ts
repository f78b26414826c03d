import { fieldKey } from '../methods/fields/field';
import type { Policy } from '../policy/Policy';
import { namedFields, policyFields } from '../policy/policyFields';
import { stepDates, tierColumns } from '../policy/stepColumns';
import type { FieldReference } from '../table/CustomerTable';

/** The columns and measures a policy grades by and compares, each once. */
export const fieldsUsed = policyFields;

/** All that final tiers hang on (P2): what is named, model measures by their own numbers, the tiers of before, and those set by hand and their ends. */
export const fieldsGradedBy = (policy: Policy): readonly FieldReference[] => {
  const fields = [...namedFields(policy), ...[...tierColumns(policy), ...stepDates(policy)].map((column) => ({ column }))];
  return [...new Map(fields.map((field) => [fieldKey(field), field])).values()];
};
