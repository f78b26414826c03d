import type { EntropyAdvice } from '../../../methods/weighted/entropyAdvice';
import type { Indicator } from '../../../methods/indicators/indicator';
import type { FieldReference } from '../../../table/CustomerTable';
import type { TableHeader } from '../../../table/RawTable';

/** What a field knows beside its own parameter. */
export interface FieldContext {
  /** The numbers a field may name. */
  readonly fields: readonly FieldReference[];
  /** Labels of the tiers that the present parameters make. */
  readonly tiers: readonly string[];
  readonly header: TableHeader;
  /** W5: weights by how the data spread. */
  readonly adviseWeights: (indicators: readonly Indicator[]) => Promise<EntropyAdvice | undefined>;
  /** The parameter kept with this one (`recordOf`), where there is one. */
  readonly record?: { readonly value: unknown; readonly onChange: (value: unknown) => void };
}
