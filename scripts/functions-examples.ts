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

/** The part above the diagonal is enough. */
const PRIORITIES: Cells = [
  [1, 2, 4],
  ['', 1, 2],
  ['', '', 1],
];

const HISTORIES: readonly Cells[] = [
  [[2], [1], [0], [0], [7], [3], [0], [1]],
  [[30], [2], [0], [0], [37], [10], [0], [25]],
  [[39], [39], [39], [38], [38], [37], [36], [36]],
];

/** r, alpha, a, b of the CDNOW data (Fader, Hardie & Lee 2005). */
const CDNOW = [0.243, 4.414, 0.793, 2.426];

export const functionsExamples: Readonly<Record<FunctionId, readonly FunctionExample[]>> = {
  TIER: [
    {
      args: [REVENUE],
      result: [['A'], ['A'], ['B'], ['C']],
      says: { en: 'One call for all rows; 500 and 300 make 80 %.', 'zh-CN': '一次计算所有行；500 与 300 合计 80 %。' },
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
      says: { en: 'Shares of the number of customers: 20, 30, 50 %.', 'zh-CN': '按客户数的占比：20 %、30 %、50 %。' },
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
      says: { en: 'A from 300 on, B from 150 on.', 'zh-CN': '300 起为 A，150 起为 B。' },
    },
  ],
  PARETOSHARE: [
    { args: [300, REVENUE], result: [[0.8]], says: { en: '500 and 300 are 80 % of 1,000.', 'zh-CN': '500 与 300 占 1,000 的 80 %。' } },
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
        'zh-CN': '将一位客户与全部客户比较；第二个指标越小越好。',
      },
    },
  ],
  TIERBYSCORE: [
    {
      args: [[[85], [60], [12]]],
      result: [['A'], ['B'], ['C']],
      says: { en: 'A from 80 points on, B from 60 on.', 'zh-CN': '80 分起为 A，60 分起为 B。' },
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
      says: { en: 'Last order 10 days ago, two orders, 180 in all.', 'zh-CN': '最近下单在 10 天前，共两单，合计 180。' },
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
      says: { en: 'The grid of recency and frequency.', 'zh-CN': '按最近消费与消费频次的网格。' },
    },
    {
      args: ['515', 'eight', 'zh'],
      result: [['重要发展']],
      says: { en: 'Eight segments, named in Chinese.', 'zh-CN': '八类分群，中文名称。' },
    },
  ],
  CREDITGRADE: [
    {
      args: [[[-3], [0], [12], [45]]],
      result: [['Good'], ['Good'], ['Fair'], ['Poor']],
      says: { en: 'On time or early, up to 30 days late, later.', 'zh-CN': '按时或提前、逾期不超过 30 天、更晚。' },
    },
    {
      args: [[[5], [60]], 15, [['Cash terms', 'Prepay']]],
      result: [['Cash terms'], ['Prepay']],
      says: { en: 'A cut and names of your own.', 'zh-CN': '自定的界限和名称。' },
    },
  ],
  LIFECYCLE: [
    {
      args: [[[''], [45980], [45000], [45000], [45000]], [[''], [45990], [45950], [45700], [45100]], [[0], [2], [5], [3], [1]], 46000],
      result: [['Potential'], ['New'], ['Active'], ['Dormant'], ['Lapsed']],
      says: {
        en: 'First order, last order, number of orders; as of day 46000.',
        'zh-CN': '首次下单、最近下单、订单数；分析日期为第 46000 天。',
      },
    },
  ],
  TIERMOVE: [
    {
      args: [
        [['B'], ['A'], ['C'], [''], ['B']],
        [['A'], ['C'], ['C'], ['B'], ['']],
      ],
      result: [[1], [-2], [0], ['New'], ['Lost']],
      says: { en: 'One up, two down, unchanged, new, lost.', 'zh-CN': '升一级、降两级、不变、新增、流失。' },
    },
  ],
  AHPWEIGHTS: [
    {
      args: [PRIORITIES],
      result: [[4 / 7], [2 / 7], [1 / 7]],
      says: { en: 'The first counts twice the second, and that twice the third.', 'zh-CN': '第一项是第二项的两倍，第二项是第三项的两倍。' },
    },
  ],
  AHPCONSISTENCY: [
    {
      args: [PRIORITIES],
      result: [[0]],
      says: { en: 'No contradiction.', 'zh-CN': '没有矛盾。' },
    },
  ],
  ENTROPYWEIGHTS: [
    {
      args: [
        [
          [7, 1],
          [7, 2],
          [7, 9],
        ],
      ],
      result: [[0, 1]],
      says: { en: 'A constant column tells nobody apart.', 'zh-CN': '常数列无法区分客户。' },
    },
  ],
  BGNBDFIT: [
    {
      args: HISTORIES,
      result: [[0.54254245, 6.8184206, 0.72829179, 2.5608138, -53.31607869]],
      says: { en: 'Eight customers, in weeks.', 'zh-CN': '八位客户，以周为单位。' },
    },
  ],
  PALIVE: [
    {
      args: [[[2], [0]], [[30.43], [0]], [[38.86], [38.86]], [CDNOW]],
      result: [[0.726578570081], [1]],
      says: { en: 'Two repeat purchases, and none.', 'zh-CN': '两次复购与没有复购。' },
    },
  ],
  EXPECTEDORDERS: [
    {
      args: [39, 2, 30.43, 38.86, [CDNOW]],
      result: [[1.22602817477]],
      says: { en: 'Orders of the next 39 weeks.', 'zh-CN': '未来 39 周的订单数。' },
    },
  ],
  GAMMAGAMMAFIT: [
    {
      args: [
        [[1], [1], [1], [1], [1], [1], [10], [15], [20], [9]],
        [[4], [9], [35], [180], [25], [60], [16], [40], [90], [25]],
      ],
      result: [[1.2982289, 2.9099232, 71.683191, -47.62077305]],
      says: { en: 'Ten customers with repeat purchases.', 'zh-CN': '十位有复购的客户。' },
    },
  ],
  EXPECTEDSPEND: [
    {
      args: [[[2], [0]], [[22.35], ['']], [[6.25, 3.74, 15.44]]],
      result: [[24.6637139108], [35.2189781022]],
      says: {
        en: 'Drawn towards the mean of all; without repeat purchases it is that mean.',
        'zh-CN': '向全体平均值靠拢；没有复购时即为该平均值。',
      },
    },
  ],
  CLV: [
    {
      args: [[[12], [6]], [[50], [80]], 12, 0.3, 0],
      result: [[180], [144]],
      says: { en: 'A year at a margin of 30 %, not discounted.', 'zh-CN': '一年，毛利率 30 %，不折现。' },
    },
    {
      args: [12, 50, 12, 0.3],
      result: [[171.00731744]],
      says: { en: 'The same at 10 % a year.', 'zh-CN': '同上，年折现率 10 %。' },
    },
  ],
};
