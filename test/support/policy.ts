import { parsePolicy } from '../../src/policy/parsePolicy';
import type { Policy } from '../../src/policy/Policy';

/** A policy from the parts that a test is about; throws when they do not make one. */
export const policyOf = (parts: Record<string, unknown>): Policy => {
  const parsed = parsePolicy({ schema: 1, name: 'Test', source: { kind: 'customers' }, method: { id: 'abc' }, ...parts });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.value;
};
