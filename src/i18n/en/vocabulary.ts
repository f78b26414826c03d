/** Derived measures, by their name in the vocabulary of `table`. */
export const enMeasures = {
  recencyDays: 'Days since the last order (recency)',
  orders: 'Orders',
  grossAmount: 'Orders before returns (gross)',
  returnsAmount: 'Returns',
  netAmount: 'Amount after returns (net)',
  quantity: 'Quantity',
  costAmount: 'Cost',
  profitAmount: 'Profit',
  meanOrderValue: 'Average order',
  meanDaysBetweenOrders: 'Average days between orders',
  gapBeforeLastOrderDays: 'Days without an order before the last one',
  repeatOrderShare: 'Share of repeat orders',
  boughtAgain: 'Bought again (1 or 0)',
  returnsShare: 'Share of returns',
  growth: 'Growth against the period before',
  firstOrderDay: 'First order',
  lastOrderDay: 'Last order',
  repeatPurchaseDays: 'Repeat purchase days',
  purchaseSpanDays: 'Days from first to last order',
  customerAgeDays: 'Days since the first order',
  meanRepeatValue: 'Average of repeat days',
  meanDaysLate: 'Average days late',
  worstDaysLate: 'Most days late',
  onTimeShare: 'Share paid on time',
  openAmount: 'Open amount',
  overdueAmount: 'Overdue amount',
  overdueShare: 'Overdue share of the open amount',
};

export type MeasureMessages = { readonly [Name in keyof typeof enMeasures]: string };

/** Headers of the columns we write, by output key (O1). */
export const enOutput = {
  tier: 'Tier',
  cumulativeShare: 'Cumulative share',
  share: 'Share',
  rank: 'Rank',
  score: 'Score',
  recencyScore: 'R',
  frequencyScore: 'F',
  monetaryScore: 'M',
  code: 'RFM',
  segment: 'Segment',
  rfmScore: 'RFM score',
  proposal: 'Proposed tier',
  lifetimeValue: 'Lifetime value',
  pAlive: 'Still a customer',
  expectedOrders: 'Expected orders',
  expectedSpend: 'Expected spend',
  action: 'Action',
  contactDays: 'Contact every (days)',
  nextContact: 'Next contact',
  creditLimit: 'Credit limit',
  reason: 'Reason for tier',
  methodTier: 'Tier by the method',
  systemTier: 'System tier',
  changedBy: 'Tier changed by',
  customer: 'Customer',
  name: 'Name',
  state: 'State',
  profit: 'Profit',
  amount: 'Amount',
};

export type OutputMessages = { readonly [Key in keyof typeof enOutput]: string };

export const enResultName = (source: string): string => `${source} tiers`;
