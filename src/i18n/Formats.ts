import { addLocale, format } from 'numfmt';
import type { Locale } from './Locale';

/** How the workbook writes numbers: its separators, and the number format of the amount column. */
export interface NumberStyle {
  readonly separators: { readonly decimal: string; readonly group: string };
  /** As Excel states it, e.g. `#,##0.00`; `General` where the workbook has none. */
  readonly moneyFormat: string;
}

/** Numbers and dates as text. Full figures follow the workbook, words around them the display language. */
export interface Formats {
  readonly locale: Locale;
  readonly integer: (value: number) => string;
  /** Up to two decimals. */
  readonly number: (value: number) => string;
  /** One decimal, so that columns of them align. */
  readonly tenth: (value: number) => string;
  /** Four significant digits: for the parameters of a model. */
  readonly parameter: (value: number) => string;
  /** 0.801 -> `80.1 %`; 0.0001 -> `< 0.1 %`. */
  readonly share: (value: number) => string;
  /** 0.8 -> `80 %`, 0.825 -> `82.5 %`: for cuts, which are round by nature. */
  readonly cut: (value: number) => string;
  /** In the format of the amount column. */
  readonly money: (value: number) => string;
  /** 8,300,065.81 -> `8.3 M` / `830 万`: for pictures only. */
  readonly short: (value: number) => string;
  /** An ISO date, or a day serial of the 1900 system. */
  readonly date: (value: string | number) => string;
  /** `a, b and c`. */
  readonly list: (items: readonly string[]) => string;
}

export const PLAIN_STYLE: NumberStyle = { separators: { decimal: '.', group: ',' }, moneyFormat: 'General' };

/** A share that would be written as 0.0 % and is not 0. */
const LEAST_SHARE = 0.0005;

/** A general number has no fixed decimals: amounts then show two, so that columns of them align. */
const MONEY_WITHOUT_FORMAT = '#,##0.00';

export const createFormats = (locale: Locale, style: NumberStyle = PLAIN_STYLE): Formats => {
  const tag = localeTag(style);
  const write = (pattern: string, value: number): string => format(pattern, value, { locale: tag, throws: false }).trim();
  const moneyPattern = hasDigits(style.moneyFormat) ? style.moneyFormat : MONEY_WITHOUT_FORMAT;
  const compact = new Intl.NumberFormat(locale, { notation: 'compact', maximumSignificantDigits: 3 });
  const dates = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' });
  const lists = new Intl.ListFormat(locale, { type: 'conjunction' });
  return {
    locale,
    integer: (value) => write('#,##0', value),
    number: (value) => write(Number.isInteger(value) ? '#,##0' : '#,##0.##', value),
    tenth: (value) => write('#,##0.0', value),
    parameter: (value) => write('General', Number(value.toPrecision(4))),
    share: (value) => (value > 0 && value < LEAST_SHARE ? `< ${write('0.0" %"', 0.1)}` : write('0.0" %"', value * 100)),
    cut: (value) => write(Number.isInteger(roundToTenth(value * 100)) ? '0" %"' : '0.0" %"', value * 100),
    money: (value) => write(moneyPattern, value),
    short: (value) =>
      compact
        .formatToParts(value)
        .map(({ type, value: part }) => (type === 'compact' ? `\u202f${part}` : part))
        .join(''),
    date: (value) => dates.format(typeof value === 'number' ? dayOfSerial(value) : new Date(`${value}T00:00:00Z`)),
    list: (items) => lists.format(items),
  };
};

const roundToTenth = (value: number): number => Math.round(value * 10) / 10;

/** Whether a number format writes digits of its own: `General`, `@` and dates do not serve for money. */
const hasDigits = (pattern: string): boolean =>
  /[0#]/.test(pattern) && !/[ymdhs]/i.test(pattern.replace(/"[^"]*"|\[[^\]]*\]|\\./g, '')) && !pattern.includes('%');

const DAY_MS = 86_400_000;

/** Serial 60 is 29 February 1900, which never was; the product meets no dates before it. */
const dayOfSerial = (serial: number): Date => new Date(Date.UTC(1899, 11, 30) + Math.floor(serial) * DAY_MS);

const registered = new Map<string, string>();

/** numfmt knows separators only through locales it was told of: one private tag per pair. */
const localeTag = ({ separators }: NumberStyle): string => {
  const key = `${separators.decimal}${separators.group}`;
  const known = registered.get(key);
  if (known !== undefined) return known;
  const tag = `tw-x${registered.size}`;
  addLocale({ decimal: separators.decimal, group: separators.group }, tag);
  registered.set(key, tag);
  return tag;
};
