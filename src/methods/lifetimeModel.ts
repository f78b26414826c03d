import { failure, success, type Result } from '../base/Result';
import { fitBgnbd, type BgnbdParameters } from '../stats/bgnbdFit';
import { expectedOrdersWhenAlive, probabilityAlive } from '../stats/bgnbdPredict';
import { expectedSpend, fitGammaGamma, type GammaGammaParameters } from '../stats/gammaGamma';
import { lifetimeValue } from '../stats/lifetimeValue';
import { monthIn, type LifetimeParams } from './lifetimeParams';

/** One entry per customer with a possible history. */
export interface Histories {
  readonly frequency: Float64Array;
  readonly recency: Float64Array;
  readonly age: Float64Array;
  /** NaN where it is missing. */
  readonly meanValue: Float64Array;
}

export interface LifetimeModel {
  readonly orders: BgnbdParameters;
  readonly spend: GammaGammaParameters;
}

/** Whether a customer's own mean says something about its spending. */
export const hasSpending = (frequency: number, meanValue: number): boolean => frequency > 0 && meanValue > 0;

/**
 * L1, L2. Problems: no maximum of a likelihood, with the reason; spending whose mean is infinite. Cost: see the fits; a second for 100,000 customers.
 */
export const fitLifetime = ({ frequency, recency, age, meanValue }: Histories): Result<LifetimeModel> => {
  const orders = fitBgnbd({ frequency, recency, age });
  if (!orders.converged) return failure({ code: 'model-not-fitted', model: 'BG/NBD', reason: orders.reason });
  const spends = frequency.map((x, i) => (hasSpending(x, meanValue[i] as number) ? 1 : 0));
  const spend = fitGammaGamma(
    frequency.filter((_, i) => spends[i] === 1),
    meanValue.filter((_, i) => spends[i] === 1),
  );
  if (!spend.converged) return failure({ code: 'model-not-fitted', model: 'gamma-gamma', reason: spend.reason });
  if (spend.q <= 1) return failure({ code: 'spend-without-mean', q: spend.q });
  const { r, alpha, a, b } = orders;
  const { p, q, v } = spend;
  return success({ orders: { r, alpha, a, b }, spend: { p, q, v } });
};

export interface LifetimePrediction {
  readonly pAlive: number;
  /** Over the whole horizon. */
  readonly expectedOrders: number;
  readonly expectedSpend: number;
  readonly lifetimeValue: number;
}

/** What the model expects of a customer. Input: q > 1. */
export type PredictLifetime = (frequency: number, recency: number, age: number, meanValue: number) => LifetimePrediction | undefined;

/**
 * L3. What a customer who is still one will order depends on x and T alone and is remembered by them; the value is that, times P(alive), times
 * the expected spend. `undefined` beyond some million orders. Cost: O(distinct (x, T) x months) in all, then O(1) a customer.
 */
export const lifetimePredictor = ({ orders, spend }: LifetimeModel, params: LifetimeParams): PredictLifetime => {
  const month = monthIn(params.timeUnit);
  const terms = { spend: 1, margin: params.margin / 100, annualDiscount: params.discount / 100 };
  const whenAlive = (frequency: number, age: number): { readonly orders: number; readonly worth: number } | undefined => {
    const upTo: number[] = [];
    for (let m = 1; m <= params.horizonMonths; m++) {
      const expected = expectedOrdersWhenAlive(orders, m * month, frequency, age);
      if (expected === undefined) return undefined;
      upTo.push(expected);
    }
    return { orders: upTo[upTo.length - 1] as number, worth: lifetimeValue(upTo, terms) };
  };
  const known = new Map<number, Map<number, ReturnType<typeof whenAlive>>>();
  return (frequency, recency, age, meanValue) => {
    let byAge = known.get(frequency);
    if (byAge === undefined) known.set(frequency, (byAge = new Map<number, ReturnType<typeof whenAlive>>()));
    if (!byAge.has(age)) byAge.set(age, whenAlive(frequency, age));
    const future = byAge.get(age);
    const mean = expectedSpend(spend, hasSpending(frequency, meanValue) ? frequency : 0, meanValue);
    if (future === undefined || mean === undefined) return undefined;
    const pAlive = probabilityAlive(orders, frequency, recency, age);
    return { pAlive, expectedOrders: future.orders * pAlive, expectedSpend: mean, lifetimeValue: future.worth * pAlive * mean };
  };
};
