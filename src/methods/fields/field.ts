import { failure, success, type Result } from '../../base/Result';
import type { CustomerTable, FieldReference } from '../../table/CustomerTable';

/** The numbers a field names, one per customer. Problems: it is not there, or holds no number at all. */
export const readField = (table: CustomerTable, field: FieldReference): Result<Float64Array> => {
  const values = 'column' in field ? table.columns.get(field.column) : table.measures.get(field.measure);
  if (values === undefined) {
    // A column of texts is there all the same.
    if ('column' in field && table.texts.has(field.column)) return failure({ code: 'column-no-numbers', column: field.column });
    return failure(
      'column' in field ? { code: 'column-missing', column: field.column } : { code: 'measure-missing', measure: field.measure },
    );
  }
  if (table.rowCount > 0 && values.every(Number.isNaN)) return failure({ code: 'column-no-numbers', column: fieldName(field) });
  return success(values);
};

/** The name to show: the column's own, or the measure's word in the vocabulary. */
export const fieldName = (field: FieldReference): string => ('column' in field ? field.column : field.measure);

/** One name per field, columns and measures apart, for telling whether two are the same. */
export const fieldKey = (field: FieldReference): string => ('column' in field ? `column:${field.column}` : `measure:${field.measure}`);
