import type { MeasureMessages, OutputMessages } from '../en/vocabulary';

/** 由明细得出的指标。 */
export const zhMeasures: MeasureMessages = {
  recencyDays: '距最近一次下单的天数',
  orders: '订单数',
  grossAmount: '订单金额（未扣退货）',
  returnsAmount: '退货金额',
  netAmount: '净额（已扣退货）',
  quantity: '数量',
  costAmount: '成本',
  profitAmount: '利润',
  meanOrderValue: '平均订单金额',
  meanDaysBetweenOrders: '平均下单间隔天数',
  gapBeforeLastOrderDays: '最近一次下单前的间断天数',
  repeatOrderShare: '重复订单占比',
  boughtAgain: '是否复购（1 或 0）',
  returnsShare: '退货占比',
  growth: '较上期增长',
  firstOrderDay: '首次下单',
  lastOrderDay: '最近下单',
  repeatPurchaseDays: '重复购买天数',
  purchaseSpanDays: '首末次下单相隔天数',
  customerAgeDays: '首次下单至今天数',
  meanRepeatValue: '重复购买日均金额',
  meanDaysLate: '平均逾期天数',
  worstDaysLate: '最长逾期天数',
  onTimeShare: '按时付款占比',
  openAmount: '未付金额',
  overdueAmount: '逾期金额',
  overdueShare: '逾期占未付金额的比例',
};

/** 写入列的标题。 */
export const zhOutput: OutputMessages = {
  tier: '等级',
  cumulativeShare: '累计占比',
  share: '占比',
  rank: '名次',
  score: '得分',
  recencyScore: 'R',
  frequencyScore: 'F',
  monetaryScore: 'M',
  code: 'RFM 代码',
  segment: '客户分群',
  rfmScore: 'RFM 得分',
  action: '服务措施',
  contactDays: '联系间隔（天）',
  nextContact: '下次联系',
  creditLimit: '信用额度',
  reason: '定级原因',
  customer: '客户',
  name: '名称',
  state: '状态',
  amount: '金额',
};

export const zhResultName = (source: string): string => `${source}分级`;
