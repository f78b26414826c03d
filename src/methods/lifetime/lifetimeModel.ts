import { failure, success, type Result } from '../../base/Result';
import { fitBgnbd, type BgnbdParameters } from '../../stats/bgnbdFit';
import { expectedOrdersWhenAlive, probabilityAlive } from '../../stats/bgnbdPredict';
import { expectedSpend, fitGammaGamma, type GammaGammaParameters } from '../../stats/gammaGamma';
import { lifetimeValue } from '../../stats/lifetimeValue';
import { monthIn, type LifetimeParams } from './lifetimeParams';

/** One entry per customer with a possible history. */
export interface Histories {
  readonly frequency: Float64Array;
  readonly recency: Float64Array;
  readonly age: Float64Array;
  /** NaN where it is missing. */
  readonly meanValue: Float64Array;
}

/** Whether a customer's own mean says something about its spending. */
export const hasSpending = (frequency: number, meanValue: number): boolean => frequency > 0 && meanValue > 0;

/** L1. Problems: no maximum of the likelihood, with the reason. Cost: see the fit; a second for 100,000 customers. */
export const fitOrders = ({ frequency, recency, age }: Omit<Histories, 'meanValue'>): Result<BgnbdParameters> => {
  const orders = fitBgnbd({ frequency, recency, age });
  if (!orders.converged) return failure({ code: 'model-not-fitted', model: 'BG/NBD', reason: orders.reason });
  const { r, alpha, a, b } = orders;
  return success({ r, alpha, a, b });
};

/** L2. Problems: no maximum of the likelihood, with the reason; spending whose mean is infinite. Cost: see the fit. */
export const fitSpending = ({ frequency, meanValue }: Pick<Histories, 'frequency' | 'meanValue'>): Result<GammaGammaParameters> => {
  const spends = frequency.map((x, i) => (hasSpending(x, meanValue[i] as number) ? 1 : 0));
  const spend = fitGammaGamma(
    frequency.filter((_, i) => spends[i] === 1),
    meanValue.filter((_, i) => spends[i] === 1),
  );
  if (!spend.converged) return failure({ code: 'model-not-fitted', model: 'gamma-gamma', reason: spend.reason });
  if (spend.q <= 1) return failure({ code: 'spend-without-mean', q: spend.q });
  const { p, q, v } = spend;
  return success({ p, q, v });
};

/** How far ahead the model looks, and what an order is worth. */
export type LifetimeTerms = Pick<LifetimeParams, 'horizonMonths' | 'margin' | 'discount' | 'timeUnit'>;

/** What L1 expects of one customer. */
export interface OrderPrediction {
  readonly pAlive: number;
  /** Over the whole horizon. */
  readonly expectedOrders: number;
  /** What the expected orders are worth today, for each unit of money spent on one. */
  readonly worth: number;
}

/** What the model expects of a customer; `undefined` beyond some million orders. */
export type PredictOrders = (frequency: number, recency: number, age: number) => OrderPrediction | undefined;

/**
 * L3. What a customer who is still one will order depends on x and T alone and is remembered by them; the rest is that, times P(alive).
 * Cost: O(distinct (x, T) x months) in all, then O(1) a customer.
 */
export const ordersPredictor = (orders: BgnbdParameters, params: LifetimeTerms): PredictOrders => {
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
  return (frequency, recency, age) => {
    let byAge = known.get(frequency);
    if (byAge === undefined) known.set(frequency, (byAge = new Map<number, ReturnType<typeof whenAlive>>()));
    if (!byAge.has(age)) byAge.set(age, whenAlive(frequency, age));
    const future = byAge.get(age);
    if (future === undefined) return undefined;
    const pAlive = probabilityAlive(orders, frequency, recency, age);
    return { pAlive, expectedOrders: future.orders * pAlive, worth: future.worth * pAlive };
  };
};

/** What an order of a customer is expected to be worth. Input: q > 1; else `undefined`. */
export const predictSpend = (spend: GammaGammaParameters, frequency: number, meanValue: number): number | undefined =>
  expectedSpend(spend, hasSpending(frequency, meanValue) ? frequency : 0, meanValue);
