import fc from 'fast-check';
import type { CellValue } from '../../../src/base/CellValue';
import { CellKind } from '../../../src/table/CellColumn';
import { readCustomerKeys } from '../../../src/table/CustomerKeys';
import { FindingCollector } from '../../../src/table/FindingCollector';
import { readCustomerTable } from '../../../src/table/readCustomerTable';
import { decimalSum } from '../../support/oracle/exactDecimal';
import { requestOf, storeOf } from '../../support/tableStore';

const cell: fc.Arbitrary<CellValue> = fc.oneof(
  fc.integer({ min: -5, max: 5 }),
  fc.integer({ min: -99999, max: 99999 }).map((n) => n / 100),
  fc.constantFrom<CellValue>('', ' ', '#N/A', 'x', ' X', 'x ', '1', '2.5', '1,000', true, false, '(3)', '1.234'),
);

describe('TableStore', () => {
  it('keeps every cell, however it is cut into chunks', () => {
    fc.assert(
      fc.property(fc.array(cell, { minLength: 1, maxLength: 40 }), fc.integer({ min: 1, max: 40 }), (cells, chunk) => {
        const column = storeOf({ a: cells }, {}, {}, chunk).column('a');
        const shown = cells.map((each) =>
          typeof each === 'boolean' ? String(each).toUpperCase() : String(each).trim() === '' ? '' : String(each),
        );
        expect(cells.map((_, row) => column?.shown(row))).toEqual(shown);
      }),
    );
  });

  it('takes chunks in any order, columns later, and more rows than announced', () => {
    const store = storeOf({ a: [1, 2] });
    store.append({ firstRow: 3, rowCount: 1, cells: { b: ['late'] } });
    store.append({ firstRow: 0, rowCount: 1, cells: { b: ['early'] } });
    const column = store.column('b');
    expect([0, 1, 2, 3].map((row) => column?.shown(row))).toEqual(['early', '', '', 'late']);
    expect(column?.kinds[1]).toBe(CellKind.blank);
    expect(store.columnNames).toEqual(['a', 'b']);
    expect(store.column('c')).toBeUndefined();
  });

  it('overwrites a cell that is read again', () => {
    const store = storeOf({ a: ['x', 5] });
    store.append({ firstRow: 0, rowCount: 2, cells: { a: ['', 'y'] } });
    expect([0, 1].map((row) => store.column('a')?.shown(row))).toEqual(['', 'y']);
  });
});

describe('[T6] readCustomerKeys', () => {
  it('groups as comparing the trimmed texts does', () => {
    fc.assert(
      fc.property(fc.array(cell, { minLength: 1, maxLength: 40 }), fc.boolean(), (cells, ignoreCase) => {
        const store = storeOf({ id: cells });
        const column = store.column('id');
        if (!column) throw new Error('no column');
        const keys = readCustomerKeys('id', column, cells.length, ignoreCase, new FindingCollector());
        const plain = cells.map((_, row) => {
          const id = column.shown(row).trim();
          return ignoreCase ? id.toLowerCase() : id;
        });
        const order = [...new Set(plain.filter((id) => id !== '' && id !== '#N/A' && id !== '#n/a'))];
        const expected = plain.map((id) => (id === '' ? -1 : /^#n\/a$/i.test(id) ? -2 : order.indexOf(id)));
        expect([...keys.customerOf]).toEqual(expected);
        expect([...keys.firstRows]).toEqual(order.map((id) => plain.indexOf(id)));
      }),
    );
  });
});

describe('[T10] control total', () => {
  it('explains every row and cent, whatever stands in the cells', () => {
    const rows = fc.array(fc.tuple(cell, cell, fc.oneof(cell, fc.integer({ min: 45000, max: 45010 }))), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(rows, fc.constantFrom('customers' as const, 'transactions' as const), (cells, kind) => {
        const store = storeOf({
          id: cells.map(([id]) => id),
          amount: cells.map(([, amount]) => amount),
          date: cells.map(([, , date]) => date),
        });
        const columns = { customer: 'id', amount: 'amount', ...(kind === 'transactions' ? { date: 'date' } : {}) };
        const result = readCustomerTable(store, requestOf({ kind, columns, analysisDate: '2023-03-20' }));
        if (!result.ok) return;
        const table = result.value;
        const total = table.controlTotal;
        if (!total) throw new Error('no control total');
        const near = (a: number, b: number): void => expect(a).toBeCloseTo(b, 6);
        expect(total.cellsRead).toBe(cells.length);
        expect(total.difference).toBe(0);
        near(total.positive + total.negative, total.sum);
        near(total.sumAsExcel + total.textNumbers.amount, total.sum);
        near(total.graded + total.leftOut.reduce((sum, part) => sum + part.amount, 0), total.sum);
        near(total.sumAsExcel, decimalSum(cells.flatMap(([, amount]) => (typeof amount === 'number' ? [amount] : []))));
        near(total.graded, decimalSum([...(table.measures.get('netAmount') ?? [])].filter((value) => !Number.isNaN(value))));
      }),
    );
  });
});
