import { CellFailure } from '../Cell';
import { whole } from '../FunctionDefinition';
import { choice, optional, range, shares } from '../parameters';
import { paretoGrading } from '../paretoGrading';
import { rankingOf } from '../populationRanking';

/** The smallest value of each tier but the last, as cuts for TIERBYSCORE. */
export const TIERLIMITS = whole({
  id: 'TIERLIMITS',
  parameters: {
    values: range,
    cuts: optional(shares),
    by: choice(['value', 'count']),
    boundary: choice(['up', 'down', 'nearest']),
  },
  compute: ({ values, ...options }) => {
    const ranking = rankingOf(values, 'values');
    return ranking instanceof CellFailure ? ranking : paretoGrading(ranking, options).limits.map((limit) => [limit]);
  },
});
