import fc from 'fast-check';
import { lifeCycle } from '../../../src/methods/lifeCycle/lifeCycle';
import type { LifeCycleParams } from '../../../src/methods/lifeCycle/lifeCycleStage';
import type { CustomerTable } from '../../../src/table/CustomerTable';
import { readCustomerTable } from '../../../src/table/readCustomerTable';
import { isoOfSerial } from '../../../src/table/serialDate';
import { customerTable } from '../../support/customerTable';
import { gradeWith, type Graded } from '../../support/graded';
import { requestOf, storeOf } from '../../support/tableStore';

const TODAY = 46000;

/** Customers by the days ago at which they ordered; an empty list is a customer who only returned something. */
const tableOf = (orders: Readonly<Record<string, readonly number[]>>): CustomerTable => {
  const rows = Object.entries(orders).flatMap(([customer, daysAgo]): [string, number, number][] =>
    daysAgo.length === 0 ? [[customer, TODAY - 1, -1]] : daysAgo.map((days) => [customer, TODAY - days, 10]),
  );
  const cells = { Customer: rows.map(([id]) => id), Date: rows.map(([, day]) => day), Amount: rows.map(([, , amount]) => amount) };
  const columns = { customer: 'Customer', date: 'Date', amount: 'Amount' };
  const read = readCustomerTable(storeOf(cells), requestOf({ kind: 'transactions', columns, analysisDate: isoOfSerial(TODAY) }));
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value;
};

const grade = (orders: Readonly<Record<string, readonly number[]>>, given: object = {}): Graded<LifeCycleParams> =>
  gradeWith(lifeCycle, tableOf(orders), { ...given });

describe('lifeCycle', () => {
  it('[U4] takes the first stage that holds, each limit inclusive', () => {
    const orders = {
      none: [],
      recovered: [600, 90],
      gapOfExactlyAYear: [455, 90],
      newToday: [90, 5],
      active: [200, 90],
      dormant: [200, 91],
      dormantAtLimit: [365],
      lapsed: [366],
      recoveredThough: [400, 10, 1],
    };
    const { labels, classification } = grade(orders);
    expect(Object.fromEntries(Object.keys(orders).map((name, i) => [name, labels[i]]))).toEqual({
      none: 'Potential',
      recovered: 'Recovered',
      gapOfExactlyAYear: 'Active',
      newToday: 'New',
      active: 'Active',
      dormant: 'Dormant',
      dormantAtLimit: 'Dormant',
      lapsed: 'Lapsed',
      // Came back 10 days ago, and has ordered since: that gap is no longer the one before the last order.
      recoveredThough: 'Active',
    });
    expect(classification.findings).toEqual([]);
  });

  it('[U4] measures a customer by its own rhythm from three orders on', () => {
    // Weekly: active until 10.5 days, dormant until 28. Yearly: active until 547.5. Two orders have no rhythm.
    const orders = { weekly: [25, 18, 11], weeklyLate: [44, 37, 30], yearly: [1130, 765, 400], two: [200, 100], sameDay: [100, 100, 100] };
    expect(grade(orders, { limitsBy: 'interval', newDays: 20 }).labels).toEqual(['Dormant', 'Lapsed', 'Active', 'Dormant', 'Dormant']);
    expect(grade(orders, { newDays: 20 }).labels).toEqual(['Active', 'Active', 'Lapsed', 'Dormant', 'Dormant']);
  });

  it('[U4] says which times decided, and that an order now would win the customer back', () => {
    const { explain } = grade({ lapsed: [800, 400], none: [], weekly: [25, 18, 11] }, { limitsBy: 'interval', newDays: 20 });
    expect(explain(0)).toEqual({
      tier: 'Lapsed',
      reasons: [{ code: 'life-last-order', facts: { recencyDays: 400, active: 90, lapsed: 365 } }],
      // Three orders have a rhythm of 400 days then, and the gap is within it.
      next: { tier: 'Active', changes: [{ code: 'one-more-order', facts: {} }] },
    });
    expect(explain(1)).toEqual({
      tier: 'Potential',
      reasons: [{ code: 'life-no-order', facts: {} }],
      next: { tier: 'New', changes: [{ code: 'first-order', facts: {} }] },
    });
    expect(explain(2).reasons).toEqual([
      { code: 'life-last-order', facts: { recencyDays: 11, active: 10.5, lapsed: 28 } },
      { code: 'life-own-interval', facts: { interval: 7 } },
    ]);
  });

  it('[U4] says what a customer table cannot tell', () => {
    const table = customerTable({ measures: { recencyDays: [10, 400, NaN], orders: [3, 2, 0] } });
    const { labels, classification } = gradeWith(lifeCycle, table, { language: 'zh' });
    expect(labels).toEqual(['活跃', '流失', '潜在']);
    expect(classification.findings.map(({ code }) => code)).toEqual([
      'life-gap-unknown',
      'life-first-unknown',
      'tier-empty',
      'tier-empty',
      'tier-empty',
    ]);
    const lost = customerTable({ measures: { recencyDays: [NaN, 1], orders: [3, 1] } });
    const unknown = gradeWith(lifeCycle, lost);
    expect(unknown.labels).toEqual([undefined, 'Active']);
    expect(unknown.explain(0)).toEqual({ tier: undefined, reasons: [{ code: 'value-missing', facts: { column: 'recencyDays' } }] });
    expect(lifeCycle.classify(customerTable({ columns: { x: [1] } }), unknown.params, [])).toEqual({
      ok: false,
      problems: [{ code: 'measure-missing', measure: 'recencyDays' }],
    });
  });

  it('[U4] refuses limits the wrong way round', () => {
    const { params } = grade({ a: [1] });
    expect(
      lifeCycle.check({ ...params, lapsedDays: 90, lapsedMultiple: 1 }, 5).map((problem) => 'path' in problem && problem.path),
    ).toEqual(['lapsedDays', 'lapsedMultiple', 'tiers']);
  });

  it('[U4] one more order, placed, gives the stage it promises', () => {
    const history = fc.array(fc.integer({ min: 0, max: 900 }), { maxLength: 5 });
    fc.assert(
      fc.property(history, fc.constantFrom('days', 'interval'), (daysAgo, limitsBy) => {
        const before = grade({ me: daysAgo, other: [50] }, { limitsBy });
        const { tier, next } = before.explain(0);
        expect(tier).toBe(before.labels[0]);
        const after = grade({ me: [...daysAgo, 0], other: [50] }, { limitsBy });
        const isBetter = (after.classification.tier[0] as number) < (before.classification.tier[0] as number);
        expect(next?.tier).toBe(isBetter ? after.labels[0] : undefined);
      }),
    );
  });
});
