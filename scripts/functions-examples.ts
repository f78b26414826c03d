import type { Cell, Cells } from '../src/functions/Cell';
import type { FunctionId } from '../src/functions/catalogue';

/** A formula of the docs as data; a test computes each, so that none can be wrong. */
export interface FunctionExample {
  /** `undefined` is left out. */
  readonly args: readonly (Cell | Cells | undefined)[];
  readonly result: Cells;
  readonly says: { readonly en: string; readonly 'zh-CN': string };
}

const REVENUE: Cells = [[500], [300], [150], [50]];
const ORDERS: readonly Cells[] = [
  [['Ann'], ['Bob'], ['Ann'], ['Cid']],
  [[45000], [45010], [45020], [45025]],
  [[120], [80], [60], [-15]],
];

export const functionsExamples: Readonly<Record<FunctionId, readonly FunctionExample[]>> = {
  TIER: [
    {
      args: [REVENUE],
      result: [['A'], ['A'], ['B'], ['C']],
      says: { en: 'One call for all rows; 500 and 300 make 80 %.', 'zh-CN': '一次计算所有行；500 与 300 合计 80%。' },
    },
    {
      args: [150, REVENUE],
      result: [['B']],
      says: { en: 'One value in its column, to fill down.', 'zh-CN': '单个数值与整列，可向下填充。' },
    },
    {
      args: [REVENUE, undefined, 0.8, [['Key', 'Other']]],
      result: [['Key'], ['Key'], ['Other'], ['Other']],
      says: { en: 'Two tiers with names of your own.', 'zh-CN': '两个自定名称的等级。' },
    },
    {
      args: [REVENUE, undefined, undefined, undefined, 'count'],
      result: [['A'], ['B'], ['C'], ['C']],
      says: { en: 'Shares of the number of customers: 20, 30, 50 %.', 'zh-CN': '按客户数的占比：20%、30%、50%。' },
    },
    {
      args: [[[700], [200], [100]], undefined, 0.8, undefined, undefined, 'down'],
      result: [['A'], ['B'], ['B']],
      says: { en: 'Whoever crosses the line falls below it.', 'zh-CN': '跨线者归较低等级。' },
    },
  ],
  TIERLIMITS: [
    {
      args: [REVENUE],
      result: [[300], [150]],
      says: { en: 'A from 300 on, B from 150 on.', 'zh-CN': '300 起为 A,150 起为 B。' },
    },
  ],
  PARETOSHARE: [
    { args: [300, REVENUE], result: [[0.8]], says: { en: '500 and 300 are 80 % of 1,000.', 'zh-CN': '500 与 300 占 1,000 的 80%。' } },
  ],
  POINTS: [
    {
      args: [[[10], [30], [75]], [[30, 60]], [[100, 50, 0]]],
      result: [[100], [50], [0]],
      says: { en: 'Below 30: 100 points; from 30: 50; from 60: none.', 'zh-CN': '低于 30 得 100 分；30 起 50 分；60 起 0 分。' },
    },
  ],
  WEIGHTEDSCORE: [
    {
      args: [
        [
          [0, 10],
          [5, 30],
          [10, 20],
        ],
        [[3, 1]],
      ],
      result: [[0], [62.5], [87.5]],
      says: { en: 'Two indicators, the first with three times the weight.', 'zh-CN': '两个指标，第一个的权重是第二个的三倍。' },
    },
    {
      args: [
        [[5, 30]],
        [[3, 1]],
        [[1, -1]],
        undefined,
        [
          [0, 10],
          [10, 30],
        ],
      ],
      result: [[37.5]],
      says: {
        en: 'One customer compared with all; of the second indicator less is better.',
        'zh-CN': '将一个客户与全部客户比较；第二个指标越小越好。',
      },
    },
  ],
  TIERBYSCORE: [
    {
      args: [[[85], [60], [12]]],
      result: [['A'], ['B'], ['C']],
      says: { en: 'A from 80 points on, B from 60 on.', 'zh-CN': '80 分起为 A,60 分起为 B。' },
    },
    {
      args: [310, [[300], [150]]],
      result: [['A']],
      says: { en: 'A revenue, by the limits that TIERLIMITS gave.', 'zh-CN': '用 TIERLIMITS 的界限为销售额分级。' },
    },
  ],
  MATRIXTIER: [
    {
      args: [
        120,
        7,
        100,
        5,
        [
          ['D', 'C'],
          ['B', 'A'],
        ],
      ],
      result: [['A']],
      says: { en: 'Assets of 100 and more, willingness of 5 and more.', 'zh-CN': '资产不低于 100，意愿不低于 5。' },
    },
  ],
  RFMSCORE: [
    {
      args: ['Ann', ...ORDERS, 45030],
      result: [['444']],
      says: { en: 'Last order 10 days ago, two orders, 180 in all.', 'zh-CN': '最近订单在 10 天前，共两单，合计 180。' },
    },
  ],
  RFMTABLE: [
    {
      args: [...ORDERS, 45030],
      result: [
        ['Customer', 'Recency', 'Frequency', 'Monetary', 'R', 'F', 'M', 'Score', 'Segment'],
        ['Ann', 10, 2, 180, 4, 4, 4, '444', 'Loyal'],
        ['Bob', 20, 1, 80, 2, 2, 2, '222', 'Hibernating'],
        ['Cid', '', 0, -15, '', '', '', '', 'Returns only'],
      ],
      says: { en: 'All customers at once.', 'zh-CN': '一次列出全部客户。' },
    },
  ],
  RFMSEGMENT: [
    {
      args: [[['555'], ['411']]],
      result: [['Champions'], ['Promising']],
      says: { en: 'The grid of recency and frequency.', 'zh-CN': '按最近购买和频率的网格。' },
    },
    {
      args: ['515', 'eight', 'zh'],
      result: [['重要发展']],
      says: { en: 'Eight segments, named in Chinese.', 'zh-CN': '八类细分，中文名称。' },
    },
  ],
};
