import fc from 'fast-check';
import { explainCustomer } from '../../../src/engine/explainCustomer';
import { gradeTable } from '../../../src/engine/gradeTable';
import type { GradedTable } from '../../../src/engine/GradedTable';
import { previousSnapshot } from '../../../src/engine/snapshot/previousSnapshot';
import { reviewFacts } from '../../../src/engine/snapshot/reviewFacts';
import type { Snapshot, SnapshotSummary } from '../../../src/engine/snapshot/Snapshot';
import { snapshotReader } from '../../../src/engine/snapshot/snapshotReader';
import { tiersBefore } from '../../../src/engine/snapshot/tiersBefore';
import { parsePolicy } from '../../../src/policy/parsePolicy';
import { policyHash } from '../../../src/policy/policyHash';
import type { CustomerTable } from '../../../src/table/CustomerTable';
import { customerTable } from '../../support/customerTable';
import { policyOf } from '../../support/policy';
import { snapshotOf, summaryOf } from '../../support/snapshot';

/** Scores as they stand, cut at 80, 60 and 40. */
const scored = {
  method: {
    id: 'weightedScore',
    params: { indicators: [{ field: { column: 'Score' }, weight: 1, scaling: { kind: 'raw' } }], scoreCuts: [80, 60, 40] },
  },
};

const grade = (table: CustomerTable, hysteresis: object, before?: Snapshot, source: object = {}): GradedTable => {
  const run = gradeTable(table, policyOf({ ...scored, source: { kind: 'customers', ...source }, hysteresis }), before);
  if (!run.ok) throw new Error(JSON.stringify(run.problems));
  return run.value;
};

const tiersOf = ({ classification }: GradedTable): (string | undefined)[] =>
  Array.from(classification.tier, (tier) => classification.tiers[tier]);

const latest = { previous: { snapshot: 'latest' } };

