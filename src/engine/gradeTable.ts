import { failure, success, type Result } from '../base/Result';
import { methodById } from '../methods';
import type { Classification } from '../methods/Method';
import type { Policy } from '../policy/Policy';
import { policyHash } from '../policy/policyHash';
import { tierLabelsOf } from '../policy/tierLabelsOf';
import type { CustomerTable } from '../table/CustomerTable';
import { isoOfSerial } from '../table/serialDate';
import { amountsOf } from './amounts';
import { dataHash } from './dataHash';
import { fieldsGradedBy } from './fieldsUsed';
import { growthFindings } from './growthFindings';
import { withModelMeasures } from './modelMeasures';
import { outputSpecs } from './outputColumns';
import type { GradedTable } from './GradedTable';
import { pictureOf } from './picture';
import type { RunReport, RunStamp } from './Run';
import type { Snapshot } from './snapshot/Snapshot';
import { tiersBefore, type TiersBefore } from './snapshot/tiersBefore';
import { applySteps } from './steps/applySteps';
import { tierProfile } from './tierProfile';
import { tierTable, withoutTier } from './tierTable';

/**
 * Grades a table by a policy. Pure: same table, same policy and same snapshot of before, same run (P2). Input: a policy that came through `parsePolicy`, and
 * the snapshot that it asks for (G2). Problems: those of the method, of the models whose measures it uses (M1) and of the steps after it. Cost: O(n log n).
 */
export const gradeTable = (read: CustomerTable, policy: Policy, previous?: Snapshot): Result<GradedTable> => {
  const method = methodById(policy.method.id);
  if (method === undefined) return failure({ code: 'policy-method-unknown', method: policy.method.id });
  if (read.rowCount === 0) return failure({ code: 'table-empty', table: policy.source.table ?? '' });
  const measured = withModelMeasures(read, policy);
  if (!measured.ok) return measured;
  const { table } = measured.value;
  const { params } = policy.method;
  const classified = method.classify(table, params, tierLabelsOf(policy, method));
  if (!classified.ok) return classified;
  const asked = policy.hysteresis?.previous === undefined ? undefined : previous;
  const before = asked && tiersBefore(table, policy.source.ignoreIdCase, asked);
  const stepped = applySteps(table, policy, method, classified.value, before);
  if (!stepped.ok) return stepped;

  const methodClassification = classified.value;
  const steps = stepped.value;
  const classification: Classification = steps === undefined ? methodClassification : { ...methodClassification, tier: steps.tier };
  const amounts = amountsOf(table, policy);
  const report: RunReport = {
    stamp: stampOf(table, policy, before),
    customers: table.rowCount,
    amountName: amounts.name,
    controlTotal: table.controlTotal,
    findings: [
      ...table.findings,
      ...growthFindings(table, policy),
      ...measured.value.findings,
      ...(method.lint?.(params) ?? []),
      ...classification.findings,
      ...(steps?.findings ?? []),
    ],
    tierTable: tierTable(classification, amounts.values, policy),
    withoutTier: withoutTier(classification, amounts.values),
    profile: tierProfile(table, classification, policy),
    scoring: classification.scoring,
    picture: pictureOf(method, methodClassification, params, amounts.values),
    outputColumns: outputSpecs(method, policy),
  };
  return success({ policy, method, table, classification, methodClassification, steps, before, amounts, report });
};

const stampOf = (table: CustomerTable, policy: Policy, before: TiersBefore | undefined): RunStamp => ({
  policyName: policy.name,
  policyRevision: policy.revision,
  policyHash: policyHash(policy),
  methodId: policy.method.id,
  analysisDate: table.analysisDate === undefined ? undefined : isoOfSerial(table.analysisDate),
  window: table.window && { from: isoOfSerial(table.window.from), to: isoOfSerial(table.window.to) },
  rowCount: table.rowCount,
  dataHash: dataHash(table, fieldsGradedBy(policy), before),
  ...(before && { previousSnapshot: before.snapshot.name }),
});
