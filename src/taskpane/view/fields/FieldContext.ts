import type { FieldReference } from '../../../table/CustomerTable';
import type { TableHeader } from '../../../table/RawTable';

/** What a field knows beside its own parameter. */
export interface FieldContext {
  /** The numbers a field may name. */
  readonly fields: readonly FieldReference[];
  /** Labels of the tiers that the present parameters make. */
  readonly tiers: readonly string[];
  readonly header: TableHeader;
}
