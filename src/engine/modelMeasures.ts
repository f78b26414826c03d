import type { Finding } from '../base/Finding';
import type { Problem } from '../base/Problem';
import { success, type Result } from '../base/Result';
import { isOfMethod, measuresUsed } from '../policy/measureSettings';
import type { Policy } from '../policy/Policy';
import { namedFields } from '../policy/policyFields';
import type { CustomerTable } from '../table/CustomerTable';

/** A table with the model measures that a policy uses, and what computing them found. */
export interface MeasuredTable {
  readonly table: CustomerTable;
  readonly findings: readonly Finding[];
}

/**
 * M1: adds the measures that come from a model to those that come from reading, so that all that follows sees one vocabulary. The table itself where the policy
 * uses none. Problems: of each model that cannot be had, with the measures that needed it. Cost: that of the models; their fits are remembered.
 */
export const withModelMeasures = (table: CustomerTable, policy: Policy): Result<MeasuredTable> => {
  const measures = new Map(table.measures);
  const findings: Finding[] = [];
  const problems: Problem[] = [];
  const used = measuresUsed(policy, namedFields(policy));
  for (const { family, settings, measures: wanted } of used) {
    const computed = family.compute(table, settings, wanted);
    if (!computed.ok) {
      problems.push(...computed.problems.map((cause): Problem => ({ code: 'measure-not-computed', measures: wanted, cause })));
      continue;
    }
    // A method built on the same model finds the same, and says it itself.
    if (!isOfMethod(policy, family)) findings.push(...computed.value.findings.filter(({ code }) => code !== 'unscored-customers'));
    for (const measure of wanted) {
      const values = computed.value.values.get(measure);
      if (values === undefined) continue;
      measures.set(measure, values);
      const without = values.reduce((count, value) => count + (Number.isNaN(value) ? 1 : 0), 0);
      if (without > 0) findings.push({ code: 'measure-without-value', severity: 'info', column: measure, count: without, examples: [] });
    }
  }
  if (problems.length > 0) return { ok: false, problems };
  return success({ table: used.length === 0 ? table : { ...table, measures }, findings });
};
