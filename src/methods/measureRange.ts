import type { FieldReference } from '../table/CustomerTable';

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
  ].map((name) => [name, FROM_ZERO] as const),
  ...['repeatOrderShare', 'boughtAgain', 'onTimeShare', 'overdueShare'].map((name) => [name, SHARE] as const),
]);

/** What a field can hold at all; a column can hold anything. */
export const rangeOf = (field: FieldReference): MeasureRange => ('measure' in field ? RANGES.get(field.measure) : undefined) ?? ANYTHING;
