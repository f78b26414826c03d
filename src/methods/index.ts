import { abc } from './pareto/abc';
import { credit } from './credit/credit';
import { lifeCycle } from './lifeCycle/lifeCycle';
import { matrix } from './matrix/matrix';
import { profit } from './pareto/profit';
import { lifetimeValue } from './lifetime/lifetimeValue';
import { prospects } from './prospects/prospects';
import { rfm } from './rfm/rfm';
import { rules } from './rules/rules';
import { weightedScore } from './weighted/weightedScore';
import type { Method } from './Method';

/**
 * All methods, in the order the pane offers them. A method is one file and one line here; the form, the policy's schema, the report and the docs are made from it.
 */
export const METHODS: readonly Method[] = [
  abc as Method,
  weightedScore as Method,
  rfm as Method,
  profit as Method,
  rules as Method,
  matrix as Method,
  credit as Method,
  lifeCycle as Method,
  lifetimeValue as Method,
  prospects as Method,
];

export const methodById = (id: string): Method | undefined => METHODS.find((method) => method.id === id);
