import { enRuleMethods } from './ruleMethods';
import { enValueMethods } from './valueMethods';

/** What a method and its settings are called, with one line of help. */
export interface MethodWords {
  readonly name: string;
  readonly help: string;
  readonly parameters: Readonly<Record<string, ParameterWords>>;
}

export interface ParameterWords {
  readonly label: string;
  readonly help: string;
  /** For choices: a word for every option. */
  readonly options?: Readonly<Record<string, string>>;
}

const enBoundaries = { up: 'Gets the better tier', down: 'Gets the lower tier', nearest: 'The tier where most of its share lies' };

const enScorings = {
  percentile: 'Equal shares, ties together (percentile)',
  ntile: 'Equal counts, ties split (NTILE)',
  quantile: 'Quantile limits (as pandas)',
  rfm: 'Quantile limits (as the R package rfm)',
  breaks: 'My own limits',
};

export const enMethods = {
  abc: {
    name: 'ABC (Pareto)',
    help: 'Customers in order of value; each tier ends at a share of the amount so far (cumulative).',
    parameters: {
      value: { label: 'By', help: 'The number that customers are ordered by.' },
      by: { label: 'Shares of', help: 'What the cuts are shares of.', options: { value: 'The amount', count: 'The number of customers' } },
      cuts: { label: 'Cuts', help: 'Share reached so far (cumulative) at which each tier ends.' },
      boundary: {
        label: 'Who crosses a cut',
        help: 'The tier of the customer whose own share crosses the cut.',
        options: enBoundaries,
      },
      nonPositive: {
        label: 'Values of 0 or less',
        help: 'They take no part in the shares; their number is always reported.',
        options: { last: 'In the last tier', own: 'In a tier of their own', exclude: 'Not graded' },
      },
    },
  },
  rfm: {
    name: 'RFM',
    help: 'Recency, frequency and monetary value, each scored; 5 is best.',
    parameters: {
      scheme: {
        label: 'Segments',
        help: 'How scores become segments.',
        options: { grid: 'Ten segments, by R and F', eight: 'Eight types, by R, F and M', own: 'My own list' },
      },
      bins: { label: 'Score steps', help: 'From 2 to 10; the ten segments need 5.' },
      scoring: {
        label: 'Scored by',
        help: 'How values become scores.',
        options: { ...enScorings, each: 'R, F and M each in its own way' },
      },
      recencyScoring: { label: 'Recency by', help: 'Days since the last order; fewer is better.', options: enScorings },
      frequencyScoring: { label: 'Frequency by', help: 'Number of orders.', options: enScorings },
      monetaryScoring: { label: 'Monetary by', help: 'Amount after returns.', options: enScorings },
      recencyBreaks: { label: 'Limits of recency (days)', help: 'Rising; one fewer than score steps. Used with “My own limits”.' },
      frequencyBreaks: { label: 'Limits of frequency (orders)', help: 'Rising; one fewer than score steps. Used with “My own limits”.' },
      monetaryBreaks: { label: 'Limits of monetary value', help: 'Rising; one fewer than score steps. Used with “My own limits”.' },
      highAbove: {
        label: 'A score is high',
        help: 'For the eight types.',
        options: { middle: 'Above the middle of the steps', mean: 'Above the average score' },
      },
      segments: { label: 'My own segments', help: 'The first that fits counts; all others get the last name.' },
      tiersBy: {
        label: 'Tiers are',
        help: 'What is written as the tier.',
        options: { segment: 'The segments', score: 'Cuts on the RFM score' },
      },
      scoreCuts: { label: 'Cuts', help: 'RFM score, 0 to 100, from which each tier starts.' },
      recencyWeight: { label: 'Weight of recency', help: 'In the RFM score.' },
      frequencyWeight: { label: 'Weight of frequency', help: 'In the RFM score.' },
      monetaryWeight: { label: 'Weight of monetary value', help: 'In the RFM score.' },
      language: { label: 'Segment names', help: 'Language of the names that are written.', options: { en: 'English', zh: '中文' } },
    },
  },
  weightedScore: {
    name: 'Weighted score',
    help: 'Several indicators, each turned into 0 to 100 points and weighted.',
    parameters: {
      indicators: { label: 'Indicators', help: 'What counts, and how much.' },
      tiersBy: {
        label: 'Tiers by',
        help: 'What the cuts are cuts of.',
        options: { score: 'The score', countShare: 'Share of customers', scoreShare: 'Share of all points' },
      },
      scoreCuts: { label: 'Cuts', help: 'Score from which each tier starts.' },
      shareCuts: { label: 'Cuts', help: 'Share reached so far (cumulative) at which each tier ends.' },
      boundary: { label: 'Who crosses a cut', help: 'The tier of the customer whose own share crosses the cut.', options: enBoundaries },
      minimumCoverage: { label: 'Least data', help: 'Share of the weight that must be present; below it a customer is not graded.' },
      judgements: { label: 'Judgements of pairs', help: 'What the weights were taken from, kept for the record.' },
    },
  },
  ...enRuleMethods,
  ...enValueMethods,
} satisfies Readonly<Record<string, MethodWords>>;

