import type { FieldReference } from '../../table/CustomerTable';
import type { Boundary, ParetoBasis } from './paretoRanking';

export interface AbcParams {
  readonly value: FieldReference;
  readonly by: ParetoBasis;
  /** Ascending shares: of the sum of positive values, or of the number of customers with a positive value. */
  readonly cuts: readonly number[];
  readonly boundary: Boundary;
  readonly nonPositive: 'last' | 'own' | 'exclude';
}
