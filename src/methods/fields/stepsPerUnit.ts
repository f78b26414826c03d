/** Hundredths for amounts; finer where all values are below 1, coarser where a double holds no hundredths of the largest. */
export const stepsPerUnitFor = (largest: number): number => {
  const exponent = Math.floor(Math.log10(largest));
  return Number(`1e${Math.min(exponent >= 0 ? 2 : 2 - exponent, 14 - exponent)}`);
};
