import type { Formats } from './Formats';

/** What a sentence is made from. */
export type Facts = Readonly<Record<string, string | number>>;

export const text = (facts: Facts, name: string): string => String(facts[name] ?? '');

export const figure = (facts: Facts, name: string): number => Number(facts[name] ?? Number.NaN);

const SHARES = new Set(['onTimeShare', 'overdueShare', 'returnsShare', 'repeatOrderShare', 'growth', 'pAlive']);
const DAYS = new Set(['firstOrderDay', 'lastOrderDay']);

/** Whether a measure is a share, which people write in percent. */
export const isShareMeasure = (measure: string): boolean => SHARES.has(measure);

/** A number of a field as people write it: shares in percent, days as dates, the rest as numbers. */
export const fieldFigure = (field: string, value: number, f: Formats): string => {
  if (isShareMeasure(field)) return f.cut(value);
  return DAYS.has(field) ? f.date(value) : f.number(value);
};
