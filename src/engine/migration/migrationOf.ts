import { explainCustomer } from '../explainCustomer';
import type { GradedTable } from '../GradedTable';
import type { Snapshot } from '../snapshot/Snapshot';
import { migrate, type MigrationSide } from './migrate';
import type { Migration } from './Migration';

/** G4: from one kept run to another. */
export const migrationBetween = (before: Snapshot, after: Snapshot): Migration => migrate(sideOfSnapshot(before), sideOfSnapshot(after));

/** G4: from a kept run to the present one, with the reasons of those who moved. */
export const migrationToRun = (before: Snapshot, run: GradedTable): Migration =>
  migrate(sideOfSnapshot(before), sideOfRun(run), {
    ignoreIdCase: run.policy.source.ignoreIdCase,
    reasons: (row) => explainCustomer(run, row, 'reasons').reasons,
  });

const sideOfSnapshot = ({ summary, ids, names, amounts, tiers }: Snapshot): MigrationSide => ({
  ids,
  names,
  amounts,
  tiers,
  labels: summary.tiers,
  policyHash: summary.stamp.policyHash,
  amountName: summary.amountName,
});

const sideOfRun = ({ table, amounts, classification, report }: GradedTable): MigrationSide => ({
  ids: table.ids,
  names: table.names,
  amounts: amounts.values,
  tiers: Array.from(classification.tier, (tier) => classification.tiers[tier] ?? ''),
  labels: classification.tiers,
  policyHash: report.stamp.policyHash,
  amountName: amounts.name,
});
