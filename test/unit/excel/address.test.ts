import fc from 'fast-check';
import { columnIndex, columnLetters, parseAddress } from '../../../src/excel/address';

describe('addresses', () => {
  it('are read with and without a sheet, quotes and dollars', () => {
    expect(parseAddress('Sheet1!B2:D9')).toEqual({ sheetName: 'Sheet1', row: 1, column: 1, rows: 8, columns: 3 });
    expect(parseAddress("'Year ''25!'!$AA$10")).toEqual({ sheetName: "Year '25!", row: 9, column: 26, rows: 1, columns: 1 });
    expect(parseAddress('XFD1048576')).toMatchObject({ sheetName: '', row: 1_048_575, column: 16_383 });
  });

  it('throw on what is not one block', () => {
    expect(() => parseAddress('Sheet1!A:A')).toThrow('not a block');
  });

  it('have letters and numbers that undo each other over all 16,384 columns', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 16_383 }), (index) => expect(columnIndex(columnLetters(index))).toBe(index)));
  });
});
