import type { FieldReference } from '../../table/CustomerTable';
import { isMissing, type FieldValue } from './FieldValue';
import { fieldName } from './field';
import type { ExplanationFact } from '../Method';

/** One value made another; '' is missing. */
export const changeFact = (field: FieldReference, from: FieldValue, to: FieldValue): ExplanationFact => ({
  code: 'change-field',
  facts: { column: fieldName(field), from: isMissing(from) ? '' : from, to },
});
