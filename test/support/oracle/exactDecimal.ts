import Big from 'big.js';

/** Every finite double is a finite decimal, so a sum of doubles in decimals is the true sum; then rounded to a double once. */
export const decimalSum = (values: readonly number[]): number =>
  Number(values.reduce((sum, value) => sum.plus(exactly(value)), new Big(0)).toFixed());

/** The decimal expansion of the double itself, not of the shorter text that JavaScript prints for it. */
const exactly = (value: number): Big => {
  if (Number.isInteger(value)) return new Big(BigInt(value).toString());
  let halvings = 0;
  let whole = value;
  while (!Number.isInteger(whole)) {
    whole *= 2;
    halvings++;
  }
  const numerator = new Big(BigInt(whole).toString());
  // 1 / 2^k = 5^k / 10^k, which is exact in decimals.
  const fives = new Big((5n ** BigInt(halvings)).toString());
  const tens = new Big(`1e-${halvings}`);
  return numerator.times(fives).times(tens);
};
