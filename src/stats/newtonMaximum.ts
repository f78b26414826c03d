/** Value, gradient and matrix of second derivatives (row by row) of a function at a point. */
export interface Surface {
  readonly value: number;
  readonly gradient: readonly number[];
  readonly hessian: readonly (readonly number[])[];
}

export interface Maximum {
  /** True only where the gradient vanishes and the function bends down in every direction. */
  readonly converged: boolean;
  readonly point: readonly number[];
  readonly value: number;
  readonly iterations: number;
}

export interface NewtonOptions {
  /** No coordinate may leave -bound..bound: out there the maximum lies at infinity, and nothing has been found. */
  readonly bound: number;
}

/** Gradient at which a point counts as stationary; the function is expected to be of the order of 1, e.g. a mean log-likelihood. */
const STATIONARY = 1e-10;
/** The least downward bend in any direction; below it the point is one of many as good. */
const LEAST_BEND = 1e-9;
const MOST_ITERATIONS = 200;
const LONGEST_STEP = 2;
const SMALLEST_DAMPING = 1e-12;
const LARGEST_DAMPING = 1e12;

/**
 * A local maximum near a start, by Newton's method with Levenberg's damping: a step that does not climb is tried again shorter and more uphill.
 * The same start gives the same answer. Cost: one evaluation per iteration; about ten to thirty of them. Source: Nocedal & Wright 2006, chapters 3 and 10.
 */
export const newtonMaximum = (
  surfaceAt: (point: readonly number[]) => Surface,
  start: readonly number[],
  { bound }: NewtonOptions,
): Maximum => {
  let point = start;
  let here = surfaceAt(point);
  let damping = 1e-3;
  let iterations = 0;
  const stop = (converged: boolean): Maximum => ({ converged, point, value: here.value, iterations });

  while (iterations < MOST_ITERATIONS) {
    const isStationary = steepest(here) < STATIONARY;
    if (isStationary && choleskySolve(bend(here, -LEAST_BEND), here.gradient) === undefined) return stop(false);
    if (damping > LARGEST_DAMPING) return stop(false);
    iterations++;
    const step = choleskySolve(bend(here, isStationary ? 0 : damping), here.gradient);
    const next = step && moved(point, step);
    const there = next && surfaceAt(next);
    // On as far as rounding allows, so that every platform ends at the same digits.
    if (isStationary && !(there !== undefined && steepest(there) < steepest(here) / 2)) return stop(true);
    if (next !== undefined && there !== undefined && isBetter(there, here)) {
      point = next;
      here = there;
      damping = Math.max(SMALLEST_DAMPING, damping / 10);
      if (point.some((x) => Math.abs(x) > bound)) return stop(false);
    } else {
      damping *= 10;
    }
  }
  return stop(false);
};

const steepest = ({ gradient }: Surface): number => Math.max(...gradient.map(Math.abs));

/** Higher; or, where rounding hides the difference, flatter. NaN is never better. */
const isBetter = (there: Surface, here: Surface): boolean => {
  const noise = 1e-13 * Math.max(1, Math.abs(here.value));
  if (there.value > here.value + noise) return steepest(there) < Infinity;
  return there.value >= here.value - noise && steepest(there) < steepest(here);
};

/** The second derivatives, turned over, with something added to the diagonal. */
const bend = ({ hessian }: Surface, added: number): number[][] =>
  hessian.map((row, i) => row.map((value, j) => (i === j ? added - value : -value)));

const moved = (point: readonly number[], step: readonly number[]): number[] => {
  const shortening = Math.min(1, LONGEST_STEP / Math.max(...step.map(Math.abs)));
  return point.map((x, i) => x + shortening * (step[i] as number));
};

const at = (matrix: readonly (readonly number[])[], row: number, column: number): number => matrix[row]?.[column] as number;

/** Solves A x = b for a symmetric A; `undefined` when A is not positive definite. */
const choleskySolve = (matrix: readonly (readonly number[])[], right: readonly number[]): number[] | undefined => {
  const size = right.length;
  const lower: number[][] = matrix.map(() => new Array<number>(size).fill(0));
  const solution: number[] = [...right];
  for (const [i, row] of lower.entries()) {
    for (let j = 0; j <= i; j++) {
      let rest = at(matrix, i, j);
      for (let k = 0; k < j; k++) rest -= at(lower, i, k) * at(lower, j, k);
      if (i !== j) row[j] = rest / at(lower, j, j);
      else if (rest > 0) row[i] = Math.sqrt(rest);
      else return undefined;
    }
    let rest = solution[i] as number;
    for (let k = 0; k < i; k++) rest -= at(lower, i, k) * (solution[k] as number);
    solution[i] = rest / at(lower, i, i);
  }
  for (let i = size - 1; i >= 0; i--) {
    let rest = solution[i] as number;
    for (let k = i + 1; k < size; k++) rest -= at(lower, k, i) * (solution[k] as number);
    solution[i] = rest / at(lower, i, i);
  }
  return solution;
};
