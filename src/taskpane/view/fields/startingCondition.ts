import type { Condition } from '../../../methods/conditions/condition';
import type { FieldReference } from '../../../table/CustomerTable';

/** What a new condition asks before anyone has said so. */
export const startingCondition = (field: FieldReference): Condition => ({ field, operator: '>=', value: 0 });
