import { paretoRanking, type ParetoRanking } from '../methods/paretoRanking';
import { BoundedCache } from './BoundedCache';
import { isOneCell, noAnswer, unusable, type CellFailure, type Cells } from './Cell';
import { numbersAmong } from './numbersAmong';

const rankings = new BoundedCache<ParetoRanking>(8);

/**
 * The ranking of the numbers in a range; no positive number among them is `#N/A`. The same population gives the same object.
 * Cost: O(n log n), O(n) for a population met lately.
 */
export const rankingOf = (cells: Cells, argument: string): ParetoRanking | CellFailure => {
  const values = numbersAmong(cells);
  const ranking = rankings.get([values], () => paretoRanking(values));
  return ranking.positives === 0 ? noAnswer({ code: 'no-positive-value', argument }) : ranking;
};

/** The population of a formula: the range given for it, else the values to be answered, unless that is one cell. */
export const populationOrValues = (population: Cells | undefined, values: Cells, example: string): Cells | CellFailure =>
  population ?? (isOneCell(values) ? unusable({ code: 'population-of-one', position: 'second', example }) : values);
