import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import type { CellValue } from '../../../src/base/CellValue';
import { describeReasonIn } from '../../../src/engine/describeReason';
import { explainCustomer } from '../../../src/engine/explainCustomer';
import { gradeTable } from '../../../src/engine/gradeTable';
import type { GradedTable } from '../../../src/engine/GradedTable';
import { outputReader } from '../../../src/engine/outputColumns';
import { steadyTier } from '../../../src/engine/steps/steadyTier';
import { tableRequest } from '../../../src/engine/tableRequest';
import { NO_TIER } from '../../../src/methods/Method';
import type { CustomerTable } from '../../../src/table/CustomerTable';
import { readCustomerTable } from '../../../src/table/readCustomerTable';
import { serialOfIso } from '../../../src/table/serialDate';
import { customerTable } from '../../support/customerTable';
import { policyOf } from '../../support/policy';
import { storeOf } from '../../support/tableStore';
import { withChanges } from '../../support/withChanges';

const LABELS = ['A', 'B', 'C', 'D'];

/** Scores as they stand, cut at 80, 60 and 40. */
const scored = {
  source: { kind: 'customers', columns: { previousTier: 'Before' } },
  method: {
    id: 'weightedScore',
    params: { indicators: [{ field: { column: 'Score' }, weight: 1, scaling: { kind: 'raw' } }], scoreCuts: [80, 60, 40] },
  },
};

const grade = (table: CustomerTable, parts: Record<string, unknown>): GradedTable => {
  const run = gradeTable(table, policyOf({ ...scored, ...parts }));
  if (!run.ok) throw new Error(JSON.stringify(run.problems));
  return run.value;
};

const tiersOf = ({ classification }: GradedTable): (string | undefined)[] =>
  Array.from(classification.tier, (tier) => classification.tiers[tier]);

const below = (limit: number, more: object): object => ({
  when: [{ all: [{ field: { column: 'Paid' }, operator: '<', value: limit }] }],
  ...more,
});

const serial = (iso: string): number => serialOfIso(iso) as number;

describe('hysteresis', () => {
  it('[G2] promotes at cut + band and demotes at cut - band', () => {
    const table = customerTable({ columns: { Score: [84.9, 85, 75, 74.9, 80] }, texts: { Before: ['B', 'B', 'A', 'A', ''] } });
    const run = grade(table, { hysteresis: { band: 5 } });
    expect(tiersOf(run)).toEqual(['B', 'A', 'A', 'B', 'A']);
    expect(run.report.findings).toContainEqual(expect.objectContaining({ code: 'tiers-kept', count: 2 }));
  });

  it('[G2] takes the band of shares as shares: lower is harder', () => {
    const revenue = { method: { id: 'abc', params: { value: { column: 'Revenue' }, cuts: [0.8, 0.95] } } };
    // Shares before each: 0, 0.5, 0.79, 0.88, 0.95.
    const table = customerTable({ columns: { Revenue: [500, 290, 90, 70, 50] }, texts: { Before: ['A', 'A', 'B', 'A', 'C'] } });
    expect(tiersOf(grade(table, revenue))).toEqual(['A', 'A', 'A', 'B', 'C']);
    expect(tiersOf(grade(table, { ...revenue, hysteresis: { band: 0.15 } }))).toEqual(['A', 'A', 'B', 'A', 'C']);
  });

  it('[G2] lets a change pass that two reviews in a row ask for', () => {
    const table = customerTable({
      columns: { Score: [82, 82, 82, 95] },
      texts: { Before: ['B', 'B', 'B', 'D'], Asked: ['A', 'B', '', 'B'] },
    });
    expect(tiersOf(grade(table, { hysteresis: { band: 5, lastMethodTier: 'Asked' } }))).toEqual(['A', 'B', 'B', 'A']);
    expect(tiersOf(grade(table, { hysteresis: { lastMethodTier: 'Asked' } }))).toEqual(['A', 'B', 'B', 'B']);
  });

  it('[G2] names previous tiers that are none of today’s, and grades those as new', () => {
    const table = customerTable({ columns: { Score: [82, 82] }, texts: { Before: ['Gold', ' b '] } });
    const run = grade(table, { hysteresis: { band: 5 } });
    expect(tiersOf(run)).toEqual(['A', 'B']);
    expect(run.report.findings).toContainEqual({
      code: 'previous-tier-unknown',
      severity: 'warning',
      column: 'Before',
      count: 1,
      examples: [{ row: 0, found: 'Gold' }],
    });
  });

  it('[G2] goes at most one step down, stays inside the band, and never passes the method’s tier', () => {
    const tier = fc.integer({ min: 0, max: 5 });
    const input = fc.record({
      now: tier,
      previous: tier,
      slack: fc.option(fc.tuple(tier, tier), { nil: undefined }),
      lastReview: fc.option(fc.integer({ min: -2, max: 5 }), { nil: undefined }),
    });
    fc.assert(
      fc.property(input, ({ now, previous, slack, lastReview }) => {
        const band = slack && { harder: now + slack[0], easier: Math.max(0, now - slack[1]) };
        const { tier: result, cause } = steadyTier({ now, previous, band, lastReview });
        expect(result).toBeLessThanOrEqual(previous + 1);
        expect(result).toBeGreaterThanOrEqual(Math.min(now, previous));
        expect(result).toBeLessThanOrEqual(Math.max(now, previous));
        expect(cause === undefined).toBe(result === now);
        if (band && lastReview === undefined && band.easier <= previous && previous <= band.harder) expect(result).toBe(previous);
      }),
    );
  });

  it('[G2] needs a column of previous tiers and, for a band, cuts', () => {
    const table = customerTable({ columns: { Score: [82] } });
    const bare = policyOf({ ...scored, source: { kind: 'customers' }, hysteresis: { band: 1 } });
    expect(gradeTable(table, bare)).toMatchObject({ ok: false, problems: [{ code: 'role-missing', role: 'previousTier' }] });
    for (const id of ['rfm', 'rules', 'matrix', 'credit', 'lifeCycle']) {
      expect(() => policyOf({ method: { id }, hysteresis: { band: 1 } })).toThrow('band-without-cuts');
    }
    expect(policyOf({ method: { id: 'rfm', params: { tiersBy: 'score' } }, hysteresis: { band: 1 } }).hysteresis?.band).toBe(1);
    expect(() => policyOf({ method: { id: 'abc' }, hysteresis: { band: 2 } })).toThrow('hysteresis.band');
  });
});

