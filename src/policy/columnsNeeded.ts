import type { Policy } from './Policy';
import { policyFields } from './policyFields';
import { stepDates, stepTexts } from './stepColumns';

/** Names of the source columns a policy reads, each once: those of roles, those the method works on, those of the profile and of the
 * steps after the method (O8). */
export const columnsNeeded = (policy: Policy): readonly string[] => {
  const names = new Set<string>();
  for (const column of Object.values(policy.source.columns)) names.add(column);
  for (const field of policyFields(policy)) if ('column' in field) names.add(field.column);
  for (const column of policy.profile?.texts ?? []) names.add(column);
  for (const column of [...stepTexts(policy), ...stepDates(policy)]) names.add(column);
  return [...names];
};
