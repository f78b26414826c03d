import fc from 'fast-check';
import { columnLetters } from '../../../../src/workbench/grid/rectangles';
import { columnIndex, formatAddress, parseAddress, splitSheet } from '../../../../src/workbench/model/addresses';
import { SHEET_COLUMNS, SHEET_ROWS } from '../../../../src/workbench/grid/Grid';

describe('addresses', () => {
  it.each([
    [0, 'A'],
    [25, 'Z'],
    [26, 'AA'],
    [701, 'ZZ'],
    [702, 'AAA'],
    [16383, 'XFD'],
  ])('column %i is %s', (index, letters) => {
    expect(columnLetters(index)).toBe(letters);
    expect(columnIndex(letters)).toBe(index);
  });

  it.each([
    ['A1', { rect: { row: 0, column: 0, rows: 1, columns: 1 } }],
    ['$B$2:$D$5', { rect: { row: 1, column: 1, rows: 4, columns: 3 } }],
    ['d5:b2', { rect: { row: 1, column: 1, rows: 4, columns: 3 } }],
    ['B:C', { rect: { row: 0, column: 1, rows: SHEET_ROWS, columns: 2 } }],
    ['3:4', { rect: { row: 2, column: 0, rows: 2, columns: SHEET_COLUMNS } }],
    ['Sheet1!A1', { sheetName: 'Sheet1', rect: { row: 0, column: 0, rows: 1, columns: 1 } }],
    ["'It''s mine'!A1", { sheetName: "It's mine", rect: { row: 0, column: 0, rows: 1, columns: 1 } }],
  ])('reads %s', (text, parsed) => {
    expect(parseAddress(text)).toEqual(parsed);
  });

  it.each(['', 'A', 'A0', 'XFE1', 'A1048577', 'A1:', 'A1,B2', 'Customers', 'Customers[Revenue]', 'Sheet1!'])(
    'takes %j for no address',
    (text) => {
      expect(parseAddress(text)).toBeUndefined();
    },
  );

  it.each([
    ['Sheet1', 'Sheet1!A1'],
    ['My Sheet', "'My Sheet'!A1"],
    ["It's", "'It''s'!A1"],
    ['RFM5', "'RFM5'!A1"],
    ['2024', "'2024'!A1"],
    ['R', "'R'!A1"],
    ['客户', '客户!A1'],
  ])('quotes the sheet %s where Excel does', (name, address) => {
    expect(formatAddress(name, { row: 0, column: 0, rows: 1, columns: 1 })).toBe(address);
  });

  it('reads back what it writes', () => {
    const place = fc
      .record({ row: fc.nat(SHEET_ROWS - 1), column: fc.nat(SHEET_COLUMNS - 1), sheet: fc.string({ minLength: 1, maxLength: 31 }) })
      .chain(({ row, column, sheet }) =>
        fc.record({
          sheet: fc.constant(sheet.trim()),
          rect: fc.record({
            row: fc.constant(row),
            column: fc.constant(column),
            rows: fc.integer({ min: 1, max: SHEET_ROWS - row }),
            columns: fc.integer({ min: 1, max: SHEET_COLUMNS - column }),
          }),
        }),
      )
      .filter(({ sheet }) => sheet !== '');
    fc.assert(
      fc.property(place, fc.boolean(), ({ sheet, rect }, absolute) => {
        expect(parseAddress(formatAddress(sheet, rect, absolute))).toEqual({ sheetName: sheet, rect });
      }),
    );
  });

  it('takes a sheet from in front of a name', () => {
    expect(splitSheet("'My Sheet'!Total")).toEqual({ sheetName: 'My Sheet', rest: 'Total' });
    expect(splitSheet('Total')).toEqual({ rest: 'Total' });
  });
});
