import type { Snapshot, SnapshotSummary } from '../../src/engine/snapshot/Snapshot';

/** A kept run of the end of 2025, but for the given parts. */
export const summaryOf = (parts: Partial<SnapshotSummary>): SnapshotSummary => ({
  name: 'Snapshot_2025_12_31',
  sheetName: 'Snapshot 2025-12-31',
  source: 'Customers',
  keptAt: '2026-01-05T09:00:00.000Z',
  stamp: {
    policyName: 'Test',
    policyRevision: 1,
    policyHash: 'p',
    methodId: 'weightedScore',
    analysisDate: '2025-12-31',
    window: undefined,
    rowCount: 0,
    dataHash: 'd',
  },
  tableHash: 't',
  tiers: ['A', 'B', 'C', 'D'],
  amountName: undefined,
  ...parts,
});

/** Final tiers by id; the method's are the same. Amounts are 0 unless given in the same order. */
export const snapshotOf = (tiers: Readonly<Record<string, string>>, amounts: readonly number[] = []): Snapshot => {
  const labels = Object.values(tiers);
  return {
    summary: summaryOf({}),
    ids: Object.keys(tiers),
    names: undefined,
    amounts: Float64Array.from(labels, (_, row) => amounts[row] ?? 0),
    methodTiers: labels,
    tiers: labels,
  };
};
