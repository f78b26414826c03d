import * as fc from 'fast-check';
import type { Problem } from '../../../src/base/Problem';
import { explainCustomer } from '../../../src/engine/explainCustomer';
import type { GradedTable } from '../../../src/engine/GradedTable';
import { gradeTable } from '../../../src/engine/gradeTable';
import { outputReader } from '../../../src/engine/outputColumns';
import { methodById } from '../../../src/methods';
import type { Method } from '../../../src/methods/Method';
import { LIFETIME_MEASURES, MODEL_MEASURES, RFM_SCORE_MEASURES } from '../../../src/methods/modelMeasures/modelMeasure';
import type { Policy } from '../../../src/policy/Policy';
import { roundSignificant } from '../../../src/stats/roundSignificant';
import type { CustomerTable } from '../../../src/table/CustomerTable';
import { customerTable } from '../../support/customerTable';
import { policyOf } from '../../support/policy';
import { seeded } from '../../support/seeded';
import { simulatedBuyers } from '../../support/simulatedBuyers';
import { withChanges } from '../../support/withChanges';

const BUYERS = simulatedBuyers(300, seeded(11));

/** Buyers as a list of orders would give them. */
const buyersTable = (order: readonly number[] = BUYERS.x.map((_, row) => row)): CustomerTable => {
  const of = (values: readonly number[]): number[] => order.map((row) => values[row] as number);
  return {
    ...customerTable({
      measures: {
        repeatPurchaseDays: of(BUYERS.x),
        purchaseSpanDays: of(BUYERS.span),
        customerAgeDays: of(BUYERS.age),
        meanRepeatValue: of(BUYERS.mean),
        recencyDays: of(BUYERS.age.map((age, row) => age - (BUYERS.span[row] as number))),
        orders: of(BUYERS.x.map((x) => x + 1)),
        netAmount: of(BUYERS.x.map((x, row) => Math.round((x + 1) * ((BUYERS.mean[row] as number) + 10)))),
      },
      ids: order.map((row) => `C${row + 1}`),
    }),
    source: 'transactions',
  };
};

const ruleOn = (measure: string, value: number): Record<string, unknown> => ({
  id: 'rules',
  params: {
    rules: {
      tiers: [{ label: 'Good', when: [{ all: [{ field: { measure }, operator: '>=', value }] }] }],
      remainder: 'Rest',
    },
  },
});

const policy = (parts: Record<string, unknown>): Policy => policyOf({ source: { kind: 'transactions' }, ...parts });

const graded = (table: CustomerTable, parts: Record<string, unknown>): GradedTable => {
  const run = gradeTable(table, policy(parts));
  if (!run.ok) throw new Error(JSON.stringify(run.problems));
  return run.value;
};

const problemsOf = (table: CustomerTable, parts: Record<string, unknown>): readonly Problem[] => {
  const run = gradeTable(table, policy(parts));
  return run.ok ? [] : run.problems;
};

const valuesOf = (run: GradedTable, measure: string): number[] => Array.from(run.table.measures.get(measure) ?? []);
const labels = (run: GradedTable): (string | undefined)[] => Array.from(run.classification.tier, (tier) => run.classification.tiers[tier]);

/** What a run writes, by output key. */
const columnsWritten = (run: GradedTable): ReadonlyMap<string, readonly (string | number | null)[]> =>
  new Map(outputReader(run, { reason: () => '', change: () => '' })(0, run.table.rowCount).map(({ key, values }) => [key, values]));

