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

export const enMethods = {
  abc: {
    name: 'ABC (Pareto)',
    help: 'Customers in order of value; A until 80 % of the amount so far, B until 95 %.',
    parameters: {
      value: { label: 'By', help: 'The number that customers are ordered by.' },
      by: { label: 'Shares of', help: 'What the cuts are shares of.', options: { value: 'The amount', count: 'The number of customers' } },
      cuts: { label: 'Cuts', help: 'Share reached so far (cumulative) at which each tier ends.' },
      boundary: {
        label: 'Who crosses a cut',
        help: 'The tier of the customer whose own share crosses the cut.',
        options: { up: 'Gets the better tier', down: 'Gets the lower tier', nearest: 'The tier where most of its share lies' },
      },
      nonPositive: {
        label: 'Values of 0 or less',
        help: 'They take no part in the shares; their number is always reported.',
        options: { last: 'In the last tier', own: 'In a tier of their own', exclude: 'Not graded' },
      },
    },
  },
} satisfies Readonly<Record<string, MethodWords>>;

/** Presets: names only; what they set stands in the catalogue. */
export const enPresets = {
  'abc-amount': { name: 'ABC by revenue', help: 'A until 80 %, B until 95 % of revenue so far.' },
  'abc-count': { name: 'ABC by number of customers', help: 'The best 20 % of customers are A, the next 30 % B.' },
};

export type MethodMessages = { readonly [Id in keyof typeof enMethods]: MethodWords };
export type PresetMessages = { readonly [Id in keyof typeof enPresets]: { readonly name: string; readonly help: string } };
