import type { Classification, Method } from '../methods/Method';
import type { Policy } from '../policy/Policy';
import type { CustomerTable } from '../table/CustomerTable';
import type { Amounts } from './amounts';
import type { RunReport } from './Run';
import type { TiersBefore } from './snapshot/tiersBefore';
import type { SteppedTiers } from './steps/applySteps';

/** A graded table: all that is needed to report, explain and write. */
export interface GradedTable {
  readonly policy: Policy;
  readonly method: Method;
  readonly table: CustomerTable;
  /** With the final tiers. */
  readonly classification: Classification;
  /** As the method alone gives it: what its explanations and pictures are made from. */
  readonly methodClassification: Classification;
  /** G1; absent where the policy has no steps after the method. */
  readonly steps: SteppedTiers | undefined;
  /** G2: what a snapshot knows of the tiers before; absent where the policy asks for none, or where there is none. */
  readonly before: TiersBefore | undefined;
  readonly amounts: Amounts;
  readonly report: RunReport;
}
