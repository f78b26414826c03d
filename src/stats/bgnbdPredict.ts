import type { BgnbdParameters } from './bgnbdFit';

/**
 * Probability that a customer is still one: 1 when there was no repeat purchase, by the model's own story.
 * Source: Fader, Hardie & Lee 2008, "Computing P(alive) using the BG/NBD model", equation 7. Cost: O(1); no overflow for any x.
 */
export const probabilityAlive = ({ r, alpha, a, b }: BgnbdParameters, frequency: number, recency: number, age: number): number => {
  if (frequency === 0) return 1;
  const odds = Math.log(a) - Math.log(b + frequency - 1) + (r + frequency) * Math.log1p((age - recency) / (alpha + recency));
  return 1 / (1 + Math.exp(odds));
};

/** Past this many expected or barely possible purchases the sum is given up. */
const MOST_TERMS = 5_000_000;
const NEGLIGIBLE = 1e-17;

/**
 * Expected purchases within `horizon` from now of a customer who is certainly still one; `undefined` beyond some million purchases.
 * Fader, Hardie & Lee 2005, equation 10, is 1 - 2F1 over a - 1: it loses all digits near a = 1 and overflows for large x. Here the same expectation
 * as a sum of positive terms: a customer who never left would make K purchases, negative binomial with r + x and z = t / (alpha + T + t), and is
 * still there for the (j + 1)-th of them with probability (b + x)_j / (a + b + x)_j; hence E = sum over k of P(K = k) times the sum of these for j < k.
 * Cost: O(mean and spread of K), for a year of weekly shoppers some hundred steps. Does not depend on recency: remember it by x and T.
 */
export const expectedOrdersWhenAlive = (
  { r, alpha, a, b }: BgnbdParameters,
  horizon: number,
  frequency: number,
  age: number,
): number | undefined => {
  const shape = r + frequency;
  const z = horizon / (alpha + age + horizon);
  if (z === 0) return 0;
  // The likeliest K has weight 1; all others follow from it in both directions, and the sum of weights is divided out.
  const mode = shape > 1 ? Math.floor(((shape - 1) * horizon) / (alpha + age)) : 0;
  if (mode > MOST_TERMS) return undefined;
  const stay = (j: number): number => (b + frequency + j) / (a + b + frequency + j);

  let first = mode;
  let weight = 1;
  while (first > 0 && weight > NEGLIGIBLE) {
    weight *= first / ((shape + first - 1) * z);
    first--;
  }
  let made = 0;
  let present = 1;
  for (let j = 0; j < first; j++) {
    made += present;
    present *= stay(j);
  }
  let weights = 0;
  let expected = 0;
  for (let k = first; ; k++) {
    weights += weight;
    expected += weight * made;
    const ratio = (z * (shape + k)) / (k + 1);
    // What is left is less than a geometric series whose terms may each bring all purchases so far.
    const rest = ratio < 1 ? (weight * (made + 1 / (1 - ratio))) / (1 - ratio) : Infinity;
    if (rest <= NEGLIGIBLE * Math.max(expected, Number.MIN_VALUE)) return expected / weights;
    if (k - mode > MOST_TERMS) return undefined;
    made += present;
    present *= stay(k);
    weight *= ratio;
  }
};

/** Expected purchases within `horizon` from now, given the history. Fader, Hardie & Lee 2005, equation 10. */
export const expectedOrders = (
  parameters: BgnbdParameters,
  horizon: number,
  frequency: number,
  recency: number,
  age: number,
): number | undefined => {
  const whenAlive = expectedOrdersWhenAlive(parameters, horizon, frequency, age);
  return whenAlive === undefined ? undefined : whenAlive * probabilityAlive(parameters, frequency, recency, age);
};
