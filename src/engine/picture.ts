import type { MatrixParams } from '../methods/matrix/matrixGrid';
import { NO_TIER, type Classification, type Method } from '../methods/Method';
import { ExactSum } from '../stats/exactSum';
import { rowsInOrder, tieGroups } from '../stats/tieGroups';
import { matrixPicture } from './matrixPicture';
import { rfmGridPicture } from './rfmGridPicture';
import type { Picture } from './Run';

/** Points of the curve; more could not be told apart in a pane. */
const CURVE_POINTS = 200;
const SCORE_BINS = 20;

/** The picture that suits the method, as figures; how it looks is the pane’s affair. */
export const pictureOf = (method: Method, classification: Classification, params: unknown, amounts: Float64Array): Picture => {
  switch (method.picture) {
    case 'pareto':
      return paretoPicture(classification);
    case 'scores':
      return scoresPicture(classification);
    case 'rfmGrid':
      return rfmGridPicture(classification, params, amounts);
    case 'matrix':
      return matrixPicture(classification, params as MatrixParams, amounts);
    case 'tiers':
      return { kind: 'tiers' };
  }
};

/**
 * The curve of customers by value, descending, over the sum of all values: with losses it rises above 1 and comes down again (A8). Each point
 * is the end of a group of equal values, and the ends of the tiers are among them.
 */
const paretoPicture = (classification: Classification): Picture => {
  const groups = tieGroups(classification.value);
  const rows = rowsInOrder(groups, 'descending');
  const ends: { customers: number; value: number; tier: number }[] = [];
  const sum = new ExactSum();
  const distance = Math.max(1, Math.floor(rows.length / CURVE_POINTS));
  let drawn = 0;
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] as number;
    const next = rows[i + 1];
    sum.add(classification.value[row] as number);
    if (next !== undefined && classification.value[next] === classification.value[row]) continue;
    const tier = classification.tier[row] as number;
    const tierEnds = next !== undefined && classification.tier[next] !== tier;
    if (next !== undefined && !tierEnds && i + 1 - drawn < distance) continue;
    drawn = i + 1;
    ends.push({ customers: drawn, value: sum.value, tier });
  }
  const total = sum.value;
  // A total that is not positive has no shares; the curve is then drawn over its own height.
  const whole = total > 0 ? total : Math.max(...ends.map((end) => end.value));
  const point = (end: { customers: number; value: number }): { customerShare: number; valueShare: number } => ({
    customerShare: end.customers / rows.length,
    valueShare: end.value / whole,
  });
  return {
    kind: 'pareto',
    points: [{ customerShare: 0, valueShare: 0 }, ...ends.map(point)],
    cuts: classification.tiers.slice(0, -1).map((tier, index) => ({
      tier,
      ...point(ends.findLast((end) => end.tier <= index) ?? { customers: 0, value: 0 }),
    })),
  };
};

const scoresPicture = (classification: Classification): Picture => {
  const width = 100 / SCORE_BINS;
  const customers = new Uint32Array(SCORE_BINS);
  for (let row = 0; row < classification.value.length; row++) {
    const score = classification.value[row] as number;
    if (Number.isNaN(score) || classification.tier[row] === NO_TIER) continue;
    const bin = Math.max(0, Math.min(SCORE_BINS - 1, Math.floor(score / width)));
    customers[bin] = (customers[bin] as number) + 1;
  }
  return {
    kind: 'scores',
    bins: Array.from(customers, (count, bin) => ({ from: bin * width, to: (bin + 1) * width, customers: count })),
    cuts: (classification.cuts ?? []).filter(Number.isFinite),
  };
};
