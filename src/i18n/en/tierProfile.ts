import type { Formats } from '../Formats';

/** Words of the comparison of tiers (A9). */
export const enTierProfile = {
  title: 'What the tiers have in common',
  help: 'Choose figures and texts; each is compared between the tiers.',
  none: 'Nothing is compared yet.',
  compared: (names: string) => `Compared: ${names}`,
  addFigure: 'Add a figure',
  addText: 'Add a column of texts',
  choose: 'Choose',
  full: (most: number, f: Formats) => `At most ${f.integer(most)}.`,
  remove: (name: string) => `Stop comparing ${name}`,
  tier: 'Tier',
  customers: 'Customers',
  total: 'Total',
  median: 'Median',
  value: 'Value',
  all: 'All',
  times: (figure: string) => `${figure} ×`,
  timesHelp: 'Share among the tier’s customers; below it, how many times the share among all.',
  unreadable: (name: string) => `“${name}” has nothing here that can be compared.`,
};

export type TierProfileMessages = typeof enTierProfile;
