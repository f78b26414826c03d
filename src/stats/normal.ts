/**
 * Standard normal distribution function, good to about 15 digits over the whole line.
 * Source: West 2005, "Better approximations to cumulative normal functions" (Hart's algorithm 5666).
 */
export const normalCdf = (z: number): number => {
  if (Number.isNaN(z)) return NaN;
  const distance = Math.abs(z);
  const tail = distance > 37 ? 0 : upperTail(distance);
  return z > 0 ? 1 - tail : tail;
};

const upperTail = (z: number): number => {
  const density = Math.exp((-z * z) / 2);
  if (z < 7.07106781186547) return (density * polynomial(NUMERATOR, z)) / polynomial(DENOMINATOR, z);
  // Further out, the continued fraction converges at once.
  const fraction = z + 1 / (z + 2 / (z + 3 / (z + 4 / (z + 0.65))));
  return density / fraction / 2.506628274631;
};

// Hart 1968, 5666: highest power first.
const NUMERATOR = [
  3.52624965998911e-2, 0.700383064443688, 6.37396220353165, 33.912866078383, 112.079291497871, 221.213596169931, 220.206867912376,
];
const DENOMINATOR = [
  8.83883476483184e-2, 1.75566716318264, 16.064177579207, 86.7807322029461, 296.564248779674, 637.333633378831, 793.826512519948,
  440.413735824752,
];

const polynomial = (coefficients: readonly number[], x: number): number => coefficients.reduce((sum, c) => sum * x + c, 0);
