import fc from 'fast-check';
import { parseAmount } from '../../../src/taskpane/view/fields/parseAmount';

const ENGLISH = { decimal: '.', group: ',' };
const GERMAN = { decimal: ',', group: '.' };
const FRENCH = { decimal: ',', group: '\u202f' };

describe('parseAmount', () => {
  it.each([
    ['50,000', ENGLISH, 50_000],
    ['50.000', GERMAN, 50_000],
    ['50\u202f000', FRENCH, 50_000],
    ['1,234,567.89', ENGLISH, 1_234_567.89],
    ['1.234.567,89', GERMAN, 1_234_567.89],
    ['€ 12.5', ENGLISH, 12.5],
    ['12,50 EUR', GERMAN, 12.5],
    ['￥５０,０００', ENGLISH, 50_000],
    ['.5', ENGLISH, 0.5],
    ['5.', ENGLISH, 5],
    ['-3', ENGLISH, -3],
  ])('reads %s', (text, separators, amount) => {
    expect(parseAmount(text, separators)).toBe(amount);
  });

  it.each([
    ['1,5', ENGLISH],
    ['1.5', GERMAN],
    ['1,23,456', ENGLISH],
    ['1.2.3', ENGLISH],
    ['12k', ENGLISH],
    ['', ENGLISH],
    ['.', ENGLISH],
    [',', ENGLISH],
    ['-', ENGLISH],
    ['€', ENGLISH],
  ])('takes %s for no amount', (text, separators) => {
    expect(parseAmount(text, separators)).toBeUndefined();
  });

  it('reads back what Intl writes, in any of its languages', () => {
    const cents = fc.integer({ min: -1_000_000_000, max: 1_000_000_000 });
    fc.assert(
      fc.property(fc.constantFrom('en', 'de', 'fr', 'zh-CN', 'de-CH'), cents, (locale, amount) => {
        const writer = new Intl.NumberFormat(locale, { minimumFractionDigits: 2 });
        const part = (type: string): string => writer.formatToParts(-12_345.67).find((one) => one.type === type)?.value ?? '';
        const text = writer.format(amount / 100).replace('\u2212', '-');
        expect(parseAmount(text, { decimal: part('decimal'), group: part('group') })).toBeCloseTo(amount / 100, 10);
      }),
    );
  });
});
