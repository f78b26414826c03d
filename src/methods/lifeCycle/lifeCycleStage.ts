import { atMost } from '../../stats/tolerance';

export interface LifeCycleParams {
  readonly limitsBy: 'days' | 'interval';
  readonly newDays: number;
  readonly activeDays: number;
  readonly lapsedDays: number;
  /** Multiples of the customer's own mean days between orders. */
  readonly activeMultiple: number;
  readonly lapsedMultiple: number;
  readonly language: 'en' | 'zh';
}

/** Best first. */
export const STAGES = ['active', 'new', 'recovered', 'potential', 'dormant', 'lapsed'] as const;
export type Stage = (typeof STAGES)[number];

/** When a customer ordered; NaN is not known. */
export interface OrderTimes {
  readonly orders: number;
  /** Days since the last order and since the first. */
  readonly recencyDays: number;
  readonly ageDays: number;
  /** Days between the last order and the one before. */
  readonly gapDays: number;
  /** Mean days between orders. */
  readonly intervalDays: number;
}

/** A rhythm needs two steps to be one. */
const LEAST_ORDERS = 3;

/** Days up to which a customer is active, and beyond which it has lapsed; by its own rhythm where that is asked for and known. */
export const stageLimits = (
  { orders, intervalDays }: OrderTimes,
  params: LifeCycleParams,
): { readonly active: number; readonly lapsed: number; readonly isOwn: boolean } => {
  const isOwn = params.limitsBy === 'interval' && orders >= LEAST_ORDERS && intervalDays > 0;
  return isOwn
    ? { active: params.activeMultiple * intervalDays, lapsed: params.lapsedMultiple * intervalDays, isOwn }
    : { active: params.activeDays, lapsed: params.lapsedDays, isOwn };
};

/** U4: the first that holds; `undefined` for orders of which nobody knows when the last one was. */
export const stageOf = (times: OrderTimes, params: LifeCycleParams): Stage | undefined => {
  const { recencyDays, gapDays, ageDays } = times;
  if (Number.isNaN(recencyDays)) return times.orders > 0 ? undefined : 'potential';
  const { active, lapsed } = stageLimits(times, params);
  const isRecent = atMost(recencyDays, active);
  if (isRecent && gapDays > lapsed && !atMost(gapDays, lapsed)) return 'recovered';
  if (atMost(ageDays, params.newDays)) return 'new';
  if (isRecent) return 'active';
  return atMost(recencyDays, lapsed) ? 'dormant' : 'lapsed';
};

/** The times once the customer places one more order on the analysis date. */
export const afterOneMoreOrder = (times: OrderTimes): OrderTimes => {
  if (Number.isNaN(times.recencyDays)) return { orders: 1, recencyDays: 0, ageDays: 0, gapDays: NaN, intervalDays: NaN };
  return {
    orders: times.orders + 1,
    recencyDays: 0,
    ageDays: times.ageDays,
    gapDays: times.recencyDays > 0 ? times.recencyDays : times.gapDays,
    intervalDays: times.ageDays / times.orders,
  };
};
