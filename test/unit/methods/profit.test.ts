import fc from 'fast-check';
import { profit } from '../../../src/methods/pareto/profit';
import { readCustomerTable } from '../../../src/table/readCustomerTable';
import type { CustomerTable } from '../../../src/table/CustomerTable';
import { customerTable } from '../../support/customerTable';
import { gradeWith } from '../../support/graded';
import { requestOf, storeOf } from '../../support/tableStore';
import { withChanges } from '../../support/withChanges';

/** 1,000 of profits, 100 of losses. */
const PROFITS = [500, 300, 150, 50, 0, -40, -60];

describe('profit', () => {
  it('[U5] ranks by profit, shares the whole with losses counted, and keeps loss makers apart', () => {
    const { labels, classification } = gradeWith(profit, customerTable({ measures: { profitAmount: PROFITS } }));
    expect(labels).toEqual(['A', 'A', 'B', 'C', 'D', 'D', 'D']);
    expect([...(classification.measures['share'] ?? [])]).toEqual(PROFITS.map((value) => value / 900));
    expect([...(classification.measures['rank'] ?? [])]).toEqual([1, 2, 3, 4, 5, 6, 7]);
  });

  it('[U5] names the loss makers, the dearest first', () => {
    const table = { ...customerTable({ measures: { profitAmount: PROFITS } }), names: ['', '', '', '', '', 'Fay', 'Gus'] };
    const { classification } = gradeWith(profit, table);
    expect(classification.findings.filter(({ code }) => code === 'loss-makers')).toEqual([
      {
        code: 'loss-makers',
        severity: 'warning',
        column: 'profitAmount',
        count: 2,
        examples: [
          { row: 6, found: '-60' },
          { row: 5, found: '-40' },
        ],
        facts: { amount: -100, names: 'Gus, Fay' },
      },
    ]);
    expect(classification.findings.map(({ code }) => code)).not.toContain('non-positive');
    const unnamed = gradeWith(profit, customerTable({ measures: { profitAmount: PROFITS } }));
    expect(unnamed.classification.findings.find(({ code }) => code === 'loss-makers')?.facts?.['names']).toBe('C7, C6');
  });

  it.each<[string, Record<string, readonly (string | number)[]>, Record<string, string>]>([
    ['amount less cost', { Cost: [60, 90, 55] }, { cost: 'Cost' }],
    ['amount times margin', { Margin: [0.4, 0.1, -0.1] }, { margin: 'Margin' }],
  ])('[U5] works the contribution out as %s', (_, cells, roles) => {
    const store = storeOf({ Customer: ['Ann', 'Bob', 'Cleo'], Amount: [100, 100, 50], ...cells });
    const columns = { customer: 'Customer', amount: 'Amount', ...roles };
    const read = readCustomerTable(store, requestOf({ kind: 'customers', columns }));
    if (!read.ok) throw new Error(JSON.stringify(read.problems));
    const { labels, classification } = gradeWith(profit, read.value);
    expect([...(classification.measures['profit'] ?? [])]).toEqual([40, 10, -5]);
    expect(labels).toEqual(['A', 'B', 'D']);
  });

  it('[U5] explains by profit, share of the whole and place; a loss needs no place', () => {
    const { explain } = gradeWith(profit, customerTable({ measures: { profitAmount: PROFITS } }));
    expect(explain(2)).toEqual({
      tier: 'B',
      reasons: [
        { code: 'profit-value', facts: { column: 'profitAmount', value: 150 } },
        { code: 'profit-share', facts: { share: 150 / 900 } },
        {
          code: 'abc-place-by-value',
          facts: expect.objectContaining({ rank: 3, customers: 4, shareBefore: 0.8, cumulativeShare: 0.95 }) as never,
        },
      ],
      next: {
        tier: 'A',
        changes: [{ code: 'raise-value', facts: { column: 'profitAmount', from: 150, to: 150.01, by: expect.closeTo(0.01) as number } }],
      },
    });
    expect(explain(6).reasons.map(({ code }) => code)).toEqual(['profit-value', 'profit-share', 'profit-loss']);
  });

  it('[U5] has no shares where the whole is a loss, and no tiers where nobody earns', () => {
    const { classification } = gradeWith(profit, customerTable({ measures: { profitAmount: [10, -20] } }));
    expect([...(classification.measures['share'] ?? [])]).toEqual([NaN, NaN]);
    const { params } = gradeWith(profit, customerTable({ measures: { profitAmount: PROFITS } }));
    expect(profit.classify(customerTable({ measures: { profitAmount: [-1, 0] } }), params, ['A', 'B', 'C', 'D'])).toEqual({
      ok: false,
      problems: [{ code: 'no-positive-values', column: 'profitAmount' }],
    });
    expect(profit.check(params, 3)).toMatchObject([{ path: 'tiers', expected: '4', found: '3' }]);
  });

  it('[U5] the smallest rise, applied, gives the tier it promises', () => {
    const values = fc.array(fc.integer({ min: -500, max: 5000 }), { minLength: 2, maxLength: 9 });
    fc.assert(
      fc.property(values, (profits) => {
        fc.pre(profits.some((value) => value > 0));
        const table: CustomerTable = customerTable({ measures: { profitAmount: profits } });
        const before = gradeWith(profit, table);
        profits.forEach((_, row) => {
          const { next } = before.explain(row);
          if (next === undefined) return;
          const after = gradeWith(profit, withChanges(table, row, next.changes));
          expect(after.labels[row]).toBe(next.tier);
        });
      }),
    );
  });
});
