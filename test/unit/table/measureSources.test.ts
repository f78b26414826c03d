import type { ColumnRole, SourceKind } from '../../../src/table/ColumnRole';
import { MEASURE_NAMES } from '../../../src/table/MeasureName';
import { MEASURE_SOURCES, rolesMissing } from '../../../src/table/measureSources';
import { readCustomerTable } from '../../../src/table/readCustomerTable';
import { requestOf, storeOf } from '../../support/tableStore';

const NUMBERS: readonly ColumnRole[] = ['amount', 'previousAmount', 'profit', 'cost', 'margin', 'quantity', 'orders'];
const DAYS: readonly ColumnRole[] = ['date', 'firstDate', 'lastDate', 'dueDate', 'paidDate'];

/** What reading a kind of source asks for. */
const NEEDED: Readonly<Record<SourceKind, readonly ColumnRole[]>> = {
  customers: ['customer'],
  transactions: ['customer', 'date', 'amount'],
  invoices: ['customer', 'dueDate', 'paidDate', 'amount'],
};

/** The measures that reading gives when these roles, and no others, have a column. */
const measuresOf = (kind: SourceKind, roles: readonly ColumnRole[]): ReadonlySet<string> => {
  const all = [...new Set([...NEEDED[kind], ...roles])];
  const cells = Object.fromEntries(
    all.map((role) => {
      if (role === 'customer') return [role, ['a', 'b', 'a']];
      return [role, DAYS.includes(role) ? ['2025-01-01', '2025-02-01', '2025-03-01'] : [3, 4, 5]];
    }),
  );
  const columns = Object.fromEntries(all.map((role) => [role, role]));
  const table = readCustomerTable(storeOf(cells), requestOf({ kind, columns }));
  if (!table.ok) throw new Error(JSON.stringify(table.problems));
  return new Set(table.value.measures.keys());
};

describe.each(['customers', 'transactions', 'invoices'] as const)('where measures come from: %s', (kind) => {
  it.each(MEASURE_NAMES)('[M1] %s is read from the columns named, and from no fewer', (measure) => {
    const sets = MEASURE_SOURCES[measure][kind];
    if (sets === undefined) {
      expect(
        measuresOf(kind, [...NUMBERS, ...DAYS.filter((role) => kind === 'invoices' || !['dueDate', 'paidDate'].includes(role))]),
      ).not.toContain(measure);
      return;
    }
    for (const set of sets) {
      expect(measuresOf(kind, set)).toContain(measure);
      for (const left of set) {
        const others = set.filter((role) => role !== left);
        if (!sets.some((way) => way.every((role) => others.includes(role)))) expect(measuresOf(kind, others)).not.toContain(measure);
      }
    }
  });
});

describe('rolesMissing', () => {
  it('names the columns of the first way, none where any way is open, nothing where there is no way', () => {
    expect(rolesMissing('purchaseSpanDays', 'customers', { customer: 'c', lastDate: 'l' })).toEqual(['firstDate']);
    expect(rolesMissing('recencyDays', 'customers', { date: 'd' })).toEqual([]);
    expect(rolesMissing('growth', 'transactions', {})).toEqual([]);
    expect(rolesMissing('onTimeShare', 'customers', {})).toBeUndefined();
  });
});
