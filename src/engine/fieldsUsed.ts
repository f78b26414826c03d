import { fieldKey } from '../methods/field';
import type { Policy } from '../policy/Policy';
import { policyFields } from '../policy/policyFields';
import { stepDates, tierColumns } from '../policy/stepColumns';
import type { FieldReference } from '../table/CustomerTable';

/** The columns and measures a policy grades by and compares, each once. */
export const fieldsUsed = policyFields;

/** All that final tiers hang on (P2): with the tiers of before, and those set by hand and their ends. */
export const fieldsGradedBy = (policy: Policy): readonly FieldReference[] => {
  const fields = [...policyFields(policy), ...[...tierColumns(policy), ...stepDates(policy)].map((column) => ({ column }))];
  return [...new Map(fields.map((field) => [fieldKey(field), field])).values()];
};
