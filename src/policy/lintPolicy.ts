import type { Problem } from '../base/Problem';
import { methodById } from '../methods';
import { columnsNeeded } from './columnsNeeded';
import { measureProblems } from './measureSettings';
import { measureSourceProblems } from './measuresKnown';
import type { Policy } from './Policy';
import { stepRoles } from './stepColumns';
import { stepProblems } from './stepProblems';

/**
 * What would stop a policy on a table with these columns, before anything is read: roles that the method needs and the policy leaves open, columns
 * that are not there, parameters that do not fit each other or the number of tiers. All of it; empty when it can run.
 */
export const lintPolicy = (policy: Policy, columns: readonly string[]): readonly Problem[] => {
  const method = methodById(policy.method.id);
  if (method === undefined) return [{ code: 'policy-method-unknown', method: policy.method.id }];
  const required = [...(method.requires[policy.source.kind] ?? []), ...stepRoles(policy)];
  const present = new Set(columns);
  return [
    ...required.flatMap((role): Problem[] => (policy.source.columns[role] === undefined ? [{ code: 'role-missing', role }] : [])),
    ...columnsNeeded(policy).flatMap((column): Problem[] => (present.has(column) ? [] : [{ code: 'column-missing', column }])),
    ...method.check(policy.method.params, policy.tiers.length),
    ...stepProblems(policy, method),
    ...measureProblems(policy),
    ...measureSourceProblems(policy),
  ];
};
