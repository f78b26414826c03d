import fc from 'fast-check';
import { credit } from '../../../src/methods/credit/credit';
import { lifeCycle } from '../../../src/methods/lifeCycle/lifeCycle';
import { matrix } from '../../../src/methods/matrix/matrix';
import type { Method } from '../../../src/methods/Method';
import { prospects } from '../../../src/methods/prospects/prospects';
import { readCustomerTable } from '../../../src/table/readCustomerTable';
import { isoOfSerial, serialOfIso } from '../../../src/table/serialDate';
import type { CustomerTable } from '../../../src/table/CustomerTable';
import type { CellValue } from '../../../src/base/CellValue';
import { customerTable } from '../../support/customerTable';
import { gradeWith } from '../../support/graded';
import { plainCredit, plainLevel, plainProposal, plainStage, type PlainInvoice } from '../../support/oracle/plainVerdicts';
import { requestOf, storeOf } from '../../support/tableStore';

/** The day after a leap day, so that limits reach over it. */
const TODAY = serialOfIso('2024-03-01') as number;

const read = (cells: Readonly<Record<string, readonly CellValue[]>>, request: Parameters<typeof requestOf>[0]): CustomerTable => {
  const table = readCustomerTable(storeOf(cells), requestOf(request));
  if (!table.ok) throw new Error(JSON.stringify(table.problems));
  return table.value;
};

