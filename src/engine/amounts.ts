import { fieldName, readField } from '../methods/fields/field';
import type { Policy } from '../policy/Policy';
import type { CustomerTable, FieldReference } from '../table/CustomerTable';

export interface Amounts {
  readonly name: string | undefined;
  /** One per customer; 0 where it is missing. */
  readonly values: Float64Array;
}

/**
 * What the report adds up: the value graded by ABC, else the net amount, else the amount column, else nothing.
 */
export const amountsOf = (table: CustomerTable, policy: Policy): Amounts => {
  const candidates: FieldReference[] = [];
  const graded = policy.method.params['value'];
  if (policy.method.id === 'abc') candidates.push(graded as FieldReference);
  candidates.push({ measure: 'netAmount' });
  const { amount } = policy.source.columns;
  if (amount !== undefined) candidates.push({ column: amount });
  for (const field of candidates) {
    const read = readField(table, field);
    if (read.ok) return { name: fieldName(field), values: read.value.map((value) => (Number.isNaN(value) ? 0 : value)) };
  }
  return { name: undefined, values: new Float64Array(table.rowCount) };
};
