import type { FieldReference } from '../../table/CustomerTable';
import type { FieldValue } from './FieldValue';

/** Both ends included. */
export interface MeasureRange {
  readonly lowest: number;
  readonly highest: number;
}

const FROM_ZERO: MeasureRange = { lowest: 0, highest: Infinity };
const SHARE: MeasureRange = { lowest: 0, highest: 1 };
const ANYTHING: MeasureRange = { lowest: -Infinity, highest: Infinity };

/** Measures that cannot leave a range, whoever the customer is. What is only a rule of thumb (returns, growth) is not among them. */
const RANGES: ReadonlyMap<string, MeasureRange> = new Map([
  ...[
    'recencyDays',
    'orders',
    'grossAmount',
    'meanOrderValue',
    'meanDaysBetweenOrders',
    'gapBeforeLastOrderDays',
    'repeatPurchaseDays',
    'openAmount',
    'overdueAmount',
    'expectedOrders',
    'expectedSpend',
    'lifetimeValue',
  ].map((name) => [name, FROM_ZERO] as const),
  ...['repeatOrderShare', 'boughtAgain', 'onTimeShare', 'overdueShare', 'pAlive'].map((name) => [name, SHARE] as const),
  // As many steps as the scores may have (R4).
  ...['recencyScore', 'frequencyScore', 'monetaryScore'].map((name) => [name, { lowest: 1, highest: 10 }] as const),
  ['rfmScore', { lowest: 0, highest: 100 }],
]);

/** What a field can hold at all; a column can hold anything. */
export const rangeOf = (field: FieldReference): MeasureRange => ('measure' in field ? RANGES.get(field.measure) : undefined) ?? ANYTHING;

/** Whether any customer could have such a value. */
export const isPossible = (field: FieldReference, value: FieldValue): boolean => {
  const { lowest, highest } = rangeOf(field);
  return typeof value !== 'number' || Number.isNaN(value) || (value >= lowest && value <= highest);
};
