import type { Locale } from '../src/i18n/Locale';
import type { ModelMeasure } from '../src/methods/modelMeasures/modelMeasure';
import type { MeasureName } from '../src/table/MeasureName';

/** What each measure is, in a sentence; a measure without one does not compile. */
export const MEASURE_MEANINGS: Readonly<Record<MeasureName | ModelMeasure, Readonly<Record<Locale, string>>>> = {
  recencyDays: {
    en: 'Whole days from the last order to the analysis date.',
    'zh-CN': '最近一次下单至分析日期的整天数。',
  },
  orders: {
    en: 'Distinct orders with a positive total; cancelled ones and returns are none.',
    'zh-CN': '总额为正的不同订单数，不含取消和退货。',
  },
  grossAmount: { en: 'Sum of the orders, before returns.', 'zh-CN': '订单合计，未扣退货。' },
  returnsAmount: {
    en: 'Sum of returns and cancellations, at most 0 as a rule.',
    'zh-CN': '退货与取消的合计，一般不大于 0。',
  },
  netAmount: {
    en: 'Orders and returns together; in a customer table the amount column.',
    'zh-CN': '订单减退货；客户表中即金额列。',
  },
  quantity: { en: 'Sum of the quantity.', 'zh-CN': '数量合计。' },
  costAmount: { en: 'Sum of the cost.', 'zh-CN': '成本合计。' },
  profitAmount: {
    en: 'The profit column, or the net amount less cost, or the net amount times the margin.',
    'zh-CN': '利润列；或净额减成本；或净额乘以毛利率。',
  },
  meanOrderValue: { en: 'Amount of the orders by their number.', 'zh-CN': '订单金额除以订单数。' },
  meanDaysBetweenOrders: {
    en: 'Days from the first to the last order by the steps between; missing below two orders.',
    'zh-CN': '首末次下单相隔天数除以间隔次数；不足两单时缺失。',
  },
  gapBeforeLastOrderDays: {
    en: 'Days between the last purchase day and the one before it; missing below two.',
    'zh-CN': '最近一个购买日与前一个购买日相隔的天数；不足两个购买日时缺失。',
  },
  repeatOrderShare: { en: 'Orders after the first by all orders.', 'zh-CN': '首单之后的订单数占全部订单数的比例。' },
  boughtAgain: {
    en: '1 with at least two purchase days, else 0; its mean is the repurchase rate. Missing without an order.',
    'zh-CN': '至少有两个购买日为 1，否则为 0；其平均值即复购率。没有订单时缺失。',
  },
  returnsShare: { en: 'Returns by the orders before returns.', 'zh-CN': '退货金额占未扣退货的订单金额的比例。' },
  growth: {
    en: 'Amount of a period by that of the equal period before it, less 1; missing without a positive amount before.',
    'zh-CN': '本期金额除以等长的上一期金额，再减 1；上一期没有正数金额时缺失。',
  },
  firstOrderDay: { en: 'Day of the first order.', 'zh-CN': '首次下单的日期。' },
  lastOrderDay: { en: 'Day of the last order.', 'zh-CN': '最近一次下单的日期。' },
  repeatPurchaseDays: {
    en: 'Distinct purchase days less one (x of the lifetime model).',
    'zh-CN': '不同购买日数减一（终身价值模型的 x）。',
  },
  purchaseSpanDays: {
    en: 'Days from the first to the last purchase day (t_x).',
    'zh-CN': '首个购买日至最近购买日的天数（t_x）。',
  },
  customerAgeDays: {
    en: 'Days from the first purchase day to the analysis date (T).',
    'zh-CN': '首个购买日至分析日期的天数（T）。',
  },
  meanRepeatValue: {
    en: 'Mean amount of the purchase days after the first; 0 without any.',
    'zh-CN': '首个购买日之后各购买日的平均金额；没有时为 0。',
  },
  meanDaysLate: { en: 'Mean days late of paid invoices; negative is early.', 'zh-CN': '已付发票的平均逾期天数，负数为提前。' },
  worstDaysLate: {
    en: 'Most days late, of paid invoices and of those overdue at the analysis date.',
    'zh-CN': '已付发票及分析日期时逾期发票中的最长逾期天数。',
  },
  onTimeShare: { en: 'Share of paid invoices that were paid by their due date.', 'zh-CN': '已付发票中按期付款的比例。' },
  openAmount: { en: 'Not yet paid at the analysis date.', 'zh-CN': '分析日期时尚未收回的金额。' },
  overdueAmount: { en: 'Of it what was due before.', 'zh-CN': '其中已到期的金额。' },
  overdueShare: { en: 'Overdue by open amount; 0 when nothing is open.', 'zh-CN': '逾期金额占应收余额的比例；没有应收时为 0。' },
  recencyScore: {
    en: 'Score of recency among all customers, 5 is best with 5 steps.',
    'zh-CN': '最近消费在全部客户中的得分，5 档时 5 分最好。',
  },
  frequencyScore: { en: 'Score of the number of orders.', 'zh-CN': '订单数的得分。' },
  monetaryScore: { en: 'Score of the net amount.', 'zh-CN': '净额的得分。' },
  rfmScore: { en: 'The three scores weighted, from 0 to 100.', 'zh-CN': '三项得分加权，0 至 100。' },
  pAlive: {
    en: 'Probability (BG/NBD) that the customer has not left for good; 1 without a repeat purchase.',
    'zh-CN': '仍为客户的概率（BG/NBD 模型）；没有复购时为 1。',
  },
  expectedOrders: {
    en: 'Orders to be expected over the months ahead (BG/NBD).',
    'zh-CN': '未来数月内预计的订单数（BG/NBD 模型）。',
  },
  expectedSpend: {
    en: 'Amount to be expected of an order (gamma-gamma).',
    'zh-CN': '预计每笔订单的金额（gamma-gamma 模型）。',
  },
  lifetimeValue: {
    en: 'Expected orders times expected spend times margin, discounted to the analysis date.',
    'zh-CN': '预计订单数乘以预计金额与毛利率，折现至分析日期。',
  },
};