describe('guards', () => {
  const table = customerTable({ columns: { Score: [90, 90, 10, 10, NaN], Paid: [0.2, 0.9, 0.2, 0.9, 0.2] } });

  it('[G1] cap and lift tiers by condition; a customer without a tier stays without', () => {
    const capped = grade(table, { guards: [below(0.5, { name: 'Poor payer', limit: 'atMost', tier: 'B' })] });
    expect(tiersOf(capped)).toEqual(['B', 'A', 'D', 'D', undefined]);
    expect(capped.report.findings).toContainEqual(
      expect.objectContaining({ code: 'guard-applied', count: 1, facts: { guard: 'Poor payer', tier: 'B', limit: 'atMost' } }),
    );
    expect(tiersOf(grade(table, { guards: [below(0.5, { limit: 'atLeast', tier: 'C' })] }))).toEqual(['A', 'A', 'C', 'D', undefined]);
  });

  it('[G1] let the hard ones have the last word', () => {
    const guards = [below(0.5, { limit: 'atMost', tier: 'C', hard: true }), below(1, { limit: 'atLeast', tier: 'A' })];
    expect(tiersOf(grade(table, { guards }))).toEqual(['C', 'A', 'C', 'A', undefined]);
  });

  it('[G1 G2] respect the one step down unless they are hard', () => {
    const known = customerTable({ columns: { Score: [90, 90], Paid: [0.2, 0.2] }, texts: { Before: ['A', ''] } });
    const cap = (hard: boolean): object => ({ hysteresis: { band: 5 }, guards: [below(0.5, { limit: 'atMost', tier: 'D', hard })] });
    expect(tiersOf(grade(known, { ...cap(false) }))).toEqual(['B', 'D']);
    expect(tiersOf(grade(known, { ...cap(true) }))).toEqual(['D', 'D']);
  });

  it('[G1] name tiers that there are, and ask for fields that are there', () => {
    expect(() => policyOf({ guards: [below(1, { limit: 'atMost', tier: 'Z' })] })).toThrow('guard-tier-unknown');
    const absent = policyOf({ ...scored, guards: [below(1, { limit: 'atMost', tier: 'B' })] });
    expect(gradeTable(customerTable({ columns: { Score: [1] } }), absent)).toMatchObject({
      ok: false,
      problems: [{ code: 'column-missing', column: 'Paid' }],
    });
  });
});

