import type { Numbers } from './Numbers';

/** Days of a month in lifetime value (L3): a year of 365.25 days in twelve. */
export const DAYS_PER_MONTH = 30.4375;

/** What a discount of so much a year is a month (L3). Input: above -1. */
export const monthlyDiscount = (annual: number): number => Math.expm1(Math.log1p(annual) / 12);

export interface LifetimeTerms {
  /** Expected value of an order. */
  readonly spend: number;
  /** Share of it that is earned; 1 counts turnover. */
  readonly margin: number;
  /** Of a year, e.g. 0.1. */
  readonly annualDiscount: number;
}

/**
 * Value of the orders of the coming months (L3), each discounted from its month's end:
 * sum over m of (E[Y(m)] - E[Y(m - 1)]) x spend x margin / (1 + d)^m. `ordersUpTo[m - 1]` is E[Y(m)].
 */
export const lifetimeValue = (ordersUpTo: Numbers, { spend, margin, annualDiscount }: LifetimeTerms): number => {
  const kept = 1 / (1 + monthlyDiscount(annualDiscount));
  let discounted = 0;
  for (let m = ordersUpTo.length; m >= 1; m--) {
    const before = m === 1 ? 0 : (ordersUpTo[m - 2] as number);
    discounted = ((ordersUpTo[m - 1] as number) - before + discounted) * kept;
  }
  return discounted * spend * margin;
};
