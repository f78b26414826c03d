import type { TypedContent, TypedTextSetting } from './TypedContent';

const MONTHS = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december'];
const DAY_MILLISECONDS = 86_400_000;
/** Two-digit years from here on belong to the last century. */
const CENTURY_PIVOT = 30;
const DATE_1904_OFFSET_DAYS = 1462;

interface DayParts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly format: string;
}

/** A date, a time or both, as a serial with the number format Excel gives it. Month before day, as in US English. */
export function typedDate(word: string, setting: TypedTextSetting): TypedContent | undefined {
  const time = readTime(word);
  if (time) return { input: time.days, numberFormat: time.format };
  const day = readDay(word, setting.currentYear);
  if (day) {
    const serial = dateSerial(day, setting.date1904);
    return serial === undefined ? undefined : { input: serial, numberFormat: day.format };
  }
  const parts = /^(\S.*?)\s+(\d{1,2}:\d.*)$/.exec(word);
  const dayPart = parts && readDay(parts[1] ?? '', setting.currentYear);
  const timePart = parts && readTime(parts[2] ?? '');
  if (!dayPart || !timePart || timePart.days >= 1) return undefined;
  const serial = dateSerial(dayPart, setting.date1904);
  return serial === undefined ? undefined : { input: serial + timePart.days, numberFormat: 'm/d/yyyy h:mm' };
}

/**
 * The serial of a day in Excel's calendar, which has a 29 February 1900 (day 60) that never was; `undefined` for days that do not exist
 * or lie before the calendar's first.
 */
export function dateSerial({ year, month, day }: Pick<DayParts, 'year' | 'month' | 'day'>, date1904: boolean): number | undefined {
  const leapBug = year === 1900 && month === 2 && day === 29;
  const moment = new Date(Date.UTC(year, month - 1, day));
  if (!leapBug && (moment.getUTCMonth() !== month - 1 || moment.getUTCDate() !== day)) return undefined;
  if (year < 1900 || year > 9999) return undefined;
  const days = leapBug ? 60 : Math.round((moment.getTime() - Date.UTC(1899, 11, 31)) / DAY_MILLISECONDS);
  const serial = leapBug || days < 60 ? days : days + 1;
  if (!date1904) return serial;
  return serial < DATE_1904_OFFSET_DAYS ? undefined : serial - DATE_1904_OFFSET_DAYS;
}

function readDay(word: string, currentYear: number): DayParts | undefined {
  let match = /^(\d{4})([/-])(\d{1,2})\2(\d{1,2})$/.exec(word);
  if (match) return { year: Number(match[1]), month: Number(match[3]), day: Number(match[4]), format: 'm/d/yyyy' };
  match = /^(\d{1,2})([/-])(\d{1,2})\2(\d{4}|\d{1,2})$/.exec(word);
  if (match) return { year: fullYear(match[4] ?? ''), month: Number(match[1]), day: Number(match[3]), format: 'm/d/yyyy' };
  match = /^(\d{1,2})[/-](\d{4}|\d{1,2})$/.exec(word);
  if (match) return monthAndNumber(Number(match[1]), match[2] ?? '', currentYear);
  match = /^(\d{1,2})[- ]([a-z]{3,9})(?:[- ,]\s?(\d{4}|\d{2}))?$/i.exec(word);
  if (match) return namedMonth(match[2] ?? '', Number(match[1]), match[3], currentYear);
  match = /^([a-z]{3,9})[- ](\d{1,2})(?:,?\s(\d{4}))$/i.exec(word);
  if (match) return namedMonth(match[1] ?? '', Number(match[2]), match[3], currentYear);
  match = /^([a-z]{3,9})[- ](\d{4}|\d{1,2})$/i.exec(word);
  if (match) {
    const month = monthNumber(match[1] ?? '');
    return month === undefined ? undefined : monthAndNumber(month, match[2] ?? '', currentYear);
  }
  return undefined;
}

/** `1/2` is 2 January of this year, `1/2024` January 2024, and `1/32`, which has no 32nd day, January 1932. */
function monthAndNumber(month: number, digits: string, currentYear: number): DayParts | undefined {
  if (month < 1 || month > 12) return undefined;
  const number = Number(digits);
  const isDay = digits.length < 3 && dateSerial({ year: currentYear, month, day: number }, false) !== undefined;
  if (isDay) return { year: currentYear, month, day: number, format: 'd-mmm' };
  return digits.length === 1 ? undefined : { year: fullYear(digits), month, day: 1, format: 'mmm-yy' };
}

function namedMonth(name: string, day: number, year: string | undefined, currentYear: number): DayParts | undefined {
  const month = monthNumber(name);
  if (month === undefined) return undefined;
  if (year === undefined) return { year: currentYear, month, day, format: 'd-mmm' };
  return { year: fullYear(year), month, day, format: 'd-mmm-yy' };
}

function monthNumber(name: string): number | undefined {
  const lower = name.toLowerCase();
  const index = MONTHS.findIndex((month) => month === lower || month.slice(0, 3) === lower);
  return index < 0 ? undefined : index + 1;
}

function fullYear(digits: string): number {
  const number = Number(digits);
  if (digits.length > 2) return number;
  return number < CENTURY_PIVOT ? 2000 + number : 1900 + number;
}

function readTime(word: string): { readonly days: number; readonly format: string } | undefined {
  const hourOnly = /^(\d{1,2})\s+([ap])m?$/i.exec(word);
  const clock = /^(\d{1,4}):(\d{1,2})(?::(\d{1,2})(\.\d+)?)?(?:\s+([ap])m?)?$/i.exec(word);
  const match = clock ?? hourOnly;
  if (!match) return undefined;
  const hours = Number(match[1]);
  const minutes = clock ? Number(clock[2]) : 0;
  const seconds = clock?.[3] === undefined ? 0 : Number(clock[3] + (clock[4] ?? ''));
  const half = (clock ? clock[5] : hourOnly?.[2])?.toLowerCase();
  if (minutes > 59 || seconds >= 60 || (half !== undefined && (hours > 12 || hours < 1))) return undefined;
  const hours24 = half === undefined ? hours : (hours % 12) + (half === 'p' ? 12 : 0);
  return { days: (hours24 * 3600 + minutes * 60 + seconds) / 86_400, format: timeFormat(hours24, clock?.[3], clock?.[4], half) };
}

function timeFormat(hours: number, seconds: string | undefined, fraction: string | undefined, half: string | undefined): string {
  if (hours >= 24) return '[h]:mm:ss';
  if (fraction !== undefined) return 'mm:ss.0';
  return `h:mm${seconds === undefined ? '' : ':ss'}${half === undefined ? '' : ' AM/PM'}`;
}
