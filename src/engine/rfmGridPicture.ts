import type { Classification } from '../methods/Method';
import { ExactSum } from '../stats/exactSum';
import type { Picture } from './Run';

/** Customers, amounts and the commonest segment by recency score (outer) and frequency score (inner), from 1 up. Cost: O(n + bins²). */
export const rfmGridPicture = (classification: Classification, params: unknown, amounts: Float64Array): Picture => {
  const { bins } = params as { readonly bins: number };
  const recency = classification.measures['recencyScore'];
  const frequency = classification.measures['frequencyScore'];
  const segments = classification.texts['segment'];
  const cells = Array.from({ length: bins * bins }, () => ({ customers: 0, amount: new ExactSum(), segments: new Map<string, number>() }));
  for (let row = 0; row < amounts.length; row++) {
    const r = recency?.[row] ?? NaN;
    const f = frequency?.[row] ?? NaN;
    if (Number.isNaN(r) || Number.isNaN(f)) continue;
    const cell = cells[(r - 1) * bins + f - 1];
    if (cell === undefined) continue;
    cell.customers++;
    cell.amount.add(amounts[row] as number);
    const segment = segments?.[row] ?? '';
    cell.segments.set(segment, (cell.segments.get(segment) ?? 0) + 1);
  }
  const commonest = (counts: ReadonlyMap<string, number>): string =>
    [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0] ?? '';
  const grid = <T>(read: (cell: (typeof cells)[number]) => T): T[][] =>
    Array.from({ length: bins }, (_, r) => cells.slice(r * bins, (r + 1) * bins).map(read));
  return {
    kind: 'rfmGrid',
    bins,
    counts: grid((cell) => cell.customers),
    amounts: grid((cell) => cell.amount.value),
    segments: grid((cell) => commonest(cell.segments)),
  };
};
