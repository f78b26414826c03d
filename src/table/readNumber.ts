import { splitCurrency } from './currency';
import { narrowText } from './narrowText';

export interface Separators {
  readonly decimal: string;
  readonly group: string;
}

export type NumberReading =
  | { readonly kind: 'number'; readonly value: number; readonly currency: string | undefined }
  /** Fits two readings, e.g. `1.234`. */
  | { readonly kind: 'ambiguous' }
  | { readonly kind: 'unreadable' };

const UNREADABLE: NumberReading = { kind: 'unreadable' };

/** 10^4 and 10^8, the units Chinese amounts are written in. */
const UNITS: Readonly<Record<string, number>> = { 万: 4, 萬: 4, 亿: 8, 億: 8 };

/**
 * Reads text as a number (T3): separators of the workbook, currency sign or code, percent, accounting brackets, full-width digits,
 * 万 and 亿. A decimal separator before exactly three digits could be another country's group separator: ambiguous, because a factor of
 * a thousand is too much to guess.
 */
export const readNumber = (text: string, separators: Separators): NumberReading => {
  let rest = narrowText(text);
  let negative = false;
  let currency: string | undefined;
  let power = 0;
  const takeCurrency = (): void => {
    const split = splitCurrency(rest);
    if (split.currency === undefined || currency !== undefined) return;
    rest = split.rest;
    currency = split.currency;
  };

  takeCurrency();
  const bracketed = /^\((.*)\)$/.exec(rest);
  if (bracketed) {
    rest = (bracketed[1] as string).trim();
    negative = true;
  } else if (/^[+-]/.test(rest)) {
    negative = rest.startsWith('-');
    rest = rest.slice(1).trim();
  } else if (/\d.*-$/.test(rest)) {
    // SAP writes the minus behind.
    negative = true;
    rest = rest.slice(0, -1).trim();
  }
  takeCurrency();
  if (rest.endsWith('%')) {
    power -= 2;
    rest = rest.slice(0, -1).trim();
  }
  const unit = UNITS[rest.slice(-1)];
  if (unit !== undefined) {
    power += unit;
    rest = rest.slice(0, -1).trim();
  }
  if (/^[+-]/.test(rest) && !negative && currency !== undefined) {
    negative = rest.startsWith('-');
    rest = rest.slice(1);
  }

  const core = readDigits(rest, separators);
  if (core === undefined) return UNREADABLE;
  if (core === 'ambiguous') return { kind: 'ambiguous' };
  const value = Number(`${negative ? '-' : ''}${core.digits}e${core.exponent + power}`);
  return Number.isFinite(value) ? { kind: 'number', value: value + 0, currency } : UNREADABLE;
};

/** Digits with separators as a plain decimal. Shifting by powers of ten is left to the exponent, so that `1.2万` is 12000 exactly. */
const readDigits = (text: string, { decimal, group }: Separators): { digits: string; exponent: number } | 'ambiguous' | undefined => {
  const scientific = /^(.*\d)[eE]([+-]?\d{1,3})$/.exec(text);
  const mantissa = scientific ? (scientific[1] as string) : text;
  const exponent = scientific ? Number(scientific[2]) : 0;
  const parts = mantissa.split(decimal);
  if (parts.length > 2) return undefined;
  const [whole = '', fraction] = parts;
  if (fraction !== undefined && !/^\d*$/.test(fraction)) return undefined;
  const plain = ungroup(whole, group);
  if (plain === undefined || (plain === '' && !fraction)) return undefined;
  const couldBeGroup = fraction?.length === 3 && /^[1-9]\d{0,2}$/.test(whole) && !scientific;
  if (couldBeGroup) return 'ambiguous';
  return { digits: `${plain === '' ? '0' : plain}.${fraction || '0'}`, exponent };
};

/** Removes group separators where they stand every three digits (or as in India: 12,34,567); `undefined` where they do not. */
const ungroup = (whole: string, group: string): string | undefined => {
  if (/^\d*$/.test(whole)) return whole;
  for (const separator of group.trim() === '' ? [' ', "'"] : [narrowText(group), ' ', "'"]) {
    const pieces = whole.split(separator);
    const last = pieces.length - 1;
    const regular = pieces.every((piece, i) => (i === 0 ? /^\d{1,3}$/ : /^\d{3}$/).test(piece));
    const indian = pieces.every((piece, i) => (i === 0 ? /^\d{1,2}$/ : i === last ? /^\d{3}$/ : /^\d{2}$/).test(piece));
    if (last > 0 && (regular || indian)) return pieces.join('');
  }
  return undefined;
};
