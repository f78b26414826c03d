import { failure, success, type Result } from '../../base/Result';
import type { CustomerTable, FieldReference } from '../../table/CustomerTable';
import type { FieldValue } from './FieldValue';
import { fieldName } from './field';

/** A column or measure by row, numbers where it holds numbers, else its texts. Problems: it is not there. */
export const fieldValues = (table: CustomerTable, field: FieldReference): Result<readonly FieldValue[] | Float64Array> => {
  if ('measure' in field) {
    const values = table.measures.get(field.measure);
    return values ? success(values) : failure({ code: 'measure-missing', measure: field.measure });
  }
  const values = table.columns.get(field.column) ?? table.texts.get(field.column);
  return values ? success(values) : failure({ code: 'column-missing', column: fieldName(field) });
};