describe('the tiers of before from a snapshot', () => {
  const table = customerTable({ columns: { Score: [84.9, 85, 75, 74.9, 80] }, ids: ['a', 'b', 'c', 'd', 'new'] });
  const before = snapshotOf({ d: 'A', c: 'A', b: 'B', a: 'B', gone: 'D' });

  it('[G2] belong to customers by their ids, in whatever order they stand', () => {
    const run = grade(table, { band: 5, ...latest }, before);
    expect(tiersOf(run)).toEqual(['B', 'A', 'A', 'B', 'A']);
    expect(run.report.stamp.previousSnapshot).toBe(before.summary.name);
    expect(run.report.findings).toContainEqual({
      code: 'previous-snapshot',
      severity: 'info',
      column: before.summary.sheetName,
      count: 4,
      examples: [],
      facts: { policy: 'Test', date: '2025-12-31', unknown: 1 },
    });
  });

  it('[G2] say the same as a column that holds them', () => {
    const label = fc.constantFrom('A', 'B', 'C', 'D', '', 'Gold', ' b ');
    const row = fc.record({ score: fc.integer({ min: 0, max: 100 }), tier: label, methodTier: label });
    fc.assert(
      fc.property(
        fc.array(row, { minLength: 1, maxLength: 30 }),
        fc.option(fc.integer({ min: 0, max: 30 })),
        fc.boolean(),
        (rows, band, twoReviews) => {
          const columns = { Score: rows.map(({ score }) => score) };
          const texts = { Before: rows.map(({ tier }) => tier), Asked: rows.map(({ methodTier }) => methodTier) };
          const withColumns = customerTable({ columns, texts });
          const snapshot: Snapshot = {
            ...snapshotOf({}),
            ids: withColumns.ids,
            tiers: texts.Before,
            methodTiers: texts.Asked,
          };
          const byColumn = grade(withColumns, { band, lastMethodTier: twoReviews ? 'Asked' : null }, undefined, {
            columns: { previousTier: 'Before' },
          });
          const bySnapshot = grade(customerTable({ columns }), { band, previous: { snapshot: 'kept', twoReviews } }, snapshot);
          expect(tiersOf(bySnapshot)).toEqual(tiersOf(byColumn));
          rows.forEach((_, i) => expect(explainCustomer(bySnapshot, i)).toEqual(explainCustomer(byColumn, i)));
        },
      ),
    );
  });

  it('[G2] follow the policy in whether the case of ids counts', () => {
    const upper = snapshotOf({ A: 'B' });
    expect(tiersBefore(table, false, upper).tiers).toEqual(['', '', '', '', '']);
    expect(tiersBefore(table, true, upper).tiers).toEqual(['B', '', '', '', '']);
  });

  it('[G2] are unknown where the snapshot has two for one customer, and that is said', () => {
    const twice: Snapshot = {
      ...before,
      ids: ['a', 'a', 'b', 'b'],
      tiers: ['A', 'B', 'B', 'B'],
      methodTiers: ['A', 'A', 'B', 'B'],
    };
    const run = grade(table, { band: 50, ...latest }, twice);
    expect(tiersOf(run).slice(0, 2)).toEqual(['A', 'B']);
    expect(run.report.findings).toContainEqual(expect.objectContaining({ code: 'previous-tier-ambiguous', count: 1 }));
  });

  it('[G2] that are none of today’s are named, with the snapshot', () => {
    const run = grade(table, { band: 5, ...latest }, snapshotOf({ b: 'Gold' }));
    expect(run.report.findings).toContainEqual({
      code: 'previous-tier-unknown',
      severity: 'warning',
      column: before.summary.sheetName,
      count: 1,
      examples: [{ row: 1, found: 'Gold' }],
    });
  });

  it('[G2] need no snapshot at the first review, but a named one must be there', () => {
    const first = grade(table, { band: 5, ...latest });
    expect(tiersOf(first)).toEqual(['A', 'A', 'B', 'B', 'A']);
    expect(first.report.findings).toContainEqual(expect.objectContaining({ code: 'previous-snapshot-none' }));
    expect(first.report.stamp).not.toHaveProperty('previousSnapshot');
    expect(gradeTable(table, policyOf({ ...scored, hysteresis: { previous: { snapshot: 'Spring' } } }))).toEqual({
      ok: false,
      problems: [{ code: 'snapshot-gone', name: 'Spring' }],
    });
  });

  it('[P2] [G2] are part of the data hash: other tiers of before, another hash; another order of the snapshot, the same', () => {
    const hash = (snapshot?: Snapshot): string => grade(table, latest, snapshot).report.stamp.dataHash;
    const reversed: Snapshot = {
      ...before,
      ids: [...before.ids].reverse(),
      tiers: [...before.tiers].reverse(),
      methodTiers: [...before.methodTiers].reverse(),
    };
    expect(hash(reversed)).toBe(hash(before));
    expect(hash(snapshotOf({ a: 'A', b: 'B', c: 'A', d: 'A' }))).not.toBe(hash(before));
    expect(hash()).not.toBe(hash(before));
    expect(reviewFacts(table, policyOf({ ...scored, hysteresis: latest })).tableHash).toBe(hash());
  });
});

describe('the policy', () => {
  const withHysteresis = (hysteresis: object) =>
    parsePolicy({ schema: 1, name: 'Test', source: { kind: 'customers' }, method: { id: 'abc' }, hysteresis });

  it('[G2] [P1] without a source of previous tiers means the column, as it always did', () => {
    const policy = policyOf({ hysteresis: { band: 0.02 } });
    expect(policy.hysteresis).toEqual({ band: 0.02, lastMethodTier: null });
    expect(policyHash(policy)).toBe(policyHash(policyOf({ hysteresis: { band: 0.02, lastMethodTier: null } })));
  });

  it('[G2] [P1] names a snapshot or the latest', () => {
    expect(policyOf({ hysteresis: { band: 0.02, previous: { snapshot: 'latest' } } }).hysteresis?.previous).toEqual({
      snapshot: 'latest',
      twoReviews: false,
    });
    expect(withHysteresis({ previous: { snapshot: '' } })).toMatchObject({
      ok: false,
      problems: [{ path: 'hysteresis.previous.snapshot' }],
    });
    expect(withHysteresis({ previous: { snapshots: 'x' } })).toMatchObject({ ok: false });
  });

  it('[G2] [P1] has one answer to what the method gave before: the snapshot’s or a column’s', () => {
    expect(withHysteresis({ lastMethodTier: 'Asked', previous: { snapshot: 'latest' } })).toMatchObject({
      ok: false,
      problems: [{ code: 'policy-invalid', path: 'hysteresis.lastMethodTier', expected: 'null', found: '"Asked"' }],
    });
  });
});

