import { figure, text, type Facts } from '../Facts';
import type { Formats } from '../Formats';
import { plural } from '../plural';
import type { Wording } from '../Wording';

const times = (facts: Facts, name: string, f: Formats): string => {
  const [one, other] = text(facts, 'timeUnit') === 'weeks' ? (['week', 'weeks'] as const) : (['day', 'days'] as const);
  return plural(figure(facts, name), f.number(figure(facts, name)), one, other);
};

/** Reasons and changes of the methods that look ahead. */
export const enValueExplanations = {
  'lifetime-history': (facts: Facts, { f }: Wording) =>
    `${plural(figure(facts, 'repeats'), f.number(figure(facts, 'repeats')), 'repeat purchase', 'repeat purchases')} in ${times(facts, 'age', f)}; the last purchase ${times(facts, 'sinceLast', f)} ago.`,
  'lifetime-expected': (facts: Facts, { f }: Wording) =>
    `Still a customer with a chance of ${f.share(figure(facts, 'pAlive'))}; ${f.number(figure(facts, 'orders'))} purchases of ${f.money(figure(facts, 'spend'))} expected in ${plural(figure(facts, 'months'), f.number(figure(facts, 'months')), 'month', 'months')}.${figure(facts, 'repeats') > 0 ? '' : ' Until a first repeat purchase the model takes nobody to be gone.'}`,
  'lifetime-place': (facts: Facts, { f }: Wording) =>
    `Lifetime value ${f.money(figure(facts, 'value'))}: number ${f.integer(figure(facts, 'rank'))} of ${f.integer(figure(facts, 'customers'))}.`,
  'raise-lifetime-value': (facts: Facts, { f }: Wording) =>
    `A lifetime value of ${f.money(figure(facts, 'to'))} instead of ${f.money(figure(facts, 'from'))} (${f.money(figure(facts, 'by'))} more).`,
  'raise-mean-spend': (facts: Facts, { f }: Wording) =>
    `That is an average of ${f.money(figure(facts, 'to'))} a repeat purchase instead of ${f.money(figure(facts, 'from'))}, the model as it is.`,
  'prospect-existing': (facts: Facts, _: Wording) =>
    `An existing customer with the tier “${text(facts, 'tier')}”; only prospects are graded.`,
  'prospect-proposal': (facts: Facts, _: Wording) =>
    `The customers most like it propose “${text(facts, 'proposal')}”; that is advice, not the verdict.`,
  'prospect-neighbour': (facts: Facts, { f }: Wording) =>
    `${text(facts, 'customer')}, “${text(facts, 'tier')}”: distance ${f.number(figure(facts, 'distance'))} (0 is alike, 1 is unlike in all).`,
};
