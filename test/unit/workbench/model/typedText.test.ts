import { HostError } from '../../../../src/workbench/executor/HostError';
import { CellError, type CellInput } from '../../../../src/workbench/grid/Grid';
import { typedText } from '../../../../src/workbench/model/typedText';

const type = (text: string, date1904 = false) => typedText(text, { currentYear: 2024, date1904 });

/** Serials as Excel's own documentation and help pages give them, the rest counted from them by hand. */
const CASES: readonly (readonly [string, CellInput, string?])[] = [
  // numbers
  ['00123', 123],
  ['-5', -5],
  ['+5', 5],
  ['- 5', -5],
  [' 12 ', 12],
  ['.5', 0.5],
  ['5.', 5],
  ['1,234', 1234, '#,##0'],
  ['1,234,567.891', 1234567.891, '#,##0.00'],
  ['12,34', '12,34'],
  ['1,2345', '1,2345'],
  ['(123)', -123],
  ['(1,234)', -1234, '#,##0'],
  ['((5))', '((5))'],
  ['-(5)', { formula: '=-(5)' }],
  ['1e5', 100000, '0.00E+00'],
  ['2.5E-3', 0.0025, '0.00E+00'],
  ['1e400', '1e400'],
  ['E5', 'E5'],
  ['.', '.'],
  ['12345678901234567890', 12345678901234500000],
  ['0.1234567890123456789', 0.123456789012345],
  ['1.5.2024', '1.5.2024'],
  ['12 kg', '12 kg'],
  // percent
  ['5%', 0.05, '0%'],
  ['%5', 0.05, '0%'],
  ['-12.5%', -0.125, '0.00%'],
  ['7%', 0.07, '0%'],
  ['5%%', '5%%'],
  // money
  ['$5', 5, '$#,##0'],
  ['-$5.25', -5.25, '$#,##0.00'],
  ['$-5', -5, '$#,##0'],
  ['($5)', -5, '$#,##0'],
  ['¥1,234', 1234, '¥#,##0'],
  ['€ 3', 3, '€#,##0'],
  ['5 €', 5, '€#,##0'],
  ['$5%', '$5%'],
  ['5$', '5$'],
  // fractions
  ['1 1/2', 1.5, '# ?/?'],
  ['-2 3/16', -2.1875, '# ??/??'],
  ['1 1/0', '1 1/0'],
  // dates (1 January 2008 is 39448 in Microsoft's article on DATE)
  ['1/1/2008', 39448, 'm/d/yyyy'],
  ['2008-01-01', 39448, 'm/d/yyyy'],
  ['2008/1/1', 39448, 'm/d/yyyy'],
  ['1-1-08', 39448, 'm/d/yyyy'],
  ['1-Jan-2008', 39448, 'd-mmm-yy'],
  ['January 1, 2008', 39448, 'd-mmm-yy'],
  ['1/2', 45293, 'd-mmm'],
  ['2/29', 45351, 'd-mmm'],
  ['1/2024', 45292, 'mmm-yy'],
  ['Jan-24', 45315, 'd-mmm'],
  ['Jan-45', 16438, 'mmm-yy'],
  ['1/32', 11689, 'mmm-yy'],
  ['1/1/29', 47119, 'm/d/yyyy'],
  ['1/1/30', 10959, 'm/d/yyyy'],
  ['1/1/1900', 1, 'm/d/yyyy'],
  ['2/28/1900', 59, 'm/d/yyyy'],
  ['2/29/1900', 60, 'm/d/yyyy'],
  ['3/1/1900', 61, 'm/d/yyyy'],
  ['12/31/9999', 2958465, 'm/d/yyyy'],
  ['12/31/1899', '12/31/1899'],
  ['13/1', '13/1'],
  ['13/1/2024', '13/1/2024'],
  ['2/30/2024', '2/30/2024'],
  ['31.12.2024', '31.12.2024'],
  ['2024年1月2日', '2024年1月2日'],
  ['May', 'May'],
  // times
  ['12:00', 0.5, 'h:mm'],
  ['6:00 PM', 0.75, 'h:mm AM/PM'],
  ['6 pm', 0.75, 'h:mm AM/PM'],
  ['12:00 am', 0, 'h:mm AM/PM'],
  ['0:00:01', 1 / 86400, 'h:mm:ss'],
  ['36:00', 1.5, '[h]:mm:ss'],
  ['1:61', '1:61'],
  ['13 pm', '13 pm'],
  ['1/1/2008 12:00', 39448.5, 'm/d/yyyy h:mm'],
  // truth values, errors
  ['TRUE', true],
  ['false', false],
  ['TRUEST', 'TRUEST'],
  ['#N/A', new CellError('#N/A')],
  ['#div/0!', new CellError('#DIV/0!')],
  ['#nothing', '#nothing'],
  // formulas and what is none
  ['=1+1', { formula: '=1+1' }],
  ['=', '='],
  [' =1+1', ' =1+1'],
  ['+A1', { formula: '=+A1' }],
  ['-abc', { formula: '=-abc' }],
  ['-', '-'],
  ['--', '--'],
  ['@SUM(A1)', { formula: '=SUM(A1)' }],
  ['@', '@'],
  // text
  ['', null],
  ["'00123", '00123'],
  ["'=1+1", '=1+1'],
  ["'", ''],
  ['apple', 'apple'],
  ['  spaced  ', '  spaced  '],
  ['C-0042', 'C-0042'],
];

describe('typedText', () => {
  it.each(CASES.map(([text, input, format]) => [text, input, format ?? null] as const))(
    'takes %j as Excel does',
    (text, input, numberFormat) => {
      expect(type(text)).toEqual(numberFormat === null ? { input } : { input, numberFormat });
    },
  );

  it('counts days from 1904 in workbooks of that system', () => {
    expect(type('1/1/2008', true).input).toBe(39448 - 1462);
    expect(type('1/1/1904', true).input).toBe(0);
    expect(type('12/31/1903', true).input).toBe('12/31/1903');
  });

  it('refuses what the editor of Excel refuses', () => {
    expect(() => type('@customer')).toThrow(HostError);
    expect(() => type('x'.repeat(32_768))).toThrow(HostError);
    expect(type('x'.repeat(32_767)).input).toHaveLength(32_767);
  });
});
