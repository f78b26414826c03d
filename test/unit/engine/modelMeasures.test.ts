import * as fc from 'fast-check';
import type { GradedTable } from '../../../src/engine/GradedTable';
import { gradeTable } from '../../../src/engine/gradeTable';
import { LIFETIME_MEASURES, MODEL_MEASURES, RFM_SCORE_MEASURES } from '../../../src/methods/modelMeasures/modelMeasure';
import type { Policy } from '../../../src/policy/Policy';
import { roundSignificant } from '../../../src/stats/roundSignificant';
import type { CustomerTable } from '../../../src/table/CustomerTable';
import { customerTable } from '../../support/customerTable';
import { policyOf } from '../../support/policy';
import { seeded } from '../../support/seeded';
import { simulatedBuyers } from '../../support/simulatedBuyers';

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

const valuesOf = (run: GradedTable, measure: string): number[] => Array.from(run.table.measures.get(measure) ?? []);
const labels = (run: GradedTable): (string | undefined)[] => Array.from(run.classification.tier, (tier) => run.classification.tiers[tier]);

describe('measures that come from a model', () => {
  it('[M1] are the numbers that the method itself writes, for the same settings', () => {
    const lifetime = { horizonMonths: 18, margin: 30, discount: 15 };
    const rfm = { bins: 4, scoring: 'quantile', recencyWeight: 3 };
    const byLifetime = graded(buyersTable(), { method: { id: 'lifetimeValue', params: lifetime } });
    const byRfm = graded(buyersTable(), { method: { id: 'rfm', params: { ...rfm, scheme: 'eight', tiersBy: 'score' } } });
    for (const measure of MODEL_MEASURES) {
      const run = graded(buyersTable(), { method: ruleOn(measure, 0), measures: { lifetime, rfm } });
      const own = LIFETIME_MEASURES.includes(measure as never) ? byLifetime : byRfm;
      const written = own.classification.measures[measure === 'rfmScore' ? 'score' : measure] as Float64Array;
      expect(valuesOf(run, measure)).toEqual(Array.from(written));
      for (const value of valuesOf(run, measure)) if (measure !== 'rfmScore') expect(value).toBe(roundSignificant(value));
    }
  });

  it('[M1] are added only where the policy uses them', () => {
    const table = buyersTable();
    expect(graded(table, { method: { id: 'abc', params: { value: { measure: 'netAmount' } } } }).table).toBe(table);
    const run = graded(table, { method: ruleOn('pAlive', 0.5) });
    expect([...run.table.measures.keys()].filter((name) => !table.measures.has(name))).toEqual(['pAlive']);
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
});
