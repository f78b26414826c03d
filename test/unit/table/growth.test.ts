import { gradeTable } from '../../../src/engine/gradeTable';
import { growthPeriods } from '../../../src/table/growth';
import { readCustomerTable } from '../../../src/table/readCustomerTable';
import type { CustomerTable } from '../../../src/table/CustomerTable';
import { serialOfIso } from '../../../src/table/serialDate';
import type { TableRequest } from '../../../src/table/TableRequest';
import { policyOf } from '../../support/policy';
import { requestOf, storeOf } from '../../support/tableStore';

const day = (iso: string): number => serialOfIso(iso) ?? NaN;

/** Ann doubles, Bob stops, Cleo is new, Dan only returned in 2023. */
const ROWS = [
  ['Ann', '2023-01-01', 100],
  ['Bob', '2023-06-01', 50],
  ['Dan', '2023-06-01', -5],
  ['Ann', '2024-02-01', 150],
  ['Ann', '2024-12-30', 50],
  ['Cleo', '2024-05-05', 9],
  ['Dan', '2024-05-05', 9],
  ['Eve', '2024-07-01', -1],
  ['Eve', '2023-07-01', 4],
] as const;

const read = (request: Partial<TableRequest> = {}): CustomerTable => {
  const cells = { Customer: ROWS.map(([name]) => name), Date: ROWS.map(([, date]) => date), Amount: ROWS.map(([, , amount]) => amount) };
  const columns = { customer: 'Customer', date: 'Date', amount: 'Amount' };
  const result = readCustomerTable(storeOf(cells), requestOf({ kind: 'transactions', columns, ...request }));
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
};

const growthOf = (table: CustomerTable): Record<string, number | undefined> =>
  Object.fromEntries(table.ids.map((id, i) => [id, table.measures.get('growth')?.[i]]));

describe('growth of a customer table', () => {
  const cells = { Customer: ['a', 'b', 'c', 'd', 'e'], Revenue: [120, 50, 80, 10, ''], 'Revenue last year': [100, 100, 0, '', 40] };
  const columns = { customer: 'Customer', amount: 'Revenue', previousAmount: 'Revenue last year' };
  const rule = {
    tiers: [{ label: 'Growing', when: [{ all: [{ field: { measure: 'growth' }, operator: '>=', value: 0.1 }] }] }],
    remainder: 'Rest',
  };

  it('[U7] is the amount by that of the period before, and missing without a positive one', () => {
    const table = readCustomerTable(storeOf(cells), requestOf({ kind: 'customers', columns }));
    if (!table.ok) throw new Error(JSON.stringify(table.problems));
    expect([...(table.value.measures.get('growth') ?? [])].map((value) => Math.round(value * 1e12) / 1e12)).toEqual([
      0.2,
      -0.5,
      NaN,
      NaN,
      NaN,
    ]);
    const run = gradeTable(
      table.value,
      policyOf({ source: { kind: 'customers', columns }, method: { id: 'rules', params: { rules: rule } } }),
    );
    if (!run.ok) throw new Error(JSON.stringify(run.problems));
    expect(run.value.report.tierTable.map(({ customers }) => customers)).toEqual([1, 4]);
    expect(run.value.report.findings.filter(({ code }) => code.startsWith('growth'))).toEqual([
      expect.objectContaining({ code: 'growth-without-earlier', count: 3 }),
    ]);
  });

  it('[U7] is not known where nobody says what was before', () => {
    const table = readCustomerTable(storeOf(cells), requestOf({ kind: 'customers', columns: { customer: 'Customer', amount: 'Revenue' } }));
    expect(table.ok && table.value.measures.has('growth')).toBe(false);
  });
});

describe('growth', () => {
  it('[U7] compares a year with the year before, and has nothing to say without an earlier one', () => {
    const table = read({ analysisDate: '2024-12-31' });
    expect(table.growthPeriods).toEqual({
      earlier: { from: day('2023-01-02'), to: day('2024-01-01') },
      later: { from: day('2024-01-02'), to: day('2024-12-31') },
    });
    // 2024 has a day more: Ann's first order is a day before the two years of 365 days.
    expect(growthOf(table)).toEqual({ Ann: NaN, Bob: -1, Dan: NaN, Cleo: NaN, Eve: -1.25 });
  });

  it('[U7] looks back before the window, which no other measure does', () => {
    const table = read({ analysisDate: '2024-12-31', window: { kind: 'fiscalYear', firstMonth: 1 } });
    expect(table.growthPeriods?.later).toEqual({ from: day('2024-01-02'), to: day('2024-12-31') });
    const long = read({ analysisDate: '2024-12-31', window: { kind: 'range', from: '2024-07-01', to: '2024-12-31' } });
    expect(long.growthPeriods?.earlier).toEqual({ from: day('2023-12-30'), to: day('2024-06-30') });
    expect(growthOf(long)).toEqual({ Ann: 50 / 150 - 1, Bob: NaN, Dan: -1, Cleo: -1, Eve: NaN });
    expect(long.measures.get('netAmount')?.[0]).toBe(50);
  });

  it('[U7] halves what there is when the data does not reach back', () => {
    expect(growthPeriods(undefined, 109, 100)).toEqual({ earlier: { from: 100, to: 104 }, later: { from: 105, to: 109 } });
    expect(growthPeriods({ from: 103, to: 109 }, 109, 102)).toEqual({ earlier: { from: 102, to: 105 }, later: { from: 106, to: 109 } });
    expect(growthPeriods(undefined, 100, 100)).toBeUndefined();
  });

  it('[U7] says in the report what was compared, and how many customers have none', () => {
    const table = read({ analysisDate: '2024-12-31' });
    const columns = { customer: 'Customer', date: 'Date', amount: 'Amount' };
    const policy = policyOf({
      source: { kind: 'transactions', columns },
      method: {
        id: 'rules',
        params: {
          rules: { tiers: [{ label: 'A', when: [{ all: [{ field: { measure: 'growth' }, operator: '>', value: 0 }] }] }], remainder: 'B' },
        },
      },
    });
    const graded = gradeTable(table, policy);
    if (!graded.ok) throw new Error(JSON.stringify(graded.problems));
    expect(graded.value.report.findings.find(({ code }) => code === 'growth-without-earlier')).toMatchObject({ count: 3 });
    expect(graded.value.report.findings.find(({ code }) => code === 'growth-periods')?.facts).toEqual({
      earlierFrom: day('2023-01-02'),
      earlierTo: day('2024-01-01'),
      laterFrom: day('2024-01-02'),
      laterTo: day('2024-12-31'),
    });
    const plain = gradeTable(table, policyOf({ source: { kind: 'transactions', columns } }));
    expect(plain.ok && plain.value.report.findings.map(({ code }) => code)).not.toContain('growth-periods');
  });
});
