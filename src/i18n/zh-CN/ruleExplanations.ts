import type { enRuleExplanations } from '../en/ruleExplanations';
import { fieldFigure, figure, text, type Facts } from '../Facts';
import type { Formats } from '../Formats';
import { wordOr, type Wording } from '../Wording';
import { zhMeasures } from './vocabulary';

const field = (facts: Facts): string => wordOr(zhMeasures, text(facts, 'column'));

const shown = (facts: Facts, name: string, f: Formats): string => {
  const value = facts[name] ?? '';
  if (typeof value === 'number') return fieldFigure(text(facts, 'column'), value, f);
  return value === '' ? '空白' : `“${value}”`;
};

/** 条件的要求。 */
const wanted = (facts: Facts, f: Formats): string => {
  const limit = shown(facts, 'wanted', f);
  const phrases: Readonly<Record<string, string>> = {
    '>=': `不低于 ${limit}`,
    '>': `高于 ${limit}`,
    '<=': `不高于 ${limit}`,
    '<': `低于 ${limit}`,
    '=': `等于 ${limit}`,
    between: `${limit} 至 ${shown(facts, 'to', f)}`,
    oneOf: `属于 ${text(facts, 'wanted')}`,
    notOneOf: `不属于 ${text(facts, 'wanted')}`,
    contains: `包含${limit}`,
    notContains: `不包含${limit}`,
    blank: '空白',
    notBlank: '非空白',
  };
  return phrases[text(facts, 'operator')] ?? limit;
};

type RuleExplanations = Readonly<Record<keyof typeof enRuleExplanations, (facts: Facts, wording: Wording) => string>>;

export const zhRuleExplanations: RuleExplanations = {
  'rule-first': (facts) => `最先符合的是第 ${text(facts, 'place')} 条规则：“${text(facts, 'tier')}”。`,
  'rule-none': (facts) => `不符合任何规则，归入“${text(facts, 'tier')}”。`,
  'condition-holds': (facts, { f }) => `${field(facts)}为 ${shown(facts, 'value', f)}，符合要求：${wanted(facts, f)}。`,
  'condition-fails': (facts, { f }) =>
    `不属于“${text(facts, 'tier')}”：${field(facts)}为 ${shown(facts, 'value', f)}，要求${wanted(facts, f)}。`,
  'change-field': (facts, { f }) => `${field(facts)}由 ${shown(facts, 'from', f)} 变为 ${shown(facts, 'to', f)}。`,
  'matrix-level': (facts, { f }) =>
    `${field(facts)}为 ${shown(facts, 'value', f)}：第 ${text(facts, 'level')} 档，共 ${text(facts, 'levels')} 档。`,
  'matrix-cell': (facts) => `两者合起来为“${text(facts, 'tier')}”。`,
  'matrix-unknown': (facts) => `${field(facts)}尚不清楚，归入“${text(facts, 'tier')}”。`,
  'credit-part': (facts, { f }) => `${field(facts)}为 ${shown(facts, 'value', f)}：${text(facts, 'tier')}。`,
  'credit-worst': (facts) => `以其中最差的为准：${text(facts, 'tier')}。`,
  'credit-unknown': () => '未定级：尚无付款记录。',
  'life-no-order': () => '尚无订单。',
  'life-last-order': (facts, { f }) =>
    `距最近一次下单 ${f.number(figure(facts, 'recencyDays'))} 天；${f.number(figure(facts, 'active'))} 天内为活跃，${f.number(figure(facts, 'lapsed'))} 天内为休眠，超过则为流失。`,
  'life-own-interval': (facts, { f }) => `按其自身节奏确定：平均每 ${f.number(figure(facts, 'interval'))} 天下单一次。`,
  'life-gap': (facts, { f }) => `最近一次下单之前，有 ${f.number(figure(facts, 'gap'))} 天没有订单。`,
  'life-first-order': (facts, { f }) => `首次下单在 ${f.number(figure(facts, 'age'))} 天前。`,
  'one-more-order': () => '现在再下一笔订单。',
  'first-order': () => '下第一笔订单。',
  'profit-value': (facts, { f }) => `${field(facts)} ${f.money(figure(facts, 'value'))}。`,
  'profit-share': (facts, { f }) => `占全部利润（已计亏损）的 ${f.share(figure(facts, 'share'))}。`,
  'profit-loss': () => '服务该客户的支出高于收入。',
};
