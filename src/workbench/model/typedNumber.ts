import type { TypedContent } from './TypedContent';

const DIGITS = /^(?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d*)?$/;
const SHAPE = /^(?<sign>[+-]?)\s*(?<front>[$€£¥%]?)\s*(?<inner>[+-]?)(?<digits>[\d.,]+)(?:e(?<exponent>[+-]?\d{1,3}))?\s?(?<back>[%€]?)$/i;
const FRACTION = /^(?<sign>[+-]?)(?<whole>\d+) (?<top>\d{1,3})\/(?<bottom>\d{1,3})$/;

/** Excel keeps this many significant digits of what is typed and makes the rest zeros. */
const SIGNIFICANT_DIGITS = 15;
const LARGEST = 9.99999999999999e307;

/**
 * A number as typed: `1,234.5`, `-5%`, `(12)`, `$3`, `1e5`, `1 1/2`. Numbers typed with a percent sign, money sign, thousands separators or
 * an exponent bring a number format along. Group separators must stand at every third digit (assumed: Excel is laxer in ways not documented).
 */
export function typedNumber(word: string): TypedContent | undefined {
  const bracketed = /^\(([^()+-]+)\)$/.exec(word)?.[1];
  return bracketed !== undefined ? plainNumber(bracketed.trim(), true) : (plainNumber(word, false) ?? fraction(word));
}

function plainNumber(word: string, negated: boolean): TypedContent | undefined {
  const { sign = '', front = '', inner = '', digits = '', exponent, back = '' } = SHAPE.exec(word)?.groups ?? {};
  if (!DIGITS.test(digits) || !/\d/.test(digits)) return undefined;
  if ((front !== '' && back !== '') || (sign !== '' && inner !== '') || (inner !== '' && front === '')) return undefined;
  const percent = front === '%' || back === '%';
  const currency = percent ? '' : front || back;
  if (exponent !== undefined && (percent || currency !== '')) return undefined;

  const plain = keepSignificant(digits.replaceAll(',', ''));
  // Shifting the exponent in the text keeps 0.07 from becoming 0.07000000000000001.
  const magnitude = Number(`${plain}e${Number(exponent ?? 0) - (percent ? 2 : 0)}`);
  if (magnitude > LARGEST) return undefined;
  const negative = negated !== (sign === '-' || inner === '-');
  const value = negative && magnitude !== 0 ? -magnitude : magnitude;
  const numberFormat = formatOf(currency, percent, exponent !== undefined, digits);
  return numberFormat === undefined ? { input: value } : { input: value, numberFormat };
}

function formatOf(currency: string, percent: boolean, scientific: boolean, digits: string): string | undefined {
  const decimals = /\.\d/.test(digits) ? '.00' : '';
  if (percent) return `0${decimals}%`;
  if (scientific) return '0.00E+00';
  if (currency === '' && !digits.includes(',')) return undefined;
  return `${currency}#,##0${decimals}`;
}

function keepSignificant(digits: string): string {
  let seen = 0;
  return digits.replace(/\d/g, (digit) => {
    if (digit !== '0' || seen > 0) seen++;
    return seen > SIGNIFICANT_DIGITS ? '0' : digit;
  });
}

/** `1 1/2` is one and a half; `1/2` alone is a date and not for here. */
function fraction(word: string): TypedContent | undefined {
  const { sign = '', whole, top, bottom } = FRACTION.exec(word)?.groups ?? {};
  if (whole === undefined || top === undefined || bottom === undefined || Number(bottom) === 0) return undefined;
  const magnitude = Number(whole) + Number(top) / Number(bottom);
  return { input: sign === '-' ? -magnitude : magnitude, numberFormat: Number(bottom) < 10 ? '# ?/?' : '# ??/??' };
}
