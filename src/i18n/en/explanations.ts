import { figure, text, type Facts } from '../Facts';
import type { Formats } from '../Formats';
import { plural } from '../plural';
import { wordOr, type Wording } from '../Wording';
import { enRuleExplanations } from './ruleExplanations';
import { enStates } from './states';
import { enStepExplanations } from './steps';
import { enValueExplanations } from './valueExplanations';
import { enMeasures } from './vocabulary';

const field = (facts: Facts): string => wordOr(enMeasures, text(facts, 'column'));

const round = (value: number): number => Number(value.toFixed(1));

/** A cell as graded: a number of the table, or the text it holds. */
const shown = (facts: Facts, name: string, f: Formats): string => {
  const value = facts[name] ?? '';
  if (typeof value === 'number') return f.number(value);
  return value === '' ? 'blank' : `“${value}”`;
};

const enMissing = {
  reweight: 'the others count for it',
  worst: 'counts as worst',
  median: 'the middle value (median) counts',
  exclude: 'not graded',
};

/** Why a customer has its tier, and what would change it; one short sentence per fact. */
export const enExplanations = {
  'value-missing': (facts: Facts, _: Wording) => `No value in “${field(facts)}”.`,
  'abc-value': (facts: Facts, { f }: Wording) =>
    `${field(facts)} ${f.money(figure(facts, 'value'))}, ${f.share(figure(facts, 'share'))} of all.`,
  'abc-non-positive': (facts: Facts, _: Wording) =>
    ({ last: '0 or less: in the last tier.', own: '0 or less: in a tier of its own.', exclude: '0 or less: not graded.' })[
      text(facts, 'handling')
    ] ?? '0 or less.',
  'abc-place-by-value': (facts: Facts, { f }: Wording) =>
    `Number ${f.integer(figure(facts, 'rank'))} of ${f.integer(figure(facts, 'customers'))}; share so far (cumulative) ${f.share(figure(facts, 'shareBefore'))} before, ${f.share(figure(facts, 'cumulativeShare'))} with this customer.`,
  'abc-place-by-count': (facts: Facts, { f }: Wording) =>
    `Number ${f.integer(figure(facts, 'rank'))} of ${f.integer(figure(facts, 'customers'))} customers.`,
  'raise-value': (facts: Facts, { f }: Wording) =>
    `${field(facts)} from ${f.money(figure(facts, 'from'))} to ${f.money(figure(facts, 'to'))} (${f.money(figure(facts, 'by'))} more).`,
  'rfm-unscored': (facts: Facts, _: Wording) => `Not scored: ${wordOr(enStates, text(facts, 'state'))}.`,
  'rfm-values': (facts: Facts, { f }: Wording) =>
    `Last order ${plural(figure(facts, 'recencyDays'), f.integer(figure(facts, 'recencyDays')), 'day', 'days')} ago; ${plural(figure(facts, 'orders'), f.integer(figure(facts, 'orders')), 'order', 'orders')}; ${f.money(figure(facts, 'netAmount'))} after returns.`,
  'rfm-scores': (facts: Facts, _: Wording) =>
    `Scores of ${text(facts, 'bins')}: recency ${text(facts, 'recencyScore')}, frequency ${text(facts, 'frequencyScore')}, monetary ${text(facts, 'monetaryScore')}${text(facts, 'segment') === '' ? '' : `, which is “${text(facts, 'segment')}”`}.`,
  'rfm-net-not-positive': (facts: Facts, { f }: Wording) =>
    `Returns are as large as the orders (${f.money(figure(facts, 'netAmount'))}): lowest monetary score.`,
  'score-total': (facts: Facts, { f }: Wording) => `Score ${f.number(round(figure(facts, 'score')))} of 100.`,
  'insufficient-data': (facts: Facts, { f }: Wording) =>
    `Not graded: only ${f.share(figure(facts, 'coverage'))} of the weight has a value; ${f.cut(figure(facts, 'atLeast'))} is needed.`,
  'indicator-excludes': (_facts: Facts, _: Wording) => 'Not graded: an indicator that must be there has no value.',
  'indicator-points': (facts: Facts, { f }: Wording) =>
    `${field(facts)} ${shown(facts, 'value', f)}: ${f.number(round(figure(facts, 'points')))} points, weight ${f.number(round(figure(facts, 'weight')))} %.`,
  'indicator-missing': (facts: Facts, { f }: Wording) =>
    `${field(facts)} is missing (weight ${f.number(round(figure(facts, 'weight')))} %): ${wordOr(enMissing, text(facts, 'handling'))}.`,
  'change-indicator': (facts: Facts, { f }: Wording) =>
    `${field(facts)} from ${shown(facts, 'from', f)} to ${shown(facts, 'to', f)}, which gives ${f.number(round(figure(facts, 'points')))} points.`,
  'raise-score': (facts: Facts, { f }: Wording) =>
    `A score of ${f.number(figure(facts, 'to'))} instead of ${f.number(round(figure(facts, 'from')))}; no single indicator is enough.`,
  'rfm-order-within': (facts: Facts, { f }: Wording) =>
    `A last order at most ${plural(figure(facts, 'to'), f.integer(figure(facts, 'to')), 'day', 'days')} ago, instead of ${f.integer(figure(facts, 'from'))}.`,
  'rfm-more-orders': (facts: Facts, { f }: Wording) =>
    `${plural(figure(facts, 'to'), f.integer(figure(facts, 'to')), 'order', 'orders')} instead of ${f.integer(figure(facts, 'from'))}.`,
  ...enRuleExplanations,
  ...enStepExplanations,
  ...enValueExplanations,
};

/** A reason without words does not compile. */
export type ExplanationCode = keyof typeof enExplanations;

export type ExplanationMessages = Readonly<Record<ExplanationCode, (facts: Facts, wording: Wording) => string>>;
