/** Days in Excel's 1900 system: 1 is 1900-01-01, and 60 is the 29 February 1900 that never was. A Unix day plus this, from March 1900. */
const UNIX_EPOCH = 25569;
const LEAP_BUG = 60;

/** Excel's last day, 9999-12-31. */
export const LAST_SERIAL = 2958465;

/** Day serial of a calendar date; `undefined` when there is no such date or Excel has no serial for it. */
export const serialOfDate = (year: number, month: number, day: number): number | undefined => {
  if (year < 1900 || year > 9999) return undefined;
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCFullYear() !== year || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined;
  const serial = date.getTime() / 86_400_000 + UNIX_EPOCH;
  return serial <= LEAP_BUG ? serial - 1 : serial;
};

interface CalendarDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** Calendar date of a serial's day. */
export const dateOfSerial = (serial: number): CalendarDate => {
  const day = Math.floor(serial);
  const date = new Date((day - UNIX_EPOCH + (day < LEAP_BUG ? 1 : 0)) * 86_400_000);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
};

/** `2025-03-01` of a serial's day. */
export const isoOfSerial = (serial: number): string => {
  const { year, month, day } = dateOfSerial(serial);
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
};

/** Day serial of `2025-03-01`; `undefined` when it is no such date. */
export const serialOfIso = (iso: string): number | undefined => {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso);
  return parts ? serialOfDate(Number(parts[1]), Number(parts[2]), Number(parts[3])) : undefined;
};

/** The same day some months earlier or later, or the last of that month when it is shorter. */
export const addMonths = (serial: number, months: number): number => {
  const { year, month, day } = dateOfSerial(serial);
  const target = year * 12 + (month - 1) + months;
  const targetYear = Math.floor(target / 12);
  const targetMonth = (target % 12) + 1;
  const lastDay = new Date(Date.UTC(targetYear, targetMonth, 0)).getUTCDate();
  return serialOfDate(targetYear, targetMonth, Math.min(day, lastDay)) ?? serial;
};
