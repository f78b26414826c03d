import { DAYS_PER_MONTH } from '../../stats/lifetimeValue';
import type { FieldReference } from '../../table/CustomerTable';
import type { Boundary, ParetoBasis } from '../pareto/paretoRanking';

export interface LifetimeParams {
  /** x: purchase days after the first. */
  readonly repeats: FieldReference;
  /** t_x: time from the first purchase to the last. */
  readonly span: FieldReference;
  /** T: time from the first purchase to the analysis date. */
  readonly age: FieldReference;
  /** Mean amount of the purchase days after the first. */
  readonly meanValue: FieldReference;
  /** Of span and age. */
  readonly timeUnit: 'days' | 'weeks';
  readonly horizonMonths: number;
  /** Percent of the amounts that is earned. */
  readonly margin: number;
  /** Percent a year. */
  readonly discount: number;
  readonly tiersBy: ParetoBasis;
  /** Ascending shares of the customers or of the sum of lifetime values. */
  readonly cuts: readonly number[];
  readonly boundary: Boundary;
}

/** A month in the unit of time that the customers' histories are in. */
export const monthIn = (unit: LifetimeParams['timeUnit']): number => (unit === 'weeks' ? DAYS_PER_MONTH / 7 : DAYS_PER_MONTH);
