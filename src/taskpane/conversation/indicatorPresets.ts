import type { Indicator } from '../../methods/indicators/indicator';
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

/** U7: how many a customer has brought, not who brought the customer or by what code. */
const REFERRALS =
  /\breferrals\b(?! (?:by|source|code|name|from|link))|\breferral (?:count|number)\b|\b(?:customers|clients|friends) referred\b|\breferred (?:customers|clients|friends)\b|(?:转介绍|推荐|介绍)(?:的)?(?:新)?(?:客户|好友)?(?:数|人数|次数)/i;

/** U7: how readily a customer comes back. */
const REPURCHASE =
  /\brepurchase (?:rate|share|ratio)\b|\brepeat(?: purchase| order| orders)? (?:rate|share|ratio)\b|复购率|回购率|重复(?:购买|订单)(?:率|占比)/i;

/** Without a preset: what the table says about money, orders and loyalty, in equal parts. */
const USUAL: readonly Weighed[] = [
  { weight: 1, roles: ['amount'], measure: 'netAmount' },
  { weight: 1, roles: ['profit'], measure: 'profitAmount' },
  { weight: 1, roles: ['orders'], measure: 'orders' },
  { weight: 1, roles: ['score'] },
  { weight: 1, words: REPURCHASE, isNumber: true },
  { weight: 1, words: REFERRALS, isNumber: true },
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