describe('verdicts beside a plain reading of the rules', () => {
  it('[U3] credit from invoices: shares on 90, 70 and 20 %, days on 0 and 30, nothing open, nothing paid', () => {
    const invoice = fc.record({
      due: fc.integer({ min: TODAY - 80, max: TODAY + 5 }),
      late: fc.option(fc.constantFrom(-3, -1, 0, 0, 0, 0, 0, 0, 1, 5, 30, 31, 60), { nil: undefined, freq: 4 }),
      amount: fc.constantFrom(10, 20, 40, 80),
    });
    const customer = fc
      .array(invoice, { minLength: 1, maxLength: 20 })
      .map((all) => all.map(({ due, late, amount }): PlainInvoice => ({ due, paid: late === undefined ? undefined : due + late, amount })));
    const seen = new Set<number | undefined>();
    fc.assert(
      fc.property(fc.array(customer, { minLength: 1, maxLength: 8 }), (customers) => {
        const rows = customers.flatMap((invoices, i) => invoices.map((each) => ({ ...each, customer: `C${i}` })));
        const table = read(
          {
            Customer: rows.map(({ customer: id }) => id),
            Issued: rows.map(() => TODAY - 200),
            Due: rows.map(({ due }) => due),
            Paid: rows.map(({ paid }) => paid ?? ''),
            Amount: rows.map(({ amount }) => amount),
          },
          {
            kind: 'invoices',
            columns: { customer: 'Customer', date: 'Issued', dueDate: 'Due', paidDate: 'Paid', amount: 'Amount' },
            analysisDate: isoOfSerial(TODAY),
          },
        );
        const expected = customers.map((invoices) => plainCredit(invoices, TODAY));
        expected.forEach((verdict) => seen.add(verdict));
        const { labels } = gradeWith(credit, table);
        expect(labels).toEqual(expected.map((verdict) => (verdict === undefined ? undefined : ['Good', 'Fair', 'Poor'][verdict])));
      }),
      { numRuns: 200 },
    );
    expect(seen).toEqual(new Set([0, 1, 2, undefined]));
  });

  it.each(['days', 'interval'])('[U4] life cycle from orders, limits by %s', (limitsBy) => {
    const ago = fc.oneof(fc.integer({ min: 0, max: 800 }), fc.constantFrom(0, 1, 89, 90, 91, 180, 364, 365, 366, 455, 456));
    const seen = new Set<string>();
    fc.assert(
      fc.property(fc.array(fc.array(ago, { maxLength: 6 }), { minLength: 1, maxLength: 10 }), fc.boolean(), (customers, returns) => {
        const rows = customers.flatMap((days, i) => [
          ...days.map((each) => ({ id: `C${i}`, day: TODAY - each, amount: 10 })),
          // What is only returned is no order, and a return moves no date.
          ...(returns || days.length === 0 ? [{ id: `C${i}`, day: TODAY, amount: -1 }] : []),
        ]);
        const table = read(
          { Customer: rows.map(({ id }) => id), Date: rows.map(({ day }) => day), Amount: rows.map(({ amount }) => amount) },
          { kind: 'transactions', columns: { customer: 'Customer', date: 'Date', amount: 'Amount' }, analysisDate: isoOfSerial(TODAY) },
        );
        const limits = {
          newDays: 90,
          activeDays: 90,
          lapsedDays: 365,
          ...(limitsBy === 'interval' && { activeMultiple: 1.5, lapsedMultiple: 4 }),
        };
        const expected = customers.map((days) =>
          plainStage(
            days.map((each) => TODAY - each),
            TODAY,
            limits,
          ),
        );
        expected.forEach((stage) => seen.add(stage));
        expect(gradeWith(lifeCycle, table, { limitsBy }).labels).toEqual(expected);
      }),
      { numRuns: 200 },
    );
    expect(seen.size).toBe(6);
  });

  it('[U2] matrix: a value on a cut is in the level above, text and numbers, what is missing or unnamed apart', () => {
    const numbers = fc.option(fc.constantFrom(-1, 0, 0.1, 0.3, 0.5, 1, 1e15), { nil: undefined });
    const texts = fc.constantFrom('', 'low', ' HIGH', '中', 'ｌｏｗ', 'other');
    const named = new Map([
      ['low', 0],
      [' HIGH', 2],
      ['中', 1],
      ['ｌｏｗ', 0],
    ]);
    const cells = [
      ['D', 'C', 'B'],
      ['C', 'B', 'A'],
      ['B', 'A', 'A'],
    ];
    const grid = {
      rows: { field: { column: 'v' }, cuts: [0, 0.3] },
      columns: { field: { column: 't' }, values: ['Low', '中', 'High'] },
      tiers: ['A', 'B', 'C', 'D', '?'],
      cells,
      unknown: '?',
    };
    fc.assert(
      fc.property(fc.array(fc.tuple(numbers, texts), { maxLength: 10 }), (drawn) => {
        const rows = [...drawn, [0, 'low'] as const];
        const table = customerTable({ columns: { v: rows.map(([v]) => v ?? NaN) }, texts: { t: rows.map(([, t]) => t) } });
        const expected = rows.map(([v, t]) => {
          const [r, c] = [plainLevel(v, [0, 0.3]), named.get(t)];
          return r === undefined || c === undefined ? '?' : cells[r]?.[c];
        });
        const { labels, classification } = gradeWith(matrix, table, { matrix: grid });
        expect(labels).toEqual(expected);
        const unnamed = rows.filter(([, t]) => t === 'other').length;
        expect(classification.findings.find(({ code }) => code === 'matrix-unnamed-text')?.count ?? 0).toBe(unnamed);
      }),
    );
  });

  it('[U6] prospects: the nearest by Gower with equal distances in the order of ids, the majority, ties to the lower', () => {
    const customer = fc.record({
      size: fc.option(fc.integer({ min: 0, max: 6 }), { nil: undefined, freq: 5 }),
      growth: fc.option(fc.integer({ min: -2, max: 2 }), { nil: undefined, freq: 5 }),
      city: fc.option(fc.constantFrom('上海', 'Lyon', 'Bonn'), { nil: undefined, freq: 5 }),
      tier: fc.constantFrom('', 'A', 'B', 'C'),
    });
    fc.assert(
      fc.property(fc.array(customer, { minLength: 1, maxLength: 14 }), fc.constantFrom(1, 3, 5), (drawn, neighbours) => {
        // One prospect at least, and a number in each column.
        const rows = [...drawn, { size: 3, growth: 0, city: 'Lyon', tier: '' }].map((each, i) => ({ ...each, id: `c${i}` }));
        // A tenth of each number: distances that are equal in decimals differ in their binary form.
        const tenth = (value: number | undefined): number => (value === undefined ? NaN : value / 10);
        // Texts in other clothes are the same texts.
        const dressed = (city: string | undefined, i: number): string =>
          city === undefined ? ' ' : i % 2 === 0 ? ` ${city.toUpperCase()}` : city;
        const table = customerTable({
          ids: rows.map(({ id }) => id),
          columns: {
            Size: rows.map(({ size }) => tenth(size)),
            Growth: rows.map(({ growth }) => tenth(growth)),
            Score: rows.map(() => 50),
          },
          texts: {
            City: rows.map(({ city }, i) => dressed(city, i)),
            Grade: rows.map(({ tier }, i) => (i % 3 === 0 ? ` ${tier.toLowerCase()} ` : tier)),
          },
        });
        const { classification, explain } = gradeWith(prospects as Method, table, {
          indicators: [{ field: { column: 'Score' }, weight: 1, scaling: { kind: 'raw' } }],
          existingTier: { column: 'Grade' },
          compareBy: [{ column: 'Size' }, { column: 'Growth' }, { column: 'City' }],
          neighbours,
        });
        const all = rows.map(({ id, size, growth, city, tier }) => ({ id, values: [size, growth, city], tier }));
        all.forEach((each, row) => {
          if (each.tier !== '') return expect(classification.texts['proposal']?.[row]).toBe('');
          const expected = plainProposal(each, all, neighbours, ['A', 'B', 'C']);
          expect(classification.texts['proposal']?.[row]).toBe(expected.tier);
          const shown = explain(row).reasons.filter(({ code }) => code === 'prospect-neighbour');
          expect(shown.map(({ facts }) => facts['customer'])).toEqual(expected.nearest);
          // A proposal, never the verdict: everybody scores 50, which is the last tier.
          expect(classification.tier[row]).toBe(2);
        });
      }),
      { numRuns: 300 },
    );
  });
});
