import { cumulativeShare } from '../../methods/pareto/paretoRanking';
import { countBelow } from '../../stats/rank';
import { CellFailure } from '../Cell';
import { numberCell } from '../cellReaders';
import { cellwise } from '../FunctionDefinition';
import { optional, range } from '../parameters';
import { populationOrValues, rankingOf } from '../populationRanking';

/** Cumulative share of all values at least as large (A1, A4). */
export const PARETOSHARE = cellwise({
  id: 'PARETOSHARE',
  each: { value: numberCell },
  rest: { values: optional(range) },
  prepare: (rest, given) => {
    const population = populationOrValues(rest.values, given.value, '=PARETOSHARE(B2,B$2:B$500)');
    if (population instanceof CellFailure) return population;
    const ranking = rankingOf(population, 'values');
    if (ranking instanceof CellFailure) return ranking;
    const distinct = ranking.groups.values;
    return ({ value }) => {
      if (value <= 0) return 1;
      const group = countBelow(distinct, value);
      return group === distinct.length ? 0 : cumulativeShare(ranking, group);
    };
  },
});
