import type { enValueExplanations } from '../en/valueExplanations';
import { figure, text, type Facts } from '../Facts';
import type { Formats } from '../Formats';
import type { Wording } from '../Wording';

const times = (facts: Facts, name: string, f: Formats): string =>
  `${f.number(figure(facts, name))} ${text(facts, 'timeUnit') === 'weeks' ? '周' : '天'}`;

type ValueExplanations = Readonly<Record<keyof typeof enValueExplanations, (facts: Facts, wording: Wording) => string>>;

export const zhValueExplanations: ValueExplanations = {
  'lifetime-history': (facts, { f }) =>
    `${times(facts, 'age', f)}内复购 ${f.number(figure(facts, 'repeats'))} 次，距最近一次购买 ${times(facts, 'sinceLast', f)}。`,
  'lifetime-expected': (facts, { f }) =>
    `留存概率 ${f.share(figure(facts, 'pAlive'))}；今后 ${f.number(figure(facts, 'months'))} 个月预计购买 ${f.number(figure(facts, 'orders'))} 次，每次 ${f.money(figure(facts, 'spend'))}。${figure(facts, 'repeats') > 0 ? '' : '尚无复购的客户，模型一律视为未流失。'}`,
  'lifetime-place': (facts, { f }) =>
    `终身价值 ${f.money(figure(facts, 'value'))}，在 ${f.integer(figure(facts, 'customers'))} 位客户中排第 ${f.integer(figure(facts, 'rank'))}。`,
  'raise-lifetime-value': (facts, { f }) =>
    `终身价值由 ${f.money(figure(facts, 'from'))} 升至 ${f.money(figure(facts, 'to'))}（增加 ${f.money(figure(facts, 'by'))}）。`,
  'raise-mean-spend': (facts, { f }) =>
    `即复购平均金额由 ${f.money(figure(facts, 'from'))} 升至 ${f.money(figure(facts, 'to'))}（模型不变）。`,
  'prospect-existing': (facts) => `现有客户，等级为“${text(facts, 'tier')}”；只对潜在客户定级。`,
  'prospect-proposal': (facts) => `最相似的客户建议为“${text(facts, 'proposal')}”，仅供参考。`,
  'prospect-neighbour': (facts, { f }) =>
    `${text(facts, 'customer')}，“${text(facts, 'tier')}”：距离 ${f.number(figure(facts, 'distance'))}（0 为相同，1 为完全不同）。`,
};
