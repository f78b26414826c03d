import type { CustomerTable, FieldReference } from '../../table/CustomerTable';
import { fieldKey } from './field';
import { fieldValues } from './fieldValues';

/** Measures that count things, days or steps. */
const WHOLE_MEASURES = new Set([
  'recencyDays',
  'orders',
  'firstOrderDay',
  'lastOrderDay',
  'repeatPurchaseDays',
  'purchaseSpanDays',
  'customerAgeDays',
  'gapBeforeLastOrderDays',
  'boughtAgain',
  'recencyScore',
  'frequencyScore',
  'monetaryScore',
]);

/** Measures that are dates. */
const DAY_MEASURES = new Set(['firstOrderDay', 'lastOrderDay']);

export const isDayMeasure = (field: FieldReference): boolean => 'measure' in field && DAY_MEASURES.has(field.measure);

export const isWholeMeasure = (field: FieldReference): boolean => 'measure' in field && WHOLE_MEASURES.has(field.measure);

const wholeOf = new WeakMap<CustomerTable, Map<string, boolean>>();

/** Whether a field holds whole numbers only, so that a change of it is best told in whole numbers. Cost: O(n), once a table. */
export const holdsWholeNumbers = (table: CustomerTable, field: FieldReference): boolean => {
  const known = wholeOf.get(table) ?? new Map<string, boolean>();
  wholeOf.set(table, known);
  const key = fieldKey(field);
  const remembered = known.get(key);
  if (remembered !== undefined) return remembered;
  const read = fieldValues(table, field);
  const isWhole =
    isWholeMeasure(field) || (read.ok && read.value.every((value: number | string) => Number.isNaN(value) || Number.isInteger(value)));
  known.set(key, isWhole);
  return isWhole;
};
