import { NO_TIER, type Classification, type Method } from '../../src/methods/Method';
import { defaultParameters } from '../../src/policy/parameterSchema';
import type { CustomerTable } from '../../src/table/CustomerTable';

/** A method at work on a table, with its defaults but for the given parameters; throws where it refuses. */
export const gradeWith = <P>(method: Method<P>, table: CustomerTable, given: Readonly<Record<string, unknown>> = {}): Graded<P> => {
  const params = defaultParameters(method as Method, given) as P;
  const misfits = method.check(params, 0);
  if (misfits.length > 0) throw new Error(JSON.stringify(misfits));
  const result = method.classify(table, params, method.defaultTiers(params));
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  const { value } = result;
  return {
    params,
    classification: value,
    labels: Array.from(value.tier, (tier) => (tier === NO_TIER ? undefined : value.tiers[tier])),
    explain: (row) => method.explain(row, table, value, params),
  };
};

export interface Graded<P> {
  readonly params: P;
  readonly classification: Classification;
  /** One per customer; `undefined` without a tier. */
  readonly labels: readonly (string | undefined)[];
  readonly explain: (row: number) => ReturnType<Method['explain']>;
}
