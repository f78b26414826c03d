import { ahp } from '../../stats/ahp';
import { notComputable } from '../Cell';
import { whole } from '../FunctionDefinition';
import { judgements } from '../judgements';

/** Weights of criteria from pairwise judgements (W5). */
export const AHPWEIGHTS = whole({
  id: 'AHPWEIGHTS',
  parameters: { matrix: judgements },
  compute: ({ matrix }) => {
    const { weights } = ahp(matrix);
    // Judgements far beyond all scales leave the range of numbers on the way.
    return weights.every(Number.isFinite) ? weights.map((weight) => [weight]) : notComputable({ code: 'out-of-range' });
  },
});
