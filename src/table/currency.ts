/**
 * Currency signs, codes and words by the currency they mean. The longer come first, so that `US$` is not read as `$`. A bare `$` is a
 * currency of its own: which dollar it is, the sheet does not say.
 */
const CURRENCIES: readonly (readonly [code: string, marks: readonly string[]])[] = [
  ['USD', ['US$', 'USD', '美元']],
  ['HKD', ['HK$', 'HKD', '港元', '港币']],
  ['TWD', ['NT$', 'TWD', '新台币']],
  ['AUD', ['AU$', 'A$', 'AUD']],
  ['CAD', ['CA$', 'C$', 'CAD']],
  ['SGD', ['S$', 'SGD']],
  ['BRL', ['R$', 'BRL']],
  ['JPY', ['JP¥', 'JPY', '日元', '円']],
  ['CNY', ['CN¥', 'CNY', 'RMB', '人民币', '元', '¥']],
  ['EUR', ['EUR', '欧元', '€']],
  ['GBP', ['GBP', '英镑', '£']],
  ['KRW', ['KRW', '₩']],
  ['INR', ['INR', '₹']],
  ['CHF', ['CHF']],
  ['RUB', ['RUB', '₽']],
  ['$', ['$']],
];

const MARKS = CURRENCIES.flatMap(([code, marks]) => marks.map((mark) => ({ code, mark }))).sort((a, b) => b.mark.length - a.mark.length);

/** Takes one currency mark off the front or the end of a narrow text; `undefined` currency when there is none. */
export const splitCurrency = (text: string): { readonly rest: string; readonly currency: string | undefined } => {
  const upper = text.toUpperCase();
  for (const { code, mark } of MARKS) {
    if (upper.startsWith(mark)) return { rest: text.slice(mark.length).trim(), currency: code };
    if (upper.endsWith(mark)) return { rest: text.slice(0, -mark.length).trim(), currency: code };
  }
  return { rest: text, currency: undefined };
};

/** The currency that a number format shows, e.g. `[$€-407] #,##0.00` or `"¥"#,##0`; `undefined` when it shows none. */
export const currencyOfFormat = (format: string): string | undefined => {
  // Bracketed: sign and locale; the Japanese locale makes a ¥ a yen.
  const bracketed = /\[\$([^\]-]+)(?:-([0-9A-Fa-f]+))?\]/.exec(format);
  if (bracketed) {
    const sign = (bracketed[1] as string).trim();
    if (sign === '¥' && bracketed[2]?.toUpperCase().endsWith('411')) return 'JPY';
    return codeOf(sign) ?? sign;
  }
  // Fill, padding and conditions say nothing about currency.
  const bare = format
    .replace(/\[[^\]]*\]/g, '')
    .replace(/[_*]./g, (two) => (two === '_$' || two === '*$' ? two : ''))
    .replace(/["\\]/g, '');
  return codeIn((bare.split(';')[0] as string).replace(/General/i, ''));
};

const codeOf = (sign: string): string | undefined => MARKS.find(({ mark }) => mark === sign.toUpperCase())?.code;

const codeIn = (text: string): string | undefined => MARKS.find(({ mark }) => text.toUpperCase().includes(mark))?.code;
