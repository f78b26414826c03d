import { plural } from '../plural';
import { wordOr, type Wording } from '../Wording';
import { enPane } from './pane';
import { enMeasures } from './vocabulary';

export type Facts = Readonly<Record<string, string | number>>;

const text = (facts: Facts, name: string): string => String(facts[name] ?? '');
const figure = (facts: Facts, name: string): number => Number(facts[name] ?? Number.NaN);
const field = (facts: Facts): string => wordOr(enMeasures, text(facts, 'column'));

/** Why a customer has its tier, and what would change it; one short sentence per fact. */
export const enExplanations = {
  'value-missing': (facts: Facts, _: Wording) => `No value in “${field(facts)}”.`,
  'abc-value': (facts: Facts, { f }: Wording) => `${field(facts)} ${f.money(figure(facts, 'value'))}, ${f.share(figure(facts, 'share'))} of all.`,
  'abc-non-positive': (facts: Facts, _: Wording) =>
    ({ last: '0 or less: in the last tier.', own: '0 or less: in a tier of its own.', exclude: '0 or less: not graded.' })[text(facts, 'handling')] ??
    '0 or less.',
  'abc-place-by-value': (facts: Facts, { f }: Wording) =>
    `Number ${f.integer(figure(facts, 'rank'))} of ${f.integer(figure(facts, 'customers'))}; share so far (cumulative) ${f.share(figure(facts, 'shareBefore'))} before, ${f.share(figure(facts, 'cumulativeShare'))} with this customer.`,
  'abc-place-by-count': (facts: Facts, { f }: Wording) =>
    `Number ${f.integer(figure(facts, 'rank'))} of ${f.integer(figure(facts, 'customers'))} customers.`,
  'raise-value': (facts: Facts, { f }: Wording) =>
    `${field(facts)} from ${f.money(figure(facts, 'from'))} to ${f.money(figure(facts, 'to'))} (${f.money(figure(facts, 'by'))} more).`,
  'rfm-unscored': (facts: Facts, _: Wording) => `Not scored: ${wordOr(enPane.result.states, text(facts, 'state'))}.`,
  'rfm-values': (facts: Facts, { f }: Wording) =>
    `Last order ${plural(figure(facts, 'recencyDays'), f.integer(figure(facts, 'recencyDays')), 'day', 'days')} ago; ${plural(figure(facts, 'orders'), f.integer(figure(facts, 'orders')), 'order', 'orders')}; ${f.money(figure(facts, 'netAmount'))} after returns.`,
  'rfm-scores': (facts: Facts, _: Wording) =>
    `Scores of ${text(facts, 'bins')}: recency ${text(facts, 'recencyScore')}, frequency ${text(facts, 'frequencyScore')}, monetary ${text(facts, 'monetaryScore')}${text(facts, 'segment') === '' ? '' : `, which is “${text(facts, 'segment')}”`}.`,
  'rfm-net-not-positive': (facts: Facts, { f }: Wording) => `Returns are as large as the orders (${f.money(figure(facts, 'netAmount'))}): lowest monetary score.`,
  'score-total': (facts: Facts, { f }: Wording) => `Score ${f.number(figure(facts, 'score'))} of 100.`,
  'rfm-order-within': (facts: Facts, { f }: Wording) =>
    `A last order at most ${plural(figure(facts, 'to'), f.integer(figure(facts, 'to')), 'day', 'days')} ago, instead of ${f.integer(figure(facts, 'from'))}.`,
  'rfm-more-orders': (facts: Facts, { f }: Wording) =>
    `${plural(figure(facts, 'to'), f.integer(figure(facts, 'to')), 'order', 'orders')} instead of ${f.integer(figure(facts, 'from'))}.`,
};

export type ExplanationMessages = { readonly [Code in keyof typeof enExplanations]: (facts: Facts, wording: Wording) => string };
