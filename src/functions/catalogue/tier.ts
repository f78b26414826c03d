import { tierByScore } from '../../methods/pareto/scoreTiers';
import { letterLabels } from '../../methods/tierLabels';
import { countBelow } from '../../stats/rank';
import { CellFailure, unusable } from '../Cell';
import { numberCell } from '../cellReaders';
import { cellwise } from '../FunctionDefinition';
import { choice, labels, optional, range, shares } from '../parameters';
import { cutsOf, paretoGrading } from '../paretoGrading';
import { populationOrValues, rankingOf } from '../populationRanking';

/** Tier by cumulative share (A1-A8). A value that is not in the population gets the tier of the next one below it. */
export const TIER = cellwise({
  id: 'TIER',
  each: { value: numberCell },
  rest: {
    values: optional(range),
    cuts: optional(shares),
    labels: optional(labels),
    by: choice(['value', 'count']),
    boundary: choice(['up', 'down', 'nearest']),
  },
  prepare: (rest, given) => {
    const cutCount = cutsOf(rest).length;
    const names = rest.labels ?? letterLabels(cutCount + 1);
    const expected = [cutCount + 1, cutCount + 2];
    if (!expected.includes(names.length)) return unusable({ code: 'wrong-count', argument: 'labels', expected, found: names.length });

    const population = populationOrValues(rest.values, given.value, '=TIER(B2,B$2:B$500)');
    if (population instanceof CellFailure) return population;
    const ranking = rankingOf(population, 'values');
    if (ranking instanceof CellFailure) return ranking;

    const { tierOfGroup, limits } = paretoGrading(ranking, rest);
    const distinct = ranking.groups.values;
    const tierOf = (value: number): number => {
      if (value <= 0) return names.length - 1;
      const group = countBelow(distinct, value);
      return distinct[group] === value ? (tierOfGroup[group] as number) : tierByScore(value, limits);
    };
    return ({ value }) => names[tierOf(value)] as string | number | boolean;
  },
});
