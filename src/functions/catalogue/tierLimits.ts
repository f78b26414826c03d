import { paretoTiers } from '../../methods/paretoRanking';
import { CellFailure } from '../Cell';
import { whole } from '../FunctionDefinition';
import { choice, optional, range, shares } from '../parameters';
import { DEFAULT_CUTS, paretoCuts } from '../paretoCuts';
import { rankingOf } from '../rankingOf';

/** The smallest value of each tier but the last, as cuts for TIERBYSCORE. */
export const TIERLIMITS = whole({
  id: 'TIERLIMITS',
  parameters: {
    values: range,
    cuts: optional(shares),
    by: choice(['value', 'count']),
    boundary: choice(['up', 'down', 'nearest']),
  },
  compute: ({ values, cuts, by, boundary }) => {
    const ranking = rankingOf(values, 'values');
    if (ranking instanceof CellFailure) return ranking;
    const used = cuts ?? DEFAULT_CUTS[by];
    return paretoCuts(ranking, paretoTiers(ranking, by, used, boundary), used.length).map((limit) => [limit]);
  },
});