describe('overrides', () => {
  const override = { tier: 'Hand', who: 'Who', why: 'Why', until: 'Until' };
  const table: CustomerTable = {
    ...customerTable({
      columns: { Score: [10, 10, 10, 10, NaN], Until: [serial('2025-03-31'), serial('2025-03-30'), NaN, NaN, NaN] },
      texts: { Hand: ['a', 'A', 'B', 'Z', 'C'], Who: ['Li', 'Li', '', '', ''], Why: ['Key account', '', '', '', ''] },
    }),
    analysisDate: serial('2025-03-31'),
  };

  it('[G1] hold until their day and not after, without an end for good, also for whom the method does not grade', () => {
    const run = grade(table, { override });
    expect(tiersOf(run)).toEqual(['A', 'D', 'B', 'D', 'C']);
    const codes = run.report.findings.map(({ code, count }) => [code, count]);
    expect(codes).toEqual(
      expect.arrayContaining([
        ['override-held', 3],
        ['override-ended', 1],
        ['override-tier-unknown', 1],
      ]),
    );
    expect(explainCustomer(run, 0)).toMatchObject({
      tier: 'A',
      reasons: expect.arrayContaining([
        { code: 'step-method', facts: { tier: 'D' } },
        { code: 'step-override', facts: { tier: 'A', who: 'Li', why: 'Key account', until: '2025-03-31' } },
      ]),
    });
  });

  it('[G1] ask for an analysis date where an end must be compared', () => {
    const undated = gradeTable({ ...table, analysisDate: undefined }, policyOf({ ...scored, override }));
    expect(undated).toEqual({ ok: false, problems: [{ code: 'analysis-date-missing', column: 'Until' }] });
    expect(tiersOf(grade({ ...table, analysisDate: undefined }, { override: { tier: 'Hand' } }))).toEqual(['A', 'A', 'B', 'D', 'C']);
  });
});

describe('the order of the steps', () => {
  const cell = fc.record({
    score: fc.option(fc.integer({ min: 0, max: 100 }), { nil: NaN }),
    before: fc.constantFrom('', ...LABELS),
    asked: fc.constantFrom('', ...LABELS),
    paid: fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { nil: NaN }),
    hand: fc.constantFrom('', '', '', ...LABELS),
    until: fc.option(fc.integer({ min: 45_990, max: 46_010 }), { nil: NaN }),
  });
  const rows = fc.array(cell, { minLength: 1, maxLength: 30 }).filter((all) => all.some(({ score }) => !Number.isNaN(score)));
  const tableOf = (cells: readonly (typeof cell extends fc.Arbitrary<infer C> ? C : never)[]): CustomerTable => ({
    ...customerTable({
      columns: { Score: cells.map(({ score }) => score), Paid: [...cells.map(({ paid }) => paid)], Until: cells.map(({ until }) => until) },
      texts: {
        Before: cells.map(({ before }) => before),
        Asked: cells.map(({ asked }) => asked),
        Hand: cells.map(({ hand }) => hand),
      },
    }),
    analysisDate: 46_000,
  });
  const anyPaid = (table: CustomerTable): boolean => table.columns.get('Paid')?.some((value) => !Number.isNaN(value)) ?? false;
  const hysteresis = { band: 7, lastMethodTier: 'Asked' };
  const guards = [
    below(0.3, { limit: 'atMost', tier: 'C' }),
    below(0.6, { limit: 'atMost', tier: 'B', hard: true }),
    { when: [{ all: [{ field: { column: 'Paid' }, operator: '>=', value: 0.9 }] }], limit: 'atLeast', tier: 'B' },
  ];
  const override = { tier: 'Hand', until: 'Until' };

  it('[G1] without steps nothing changes', () => {
    fc.assert(
      fc.property(rows, (cells) => {
        const run = grade(tableOf(cells), {});
        expect(run.steps).toBeUndefined();
        expect(run.classification).toBe(run.methodClassification);
      }),
    );
  });

  it('[G1] is method, hysteresis, guards, override: each adds to what those before it gave', () => {
    fc.assert(
      fc.property(rows, (cells) => {
        const table = tableOf(cells);
        fc.pre(anyPaid(table));
        const run = grade(table, { hysteresis, guards, override });
        const method = grade(table, {});
        const steady = grade(table, { hysteresis });
        const guarded = grade(table, { hysteresis, guards });
        expect(run.methodClassification.tier).toEqual(method.classification.tier);
        expect(run.steps?.systemTier).toEqual(guarded.classification.tier);
        cells.forEach(({ hand, until, before, paid }, row) => {
          const tier = run.classification.tier[row] as number;
          const system = run.steps?.systemTier[row] as number;
          const held = steady.classification.tier[row] as number;
          const own = method.classification.tier[row] as number;
          const holds = hand !== '' && !(until < 46_000);
          expect(tier).toBe(holds ? LABELS.indexOf(hand) : system);
          if (own === NO_TIER) expect([held, system]).toEqual([NO_TIER, NO_TIER]);
          else {
            if (before !== '') expect(held).toBeLessThanOrEqual(LABELS.indexOf(before) + 1);
            if (paid < 0.6) expect(system).toBeGreaterThanOrEqual(1);
            if (paid >= 0.9) expect(system).toBeLessThanOrEqual(1);
            if (!(paid < 0.6) && !(paid >= 0.9)) expect(system).toBe(held);
          }
          const expected = tier !== system ? 'override' : system !== held ? 'guard' : held !== own ? 'hysteresis' : undefined;
          expect(run.steps?.of(row).changedBy).toBe(expected);
        });
      }),
    );
  });

  it('[G1] the smallest change that is told leads to the tier that is told, past band and guards', () => {
    let told = 0;
    fc.assert(
      fc.property(rows, fc.boolean(), (cells, withReviews) => {
        const table = tableOf(cells);
        fc.pre(anyPaid(table));
        const parts = { hysteresis: { band: 7, lastMethodTier: withReviews ? 'Asked' : null }, guards, override };
        const run = grade(table, parts);
        cells.forEach((_, row) => {
          const { next } = explainCustomer(run, row);
          if (next === undefined) return;
          told++;
          const after = grade(withChanges(table, row, next.changes), parts);
          expect(tiersOf(after)[row]).toBe(next.tier);
        });
      }),
      // Always the same tables, so that enough changes are told.
      { seed: 5 },
    );
    expect(told).toBeGreaterThan(50);
  });
});

