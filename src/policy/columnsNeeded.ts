import { methodById } from '../methods';
import type { Policy } from './Policy';
import { guardFields, stepDates, stepTexts } from './stepColumns';

/** Names of the source columns a policy reads, each once: those of roles, those the method works on, those of the profile and of the
 * steps after the method (O8). */
export const columnsNeeded = (policy: Policy): readonly string[] => {
  const names = new Set<string>();
  for (const column of Object.values(policy.source.columns)) names.add(column);
  const fields = [...(methodById(policy.method.id)?.fields(policy.method.params) ?? []), ...(policy.profile?.measures ?? [])];
  fields.push(...guardFields(policy));
  for (const field of fields) if ('column' in field) names.add(field.column);
  for (const column of policy.profile?.texts ?? []) names.add(column);
  for (const column of [...stepTexts(policy), ...stepDates(policy)]) names.add(column);
  return [...names];
};
