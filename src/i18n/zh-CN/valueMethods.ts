import type { MethodMessages } from '../en/methods';
import type { enValueMethods } from '../en/valueMethods';

export const zhValueMethods: Pick<MethodMessages, keyof typeof enValueMethods> = {
  lifetimeValue: {
    name: '客户终身价值',
    help: '预计每位客户今后的价值：未来订单数乘以单次金额与毛利率，再折现。',
    parameters: {
      horizonMonths: { label: '预测月数', help: '预测今后多少个月的价值。' },
      margin: { label: '毛利率', help: '金额中的盈利占比；100 % 即按金额本身计算。' },
      discount: { label: '年折现率', help: '今后的金额每年折减多少。' },
      tiersBy: { label: '占比口径', help: '分界是什么的占比。', options: { count: '客户数', value: '终身价值' } },
      cuts: { label: '分界', help: '各等级止于多少累计占比。' },
      boundary: {
        label: '跨越分界的客户',
        help: '自身占比跨过分界的那位客户归入哪一级。',
        options: { up: '归入较高等级', down: '归入较低等级', nearest: '归入占比较多的一侧' },
      },
      repeats: { label: '复购次数', help: '首次购买之后的购买天数。' },
      span: { label: '首末次购买间隔', help: '首次与最近一次购买相隔的时间；没有复购则为 0。' },
      age: { label: '距首次购买的时间', help: '截至分析日期。' },
      meanValue: { label: '复购平均金额', help: '首次购买之后每个购买日的金额。' },
      timeUnit: { label: '时间单位', help: '仅用于自选的列。', options: { days: '天', weeks: '周' } },
    },
  },
  prospects: {
    name: '潜在客户评估',
    help: '没有交易记录的新客户按人工评分定级，并列出最相似客户的等级，以供参考。',
    parameters: {
      indicators: { label: '指标', help: '评哪些方面，各占多少。' },
      scoreCuts: { label: '分数线', help: '各等级的最低得分。' },
      existingTier: { label: '现有客户的等级', help: '有等级的行即现有客户，没有等级的行即潜在客户。' },
      compareBy: { label: '比较的列', help: '按哪些列判断相似；未选则按指标。' },
      neighbours: { label: '相似客户数', help: '参考多少位最相似的现有客户。' },
      minimumCoverage: { label: '最低数据量', help: '有数据的权重占比低于此值的客户不定级。' },
      judgements: { label: '两两比较', help: '权重由此得出，留作记录。' },
    },
  },
};
