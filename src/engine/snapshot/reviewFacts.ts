import type { Policy } from '../../policy/Policy';
import type { CustomerTable } from '../../table/CustomerTable';
import { isoOfSerial } from '../../table/serialDate';
import { dataHash } from '../dataHash';
import { fieldsGradedBy } from '../fieldsUsed';
import type { ReviewFacts } from './Snapshot';

/** What tells this review from others, before anything is graded. Cost: O(n). */
export const reviewFacts = (table: CustomerTable, policy: Policy): ReviewFacts => ({
  analysisDate: table.analysisDate === undefined ? undefined : isoOfSerial(table.analysisDate),
  tableHash: dataHash(table, fieldsGradedBy(policy)),
});
