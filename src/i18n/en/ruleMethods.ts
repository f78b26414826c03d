const enLanguage = { label: 'Tier names', help: 'Language of the names that are written.', options: { en: 'English', zh: '中文' } };

/** Methods that ask conditions of each customer. */
export const enRuleMethods = {
  rules: {
    name: 'Rules',
    help: 'Conditions for each tier, tried from the top; the first that fits counts.',
    parameters: { rules: { label: 'Rules', help: 'Conditions in one block must all hold; any block is enough.' } },
  },
  matrix: {
    name: 'Matrix of two measures',
    help: 'Two columns or measures, each in levels; every pair of levels has its tier.',
    parameters: { matrix: { label: 'Matrix', help: 'Levels of both, and the tier of each pair.' } },
  },
  credit: {
    name: 'Credit: how customers pay',
    help: 'The worst of share paid on time, days late and overdue share of the open amount.',
    parameters: {
      onTime: { label: 'Share paid on time', help: 'Column or measure; shares or percent.' },
      daysLate: { label: 'Average days late', help: 'Column or measure; below 0 is early.' },
      overdue: { label: 'Overdue amount', help: 'Column or measure; needs the open amount.' },
      open: { label: 'Open amount', help: 'Column or measure; the overdue amount is part of it.' },
      goodOnTime: { label: 'Good: on time at least', help: 'Share of invoices paid on time.' },
      fairOnTime: { label: 'Fair: on time at least', help: 'Share of invoices paid on time.' },
      goodDaysLate: { label: 'Good: late at most', help: 'Average days late.' },
      fairDaysLate: { label: 'Fair: late at most', help: 'Average days late.' },
      goodOverdue: { label: 'Good: overdue at most', help: 'Overdue share of the open amount.' },
      fairOverdue: { label: 'Fair: overdue at most', help: 'Overdue share of the open amount.' },
      language: enLanguage,
    },
  },
  lifeCycle: {
    name: 'Life cycle',
    help: 'New, active, recovered, lapsed, dormant or potential, by when a customer orders.',
    parameters: {
      limitsBy: {
        label: 'Limits',
        help: 'The same days for all, or each customer’s own rhythm (from 3 orders on).',
        options: { days: 'Days, the same for all', interval: 'Multiples of the customer’s own rhythm' },
      },
      newDays: { label: 'New: first order within', help: 'Days since the first order.' },
      activeDays: { label: 'Active: last order within', help: 'Days since the last order.' },
      lapsedDays: {
        label: 'Lapsed: last order longer ago than',
        help: 'Days since the last order; between active and lapsed a customer is dormant.',
      },
      activeMultiple: { label: 'Active: times own rhythm', help: 'Of the average days between the customer’s orders.' },
      lapsedMultiple: { label: 'Lapsed: times own rhythm', help: 'Of the average days between the customer’s orders.' },
      language: enLanguage,
    },
  },
  profit: {
    name: 'Profit',
    help: 'Customers in order of what they earn; each tier ends at a share of the profits, loss makers have a tier of their own.',
    parameters: {
      value: { label: 'By', help: 'Profit; made from amount and cost, or amount and margin, where the table has those.' },
      cuts: { label: 'Cuts', help: 'Share of the profits reached so far (cumulative) at which each tier ends.' },
      boundary: {
        label: 'Who crosses a cut',
        help: 'The tier of the customer whose own share crosses the cut.',
        options: { up: 'Gets the better tier', down: 'Gets the lower tier', nearest: 'The tier where most of its share lies' },
      },
    },
  },
};
