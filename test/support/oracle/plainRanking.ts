/** Ranking by counting, one row against all others: slow, and too plain to be wrong. NaN is missing. */
export const plainWorse = (values: readonly number[], row: number, better: 'higher' | 'lower'): number =>
  values.filter((other) => (better === 'higher' ? other < (values[row] as number) : other > (values[row] as number))).length;

export const plainEqual = (values: readonly number[], row: number): number => values.filter((other) => other === values[row]).length;

/** SPEC R3, `percentile`, as it is written. */
export const plainPercentileScore = (values: readonly number[], row: number, bins: number, better: 'higher' | 'lower'): number => {
  if (Number.isNaN(values[row])) return 0;
  const n = values.filter((value) => !Number.isNaN(value)).length;
  const position = (bins * (plainWorse(values, row, better) + plainEqual(values, row) / 2)) / n;
  return Math.min(bins, Math.floor(position) + 1);
};

/** SQL NTILE: sort the rows, then deal them out part by part, the first parts one longer while a remainder lasts. */
export const plainNtile = (values: readonly number[], bins: number, better: 'higher' | 'lower'): number[] => {
  const rows = values.map((_, row) => row).filter((row) => !Number.isNaN(values[row]));
  rows.sort((a, b) => {
    const difference = (values[a] as number) - (values[b] as number);
    return (better === 'higher' ? difference : -difference) || a - b;
  });
  const scores = values.map(() => 0);
  const queue = [...rows];
  for (let part = 1; part <= bins; part++) {
    const size = Math.floor(rows.length / bins) + (part <= rows.length % bins ? 1 : 0);
    for (const row of queue.splice(0, size)) scores[row] = part;
  }
  return scores;
};

/** Type-7 quantile from the definition: position (n - 1) p on the sorted values. */
export const plainQuantile = (values: readonly number[], share: number): number => {
  const sorted = values.filter((value) => !Number.isNaN(value)).sort((a, b) => a - b);
  const position = (sorted.length - 1) * share;
  const below = sorted[Math.floor(position)] as number;
  const above = sorted[Math.ceil(position)] as number;
  return below + (above - below) * (position - Math.floor(position));
};
