/** A square of positive judgements: row i against column j, 1 on the diagonal, a[j][i] = 1 / a[i][j]. */
export type Judgements = readonly (readonly number[])[];

export interface AhpResult {
  /** Principal eigenvector; they sum to 1. */
  readonly weights: readonly number[];
  /** Saaty's consistency ratio; 0 for one or two criteria, `undefined` above ten, for which there is no index. */
  readonly consistencyRatio: number | undefined;
  /** The judgement that agrees least with the weights; `undefined` when all agree. */
  readonly worst: WorstJudgement | undefined;
}

export interface WorstJudgement {
  /** `row` is judged against `column`, row < column. */
  readonly row: number;
  readonly column: number;
  readonly given: number;
  /** What the weights say instead: their ratio. */
  readonly implied: number;
}

/** Mean consistency index of random judgements by number of criteria, from 3 on (Saaty 1980; 2008). */
const RANDOM_INDEX = [0.58, 0.9, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49];

/** More criteria than this have no index. */
export const MOST_CRITERIA = RANDOM_INDEX.length + 2;

/** Relative differences below this are rounding. */
const NOTICEABLE = 1e-9;

/** Completes judgements of which only those above the diagonal are asked: `above(i, j)` for i < j. */
export const reciprocalJudgements = (size: number, above: (row: number, column: number) => number): Judgements =>
  Array.from({ length: size }, (_, row) =>
    Array.from({ length: size }, (_, column) => (row === column ? 1 : row < column ? above(row, column) : 1 / above(column, row))),
  );

/**
 * Weights of criteria from pairwise judgements, how consistent the judgements are, and which of them disagrees most.
 * Source: Saaty 2008, "Decision making with the analytic hierarchy process"; the worst one as in Saaty 2003: a_ij w_j / w_i furthest from 1.
 */
export const ahp = (judgements: Judgements): AhpResult => {
  const weights = principalEigenvector(judgements);
  return { weights, consistencyRatio: consistencyRatio(judgements, weights), worst: worstJudgement(judgements, weights) };
};

/**
 * Power iteration with the power doubled each time: A, A^2, A^4, ..., whose rows sum to multiples of the eigenvector. Forty squarings decide
 * even where the second eigenvalue is as near as one in a billion. Cost: O(40 k^3).
 */
const principalEigenvector = (judgements: Judgements): number[] => {
  let power = judgements;
  let weights = normalised(rowSums(power));
  for (let squaring = 0; squaring < 40; squaring++) {
    const squared = power.map((row) => row.map((_, column) => row.reduce((sum, value, k) => sum + value * entry(power, k, column), 0)));
    const largest = Math.max(...squared.flat());
    power = squared.map((row) => row.map((value) => value / largest));
    const next = normalised(rowSums(power));
    const change = Math.max(...next.map((weight, i) => Math.abs(weight - (weights[i] as number))));
    weights = next;
    if (change < 1e-16) break;
  }
  return weights;
};

const consistencyRatio = (judgements: Judgements, weights: readonly number[]): number | undefined => {
  const size = weights.length;
  if (size <= 2) return 0;
  const random = RANDOM_INDEX[size - 3];
  if (random === undefined) return undefined;
  // The weights sum to 1, so the sum of A w is the eigenvalue.
  const eigenvalue = judgements.flat().reduce((sum, value, i) => sum + value * (weights[i % size] as number), 0);
  const ratio = (eigenvalue - size) / (size - 1) / random;
  return ratio < NOTICEABLE ? 0 : ratio;
};

const worstJudgement = (judgements: Judgements, weights: readonly number[]): WorstJudgement | undefined => {
  let worst: WorstJudgement | undefined;
  let furthest = NOTICEABLE;
  for (let row = 0; row < weights.length; row++) {
    for (let column = row + 1; column < weights.length; column++) {
      const given = entry(judgements, row, column);
      const implied = (weights[row] as number) / (weights[column] as number);
      const distance = Math.abs(Math.log(given / implied));
      // Judgements that disagree equally: the first is named.
      if (distance <= furthest * (1 + NOTICEABLE)) continue;
      furthest = distance;
      worst = { row, column, given, implied };
    }
  }
  return worst;
};

const entry = (matrix: Judgements, row: number, column: number): number => matrix[row]?.[column] as number;

const rowSums = (matrix: Judgements): number[] => matrix.map((row) => row.reduce((sum, value) => sum + value, 0));

const normalised = (values: readonly number[]): number[] => {
  const total = values.reduce((sum, value) => sum + value, 0);
  return values.map((value) => value / total);
};
