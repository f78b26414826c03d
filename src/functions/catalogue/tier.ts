import { letterLabels } from '../../methods/tierLabels';
import { paretoTiers } from '../../methods/paretoRanking';
import { countBelow } from '../../stats/rank';
import { CellFailure, unusable } from '../Cell';
import { numberCell } from '../cellReaders';
import { cellwise } from '../FunctionDefinition';
import { choice, labels, optional, range, shares } from '../parameters';
import { DEFAULT_CUTS, paretoCuts } from '../paretoCuts';
import { populationOrValues, rankingOf } from '../rankingOf';
import { tierByCuts } from '../tierByCuts';

/** Letters run out after Z. */
const MOST_LETTERS = 26;

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
    const cuts = rest.cuts ?? DEFAULT_CUTS[rest.by];
    const expected = [cuts.length + 1, cuts.length + 2];
    const names = rest.labels ?? letterLabels(Math.min(cuts.length + 1, MOST_LETTERS));
    if (!expected.includes(names.length)) return unusable({ code: 'wrong-count', argument: 'labels', expected, found: names.length });

    const population = populationOrValues(rest.values, given.value, { position: 'second', example: '=TIER(B2,B$2:B$500)' });
    if (population instanceof CellFailure) return population;
    const ranking = rankingOf(population, 'values');
    if (ranking instanceof CellFailure) return ranking;

    const distinct = ranking.groups.values;
    const tierOfGroup = paretoTiers(ranking, rest.by, cuts, rest.boundary);
    const limits = paretoCuts(ranking, tierOfGroup, cuts.length);
    const tierOf = (value: number): number => {
      if (value <= 0) return names.length - 1;
      const group = countBelow(distinct, value);
      return distinct[group] === value ? (tierOfGroup[group] as number) : tierByCuts(value, limits);
    };
    return ({ value }) => names[tierOf(value)] as string | number | boolean;
  },
});
