import type { Classification, Method } from '../methods/Method';
import type { Policy } from '../policy/Policy';
import type { CustomerTable } from '../table/CustomerTable';
import type { Amounts } from './amounts';
import type { RunReport } from './Run';

/** A graded table: all that is needed to report, explain and write. */
export interface GradedTable {
  readonly policy: Policy;
  readonly method: Method;
  readonly table: CustomerTable;
  readonly classification: Classification;
  readonly amounts: Amounts;
  readonly report: RunReport;
}
