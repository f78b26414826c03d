import type { Problem } from '../../base/Problem';
import type { enMeasureFindings, enMeasureSettings } from '../en/measureWords';
import { problemSentence, wordOr, type ProblemMessages, type Wording } from '../Wording';
import { zhMeasures } from './vocabulary';

/** 由模型得出的指标。 */
export const zhMeasureSettings: typeof enMeasureSettings = {
  families: { rfm: 'RFM 得分', lifetime: '终身价值模型' },
  title: (family) => `${family}的计算方式`,
  used: (measures) => `用于：${measures}。`,
  nothing: '无需设置。',
  reset: '恢复默认',
  setting: (family, label) => `${family}·${label}`,
};

export const zhMeasureFindings: typeof enMeasureFindings = {
  'measure-without-value': ({ column = '', count }, { f }) => ({
    text: `“${wordOr(zhMeasures, column)}”：${f.integer(count)} 位客户没有此项。`,
    remedy: '所知太少，按缺值处理。',
  }),
  'measure-settings-idle': ({ column = '', facts = {} }) => ({
    text: `方案中“${wordOr(zhMeasureSettings.families, column)}”的设置不起作用。`,
    remedy:
      facts['reason'] === 'method'
        ? '所用方法基于同一模型，以方法自身的设置为准。'
        : '没有任何指标、规则、矩阵或限制规则用到它。请使用其中一项，或删除这些设置。',
  }),
  'margin-reading': ({ column = '', facts = {} }, { f }) => ({
    text: `“${column}”中的普通数字按${facts['reading'] === 'percent' ? '百分数' : '比例'}读取：${f.number(Number(facts['example'] ?? 0))} 即 ${f.cut(Number(facts['share'] ?? 0))}。`,
    remedy: '若非本意，请将该列设为百分比格式。',
  }),
};

/** 方法可以不用，指标仍需给出办法。 */
const remedyOf = (cause: Problem): string | undefined => {
  switch (cause.code) {
    case 'model-not-fitted':
      return '请选择更长的统计期间或更多客户，或改用其他指标。';
    case 'spend-without-mean':
      return '请检查个别特大金额（如一次性大单、小数点错位），延长统计期间，或改用与金额无关的指标（留存概率、预计订单数）。';
    case 'measure-missing':
      return '请指定日期、订单数和金额所在的列，或改选订单明细。';
    default:
      return undefined;
  }
};

export const zhMeasureProblems = (problems: () => ProblemMessages): Pick<ProblemMessages, 'measure-not-computed'> => ({
  'measure-not-computed': ({ measures, cause }, wording: Wording) => {
    const { text, remedy } = problemSentence(problems(), cause, wording);
    const names = wording.f.list(measures.map((measure) => `“${wordOr(zhMeasures, measure)}”`));
    const helps = remedyOf(cause) ?? remedy;
    return { text: `无法得出${names}。${text}`, ...(helps !== undefined && { remedy: helps }) };
  },
});
