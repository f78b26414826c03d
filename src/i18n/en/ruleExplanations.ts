import { fieldFigure, figure, text, type Facts } from '../Facts';
import type { Formats } from '../Formats';
import { plural } from '../plural';
import { wordOr, type Wording } from '../Wording';
import { enMeasures } from './vocabulary';

const field = (facts: Facts): string => wordOr(enMeasures, text(facts, 'column'));

const shown = (facts: Facts, name: string, f: Formats): string => {
  const value = facts[name] ?? '';
  if (typeof value === 'number') return fieldFigure(text(facts, 'column'), value, f);
  return value === '' ? 'blank' : `“${value}”`;
};

const days = (count: number, f: Formats): string => plural(count, f.number(count), 'day', 'days');

/** What a condition asks for: `more than 3`. */
const wanted = (facts: Facts, f: Formats): string => {
  const limit = shown(facts, 'wanted', f);
  const phrases: Readonly<Record<string, string>> = {
    '>=': `at least ${limit}`,
    '>': `more than ${limit}`,
    '<=': `at most ${limit}`,
    '<': `less than ${limit}`,
    '=': `exactly ${limit}`,
    between: `${limit} to ${shown(facts, 'to', f)}`,
    oneOf: `one of ${text(facts, 'wanted')}`,
    notOneOf: `none of ${text(facts, 'wanted')}`,
    contains: `containing ${limit}`,
    notContains: `not containing ${limit}`,
    blank: 'blank',
    notBlank: 'not blank',
  };
  return phrases[text(facts, 'operator')] ?? limit;
};

/** Reasons and changes of the methods that ask conditions of each customer. */
export const enRuleExplanations = {
  'rule-first': (facts: Facts, _: Wording) => `The first rule that fits is number ${text(facts, 'place')}: “${text(facts, 'tier')}”.`,
  'rule-none': (facts: Facts, _: Wording) => `No rule fits, so “${text(facts, 'tier')}”.`,
  'condition-holds': (facts: Facts, { f }: Wording) => `${field(facts)} ${shown(facts, 'value', f)}, as asked: ${wanted(facts, f)}.`,
  'condition-fails': (facts: Facts, { f }: Wording) =>
    `Not “${text(facts, 'tier')}”: ${field(facts)} is ${shown(facts, 'value', f)}, not ${wanted(facts, f)}.`,
  'change-field': (facts: Facts, { f }: Wording) => `${field(facts)} ${shown(facts, 'to', f)} instead of ${shown(facts, 'from', f)}.`,
  'matrix-level': (facts: Facts, { f }: Wording) =>
    `${field(facts)} ${shown(facts, 'value', f)}: level ${text(facts, 'level')} of ${text(facts, 'levels')}.`,
  'matrix-cell': (facts: Facts, _: Wording) => `These two levels together are “${text(facts, 'tier')}”.`,
  'matrix-unknown': (facts: Facts, _: Wording) => `${field(facts)} is not known yet, so “${text(facts, 'tier')}”.`,
  'credit-part': (facts: Facts, { f }: Wording) => `${field(facts)} ${shown(facts, 'value', f)}: ${text(facts, 'tier')}.`,
  'credit-worst': (facts: Facts, _: Wording) => `The worst of them counts: ${text(facts, 'tier')}.`,
  'credit-unknown': (_facts: Facts, _: Wording) => 'Not graded: nothing is known yet about how this customer pays.',
  'life-no-order': (_facts: Facts, _: Wording) => 'No order so far.',
  'life-last-order': (facts: Facts, { f }: Wording) =>
    `Last order ${days(figure(facts, 'recencyDays'), f)} ago; active up to ${days(figure(facts, 'active'), f)}, dormant up to ${days(figure(facts, 'lapsed'), f)}, then lapsed.`,
  'life-own-interval': (facts: Facts, { f }: Wording) =>
    `These limits follow from its own rhythm: an order every ${days(figure(facts, 'interval'), f)}.`,
  'life-gap': (facts: Facts, { f }: Wording) => `Before the last order, nothing for ${days(figure(facts, 'gap'), f)}.`,
  'life-first-order': (facts: Facts, { f }: Wording) => `First order ${days(figure(facts, 'age'), f)} ago.`,
  'one-more-order': (_facts: Facts, _: Wording) => 'One more order now.',
  'first-order': (_facts: Facts, _: Wording) => 'A first order.',
  'profit-value': (facts: Facts, { f }: Wording) => `${field(facts)} ${f.money(figure(facts, 'value'))}.`,
  'profit-share': (facts: Facts, { f }: Wording) => `${f.share(figure(facts, 'share'))} of the whole profit, losses counted.`,
  'profit-loss': (_facts: Facts, _: Wording) => 'This customer costs more than it brings.',
};
