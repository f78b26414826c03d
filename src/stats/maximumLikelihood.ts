import { newtonMaximum, type Surface } from './newtonMaximum';

/** Where a likelihood is highest; no parameters where it has no highest point. */
interface LikeliestParameters {
  readonly parameters: readonly number[] | undefined;
  readonly value: number;
  /** Of all starts together. */
  readonly iterations: number;
}

/** A parameter a million times away from its natural size of 1 has run away. */
const RUNAWAY = Math.log(1e6);

/** Mean log-likelihoods this near to each other are equal. */
const SAME = 1e-9;

/**
 * The positive parameters under which a mean log-likelihood is highest, searched from several starts over the logarithms of the parameters.
 * A search that ran away and came higher than every maximum found means that there is none. The same starts give the same answer.
 */
export const maximumLikelihood = (
  surfaceAt: (parameters: readonly number[]) => Surface,
  starts: readonly (readonly number[])[],
): LikeliestParameters => {
  const found = starts.map((start) =>
    newtonMaximum(
      (point) => {
        const parameters = point.map(Math.exp);
        return overLogarithms(parameters, surfaceAt(parameters));
      },
      start.map(Math.log),
      { bound: RUNAWAY },
    ),
  );
  const value = Math.max(...found.map((one) => one.value));
  const best = found.filter((one) => one.converged && one.value >= value - SAME).sort((one, other) => other.value - one.value)[0];
  return { parameters: best?.point.map(Math.exp), value, iterations: found.reduce((sum, one) => sum + one.iterations, 0) };
};

/** Derivatives by parameters as derivatives by their logarithms. */
const overLogarithms = (parameters: readonly number[], { value, gradient, hessian }: Surface): Surface => {
  const slopes = gradient.map((slope, i) => slope * (parameters[i] as number));
  const bends = hessian.map((row, i) =>
    row.map((bend, j) => bend * (parameters[i] as number) * (parameters[j] as number) + (i === j ? (slopes[i] as number) : 0)),
  );
  return { value, gradient: slopes, hessian: bends };
};