describe('measures that come from a model', () => {
  it('[M1] are the numbers that the method itself writes, for the same settings', () => {
    const lifetimeSettings = fc.record({
      horizonMonths: fc.integer({ min: 1, max: 60 }),
      margin: fc.integer({ min: 1, max: 100 }),
      discount: fc.integer({ min: 0, max: 40 }),
    });
    const weight = fc.integer({ min: 1, max: 9 });
    const rfmSettings = fc.record({
      bins: fc.integer({ min: 2, max: 10 }),
      scoring: fc.constantFrom('percentile', 'ntile', 'quantile', 'rfm'),
      recencyWeight: weight,
      frequencyWeight: weight,
      monetaryWeight: weight,
    });
    const table = buyersTable();
    fc.assert(
      fc.property(lifetimeSettings, rfmSettings, (lifetime, rfm) => {
        const written = new Map([
          ...columnsWritten(graded(table, { method: { id: 'lifetimeValue', params: lifetime } })),
          ...columnsWritten(graded(table, { method: { id: 'rfm', params: { ...rfm, scheme: 'eight', tiersBy: 'score' } } })),
        ]);
        for (const measure of MODEL_MEASURES) {
          const run = graded(table, { method: ruleOn(measure, 0), measures: { lifetime, rfm } });
          const column = written.get(measure === 'rfmScore' ? 'score' : measure);
          expect(valuesOf(run, measure).map((value) => (Number.isNaN(value) ? null : value))).toEqual(column);
          if (LIFETIME_MEASURES.includes(measure as never))
            for (const value of valuesOf(run, measure)) expect(value).toBe(roundSignificant(value));
        }
      }),
      { numRuns: 5, seed: 3 },
    );
  });

  it('[M1] are added only where the policy uses them', () => {
    const table = buyersTable();
    expect(graded(table, { method: { id: 'abc', params: { value: { measure: 'netAmount' } } } }).table).toBe(table);
    const run = graded(table, { method: ruleOn('pAlive', 0.5) });
    expect([...run.table.measures.keys()].filter((name) => !table.measures.has(name))).toEqual(['pAlive']);
  });

  it('[M1] are computed once for a table and settings, whatever else of the policy is tried', () => {
    const table = buyersTable();
    const values = (limit: number, lifetime: object = {}): Float64Array | undefined =>
      graded(table, { method: ruleOn('lifetimeValue', limit), measures: { lifetime } }).table.measures.get('lifetimeValue');
    const first = values(5);
    expect(values(6)).toBe(first);
    expect(values(6, { margin: 50 })).not.toEqual(first);
    expect(values(5)).toEqual(first);
  });

  it.each([...RFM_SCORE_MEASURES, ...LIFETIME_MEASURES])('[P2] %s does not depend on the order of the rows', (measure) => {
    const limit = graded(buyersTable(), { method: ruleOn(measure, 0) }).table.measures.get(measure) as Float64Array;
    const middle = [...limit].filter((value) => !Number.isNaN(value)).sort((a, b) => a - b)[150] as number;
    const parts = { method: ruleOn(measure, middle) };
    const straight = graded(buyersTable(), parts);
    fc.assert(
      fc.property(fc.shuffledSubarray(Array.from(BUYERS.x.keys()), { minLength: BUYERS.x.length }), (order) => {
        const shuffled = graded(buyersTable(order), parts);
        expect(valuesOf(shuffled, measure)).toEqual(order.map((row) => valuesOf(straight, measure)[row]));
        expect(labels(shuffled)).toEqual(order.map((row) => labels(straight)[row]));
      }),
      { numRuns: 4, seed: 5 },
    );
  });

  it('[M1] stand in indicators, axes, values and the profile alike', () => {
    const table = buyersTable();
    const field = (measure: string): object => ({ measure });
    const indicator = { field: field('pAlive'), weight: 100, direction: 'benefit', scaling: { kind: 'percentile' }, missing: 'reweight' };
    const scored = graded(table, { method: { id: 'weightedScore', params: { indicators: [indicator] } } });
    expect(scored.report.findings.map(({ code }) => code)).toContain('lifetime-model');
    const abc = graded(table, { method: { id: 'abc', params: { value: field('lifetimeValue') } } });
    expect(abc.amounts.name).toBe('lifetimeValue');
    expect(abc.report.stamp.dataHash).not.toBe(graded(table, { method: { id: 'abc' } }).report.stamp.dataHash);
    const earned = graded(table, { method: { id: 'profit', params: { value: field('lifetimeValue') } } });
    expect(earned.methodClassification.value).toEqual(abc.methodClassification.value);
    const paid = graded(table, { method: { id: 'credit', params: { onTime: field('pAlive') } } });
    for (const [row, label] of labels(paid).entries()) expect(label === 'Good').toBe((valuesOf(paid, 'pAlive')[row] as number) >= 0.9);
    const axes = { rows: { field: field('rfmScore'), cuts: [50] }, columns: { field: field('expectedOrders'), cuts: [1, 3] } };
    const matrix = {
      ...axes,
      cells: [
        ['C', 'C', 'B'],
        ['C', 'B', 'A'],
      ],
      unknown: 'C',
      tiers: ['A', 'B', 'C'],
    };
    const crossed = graded(table, { method: { id: 'matrix', params: { matrix } }, profile: { measures: [field('pAlive')] } });
    expect(crossed.report.profile?.measures.map(({ name }) => name)).toEqual(['pAlive']);
    expect(crossed.report.tierTable.reduce((sum, { customers }) => sum + customers, 0)).toBe(BUYERS.x.length);
    for (const tier of ['A', 'C']) {
      const rows = labels(crossed).flatMap((label, row) => (label === tier ? [row] : []));
      expect(rows.length).toBeGreaterThan(0);
      for (const row of rows) {
        const [score, orders] = ['rfmScore', 'expectedOrders'].map((name) => valuesOf(crossed, name)[row] as number) as [number, number];
        expect(score >= 50 && orders >= 3).toBe(tier === 'A');
      }
    }
  });

  it('[M1] are missing for a customer of whom the model knows nothing, which is counted', () => {
    const table = buyersTable();
    const without = new Map(table.measures);
    for (const name of ['repeatPurchaseDays', 'recencyDays', 'orders'])
      without.set(name, (table.measures.get(name) as Float64Array).with(3, NaN));
    for (const measure of ['pAlive', 'rfmScore']) {
      const run = graded({ ...table, measures: without }, { method: ruleOn(measure, 0) });
      expect(labels(run)[3]).toBe('Rest');
      expect(labels(run).filter((label) => label === 'Good')).toHaveLength(BUYERS.x.length - 1);
      expect(run.report.findings).toContainEqual(expect.objectContaining({ code: 'measure-without-value', column: measure, count: 1 }));
      expect(run.report.findings.filter(({ code }) => code === 'unscored-customers')).toEqual([]);
    }
  });

  it('[M2] are the numbers of the method where the policy grades by it, and say nothing twice', () => {
    const guards = [{ when: [{ all: [{ field: { measure: 'lifetimeValue' }, operator: '<', value: 1 }] }], limit: 'atMost', tier: '5' }];
    const run = graded(buyersTable(), { method: { id: 'lifetimeValue', params: { horizonMonths: 24 } }, guards });
    expect(valuesOf(run, 'lifetimeValue')).toEqual(Array.from(run.methodClassification.value));
    expect(run.report.findings.filter(({ code }) => code === 'lifetime-model')).toHaveLength(1);
  });

  it('[M1] stop the run where the model cannot be had, naming the measures and the cause', () => {
    const once = customerTable({
      measures: {
        repeatPurchaseDays: [0, 0, 0],
        purchaseSpanDays: [0, 0, 0],
        customerAgeDays: [10, 20, 30],
        meanRepeatValue: [0, 0, 0],
      },
    });
    expect(problemsOf(once, { method: ruleOn('pAlive', 0.5) })).toEqual([
      { code: 'measure-not-computed', measures: ['pAlive'], cause: { code: 'model-not-fitted', model: 'BG/NBD', reason: 'no-repeats' } },
    ]);
    expect(problemsOf(customerTable({ columns: { Revenue: [1, 2] } }), { method: ruleOn('rfmScore', 50) })).toEqual(
      ['recencyDays', 'orders', 'netAmount'].map((measure) => ({
        code: 'measure-not-computed',
        measures: ['rfmScore'],
        cause: { code: 'measure-missing', measure },
      })),
    );
  });

  it('[L2] ask what customers spend only where money is asked for', () => {
    // Everybody spends the same: no spread to learn from.
    const same = buyersTable();
    const measures = new Map(same.measures).set(
      'meanRepeatValue',
      (same.measures.get('meanRepeatValue') as Float64Array).map((mean) => (mean > 0 ? 10 : 0)),
    );
    const table = { ...same, measures };
    expect(valuesOf(graded(table, { method: ruleOn('pAlive', 0.5) }), 'pAlive')).toEqual(
      valuesOf(graded(same, { method: ruleOn('pAlive', 0.5) }), 'pAlive'),
    );
    expect(problemsOf(table, { method: ruleOn('lifetimeValue', 5) })).toEqual([
      {
        code: 'measure-not-computed',
        measures: ['lifetimeValue'],
        cause: { code: 'model-not-fitted', model: 'gamma-gamma', reason: 'undetermined' },
      },
    ]);
  });
});

