import type { MethodMessages, PresetMessages } from '../en/methods';
import { zhRuleMethods } from './ruleMethods';
import { zhValueMethods } from './valueMethods';

const zhBoundaries = { up: '归入较高等级', down: '归入较低等级', nearest: '归入占比较多的一侧' };

const zhScorings = {
  percentile: '等比例分组，同值同分（百分位）',
  ntile: '等人数分组，同值可分开（NTILE）',
  quantile: '分位数界限（同 pandas）',
  rfm: '分位数界限（同 R 软件包 rfm）',
  breaks: '自定界限',
};

export const zhMethods: MethodMessages = {
  abc: {
    name: 'ABC 分级（帕累托）',
    help: '按金额由大到小排列，按累计占比划分等级。',
    parameters: {
      value: { label: '依据', help: '客户按此数值排序。' },
      by: { label: '占比口径', help: '分界是什么的占比。', options: { value: '金额', count: '客户数' } },
      cuts: { label: '分界', help: '各等级止于多少累计占比。' },
      boundary: {
        label: '跨越分界的客户',
        help: '自身占比跨过分界的那位客户归入哪一级。',
        options: zhBoundaries,
      },
      nonPositive: {
        label: '数值不大于 0 的客户',
        help: '不参与占比计算，数量始终列示。',
        options: { last: '归入最后一级', own: '单独成级', exclude: '不定级' },
      },
    },
  },
  rfm: {
    name: 'RFM 分析',
    help: '按最近消费、消费频次、消费金额分别打分，5 分最好。',
    parameters: {
      scheme: {
        label: '分群方式',
        help: '如何由分数得出分群。',
        options: { grid: '十类（按 R 与 F）', eight: '八类（按 R、F、M）', own: '自定分群' },
      },
      bins: { label: '分数档', help: '2 至 10 档；十类分群须为 5 档。' },
      scoring: { label: '打分方式', help: '如何由数值得出分数。', options: { ...zhScorings, each: 'R、F、M 各用一种方式' } },
      recencyScoring: { label: 'R 打分', help: '距最近一次下单的天数，越少越好。', options: zhScorings },
      frequencyScoring: { label: 'F 打分', help: '订单数。', options: zhScorings },
      monetaryScoring: { label: 'M 打分', help: '已扣退货的净额。', options: zhScorings },
      recencyBreaks: { label: 'R 界限（天）', help: '由小到大，比分数档少一个；用于“自定界限”。' },
      frequencyBreaks: { label: 'F 界限（订单数）', help: '由小到大，比分数档少一个；用于“自定界限”。' },
      monetaryBreaks: { label: 'M 界限（金额）', help: '由小到大，比分数档少一个；用于“自定界限”。' },
      highAbove: { label: '高分的标准', help: '用于八类分群。', options: { middle: '高于分数档的中点', mean: '高于平均分' } },
      segments: { label: '自定分群', help: '自上而下先符合者为准，其余归入最后一项。' },
      tiersBy: { label: '等级取自', help: '写入的等级是什么。', options: { segment: '客户分群', score: 'RFM 得分的分数线' } },
      scoreCuts: { label: '分数线', help: '各等级的最低 RFM 得分（0 至 100）。' },
      recencyWeight: { label: 'R 权重', help: '用于 RFM 得分。' },
      frequencyWeight: { label: 'F 权重', help: '用于 RFM 得分。' },
      monetaryWeight: { label: 'M 权重', help: '用于 RFM 得分。' },
      language: { label: '分群名称', help: '写入表格时所用的语言。', options: { en: 'English', zh: '中文' } },
    },
  },
  weightedScore: {
    name: '加权评分',
    help: '多个指标分别折算为 0 至 100 分，再按权重合计。',
    parameters: {
      indicators: { label: '指标', help: '看哪些方面，各占多少。' },
      tiersBy: {
        label: '分级口径',
        help: '分界是什么的分界。',
        options: { score: '得分', countShare: '客户数占比', scoreShare: '总分占比' },
      },
      scoreCuts: { label: '分数线', help: '各等级的最低得分。' },
      shareCuts: { label: '分界', help: '各等级止于多少累计占比。' },
      boundary: { label: '跨越分界的客户', help: '自身占比跨过分界的那位客户归入哪一级。', options: zhBoundaries },
      minimumCoverage: { label: '最低数据量', help: '有数据的权重占比低于此值的客户不定级。' },
      judgements: { label: '两两比较', help: '权重由此得出，留作记录。' },
    },
  },
  ...zhRuleMethods,
  ...zhValueMethods,
};

export const zhPresets: PresetMessages = {
  'abc-amount': { name: '按销售额 ABC 分级', help: 'A 级累计至销售额的 80 %，B 级至 95 %。' },
  'abc-profit': { name: '按利润 ABC 分级', help: 'A 级累计至利润的 80 %，B 级至 95 %；亏损客户单独列示。' },
  'abc-count': { name: '按客户数 ABC 分级', help: '前 20 % 的客户为 A 级，其后 30 % 为 B 级。' },
  'abc-count-narrow': { name: '按客户数 ABC 分级（15/40）', help: '前 15 % 的客户为 A 级，其后 25 % 为 B 级。' },
  'rfm-segments': { name: 'RFM 客户分群', help: '按最近消费与消费频次分为十类，由冠军到休眠。' },
  'rfm-eight': { name: 'RFM 八类客户', help: '按 R、F、M 的高低组合，由重要价值到一般挽留。' },
  'weighted-four': { name: '四维评级', help: '信用、订单金额、发展前景、利润贡献，以表中所有为限。' },
  'sales-years': { name: '销售额与合作年限 A/B/C', help: '按年销售额与合作年限，常见于各类资料；其空缺会列示。' },
  'assets-willingness': { name: '资产与购买意愿', help: '按资产与购买意愿分为 A 至 D，各有联系间隔。' },
  credit: { name: '信用：良好、一般、较差', help: '看按时付款率、逾期天数与逾期应收占比。' },
  'life-cycle': { name: '客户生命周期', help: '新客户、活跃、挽回、休眠、流失与潜在客户。' },
  'bank-risk': { name: '银行：优质、普通、高风险', help: '按资产、信用分与逾期天数。' },
  'b2b-importance': { name: '企业客户：战略、核心、普通', help: '按销售额与发展潜力。' },
  'retail-loyalty': { name: '零售：VIP、常客、潜力', help: '按金额与订单数。' },
  'weighted-judged': { name: '人工评分 40/30/20/10', help: '财务实力、市场潜力、合作意愿、行业影响力的人工评分。' },
  'lifetime-quintiles': { name: '终身价值五等分', help: '按今后十二个月的预计价值分为五级。' },
  'prospects-thresholds': {
    name: '潜在客户 40/30/20/10',
    help: '利润率高于 10 %、近五年行业增长高于 15 %、一年合作至少两次、扶持行业；并列出相似客户。',
  },
};
