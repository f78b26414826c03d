import { classifyLifetime } from './lifetimeClassify';
import { explainLifetime } from './lifetimeExplain';
import type { LifetimeParams } from './lifetimeParams';
import type { Method } from '../Method';
import { letterLabels, tierCountProblem } from '../tierLabels';

export const lifetimeValue: Method<LifetimeParams> = {
  id: 'lifetimeValue',
  requires: { customers: ['customer'], transactions: ['customer', 'date', 'amount'] },
  parameters: [
    { kind: 'number', id: 'horizonMonths', prominence: 'main', minimum: 1, maximum: 120, step: 1, default: 12, unit: 'months' },
    { kind: 'number', id: 'margin', prominence: 'main', minimum: 0.1, maximum: 100, default: 100, unit: 'percent' },
    { kind: 'number', id: 'discount', prominence: 'main', minimum: 0, maximum: 100, default: 10, unit: 'percent' },
    { kind: 'choice', id: 'tiersBy', prominence: 'main', options: ['count', 'value'], default: 'count' },
    {
      kind: 'shares',
      id: 'cuts',
      prominence: 'main',
      default: [0.2, 0.4, 0.6, 0.8],
      defaultWhen: { id: 'tiersBy', is: 'value', default: [0.8, 0.95] },
      minimumLength: 1,
      maximumLength: 9,
    },
    { kind: 'choice', id: 'boundary', prominence: 'more', options: ['up', 'down', 'nearest'], default: 'up' },
    { kind: 'field', id: 'repeats', prominence: 'more', default: { measure: 'repeatPurchaseDays' }, accepts: [] },
    { kind: 'field', id: 'span', prominence: 'more', default: { measure: 'purchaseSpanDays' }, accepts: [] },
    { kind: 'field', id: 'age', prominence: 'more', default: { measure: 'customerAgeDays' }, accepts: [] },
    { kind: 'field', id: 'meanValue', prominence: 'more', default: { measure: 'meanRepeatValue' }, accepts: [] },
    { kind: 'choice', id: 'timeUnit', prominence: 'more', options: ['days', 'weeks'], default: 'days' },
  ],
  fields: ({ repeats, span, age, meanValue }) => [repeats, span, age, meanValue],
  check: (params, tierCount) => {
    const expected = params.cuts.length + 1;
    return tierCount === 0 || tierCount === expected ? [] : [tierCountProblem(expected, tierCount)];
  },
  defaultTiers: ({ tiersBy, cuts }) =>
    tiersBy === 'value' ? letterLabels(cuts.length + 1) : Array.from({ length: cuts.length + 1 }, (_, tier) => String(tier + 1)),
  reference:
    'P. S. Fader, B. G. S. Hardie & K. L. Lee, "Counting your customers the easy way", Marketing Science 24 (2005); P. S. Fader & B. G. S. Hardie, "The gamma-gamma model of monetary value" (2013)',
  picture: 'pareto',
  classify: classifyLifetime,
  explain: explainLifetime,
  outputs: () => [
    { key: 'tier', type: 'text' },
    { key: 'lifetimeValue', type: 'money' },
    { key: 'pAlive', type: 'share' },
    { key: 'expectedOrders', type: 'number' },
    { key: 'expectedSpend', type: 'money' },
  ],
};
