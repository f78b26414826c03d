import type { Formats } from '../Formats';
import { plural } from '../plural';

/** Words about policies: when to look again (G3), what hangs on a number (G5), what differs from another policy (P5). */
export const enPolicyWords = {
  review: {
    next: (date: string) => `Next review: ${date}.`,
    due: (date: string) => `A review has been due since ${date}.`,
  },
  sensitivity: {
    title: 'What if one number moves by 10 %?',
    computing: 'Trying each weight and cut',
    none: 'Nothing to move: this method has no weights and no cuts.',
    unknown: 'This could not be computed. Change a setting to try again.',
    caption: 'Customers that change their tier when one number alone moves by 10 %',
    setting: 'Setting',
    less: '10 % less',
    more: '10 % more',
    cut: (tier: string, value: string) => `End of ${tier}: ${value}`,
    weight: (name: string, value: string) => `Weight of ${name}: ${value}`,
    limit: (name: string, tier: string, value: string) => `${name}, for ${tier}: ${value}`,
    plain: (name: string, value: string) => `${name}: ${value}`,
    noRoom: 'no room',
    nobody: 'nobody',
    upAndDown: (up: number, down: number, f: Formats) =>
      [up > 0 ? `${f.integer(up)} up` : '', down > 0 ? `${f.integer(down)} down` : ''].filter((part) => part !== '').join(', '),
    noTier: 'no tier',
    detail: (to: string, flows: string) => `At ${to}: ${flows}`,
    flow: (from: string, to: string, customers: number, f: Formats) =>
      `${from} to ${to} ${plural(customers, f.integer(customers), 'customer', 'customers')}`,
  },
  warnings: 'What to know about these settings',
};

export type PolicyWords = typeof enPolicyWords;
