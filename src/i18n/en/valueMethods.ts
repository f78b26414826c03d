/** Methods that look ahead: what customers will be worth, and what prospects may become. */
export const enValueMethods = {
  lifetimeValue: {
    name: 'Lifetime value',
    help: 'What each customer is expected to be worth: orders to come, times spend, times margin, discounted.',
    parameters: {
      horizonMonths: { label: 'Months ahead', help: 'How far the value looks ahead.' },
      margin: { label: 'Margin', help: 'Share of the amounts that is earned; 100 % counts the amounts themselves.' },
      discount: { label: 'Discount a year', help: 'What later money is worth less each year.' },
      tiersBy: {
        label: 'Shares of',
        help: 'What the cuts are shares of.',
        options: { count: 'The number of customers', value: 'The lifetime value' },
      },
      cuts: { label: 'Cuts', help: 'Share reached so far (cumulative) at which each tier ends.' },
      boundary: {
        label: 'Who crosses a cut',
        help: 'The tier of the customer whose own share crosses the cut.',
        options: { up: 'Gets the better tier', down: 'Gets the lower tier', nearest: 'The tier where most of its share lies' },
      },
      repeats: { label: 'Repeat purchases', help: 'Purchase days after the first.' },
      span: { label: 'First to last purchase', help: 'Time from the first purchase to the last; 0 without a repeat.' },
      age: { label: 'Time since the first purchase', help: 'Up to the analysis date.' },
      meanValue: { label: 'Average of repeat purchases', help: 'Amount of a purchase day after the first.' },
      timeUnit: { label: 'Times are in', help: 'Only for columns of your own.', options: { days: 'Days', weeks: 'Weeks' } },
    },
  },
  prospects: {
    name: 'Prospects',
    help: 'New customers without a history, by judgement; beside it, the tier of the customers most like them.',
    parameters: {
      indicators: { label: 'Indicators', help: 'What is judged, and how much it counts.' },
      scoreCuts: { label: 'Cuts', help: 'Score from which each tier starts.' },
      existingTier: { label: 'Tier of existing customers', help: 'Rows that have one are customers; rows without are prospects.' },
      compareBy: { label: 'Compare by', help: 'Columns that tell who is alike; none chosen: the indicators.' },
      neighbours: { label: 'Similar customers', help: 'How many of the most similar customers are asked.' },
      minimumCoverage: { label: 'Least data', help: 'Share of the weight that must be present; below it a prospect is not graded.' },
      judgements: { label: 'Judgements of pairs', help: 'What the weights were taken from, kept for the record.' },
    },
  },
};
