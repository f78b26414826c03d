import fc from 'fast-check';
import { credit } from '../../../src/methods/credit/credit';
import { readCustomerTable } from '../../../src/table/readCustomerTable';
import { customerTable } from '../../support/customerTable';
import { gradeWith } from '../../support/graded';
import { requestOf, storeOf } from '../../support/tableStore';
import { withChanges } from '../../support/withChanges';

/** Good, fair by days, poor by share on time, fair by what is overdue, poor by it, nothing known, not yet due, only overdue. */
const measures = {
  onTimeShare: [0.95, 0.9, 0.69, 1, 1, NaN, NaN, NaN],
  meanDaysLate: [-2, 12, 3, 0, 0, NaN, NaN, NaN],
  overdueAmount: [0, 0, 0, 20, 21, 0, 0, 50],
  openAmount: [100, 0, 100, 100, 100, 0, 100, 50],
};

describe('credit', () => {
  it('[U3] takes the worst of what is known', () => {
    const { labels, classification } = gradeWith(credit, customerTable({ measures }));
    expect(labels).toEqual(['Good', 'Fair', 'Poor', 'Fair', 'Poor', undefined, undefined, 'Poor']);
    expect(classification.texts['state']?.slice(5)).toEqual(['no value', 'no value', '']);
    expect(classification.findings).toEqual([{ code: 'credit-unknown', severity: 'info', count: 2, examples: [] }]);
  });

  it('[U3] gives the reasons, the worst first, and all that has to become better', () => {
    const { explain } = gradeWith(credit, customerTable({ measures }));
    expect(explain(4)).toEqual({
      tier: 'Poor',
      reasons: [
        { code: 'credit-part', facts: { column: 'overdueShare', value: 0.21, tier: 'Poor' } },
        { code: 'credit-part', facts: { column: 'onTimeShare', value: 1, tier: 'Good' } },
        { code: 'credit-part', facts: { column: 'meanDaysLate', value: 0, tier: 'Good' } },
        { code: 'credit-worst', facts: { tier: 'Poor' } },
      ],
      // 21 of 100 overdue: 2 paid leave 19 of 98, which is below 20 %; 1 paid would leave 20 of 99.
      next: {
        tier: 'Fair',
        changes: [
          { code: 'change-field', facts: { column: 'overdueAmount', from: 21, to: 19 } },
          { code: 'change-field', facts: { column: 'openAmount', from: 100, to: 98 } },
        ],
      },
    });
    expect(explain(2).next).toEqual({
      tier: 'Fair',
      changes: [{ code: 'change-field', facts: { column: 'onTimeShare', from: 0.69, to: 0.7 } }],
    });
    expect(explain(5)).toEqual({ tier: undefined, reasons: [{ code: 'credit-unknown', facts: {} }] });
  });

  it('[U3] reads percent as percent, and leaves out what the table does not have', () => {
    const table = customerTable({ columns: { 'On time %': [95, 80, 0.5] } });
    const { labels, classification, explain } = gradeWith(credit, table, { onTime: { column: 'On time %' } });
    expect(labels).toEqual(['Good', 'Fair', 'Poor']);
    expect(classification.findings.map(({ code, column }) => `${code} ${column}`)).toEqual([
      'credit-part-absent meanDaysLate',
      'credit-part-absent overdueAmount',
      'credit-part-absent openAmount',
    ]);
    expect(explain(1).next?.changes).toEqual([{ code: 'change-field', facts: { column: 'On time %', from: 80, to: 90 } }]);
  });

  it('[U3] refuses a column that is not there, a table that says nothing, and limits the wrong way round', () => {
    const classify = (given: object, table = customerTable({ columns: { x: [1] } })): unknown =>
      credit.classify(table, { ...gradeWith(credit, customerTable({ measures })).params, ...given }, ['Good', 'Fair', 'Poor']);
    expect(classify({ daysLate: { column: 'Late' } })).toEqual({ ok: false, problems: [{ code: 'column-missing', column: 'Late' }] });
    expect(classify({})).toEqual({ ok: false, problems: [{ code: 'measure-missing', measure: 'onTimeShare' }] });
    const { params } = gradeWith(credit, customerTable({ measures }));
    expect(credit.check({ ...params, fairOnTime: 95, fairDaysLate: -1, goodOverdue: 30 }, 4)).toEqual([
      { code: 'parameter-invalid', path: 'fairOnTime', expected: '<= 90', found: '95' },
      { code: 'parameter-invalid', path: 'fairDaysLate', expected: '>= 0', found: '-1' },
      { code: 'parameter-invalid', path: 'fairOverdue', expected: '>= 30', found: '20' },
      { code: 'parameter-invalid', path: 'tiers', expected: '3', found: '4' },
    ]);
  });

  it('[U3] grades a list of invoices as by hand, in either language', () => {
    // Ann pays on time; Bob pays 10 days late twice; Cleo has 30 of 40 overdue; Dan owes 5, not due yet.
    const cells = {
      Customer: ['Ann', 'Ann', 'Bob', 'Bob', 'Cleo', 'Cleo', 'Cleo', 'Dan'],
      Amount: [100, 50, 10, 20, 5, 10, 30, 5],
      Due: ['2025-01-31', '2025-02-28', '2025-01-10', '2025-02-10', '2025-01-05', '2025-04-01', '2025-02-01', '2025-05-01'],
      Paid: ['2025-01-30', '2025-02-28', '2025-01-20', '2025-02-20', '2025-01-05', '', '', ''],
    };
    const columns = { customer: 'Customer', amount: 'Amount', dueDate: 'Due', paidDate: 'Paid' };
    const read = readCustomerTable(storeOf(cells), requestOf({ kind: 'invoices', columns, analysisDate: '2025-03-01' }));
    if (!read.ok) throw new Error(JSON.stringify(read.problems));
    // Invoices due after the analysis date lie outside the window where no other date is known.
    const { labels, classification } = gradeWith(credit, read.value, { language: 'zh' });
    expect(labels).toEqual(['良好', '较差', '较差', undefined]);
    expect(classification.measures['overdueShare']?.[2]).toBe(1);
  });

  const share = fc.oneof(
    fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100),
    fc.constant(NaN),
  );
  const days = fc.oneof(fc.integer({ min: -30, max: 90 }), fc.double({ min: -30, max: 90, noNaN: true }), fc.constant(NaN));
  const cents = fc.integer({ min: 0, max: 100_000 }).map((value) => value / 100);
  const customer = fc.record({ onTime: share, late: days, overdue: cents, rest: cents });

  it('[U3] where only what is open is known, paying part of it is enough', () => {
    const table = customerTable({ columns: { Overdue: [50, 50, 10], Open: [100, 50, 100] } });
    const { labels, explain } = gradeWith(credit, table, { overdue: { column: 'Overdue' }, open: { column: 'Open' } });
    expect(labels).toEqual(['Poor', 'Poor', 'Fair']);
    // 37.5 paid would leave 12.5 of 62.5; in whole units, 38.
    expect(explain(0).next?.changes.map(({ facts }) => facts['to'])).toEqual([12, 62]);
    expect(explain(1).next).toBeUndefined();
    expect(explain(2).next?.changes.map(({ facts }) => facts['to'])).toEqual([0, 90]);
  });

  it('[U3] the change, applied, gives the verdict it promises', () => {
    fc.assert(
      fc.property(fc.array(customer, { minLength: 1, maxLength: 5 }), (customers) => {
        const table = customerTable({
          measures: {
            onTimeShare: customers.map(({ onTime }) => onTime),
            meanDaysLate: customers.map(({ late }) => late),
            overdueAmount: customers.map(({ overdue }) => overdue),
            openAmount: customers.map(({ overdue, rest }) => Number((overdue + rest).toFixed(2))),
          },
        });
        const before = gradeWith(credit, table);
        customers.forEach((_, row) => {
          const { tier, next } = before.explain(row);
          expect(tier).toBe(before.labels[row]);
          const hasRecord = !Number.isNaN(customers[row]?.onTime) || !Number.isNaN(customers[row]?.late);
          expect(next === undefined).toBe(tier === undefined || tier === 'Good' || !hasRecord);
          if (next === undefined) return;
          const after = gradeWith(credit, withChanges(table, row, next.changes));
          expect(after.labels).toEqual(before.labels.with(row, next.tier));
          expect(after.classification.tier[row]).toBeLessThan(before.classification.tier[row] as number);
        });
      }),
    );
  });
});
