import type { ExplanationMessages } from '../en/explanations';
import { figure, text, type Facts } from '../Facts';
import type { Formats } from '../Formats';
import { wordOr } from '../Wording';
import { zhRuleExplanations } from './ruleExplanations';
import { zhStates } from './states';
import { zhStepExplanations } from './steps';
import { zhValueExplanations } from './valueExplanations';
import { zhMeasures } from './vocabulary';

const field = (facts: Facts): string => wordOr(zhMeasures, text(facts, 'column'));

const round = (value: number): number => Number(value.toFixed(1));

const shown = (facts: Facts, name: string, f: Formats): string => {
  const value = facts[name] ?? '';
  if (typeof value === 'number') return f.number(value);
  return value === '' ? '空白' : `“${value}”`;
};

const zhMissing = { reweight: '由其余指标代替', worst: '按最差计', median: '取中位数', exclude: '不定级' };

export const zhExplanations: ExplanationMessages = {
  'value-missing': (facts) => `“${field(facts)}”没有数值。`,
  'abc-value': (facts, { f }) => `${field(facts)} ${f.money(figure(facts, 'value'))}，占全部的 ${f.share(figure(facts, 'share'))}。`,
  'abc-non-positive': (facts) =>
    ({ last: '数值不大于 0，归入最后一级。', own: '数值不大于 0，单独成级。', exclude: '数值不大于 0，不定级。' })[
      text(facts, 'handling')
    ] ?? '数值不大于 0。',
  'abc-place-by-value': (facts, { f }) =>
    `在 ${f.integer(figure(facts, 'customers'))} 位客户中排第 ${f.integer(figure(facts, 'rank'))}；之前累计占比 ${f.share(figure(facts, 'shareBefore'))}，计入后 ${f.share(figure(facts, 'cumulativeShare'))}。`,
  'abc-place-by-count': (facts, { f }) => `在 ${f.integer(figure(facts, 'customers'))} 位客户中排第 ${f.integer(figure(facts, 'rank'))}。`,
  'raise-value': (facts, { f }) =>
    `${field(facts)}由 ${f.money(figure(facts, 'from'))} 升至 ${f.money(figure(facts, 'to'))}（增加 ${f.money(figure(facts, 'by'))}）。`,
  'rfm-unscored': (facts) => `未打分：${wordOr(zhStates, text(facts, 'state'))}。`,
  'rfm-values': (facts, { f }) =>
    `距最近一次下单 ${f.integer(figure(facts, 'recencyDays'))} 天；共 ${f.integer(figure(facts, 'orders'))} 笔订单；净额 ${f.money(figure(facts, 'netAmount'))}。`,
  'rfm-scores': (facts) =>
    `满分 ${text(facts, 'bins')}：R ${text(facts, 'recencyScore')}，F ${text(facts, 'frequencyScore')}，M ${text(facts, 'monetaryScore')}${text(facts, 'segment') === '' ? '' : `，属于“${text(facts, 'segment')}”`}。`,
  'rfm-net-not-positive': (facts, { f }) => `退货不少于订单金额（${f.money(figure(facts, 'netAmount'))}），消费金额计最低分。`,
  'score-total': (facts, { f }) => `得分 ${f.number(round(figure(facts, 'score')))}（满分 100）。`,
  'insufficient-data': (facts, { f }) =>
    `未定级：有数值的指标只占权重的 ${f.share(figure(facts, 'coverage'))}，至少须 ${f.cut(figure(facts, 'atLeast'))}。`,
  'indicator-excludes': () => '未定级：必需的指标没有数值。',
  'indicator-points': (facts, { f }) =>
    `${field(facts)} ${shown(facts, 'value', f)}：${f.number(round(figure(facts, 'points')))} 分，权重 ${f.number(round(figure(facts, 'weight')))} %。`,
  'indicator-missing': (facts, { f }) =>
    `${field(facts)}缺值（权重 ${f.number(round(figure(facts, 'weight')))} %）：${wordOr(zhMissing, text(facts, 'handling'))}。`,
  'change-indicator': (facts, { f }) =>
    `${field(facts)}由 ${shown(facts, 'from', f)} 变为 ${shown(facts, 'to', f)}，可得 ${f.number(round(figure(facts, 'points')))} 分。`,
  'raise-score': (facts, { f }) =>
    `得分由 ${f.number(round(figure(facts, 'from')))} 升至 ${f.number(figure(facts, 'to'))}；单靠一个指标不够。`,
  'rfm-order-within': (facts, { f }) =>
    `距最近一次下单不超过 ${f.integer(figure(facts, 'to'))} 天（现为 ${f.integer(figure(facts, 'from'))} 天）。`,
  'rfm-more-orders': (facts, { f }) => `订单数达到 ${f.integer(figure(facts, 'to'))} 笔（现为 ${f.integer(figure(facts, 'from'))} 笔）。`,
  ...zhRuleExplanations,
  ...zhStepExplanations,
  ...zhValueExplanations,
};
