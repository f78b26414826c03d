import fc from 'fast-check';
import { currencyOfFormat } from '../../../src/table/currency';
import { readNumber, type Separators } from '../../../src/table/readNumber';

const ENGLISH: Separators = { decimal: '.', group: ',' };
const GERMAN: Separators = { decimal: ',', group: '.' };
const FRENCH: Separators = { decimal: ',', group: '\u202F' };
const SWISS: Separators = { decimal: '.', group: '’' };

const valueOf = (text: string, separators = ENGLISH): number | string => {
  const reading = readNumber(text, separators);
  return reading.kind === 'number' ? reading.value : reading.kind;
};

describe('[T3] readNumber', () => {
  it.each([
    ['1,234.50', 1234.5],
    ['¥1,234', 1234],
    ['12%', 0.12],
    ['(500)', -500],
    ['1.2万', 12000],
    ['3亿', 300000000],
    ['1,234万元', 12340000],
    ['-12.5', -12.5],
    ['+7', 7],
    ['500-', -500],
    ['-$1,000', -1000],
    ['$-1,000', -1000],
    ['($1,000.25)', -1000.25],
    ['$(1,000)', -1000],
    ['1 234', 1234],
    ['１２３．５', 123.5],
    ['￥１，２３４', 1234],
    ['（５００）', -500],
    ['US$ 20', 20],
    ['20 EUR', 20],
    ['RMB 1,200.00', 1200],
    ['€0.5', 0.5],
    ['1.5E+3', 1500],
    ['12,34,567', 1234567],
    ['.5', 0.5],
    ['0.123', 0.123],
    ['12.3%', 0.123],
    ['0', 0],
    ['-0', 0],
    ['  42  ', 42],
    ['\u22125', -5],
  ])('%s is %p', (text, value) => expect(valueOf(text)).toBe(value));

  it.each([
    'n/a',
    '-',
    '',
    '1,23',
    '1,2345',
    '1.2.3',
    '12a',
    'abc',
    '$',
    '%',
    '1,234.5.6',
    '--5',
    '(5',
    '1 23',
    'TRUE',
    '2025-03-01',
    '１ａ',
    '5²',
    '1.234,50',
  ])('%p is no number', (text) => expect(valueOf(text)).toBe('unreadable'));

  it('calls what fits two readings ambiguous', () => {
    expect(valueOf('1.234')).toBe('ambiguous');
    expect(valueOf('¥12.345')).toBe('ambiguous');
    expect(valueOf('1,234', GERMAN)).toBe('ambiguous');
    // A group of four digits, a leading zero or a further separator leave one reading.
    expect(valueOf('1234.567')).toBe(1234.567);
    expect(valueOf('0.500')).toBe(0.5);
    expect(valueOf('1,234.567')).toBe(1234.567);
  });

  it('follows the separators of the workbook', () => {
    expect(valueOf('1.234', GERMAN)).toBe(1234);
    expect(valueOf('1.234,50 €', GERMAN)).toBe(1234.5);
    expect(valueOf('1,234.50', GERMAN)).toBe('unreadable');
    expect(valueOf('1 234,5', FRENCH)).toBe(1234.5);
    expect(valueOf('1\u202F234,5', FRENCH)).toBe(1234.5);
    expect(valueOf('1’234.5', SWISS)).toBe(1234.5);
    expect(valueOf("1'234.5", SWISS)).toBe(1234.5);
  });

  it('reads what Intl writes, whatever the amount', () => {
    const cents = fc.integer({ min: -1e11, max: 1e11 }).map((n) => n / 100);
    const money = (locale: string, currency: string) =>
      new Intl.NumberFormat(locale, { style: 'currency', currency, currencySign: 'accounting' });
    fc.assert(
      fc.property(cents, (amount) => {
        const value = amount + 0;
        expect(valueOf(money('en-US', 'USD').format(value))).toBe(value);
        expect(valueOf(money('zh-CN', 'CNY').format(value))).toBe(value);
        expect(valueOf(money('de-DE', 'EUR').format(value), GERMAN)).toBe(value);
        expect(valueOf(money('fr-FR', 'EUR').format(value), FRENCH)).toBe(value);
        expect(valueOf(money('en-IN', 'INR').format(value))).toBe(value);
      }),
    );
  });

  it('says the currency', () => {
    const currencyOf = (text: string): string | undefined => {
      const reading = readNumber(text, ENGLISH);
      return reading.kind === 'number' ? reading.currency : undefined;
    };
    expect(['¥5', '5元', 'CNY 5', '5 人民币'].map(currencyOf)).toEqual(['CNY', 'CNY', 'CNY', 'CNY']);
    expect(['$5', 'US$5', 'HK$5', '€5', '5 gbp', '5'].map(currencyOf)).toEqual(['$', 'USD', 'HKD', 'EUR', 'GBP', undefined]);
  });
});

describe('[T3] currencyOfFormat', () => {
  it.each([
    ['[$€-407]#,##0.00', 'EUR'],
    ['#,##0.00 [$€-1]', 'EUR'],
    ['[$¥-804]#,##0', 'CNY'],
    ['[$¥-411]#,##0', 'JPY'],
    ['"¥"#,##0.00', 'CNY'],
    ['\\¥#,##0', 'CNY'],
    ['$#,##0.00_);[Red]($#,##0.00)', '$'],
    ['_($* #,##0.00_);_($* (#,##0.00);_($* "-"??_);_(@_)', '$'],
    ['_-[$£-809]* #,##0.00_-', 'GBP'],
    ['[$USD] #,##0.00', 'USD'],
  ])('%s shows %s', (format, currency) => expect(currencyOfFormat(format)).toBe(currency));

  it.each(['General', '#,##0.00', '0%', 'yyyy-mm-dd', '@', '[Red]0.00', '[$-409]d mmm yyyy', '0.00E+00', '_ * #,##0.00_ '])(
    '%s shows none',
    (format) => expect(currencyOfFormat(format)).toBeUndefined(),
  );
});
