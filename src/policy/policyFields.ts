import { methodById } from '../methods';
import { fieldKey } from '../methods/fields/field';
import type { FieldReference } from '../table/CustomerTable';
import { measuresUsed } from './measureSettings';
import type { Policy } from './Policy';
import { guardFields } from './stepColumns';

/** The columns and measures that a policy grades by and compares, each once, with those that its model measures are made from. */
export const policyFields = (policy: Policy): readonly FieldReference[] => {
  const named = namedFields(policy);
  const made = measuresUsed(policy, named).flatMap(({ family, settings, measures }) => family.fields(settings, measures));
  return [...new Map([...named, ...made].map((field) => [fieldKey(field), field])).values()];
};

/** Those that the policy names itself. */
export const namedFields = (policy: Policy): readonly FieldReference[] => [
  ...(methodById(policy.method.id)?.fields(policy.method.params) ?? []),
  ...(policy.profile?.measures ?? []),
  ...guardFields(policy),
];
