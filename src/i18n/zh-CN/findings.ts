import type { Finding } from '../../base/Finding';
import { fieldFigure } from '../Facts';
import { wordOr, type FindingMessages, type Wording } from '../Wording';
import { zhMeasureFindings } from './measureWords';
import { zhMeasures } from './vocabulary';
import { zhSnapshotFindings } from './snapshots';
import { zhSettingFindings } from './settingFindings';
import { zhStepFindings } from './steps';

const rows = ({ count }: Finding, { f }: Wording): string => `${f.integer(count)} 行`;
const customers = ({ count }: Finding, { f }: Wording): string => `${f.integer(count)} 位客户`;
const column = (finding: Finding): string => `“${wordOr(zhMeasures, finding.column ?? '')}”`;
const fact = (finding: Finding, name: string): string | number => finding.facts?.[name] ?? '';
const figure = (finding: Finding, name: string): number => Number(finding.facts?.[name] ?? 0);

/** 发现了什么、多少行，以及对结果的影响。 */
export const zhFindings: FindingMessages = {
  ...zhStepFindings,
  ...zhSettingFindings,
  ...zhMeasureFindings,
  ...zhSnapshotFindings,
  'number-unreadable': (finding, w) => ({
    text: `${column(finding)}：${rows(finding, w)}的数字无法识别。`,
    remedy: '未计入。改正单元格后即可计入。',
  }),
  'number-ambiguous': (finding, w) => ({
    text: `${column(finding)}：${rows(finding, w)}的数字有两种读法。`,
    remedy: '未计入。请重新输入为数字。',
  }),
  'number-was-text': (finding, w) => ({
    text: `${column(finding)}：${rows(finding, w)}的数字以文本存储。`,
    remedy: '此处已计入，但 Excel 的 SUM 不会计入。',
  }),
  'number-error-cell': (finding, w) => ({
    text: `${column(finding)}：${rows(finding, w)}为错误值。`,
    remedy: '未计入。修正公式后即可计入。',
  }),
  'number-blank': (finding, w) => ({ text: `${column(finding)}：${rows(finding, w)}为空。`, remedy: '空白不等于 0，未计入。' }),
  'date-unreadable': (finding, w) => ({
    text: `${column(finding)}：${rows(finding, w)}的日期无法识别。`,
    remedy: '未计入。改正单元格后即可计入。',
  }),
  'date-ambiguous': (finding, w) => ({
    text: `${column(finding)}：${rows(finding, w)}的文字可能是两个不同的日期。`,
    remedy: '请说明日在前还是月在前。',
  }),
  'date-error-cell': (finding, w) => ({ text: `${column(finding)}：${rows(finding, w)}为错误值。`, remedy: '未计入。' }),
  'date-blank': (finding, w) => ({ text: `${column(finding)}：${rows(finding, w)}没有日期。`, remedy: '未计入。' }),
  'currency-mixed': (finding) => ({ text: `${column(finding)}含有多个币种。`, remedy: '请先折算为同一币种，或按数字原样计算。' }),
  'id-duplicate': (finding, w) => ({
    text: `${column(finding)}：${rows(finding, w)}的客户编号重复出现。`,
    remedy: '各行分别定级。若为同一客户，请先合并。',
  }),
  'id-blank': (finding, w) => ({ text: `${column(finding)}：${rows(finding, w)}没有客户编号。`, remedy: '未计入。补齐编号后即可计入。' }),
  'id-mixed-types': (finding, w) => ({
    text: `${column(finding)}：编号有的是数字，有的是文本（${rows(finding, w)}）。`,
    remedy: '相同编号视为同一客户，建议统一格式。',
  }),
  'id-error-cell': (finding, w) => ({ text: `${column(finding)}：${rows(finding, w)}的客户编号为错误值。`, remedy: '未计入。' }),
  'rows-hidden': (finding, w) => ({ text: `${rows(finding, w)}被隐藏或筛选掉。`, remedy: '同样计入。' }),
  'totals-row-left-out': () => ({ text: '汇总行不计入。' }),
  'rows-after-analysis-date': (finding, w) => ({ text: `${rows(finding, w)}的日期晚于分析日期。`, remedy: '未计入。' }),
  'rows-outside-window': (finding, w) => ({ text: `${rows(finding, w)}不在统计期间内。`, remedy: '未计入。' }),
  'header-duplicate': (finding) => ({ text: `有多列同名：${column(finding)}。`, remedy: '请使用不同的列名。' }),
  'tier-empty': (finding) => ({ text: `没有客户属于 ${fact(finding, 'tier')}。`, remedy: '若与预期不符，请调整分界。' }),
  'no-concentration': () => ({ text: '没有集中度：所有客户的数值相同。', remedy: '此时分级没有意义，请另选一列。' }),
  'few-customers': (finding, w) => ({ text: `只有 ${customers(finding, w)}。`, remedy: '客户太少，占比参考价值有限。' }),
  'non-positive': (finding, w) => ({
    text: `${customers(finding, w)}的${column(finding)}不大于 0，共 ${w.f.money(figure(finding, 'amount'))}。`,
    remedy: wordOr(zhHandling, String(fact(finding, 'handling'))),
  }),
  'few-days': (finding, w) => ({
    text: `数据仅跨 ${w.f.integer(finding.count)} 天。`,
    remedy: '时间太短，最近消费与消费频次参考价值有限。',
  }),
  'fewer-customers-than-bins': (finding, w) => ({ text: `${customers(finding, w)}不足以分出各档分数。`, remedy: '请减少分数档。' }),
  'scores-unreachable': (finding) => ({
    text: `${column(finding)}：同值客户太多，有些分数不会出现。`,
    remedy: '不影响结果；减少分数档更合适。',
  }),
  'ties-split': (finding, w) => ({
    text: `${column(finding)}：${customers(finding, w)}数值相同却得分不同。`,
    remedy: '请选用同值同分的打分方式。',
  }),
  'net-not-positive': (finding, w) => ({ text: `${customers(finding, w)}有订单，但退货不少于订单金额。`, remedy: '消费金额计最低分。' }),
  'unscored-customers': (finding, w) => ({ text: `${customers(finding, w)}无法打分。`, remedy: '统计期间内没有订单。' }),
  'segments-gap': (finding, w) => ({
    text: `有 ${w.f.integer(finding.count)} 种分数组合（如 ${fact(finding, 'code')}）不属于任何分群。`,
    remedy: `这些客户归入“${fact(finding, 'remainder')}”。`,
  }),
  'segments-overlap': (finding) => ({
    text: `“${fact(finding, 'first')}”与“${fact(finding, 'second')}”有重叠的分数，如 ${fact(finding, 'code')}。`,
    remedy: `排在前面的“${fact(finding, 'first')}”优先。`,
  }),
  'segment-unreachable': (finding) => ({
    text: `没有客户会归入“${fact(finding, 'segment')}”。`,
    remedy: '它的分数已被前面的分群占用，或超出分数档。请上移或修改。',
  }),
  'weights-rescaled': () => ({ text: '权重合计不是 100。', remedy: '已折算为 100。' }),
  'insufficient-data': (finding, w) => ({ text: `${customers(finding, w)}的指标值太少。`, remedy: '未定级。请补齐缺值。' }),
  'constant-indicator': (finding) => ({ text: `${column(finding)}对所有客户都相同。`, remedy: '无法区分客户，一律计 50 分。' }),
  'raw-outside': (finding, w) => ({ text: `${column(finding)}：${rows(finding, w)}不在 0 至 100 之间。`, remedy: '请换一种折算方式。' }),
  'values-winsorised': (finding, w) => ({ text: `${column(finding)}：${rows(finding, w)}按极端值界限计。` }),
  'weight-zero': (finding) => ({ text: `${column(finding)}权重为 0，不起作用。` }),
  'growth-periods': ({ facts = {} }, { f }) => ({
    text: `增长率以 ${f.date(facts['laterFrom'] ?? 0)} 至 ${f.date(facts['laterTo'] ?? 0)} 与自 ${f.date(facts['earlierFrom'] ?? 0)} 起的等长期间相比。`,
    remedy: '两段期间与所选统计期间等长，以数据所及为限。',
  }),
  'growth-without-earlier': (finding, w) => ({
    text: `${customers(finding, w)}没有增长率。`,
    remedy: '前一期间没有购买，无从比较。',
  }),
  'rules-gap': (finding, w) => ({
    text: `${exampleCustomer(finding, w)}的客户不符合任何规则。`,
    remedy: `这类客户归入“${fact(finding, 'remainder')}”。若非本意，请增加规则或调整界限。`,
  }),
  'rules-overlap': (finding, w) => ({
    text: `${exampleCustomer(finding, w)}的客户同时符合“${fact(finding, 'first')}”与“${fact(finding, 'second')}”。`,
    remedy: `排在前面的“${fact(finding, 'first')}”优先。`,
  }),
  'rule-unreachable': (finding) => ({
    text: `没有客户会归入“${fact(finding, 'tier')}”。`,
    remedy: '它的范围已被前面的规则占用，或其条件互相矛盾。请上移或修改。',
  }),
  'rules-too-many': () => ({ text: '规则过多，未能检查全部的空缺与重叠。', remedy: '列出的属实，但可能不止这些。' }),
  'matrix-unknown': (finding, w) => ({
    text: `${customers(finding, w)}有一项指标尚不清楚。`,
    remedy: `归入“${fact(finding, 'tier')}”。`,
  }),
  'matrix-unnamed-text': (finding, w) => ({
    text: `${column(finding)}：${rows(finding, w)}的文字不属于任何档次。`,
    remedy: '按尚不清楚处理。请改正单元格，或把该文字加为一档。',
  }),
  'matrix-tier-unused': (finding) => ({
    text: `没有任何一对档次属于“${fact(finding, 'tier')}”。`,
    remedy: '请指定给某一对档次，或删除该等级。',
  }),
  'credit-unknown': (finding, w) => ({
    text: `${customers(finding, w)}没有付款记录。`,
    remedy: '未定级：尚无逾期并不等于信用良好。',
  }),
  'credit-part-absent': (finding) => ({ text: `此表无法得出${column(finding)}，不计入。`, remedy: '若有相应的列，请选择。' }),
  'life-gap-unknown': (finding, w) => ({
    text: `客户表无法看出 ${customers(finding, w)}中有谁曾中断后回来。`,
    remedy: '此处没有“挽回”客户；请改选订单明细。',
  }),
  'life-first-unknown': (finding, w) => ({
    text: `${customers(finding, w)}的首次下单日期不详。`,
    remedy: '此处没有“新客户”；请指定首次下单日期所在的列。',
  }),
  'loss-makers': (finding, w) => ({
    text: `${customers(finding, w)}亏损，共 ${w.f.money(figure(finding, 'amount'))}：${fact(finding, 'names')}${finding.count > finding.examples.length ? '等' : ''}。`,
    remedy: '单独成级。请检查价格和服务成本。',
  }),
  'rules-missing-value': (finding, w) => ({
    text: `${customers(finding, w)}不符合任何规则，且缺少规则所需的数值。`,
    remedy: `归入“${fact(finding, 'remainder')}”。请补齐缺值。`,
  }),
  'lifetime-model': (finding, w) => ({
    text: `终身价值模型由 ${customers(finding, w)}得出：${parameters(finding, w, ['r', 'alpha', 'a', 'b'])}${finding.facts?.['p'] === undefined ? '' : `；金额 ${parameters(finding, w, ['p', 'q', 'v'])}`}。`,
  }),
  'frequency-value-correlation': (finding, w) => ({
    text: `购买次数与金额的相关系数为 ${w.f.number(figure(finding, 'correlation'))}（${customers(finding, w)}有复购）。`,
    remedy: finding.severity === 'warning' ? '模型假定两者无关；偏离 0 较多时，终身价值会有偏差。' : '接近 0，与模型的假定相符。',
  }),
  'prospects-alone': (finding, w) => ({
    text: `${customers(finding, w)}没有可比较的现有客户。`,
    remedy: '不给出建议等级。请补齐用于比较的列及现有客户的等级。',
  }),
  'history-impossible': (finding, w) => ({
    text: `${customers(finding, w)}的购买记录自相矛盾（复购次数、首末次购买间隔、距首次购买的时间）。`,
    remedy: '不定级。请检查所选的列。',
  }),
};

/** “r 0.243, alpha 4.414”。 */
const parameters = (finding: Finding, { f }: Wording, names: readonly string[]): string =>
  names.map((name) => `${name} ${f.parameter(figure(finding, name))}`).join(', ');

/** “销售额 12,000,000、年限 2”。 */
const exampleCustomer = ({ facts = {} }: Finding, { f }: Wording): string => {
  const parts: string[] = [];
  for (let i = 0; facts[`field.${i}`] !== undefined; i++) {
    const name = String(facts[`field.${i}`]);
    const value = facts[`value.${i}`] ?? '';
    const shown = typeof value === 'number' ? fieldFigure(name, value, f) : value === '' ? '空白' : `“${value}”`;
    parts.push(`${wordOr(zhMeasures, name)} ${shown}`);
  }
  return f.list(parts);
};

const zhHandling: Readonly<Record<string, string>> = { last: '归入最后一级。', own: '单独成级。', exclude: '不定级。' };