/** Presets: names only; what they set stands in the catalogue. */
export const enPresets = {
  'abc-amount': { name: 'ABC by revenue', help: 'A until 80 %, B until 95 % of revenue so far.' },
  'abc-profit': { name: 'ABC by profit', help: 'A until 80 %, B until 95 % of the profits so far; loss makers are named.' },
  'abc-count': { name: 'ABC by number of customers', help: 'The best 20 % of customers are A, the next 30 % B.' },
  'abc-count-narrow': { name: 'ABC by number of customers, 15/40', help: 'The best 15 % of customers are A, the next 25 % B.' },
  'rfm-segments': { name: 'RFM segments', help: 'Ten segments by recency and frequency, from Champions to Hibernating.' },
  'rfm-eight': { name: 'RFM: eight customer types', help: 'High or low in recency, frequency and monetary value.' },
  'weighted-four': { name: 'Four-way grading', help: 'Credit, order amount, prospects and profit, as far as the table has them.' },
  'sales-years': {
    name: 'Sales and years A/B/C',
    help: 'By annual sales and years of cooperation, as often published; its gaps are shown.',
  },
  'assets-willingness': { name: 'Assets and willingness', help: 'A to D by assets and willingness to buy, each with a rhythm of contact.' },
  credit: { name: 'Credit: good, fair, poor', help: 'By share paid on time, days late and what is overdue.' },
  'life-cycle': { name: 'Life cycle', help: 'New, active, recovered, lapsed, dormant and potential customers.' },
  'bank-risk': { name: 'Bank: prime, normal, high-risk', help: 'By assets, credit score and days past due.' },
  'b2b-importance': { name: 'B2B: strategic, core, ordinary', help: 'By revenue and potential.' },
  'retail-loyalty': { name: 'Retail: VIP, regular, potential', help: 'By amount and orders.' },
  'weighted-judged': { name: 'Judgement 40/30/20/10', help: 'Financial strength, potential, willingness and influence, as judged.' },
  'lifetime-quintiles': { name: 'Lifetime value in fifths', help: 'Five tiers by what customers will be worth in the next twelve months.' },
  'prospects-thresholds': {
    name: 'Prospects 40/30/20/10',
    help: 'Margin above 10 %, industry growth above 15 % in five years, at least two deals a year, supported industry; beside it, similar customers.',
  },
};

export type MethodId = keyof typeof enMethods;

/** In every language the same methods, settings and choices. */
export type MethodMessages = SameKeys<typeof enMethods>;

type SameKeys<T> = T extends string ? string : { readonly [Key in keyof T]: SameKeys<T[Key]> };

export type PresetMessages = { readonly [Id in keyof typeof enPresets]: { readonly name: string; readonly help: string } };
