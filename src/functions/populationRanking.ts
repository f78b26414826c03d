import { paretoRanking, type ParetoRanking } from '../methods/pareto/paretoRanking';
import { BoundedCache } from './BoundedCache';
import { isOneCell, noAnswer, notComputable, unusable, type CellFailure, type Cells } from './Cell';
import { numbersAmong } from './numbersAmong';

const rankings = new BoundedCache<ParetoRanking>(8);

/**
 * The ranking of the numbers in a range; no positive number among them is `#N/A`, a sum beyond all numbers `#NUM!`. The same population gives the same object.
 * Cost: O(n log n), O(n) for a population met lately.
 */
export const rankingOf = (cells: Cells, argument: string): ParetoRanking | CellFailure => {
  const values = numbersAmong(cells);
  const ranking = rankings.get([values], () => paretoRanking(values));
  if (ranking.positives === 0) return noAnswer({ code: 'no-positive-value', argument });
  return Number.isFinite(ranking.base) ? ranking : notComputable({ code: 'out-of-range' });
};

/** The population of a formula: the range given for it, else the values to be answered, unless that is one cell. */
export const populationOrValues = (population: Cells | undefined, values: Cells, example: string): Cells | CellFailure =>
  population ?? (isOneCell(values) ? unusable({ code: 'population-of-one', position: 'second', example }) : values);
