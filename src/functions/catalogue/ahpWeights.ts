import { ahp } from '../../stats/ahp';
import { whole } from '../FunctionDefinition';
import { judgements } from '../judgements';

/** Weights of criteria from pairwise judgements (W5). */
export const AHPWEIGHTS = whole({
  id: 'AHPWEIGHTS',
  parameters: { matrix: judgements },
  compute: ({ matrix }) => ahp(matrix).weights.map((weight) => [weight]),
});
