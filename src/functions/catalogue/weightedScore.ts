import { exactSum } from '../../stats/exactSum';
import { minmaxScaler, percentileScaler, zscoreScaler, type Scaler } from '../../stats/scaling';
import { atLeast } from '../../stats/tolerance';
import { CellFailure, noAnswer, notComputable, unusable, type Cell } from '../Cell';
import { describeCell } from '../describeCell';
import { whole } from '../FunctionDefinition';
import { numbersAmong } from '../numbersAmong';
import { isBlank } from '../Parameter';
import { choice, numbers, optional, range } from '../parameters';

/** W3: below this share of the weight a score would say more about what is missing than about the customer. */
const LEAST_COVERAGE = 0.6;

const SCALERS = { minmax: minmaxScaler, percentile: percentileScaler, zscore: zscoreScaler } as const;

/** One score from 0 to 100 per row of indicators (W1-W3). */
export const WEIGHTEDSCORE = whole({
  id: 'WEIGHTEDSCORE',
  parameters: {
    indicators: range,
    weights: numbers,
    directions: optional(numbers),
    scaling: choice(['minmax', 'percentile', 'zscore', 'raw']),
    population: optional(range),
  },
  compute: ({ indicators, weights, directions, scaling, population }) => {
    const columns = indicators[0]?.length ?? 0;
    const wrong = wrongWeights(weights, columns) ?? (directions && wrongDirections(directions, columns));
    if (wrong) return wrong;
    if (!Number.isFinite(100 * exactSum(weights))) return notComputable({ code: 'out-of-range' });
    const signs = directions ?? weights.map(() => 1);

    if (scaling === 'raw') {
      // Already points, with a direction of their own (W2).
      const scalers = weights.map((): Scaler => (value) => Math.min(100, Math.max(0, value)));
      return indicators.map((row) => [scoreRow(row, weights, scalers)]);
    }
    if (population === undefined && indicators.length === 1) {
      return unusable({ code: 'population-of-one', position: 'fifth', example: '=WEIGHTEDSCORE(B2:D2,F$1:H$1,,,B$2:D$500)' });
    }
    const compared = population ?? indicators;
    const foundColumns = compared[0]?.length ?? 0;
    if (foundColumns !== columns) {
      return unusable({ code: 'different-columns', argument: 'population', model: 'indicators', columns, foundColumns });
    }
    const scalers: Scaler[] = [];
    for (let column = 0; column < columns; column++) {
      const values = numbersAmong(compared.map((row) => [row[column] as Cell]));
      const isNeeded = indicators.some((row) => typeof row[column] === 'number');
      if (values.length === 0 && isNeeded) return unusable({ code: 'column-without-numbers', argument: 'population', column: column + 1 });
      scalers.push(directed(clampedTo(values, SCALERS[scaling](values)), signs[column] as number));
    }
    return indicators.map((row) => [scoreRow(row, weights, scalers)]);
  },
});

const wrongWeights = (weights: readonly number[], columns: number): CellFailure | undefined => {
  if (weights.length !== columns) {
    return unusable({ code: 'wrong-count', argument: 'weights', expected: [columns], found: weights.length });
  }
  const negative = weights.find((weight) => weight < 0);
  if (negative !== undefined) return unusable({ code: 'below', argument: 'weights', minimum: 0, found: describeCell(negative) });
  return weights.every((weight) => weight === 0) ? unusable({ code: 'all-zero', argument: 'weights' }) : undefined;
};

const wrongDirections = (directions: readonly number[], columns: number): CellFailure | undefined => {
  if (directions.length !== columns) {
    return unusable({ code: 'wrong-count', argument: 'directions', expected: [columns], found: directions.length });
  }
  const wrong = directions.find((direction) => direction !== 1 && direction !== -1);
  return wrong === undefined ? undefined : unusable({ code: 'not-directions', argument: 'directions', found: describeCell(wrong) });
};

/** Values outside the population's range count as its ends. */
const clampedTo = (population: Float64Array, scale: Scaler): Scaler => {
  let smallest = Infinity;
  let largest = -Infinity;
  for (const value of population) {
    if (value < smallest) smallest = value;
    if (value > largest) largest = value;
  }
  return (value) => scale(Math.min(largest, Math.max(smallest, value)));
};

const directed = (scale: Scaler, direction: number): Scaler => (direction === 1 ? scale : (value) => 100 - scale(value));

const scoreRow = (row: readonly Cell[], weights: readonly number[], scalers: readonly Scaler[]): Cell => {
  if (row.every(isBlank)) return '';
  const present: number[] = [];
  const points: number[] = [];
  for (let column = 0; column < row.length; column++) {
    const cell = row[column] as Cell;
    if (cell instanceof CellFailure) return cell;
    if (isBlank(cell)) continue;
    if (typeof cell !== 'number') return unusable({ code: 'not-a-number', argument: 'indicators', found: describeCell(cell) });
    const weight = weights[column] as number;
    const scaled = (scalers[column] as Scaler)(cell);
    // The span of the population is beyond all numbers.
    if (!Number.isFinite(scaled)) return notComputable({ code: 'out-of-range' });
    present.push(weight);
    points.push(weight * scaled);
  }
  const covered = exactSum(present);
  return covered > 0 && atLeast(covered / exactSum(weights), LEAST_COVERAGE)
    ? exactSum(points) / covered
    : noAnswer({ code: 'too-little-weight', percent: 100 * LEAST_COVERAGE });
};
