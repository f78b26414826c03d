/**
 * ln of the gamma function and its first two derivatives, for x > 0, to about 15 digits (absolute near the zeros of ln gamma at 1 and 2).
 * Stirling's series (Abramowitz & Stegun 6.1.41, 6.3.18, 6.4.12) from 10 on; below, the recurrences 6.1.15, 6.3.5 and 6.4.6 lead there.
 * Own code: the kept library (stdlib) brings some eighty packages for these three lines of mathematics.
 */
export const logGamma = (x: number): number => {
  let shifted = x;
  let product = 1;
  while (shifted < SERIES_FROM) product *= shifted++;
  return (shifted - 0.5) * Math.log(shifted) - shifted + HALF_LOG_TWO_PI + oddSeries(LOG_GAMMA, shifted) - Math.log(product);
};

/** First derivative of `logGamma`. */
export const digamma = (x: number): number => {
  let shifted = x;
  let sum = 0;
  while (shifted < SERIES_FROM) sum += 1 / shifted++;
  return Math.log(shifted) - 0.5 / shifted - oddSeries(DIGAMMA, shifted) / shifted - sum;
};

/** Second derivative of `logGamma`. */
export const trigamma = (x: number): number => {
  let shifted = x;
  let sum = 0;
  while (shifted < SERIES_FROM) sum += 1 / (shifted++) ** 2;
  return (1 + (0.5 + oddSeries(TRIGAMMA, shifted)) / shifted) / shifted + sum;
};

const SERIES_FROM = 10;
const HALF_LOG_TWO_PI = 0.5 * Math.log(2 * Math.PI);

// Made of the Bernoulli numbers B2, B4, ...: B / (2k (2k - 1)), B / 2k, and B.
const LOG_GAMMA = [1 / 12, -1 / 360, 1 / 1260, -1 / 1680, 1 / 1188, -691 / 360360, 1 / 156, -3617 / 122400];
const DIGAMMA = [1 / 12, -1 / 120, 1 / 252, -1 / 240, 1 / 132, -691 / 32760, 1 / 12, -3617 / 8160];
const TRIGAMMA = [1 / 6, -1 / 30, 1 / 42, -1 / 30, 5 / 66, -691 / 2730, 7 / 6, -3617 / 510];

/** c0 / x + c1 / x^3 + c2 / x^5 ... */
const oddSeries = (coefficients: readonly number[], x: number): number => {
  const inverseSquare = 1 / (x * x);
  let sum = 0;
  for (let k = coefficients.length - 1; k >= 0; k--) sum = sum * inverseSquare + (coefficients[k] as number);
  return sum / x;
};
