import { roundSignificant } from '../../stats/roundSignificant';
import type { CustomerTable, FieldReference } from '../../table/CustomerTable';
import { readField } from '../fields/field';
import { hasSpending } from './lifetimeModel';
import type { LifetimeParams } from './lifetimeParams';
import { memoizeByObject } from '../memoize';
import { NO_TIER, type Classification, type Explanation, type ExplanationFact } from '../Method';
import { paretoRanking } from '../pareto/paretoRanking';
import { smallestRise } from '../pareto/paretoRise';

const rankingOf = memoizeByObject((values: Float64Array) => paretoRanking(values));

/** What the model saw and expects, and how much more the customer must be worth; for one who came back, by what mean spending. */
export const explainLifetime = (
  row: number,
  table: CustomerTable,
  classification: Classification,
  params: LifetimeParams,
  depth: 'reasons' | 'next' = 'next',
): Explanation => {
  const tier = classification.tier[row] as number;
  const state = classification.texts['state']?.[row] ?? '';
  if (tier === NO_TIER) return { tier: undefined, reasons: [{ code: 'rfm-unscored', facts: { state } }] };

  const value = classification.value[row] as number;
  const history = (field: FieldReference): number => valueAt(table, field, row);
  const measure = (name: string): number => classification.measures[name]?.[row] as number;
  const reasons: ExplanationFact[] = [
    {
      code: 'lifetime-history',
      facts: {
        repeats: history(params.repeats),
        sinceLast: roundSignificant(history(params.age) - history(params.span)),
        age: history(params.age),
        timeUnit: params.timeUnit,
      },
    },
    {
      code: 'lifetime-expected',
      facts: {
        pAlive: measure('pAlive'),
        repeats: history(params.repeats),
        orders: measure('expectedOrders'),
        spend: measure('expectedSpend'),
        months: params.horizonMonths,
      },
    },
    {
      code: 'lifetime-place',
      facts: { value, rank: measure('rank'), customers: rankingOf(classification.value).groups.present },
    },
  ];
  const label = classification.tiers[tier];
  const ranking = rankingOf(classification.value);
  const rise =
    depth === 'reasons' || tier === 0
      ? undefined
      : smallestRise(value, tier, ranking, { by: params.tiersBy, cuts: params.cuts, boundary: params.boundary });
  if (rise === undefined) return { tier: label, reasons };
  const changes: ExplanationFact[] = [
    { code: 'raise-lifetime-value', facts: { from: value, to: rise.value, by: roundSignificant(rise.value - value) } },
    ...spendingFor(rise.value, value, measure('expectedSpend'), history(params.repeats), history(params.meanValue), classification),
  ];
  return { tier: label, reasons, next: { tier: classification.tiers[rise.tier] as string, changes } };
};

/** The mean spending that makes the wanted value, the model as fitted: expected spend is a straight line in the customer's own mean. */
const spendingFor = (
  wanted: number,
  value: number,
  spend: number,
  frequency: number,
  meanValue: number,
  { model }: Classification,
): ExplanationFact[] => {
  const { p, q } = model ?? {};
  if (!hasSpending(frequency, meanValue) || p === undefined || q === undefined || value === 0) return [];
  const slope = (p * frequency) / (p * frequency + q - 1);
  const to = roundSignificant(meanValue + (spend * (wanted / value - 1)) / slope);
  return [{ code: 'raise-mean-spend', facts: { from: meanValue, to } }];
};

const valueAt = (table: CustomerTable, field: FieldReference, row: number): number => {
  const read = readField(table, field);
  return read.ok ? (read.value[row] as number) : NaN;
};
