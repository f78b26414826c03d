import { failure, success, type Result } from '../base/Result';
import { methodById } from '../methods';
import type { Policy } from '../policy/Policy';
import { policyHash } from '../policy/policyHash';
import type { CustomerTable } from '../table/CustomerTable';
import { isoOfSerial } from '../table/serialDate';
import { amountsOf } from './amounts';
import { dataHash } from './dataHash';
import { fieldsUsed } from './fieldsUsed';
import { growthFindings } from './growthFindings';
import { outputSpecs } from './outputColumns';
import type { GradedTable } from './GradedTable';
import { pictureOf } from './picture';
import type { RunReport, RunStamp } from './Run';
import { tierProfile } from './tierProfile';
import { tierTable, withoutTier } from './tierTable';

/**
 * Grades a table by a policy. Pure: same table and same policy, same run (P2). Input: a policy that came through `parsePolicy`.
 * Problems: those of the method. Cost: O(n log n).
 */
export const gradeTable = (table: CustomerTable, policy: Policy): Result<GradedTable> => {
  const method = methodById(policy.method.id);
  if (method === undefined) return failure({ code: 'policy-method-unknown', method: policy.method.id });
  if (table.rowCount === 0) return failure({ code: 'table-empty', table: policy.source.table ?? '' });
  const { params } = policy.method;
  const tiers = policy.tiers.length > 0 ? policy.tiers.map(({ label }) => label) : method.defaultTiers(params);
  const classified = method.classify(table, params, tiers);
  if (!classified.ok) return classified;

  const classification = classified.value;
  const amounts = amountsOf(table, policy);
  const report: RunReport = {
    stamp: stampOf(table, policy),
    customers: table.rowCount,
    amountName: amounts.name,
    controlTotal: table.controlTotal,
    findings: [...table.findings, ...growthFindings(table, policy), ...(method.lint?.(params) ?? []), ...classification.findings],
    tierTable: tierTable(classification, amounts.values, policy),
    withoutTier: withoutTier(classification, amounts.values),
    profile: tierProfile(table, classification, policy),
    scoring: classification.scoring,
    picture: pictureOf(method, classification, params, amounts.values),
    outputColumns: outputSpecs(method, policy),
  };
  return success({ policy, method, table, classification, amounts, report });
};

const stampOf = (table: CustomerTable, policy: Policy): RunStamp => ({
  policyName: policy.name,
  policyRevision: policy.revision,
  policyHash: policyHash(policy),
  methodId: policy.method.id,
  analysisDate: table.analysisDate === undefined ? undefined : isoOfSerial(table.analysisDate),
  window: table.window && { from: isoOfSerial(table.window.from), to: isoOfSerial(table.window.to) },
  rowCount: table.rowCount,
  dataHash: dataHash(table, fieldsUsed(policy)),
});