describe('the snapshot of the review before', () => {
  const of = (name: string, analysisDate: string | undefined, keptAt: string, parts: Partial<SnapshotSummary> = {}): SnapshotSummary =>
    summaryOf({ name, keptAt, stamp: { ...summaryOf({}).stamp, analysisDate }, tableHash: name, ...parts });
  const now = { source: 'Customers', policyName: 'Test', analysisDate: '2026-03-31', tableHash: 'now' };

  it('[G2] is the latest of an earlier analysis date; this review is not its own predecessor', () => {
    const all = [
      of('old', '2025-09-30', '5'),
      of('before', '2025-12-31', '2'),
      of('same day', '2026-03-31', '4'),
      of('later', '2026-06-30', '9'),
    ];
    expect(previousSnapshot(all, now)?.name).toBe('before');
    expect(previousSnapshot([of('same day', '2026-03-31', '4')], now)).toBeUndefined();
  });

  it('[G2] is the one kept last of several of one day', () => {
    const all = [of('first', '2025-12-31', '2026-01-02T08:00:00Z'), of('second', '2025-12-31', '2026-01-03T08:00:00Z')];
    expect(previousSnapshot(all, now)?.name).toBe('second');
    expect(previousSnapshot([...all].reverse(), now)?.name).toBe('second');
  });

  it('[G2] is of other data where no dates are known', () => {
    const all = [of('other data', undefined, '1'), of('same data', undefined, '2', { tableHash: 'now' })];
    expect(previousSnapshot(all, { ...now, analysisDate: undefined })?.name).toBe('other data');
  });

  it('[G2] is of the same table, or, where that has none, by a policy of the same name', () => {
    const elsewhere = of('elsewhere', '2025-12-31', '1', { source: 'Customers 2025' });
    const stranger = of('stranger', '2025-12-31', '2', {
      source: 'Suppliers',
      stamp: { ...summaryOf({}).stamp, policyName: 'Other', analysisDate: '2025-12-31' },
    });
    expect(previousSnapshot([elsewhere, stranger], now)?.name).toBe('elsewhere');
    expect(previousSnapshot([elsewhere, stranger, of('own', '2025-01-01', '0')], now)?.name).toBe('own');
    expect(previousSnapshot([stranger], now)).toBeUndefined();
  });
});

describe('what is kept of a run', () => {
  it('[G3] name, amount, the value that decides, and the tiers by the method, by the system and in the end', () => {
    const table = {
      ...customerTable({ columns: { Score: [84, 30], Revenue: [5, 7] }, texts: { Hand: ['', 'A'] }, ids: ['a', 'b'] }),
      names: ['Ann', ''],
    };
    const run = gradeTable(
      table,
      policyOf({
        ...scored,
        source: { kind: 'customers', columns: { amount: 'Revenue' } },
        override: { tier: 'Hand' },
        hysteresis: { band: 5, ...latest },
      }),
      snapshotOf({ a: 'B', b: 'C' }),
    );
    if (!run.ok) throw new Error(JSON.stringify(run.problems));
    expect(snapshotReader(run.value)(0, 9)).toEqual([
      { key: 'name', type: 'text', values: ['Ann', null] },
      { key: 'amount', type: 'money', values: [5, 7] },
      { key: 'value', type: 'number', values: [84, 30] },
      { key: 'methodTier', type: 'text', values: ['A', 'D'] },
      { key: 'systemTier', type: 'text', values: ['B', 'D'] },
      { key: 'tier', type: 'text', values: ['B', 'A'] },
    ]);
    expect(snapshotReader(run.value)(1, 2).map(({ values }) => values)).toEqual([[null], [7], [30], ['D'], ['D'], ['A']]);
  });

  it('[G3] does not say the amount twice where it is what decides', () => {
    const table = customerTable({ columns: { Revenue: [5, 0, 7] } });
    const run = gradeTable(table, policyOf({ method: { id: 'abc', params: { value: { column: 'Revenue' } } } }));
    if (!run.ok) throw new Error(JSON.stringify(run.problems));
    expect(snapshotReader(run.value)(0, 3).map(({ key }) => key)).toEqual(['amount', 'methodTier', 'systemTier', 'tier']);
  });
});
