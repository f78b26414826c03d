import type { Indicator } from '../../methods/indicator';
import { findField, type Wanted } from './findField';
import type { PresetSource } from './PanePorts';

/** What is weighed, and how to find it in a table. */
interface Weighed extends Wanted {
  readonly weight: number;
}

/** W6: the four-way grading by credit, order amount, prospects and contribution to profit. */
const FOUR_WAY: readonly Weighed[] = [
  { weight: 25, words: /on.?time|按时|准时|credit|信用/i, isNumber: true, measure: 'onTimeShare' },
  { weight: 25, roles: ['amount'], measure: 'netAmount' },
  { weight: 25, words: /prospect|potential|前景|潜力/i, roles: ['score'] },
  { weight: 25, roles: ['profit'], measure: 'profitAmount' },
];

/** Without a preset: what the table says about money and orders, in equal parts. */
const USUAL: readonly Weighed[] = [
  { weight: 1, roles: ['amount'], measure: 'netAmount' },
  { weight: 1, roles: ['profit'], measure: 'profitAmount' },
  { weight: 1, roles: ['orders'], measure: 'orders' },
  { weight: 1, roles: ['score'] },
];

export const fourWayIndicators = (source: PresetSource): readonly Indicator[] => found(FOUR_WAY, source);

export const usualIndicators = (source: PresetSource): readonly Indicator[] => {
  const indicators = found(USUAL, source);
  const share = Math.floor(100 / Math.max(1, indicators.length));
  return indicators.map((indicator, index) => ({ ...indicator, weight: index === 0 ? 100 - share * (indicators.length - 1) : share }));
};

/** Those that the source has, by place among its customers, which fits amounts of any size; the weights that remain are rescaled by the method (W1). */
const found = (weighed: readonly Weighed[], source: PresetSource): readonly Indicator[] =>
  weighed.flatMap(({ weight, ...wanted }) => {
    const field = findField(wanted, source);
    if (field === undefined) return [];
    return [{ field, weight, direction: 'benefit' as const, scaling: { kind: 'percentile' as const }, missing: 'reweight' as const }];
  });