describe('why, with measures that come from a model', () => {
  const rules = {
    tiers: [
      {
        label: 'A',
        when: [
          {
            all: [
              { field: { measure: 'pAlive' }, operator: '>=', value: 0.8 },
              { field: { measure: 'rfmScore' }, operator: '>=', value: 60 },
            ],
          },
        ],
      },
      {
        label: 'B',
        when: [
          { all: [{ field: { measure: 'expectedOrders' }, operator: '>', value: 2 }] },
          { all: [{ field: { measure: 'frequencyScore' }, operator: '>=', value: 4 }] },
        ],
      },
    ],
    remainder: 'C',
  };
  const indicator = (measure: string, weight: number, scaling: object): object => ({
    field: { measure },
    weight,
    direction: 'benefit',
    scaling,
    missing: 'worst',
  });
  const indicators = [
    indicator('pAlive', 50, { kind: 'percentile' }),
    indicator('lifetimeValue', 30, { kind: 'minmax', winsorise: false }),
    indicator('rfmScore', 20, { kind: 'raw' }),
  ];

  it.each([
    ['rules', { rules }],
    ['weightedScore', { indicators, scoreCuts: [70, 40] }],
    ['abc', { value: { measure: 'lifetimeValue' } }],
  ])('[U1] [P2] the change that %s names for the next tier, applied, lifts the tier', (id, params) => {
    const run = graded(buyersTable(), { method: { id, params } });
    const method = methodById(id) as Method;
    let lifted = 0;
    for (let row = 0; row < BUYERS.x.length; row += 3) {
      const { next } = explainCustomer(run, row);
      // Where no single indicator is enough, only the score that is lacking is told.
      if (next === undefined || next.changes.some(({ code }) => code === 'raise-score')) continue;
      for (const { facts } of next.changes) {
        if (facts['column'] === 'pAlive') expect(facts['to']).toBeLessThanOrEqual(1);
        if (facts['column'] === 'frequencyScore') expect(Number.isInteger(facts['to'])).toBe(true);
      }
      const changed = method.classify(withChanges(run.table, row, next.changes), run.policy.method.params, run.classification.tiers);
      if (!changed.ok) throw new Error(JSON.stringify(changed.problems));
      const reached = run.classification.tiers[changed.value.tier[row] as number];
      expect(reached).toBe(next.tier);
      expect(changed.value.tier[row]).toBeLessThan(run.classification.tier[row] as number);
      lifted++;
    }
    expect(lifted).toBeGreaterThan(20);
  });
});
