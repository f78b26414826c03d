import { success } from '../../base/Result';
import { lifetimeMeasures, orderMeasures, type LifetimeSettings } from '../lifetime/lifetimeMeasures';
import { lifetimeValue } from '../lifetime/lifetimeValue';
import type { Method } from '../Method';
import type { MeasureFamily } from './MeasureFamily';
import { LIFETIME_MEASURES, type ModelMeasure } from './modelMeasure';

/** What concerns the numbers; the others are of the tiers. */
const SETTINGS: readonly (keyof LifetimeSettings)[] = [
  'horizonMonths',
  'margin',
  'discount',
  'repeats',
  'span',
  'age',
  'meanValue',
  'timeUnit',
];

/** What people will order can be told without knowing what they spend. */
const asksSpending = (measures: readonly ModelMeasure[]): boolean =>
  measures.some((measure) => measure === 'expectedSpend' || measure === 'lifetimeValue');

/** L1-L3. Without a measure of money the spending is not modelled, and cannot fail. */
export const lifetimeFamily: MeasureFamily<LifetimeSettings> = {
  id: 'lifetime',
  method: lifetimeValue as Method,
  measures: LIFETIME_MEASURES,
  parameters: lifetimeValue.parameters.filter(({ id }) => (SETTINGS as readonly string[]).includes(id)),
  columnSettings: ['repeats', 'span', 'age', 'meanValue', 'timeUnit'],
  fields: ({ repeats, span, age, meanValue }, measures) => [repeats, span, age, ...(asksSpending(measures) ? [meanValue] : [])],
  decides: (setting, measure) => {
    if (setting === 'margin' || setting === 'discount') return measure === 'lifetimeValue';
    if (setting === 'horizonMonths' || setting === 'timeUnit') return measure === 'lifetimeValue' || measure === 'expectedOrders';
    return setting !== 'meanValue' || asksSpending([measure]);
  },
  check: () => [],
  compute: (table, settings, measures) => {
    const read = asksSpending(measures) ? lifetimeMeasures(table, settings) : orderMeasures(table, settings);
    if (!read.ok) return read;
    const values = new Map(Object.entries(read.value.measures) as [ModelMeasure, Float64Array][]);
    return success({ values, findings: read.value.findings });
  },
};
