import { ahp, MOST_CRITERIA } from '../../stats/ahp';
import { notComputable } from '../Cell';
import { whole } from '../FunctionDefinition';
import { judgements } from '../judgements';

/** How far pairwise judgements contradict each other (W5); above 0.1 they should be looked at again. */
export const AHPCONSISTENCY = whole({
  id: 'AHPCONSISTENCY',
  parameters: { matrix: judgements },
  compute: ({ matrix }) => {
    const ratio = ahp(matrix).consistencyRatio;
    if (ratio === undefined) return notComputable({ code: 'too-many-criteria', most: MOST_CRITERIA });
    return Number.isFinite(ratio) ? [[ratio]] : notComputable({ code: 'out-of-range' });
  },
});
