import { createFormats } from '../../../src/i18n/Formats';

const en = createFormats('en');
const zh = createFormats('zh-CN');
const german = createFormats('en', { separators: { decimal: ',', group: '.' }, moneyFormat: '#,##0.00 "€"' });

describe('createFormats', () => {
  it('writes figures with the separators of the workbook', () => {
    expect(en.integer(4372)).toBe('4,372');
    expect(german.integer(4372)).toBe('4.372');
    expect(german.number(1234.5)).toBe('1.234,5');
  });

  it('keeps two workbooks with different separators apart', () => {
    expect([german.number(0.5), en.number(0.5), german.number(0.5)]).toEqual(['0,5', '0.5', '0,5']);
  });

  it.each([
    ['#,##0.00', 8_300_065.81, '8,300,065.81'],
    ['#,##0', -1234.4, '-1,234'],
    ['"£"#,##0.00;[Red]-"£"#,##0.00', -12, '-£12.00'],
    ['_-* #,##0.00_-;-* #,##0.00_-', 7, '7.00'],
    ['[$¥-804]#,##0.00', 3.5, '¥3.50'],
    ['General', 1234.5, '1,234.50'],
    ['@', 1234.5, '1,234.50'],
    ['yyyy-mm-dd', 1234.5, '1,234.50'],
    ['0%', 1234.5, '1,234.50'],
  ])('writes money as %s: %d is %s', (moneyFormat, value, expected) => {
    expect(createFormats('en', { separators: { decimal: '.', group: ',' }, moneyFormat }).money(value)).toBe(expected);
  });

  it('writes shares with one decimal, and no share that is there as nothing', () => {
    expect([0.801, 1, 0, 0.0003, 0.00051].map(en.share)).toEqual(['80.1 %', '100.0 %', '0.0 %', '< 0.1 %', '0.1 %']);
  });

  it('writes cuts without needless decimals', () => {
    expect([0.8, 0.825, 0.1 + 0.2].map(en.cut)).toEqual(['80 %', '82.5 %', '30 %']);
  });

  it('abbreviates in the way of the language', () => {
    expect(en.short(8_300_065)).toBe('8.3\u202fM');
    expect(zh.short(8_300_065)).toBe('830\u202f万');
    expect(en.short(27)).toBe('27');
  });

  it('writes dates from ISO text and from day serials, alike in every time zone', () => {
    expect(en.date('2011-12-10')).toBe('Dec 10, 2011');
    expect(zh.date('2011-12-10')).toBe('2011年12月10日');
    expect(en.date(40887)).toBe('Dec 10, 2011');
    expect(en.date(40887.9)).toBe('Dec 10, 2011');
  });

  it('joins lists in the way of the language', () => {
    expect(en.list(['A', 'B', 'C'])).toBe('A, B, and C');
    expect(zh.list(['A', 'B', 'C'])).toBe('A、B和C');
  });
});
