import { methodById } from '../methods';
import type { Policy } from './Policy';

/** Names of the source columns a policy reads, each once: those of roles, those the method works on and those of the profile (O8). */
export const columnsNeeded = (policy: Policy): readonly string[] => {
  const names = new Set<string>();
  for (const column of Object.values(policy.source.columns)) names.add(column);
  const fields = [...(methodById(policy.method.id)?.fields(policy.method.params) ?? []), ...(policy.profile?.measures ?? [])];
  for (const field of fields) if ('column' in field) names.add(field.column);
  for (const column of policy.profile?.texts ?? []) names.add(column);
  return [...names];
};
