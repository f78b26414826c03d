import type { MethodMessages } from '../en/methods';
import type { enRuleMethods } from '../en/ruleMethods';

const zhLanguage = { label: '等级名称', help: '写入表格时所用的语言。', options: { en: 'English', zh: '中文' } };

export const zhRuleMethods: Pick<MethodMessages, keyof typeof enRuleMethods> = {
  rules: {
    name: '规则分级',
    help: '每一级各有条件，自上而下，先符合者为准。',
    parameters: { rules: { label: '规则', help: '同一组条件须全部符合；符合任意一组即可。' } },
  },
  matrix: {
    name: '二维矩阵',
    help: '两项指标各分档次，每一对档次对应一个等级。',
    parameters: { matrix: { label: '矩阵', help: '两项指标的档次，以及每一对档次的等级。' } },
  },
  credit: {
    name: '信用评级',
    help: '按时付款率、平均逾期天数、逾期应收占比，以最差的为准。',
    parameters: {
      onTime: { label: '按时付款率', help: '列或指标，小数或百分数均可。' },
      daysLate: { label: '平均逾期天数', help: '列或指标，负数为提前。' },
      overdue: { label: '逾期金额', help: '列或指标，须与应收余额一起使用。' },
      open: { label: '应收余额', help: '列或指标，逾期金额包含在内。' },
      goodOnTime: { label: '良好：按时不低于', help: '按时付款的发票所占比例。' },
      fairOnTime: { label: '一般：按时不低于', help: '按时付款的发票所占比例。' },
      goodDaysLate: { label: '良好：逾期不超过', help: '平均逾期天数。' },
      fairDaysLate: { label: '一般：逾期不超过', help: '平均逾期天数。' },
      goodOverdue: { label: '良好：逾期占比不超过', help: '逾期金额占应收余额的比例。' },
      fairOverdue: { label: '一般：逾期占比不超过', help: '逾期金额占应收余额的比例。' },
      language: zhLanguage,
    },
  },
  lifeCycle: {
    name: '客户生命周期',
    help: '按下单时间分为新客户、活跃、挽回、休眠、流失与潜在客户。',
    parameters: {
      limitsBy: {
        label: '界限',
        help: '统一的天数，或按每位客户自身的节奏（三笔订单以上）。',
        options: { days: '统一的天数', interval: '自身下单间隔的倍数' },
      },
      newDays: { label: '新客户：首单不超过', help: '距首次下单的天数。' },
      activeDays: { label: '活跃：末单不超过', help: '距最近一次下单的天数。' },
      lapsedDays: { label: '流失：末单超过', help: '距最近一次下单的天数；介于活跃与流失之间为休眠。' },
      activeMultiple: { label: '活跃：间隔的倍数', help: '该客户平均下单间隔天数的倍数。' },
      lapsedMultiple: { label: '流失：间隔的倍数', help: '该客户平均下单间隔天数的倍数。' },
      language: zhLanguage,
    },
  },
  profit: {
    name: '利润贡献',
    help: '按利润由高到低排列，按利润累计占比划分等级，亏损客户单列一级。',
    parameters: {
      value: { label: '依据', help: '利润；表中有成本或毛利率时由金额得出。' },
      cuts: { label: '分界', help: '各等级止于多少累计利润占比。' },
      boundary: {
        label: '跨越分界的客户',
        help: '自身占比跨过分界的那位客户归入哪一级。',
        options: { up: '归入较高等级', down: '归入较低等级', nearest: '归入占比较多的一侧' },
      },
    },
  },
};
