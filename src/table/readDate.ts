import { narrowText } from './narrowText';
import { LAST_SERIAL, serialOfDate } from './serialDate';

/** Order of day and month in text dates that do not say it themselves; `null` when the user has not stated it. */
export type DateOrder = 'dmy' | 'mdy' | null;

export type DateReading =
  /** Serial of the 1900 system, time of day as its fraction. */
  | { readonly kind: 'date'; readonly serial: number }
  /** Could be two dates, e.g. `03/04/2025`. */
  | { readonly kind: 'ambiguous' }
  | { readonly kind: 'unreadable' };

const UNREADABLE: DateReading = { kind: 'unreadable' };

/** Days between the 1900 and the 1904 system. */
const SYSTEM_1904 = 1462;

/** A numeric cell as a date: a serial of the workbook's date system, or digits like 20250301. */
export const readSerial = (value: number, date1904: boolean): DateReading => {
  const serial = date1904 ? value + SYSTEM_1904 : value;
  if (value >= (date1904 ? 0 : 1) && serial < LAST_SERIAL + 1) return { kind: 'date', serial };
  return Number.isInteger(value) ? compact(String(value)) : UNREADABLE;
};

const TIME = '(?:[T ]\\s*(\\d{1,2}):(\\d{2})(?::(\\d{2}(?:\\.\\d+)?))?\\s*(?:([AaPp])\\.?[Mm]\\.?)?\\s*(?:Z|[+-]\\d{2}:?\\d{2})?)?$';
const YEAR_FIRST = new RegExp(`^(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})${TIME}`);
const CHINESE = new RegExp(`^(\\d{4})年(\\d{1,2})月(\\d{1,2})[日号]?${TIME.replace('[T ]', '[T ]?')}`);
const YEAR_LAST = new RegExp(`^(\\d{1,2})([-/.])(\\d{1,2})\\2(\\d{4}|\\d{2})${TIME}`);
const DAY_MONTH_NAME = new RegExp(`^(\\d{1,2})[- ]([A-Za-z]{3,9})\\.?[-, ]+(\\d{4})${TIME}`);
const MONTH_NAME_DAY = new RegExp(`^([A-Za-z]{3,9})\\.? (\\d{1,2}),? (\\d{4})${TIME}`);

/** Reads text as a date (T4): ISO, `2025/3/1`, `2025年3月1日`, an English month name, or day and month in the order the user states. */
export const readDate = (text: string, order: DateOrder): DateReading => {
  const narrow = narrowText(text);
  let parts = YEAR_FIRST.exec(narrow);
  if (parts) return dated(Number(parts[1]), Number(parts[3]), Number(parts[4]), parts.slice(5));
  parts = CHINESE.exec(narrow);
  if (parts) return dated(Number(parts[1]), Number(parts[2]), Number(parts[3]), parts.slice(4));
  parts = YEAR_LAST.exec(narrow);
  if (parts) return yearLast(Number(parts[1]), Number(parts[3]), parts[4] as string, parts.slice(5), order);
  parts = DAY_MONTH_NAME.exec(narrow);
  if (parts) return dated(Number(parts[3]), monthOfName(parts[2] as string), Number(parts[1]), parts.slice(4));
  parts = MONTH_NAME_DAY.exec(narrow);
  if (parts) return dated(Number(parts[3]), monthOfName(parts[1] as string), Number(parts[2]), parts.slice(4));
  return compact(narrow);
};

/** `25/12/2025` says its order itself; `03/03/2025` is one date either way; a two-digit year never says enough. */
const yearLast = (
  first: number,
  second: number,
  yearText: string,
  time: readonly (string | undefined)[],
  order: DateOrder,
): DateReading => {
  const shortYear = yearText.length === 2;
  // Excel's own pivot for two digits.
  const year = shortYear ? Number(yearText) + (Number(yearText) < 30 ? 2000 : 1900) : Number(yearText);
  if (order === 'dmy') return dated(year, second, first, time);
  if (order === 'mdy') return dated(year, first, second, time);
  if (shortYear) return { kind: 'ambiguous' };
  if (first > 12 || first === second) return dated(year, second, first, time);
  if (second > 12) return dated(year, first, second, time);
  return { kind: 'ambiguous' };
};

const compact = (text: string): DateReading => {
  const parts = /^((?:19|20)\d{2})(\d{2})(\d{2})$/.exec(text);
  return parts ? dated(Number(parts[1]), Number(parts[2]), Number(parts[3]), []) : UNREADABLE;
};

const dated = (year: number, month: number, day: number, time: readonly (string | undefined)[]): DateReading => {
  const serial = serialOfDate(year, month, day);
  const fraction = dayFraction(time);
  return serial === undefined || fraction === undefined ? UNREADABLE : { kind: 'date', serial: serial + fraction };
};

/** The zone of an ISO time is left aside: the day is the one that is written. */
const dayFraction = ([hour, minute, second, half]: readonly (string | undefined)[]): number | undefined => {
  if (hour === undefined) return 0;
  const afternoon = half?.toLowerCase() === 'p';
  if (half && (Number(hour) < 1 || Number(hour) > 12)) return undefined;
  const hours = half ? (Number(hour) % 12) + (afternoon ? 12 : 0) : Number(hour);
  const seconds = hours * 3600 + Number(minute) * 60 + Number(second ?? 0);
  return hours > 23 || Number(minute) > 59 || Number(second ?? 0) >= 60 ? undefined : seconds / 86_400;
};

const MONTHS = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december'];

/** 0, which is no month, for anything else. */
const monthOfName = (name: string): number => {
  const lower = name.toLowerCase();
  return MONTHS.findIndex((month) => month === lower || month.slice(0, 3) === lower || (lower === 'sept' && month === 'september')) + 1;
};