describe('the example policy abc-steady', () => {
  const example = JSON.parse(readFileSync(resolve(__dirname, '../../../src/policy/presets/abc-steady.json'), 'utf8')) as Record<
    string,
    unknown
  >;

  it('[G1 G2 P1] reads its columns as what they are, and writes every step', () => {
    const column = (...cells: CellValue[]): CellValue[] => cells;
    const policy = policyOf(example);
    const store = storeOf({
      'Customer ID': column('C1', 'C2', 'C3', 'C4', 'C5', 'C6'),
      Name: column('One', 'Two', 'Three', 'Four', 'Five', 'Six'),
      'Annual sales': column(500, 290, 100, 60, 30, 20),
      'Tier last year': column('A', 'B', 'B', 'B', 'C', ''),
      'By the method last year': column('A', 'A', 'B', 'B', 'C', ''),
      Credit: column('Poor', 'Good', 'Good', 'Good', 'Good', 'Good'),
      Region: column('South', 'South', 'South', 'South', 'North', 'South'),
      'Tier by hand': column('', '', '', 'A', '', 'B'),
      'Set by': column('', '', '', 'Li', '', 'Wang'),
      Because: column('', '', '', 'Tender won', '', ''),
      Until: column('', '', '', serial('2025-12-31'), '', '2025-06-29'),
    });
    const table = readCustomerTable(store, tableRequest(policy));
    if (!table.ok) throw new Error(JSON.stringify(table.problems));
    const run = grade(table.value, example);
    const cells = Object.fromEntries(outputReader(run, describeReasonIn('en'))(0, 6).map(({ key, values }) => [key, values]));
    // Shares before each: 0, 0.5, 0.79, 0.89, 0.95, 0.98. C3 is A by the method, yet within the band and for the first time.
    expect(cells['methodTier']).toEqual(['A', 'A', 'A', 'B', 'C', 'C']);
    expect(cells['systemTier']).toEqual(['B', 'A', 'B', 'B', 'B', 'C']);
    expect(cells['tier']).toEqual(['B', 'A', 'B', 'A', 'B', 'C']);
    expect(cells['changedBy']).toEqual([
      'Guard “Poor credit”: at most “B”, so “B”.',
      null,
      'Stays “B”, not yet “A”: the difference is within the stability band, and the last review did not say so.',
      'Set by hand: “A” by Li (Tender won), until Dec 31, 2025.',
      'Guard “Key region”: at least “B”, so “B”.',
      null,
    ]);
    expect(run.report.stamp.analysisDate).toBe('2025-12-31');
  });

  it('[P2] hashes previous tiers and overrides with the data, and policies without steps as before', () => {
    const stamp = (before: string): unknown =>
      grade(customerTable({ columns: { Score: [82] }, texts: { Before: [before] } }), { hysteresis: { band: 5 } }).report.stamp.dataHash;
    expect(stamp('A')).not.toBe(stamp('B'));
    expect(Object.keys(policyOf({ guards: [] }))).toEqual(Object.keys(policyOf({})));
  });

  it('[G1] writes the tier of a method that calls it a segment once other steps can change it', () => {
    const rfm = { method: { id: 'rfm' }, override: { tier: 'Hand' }, source: { kind: 'customers', columns: {} } };
    const values = Array.from({ length: 10 }, (_, i) => i + 1);
    const table = customerTable({
      measures: { recencyDays: values, orders: values, netAmount: values },
      texts: { Hand: values.map((value) => (value === 1 ? 'Champions' : '')) },
    });
    const run = grade(table, rfm);
    expect(run.report.outputColumns[0]?.key).toBe('tier');
    expect(outputReader(run, describeReasonIn('zh-CN'))(0, 1)[0]?.values).toEqual(['Champions']);
  });
});
