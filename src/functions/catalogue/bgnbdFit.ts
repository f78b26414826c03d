import { fitted } from '../FunctionDefinition';
import { noFit } from '../noFit';
import { range } from '../parameters';
import { HISTORY_NAMES, readHistories } from '../purchaseHistory';

/** Parameters of BG/NBD by maximum likelihood (L1), and the log-likelihood. */
export const BGNBDFIT = fitted({
  id: 'BGNBDFIT',
  parameters: { frequency: range, recency: range, age: range },
  job: 'bgnbd',
  question: readHistories,
  answer: (fit) => (fit.converged ? [[fit.r, fit.alpha, fit.a, fit.b, fit.logLikelihood]] : noFit(fit.reason, HISTORY_NAMES)),
});
