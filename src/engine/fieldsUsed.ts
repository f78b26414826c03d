import { methodById } from '../methods';
import { fieldKey } from '../methods/field';
import type { Policy } from '../policy/Policy';
import type { FieldReference } from '../table/CustomerTable';

/** The columns and measures a policy grades by and compares, each once. */
export const fieldsUsed = (policy: Policy): readonly FieldReference[] => {
  const fields = [...(methodById(policy.method.id)?.fields(policy.method.params) ?? []), ...(policy.profile?.measures ?? [])];
  return [...new Map(fields.map((field) => [fieldKey(field), field])).values()];
};
