import { problemSentence, wordOr, type ProblemMessages } from '../Wording';
import { expectationWords, methodName, settingName, type ExpectationWords } from '../settingWords';
import { zhMeasureProblems } from './measureWords';
import { zhMethods } from './methods';
import { zhPane } from './pane';
import { zhSnapshotProblems } from './snapshots';
import { zhMeasures } from './vocabulary';

/** 为何不能进行，以及如何处理。 */
export const zhProblems: ProblemMessages = {
  'table-empty': ({ table }) => ({ text: `“${table}”在标题行下没有数据。`, remedy: '请选择有数据的表格或区域。' }),
  'role-missing': ({ role }) => ({ text: `尚未指定“${wordOr(zhPane.roles, role)}”所在的列。`, remedy: '请在“列”中指定。' }),
  'column-missing': ({ column }) => ({ text: `表格中没有列“${column}”。`, remedy: '请另选一列。' }),
  'measure-missing': ({ measure }) => ({
    text: `此表无法得出“${wordOr(zhMeasures, measure)}”。`,
    remedy: '请选择一列，或指定日期列和金额列。',
  }),
  'column-no-numbers': ({ column }) => ({ text: `“${wordOr(zhMeasures, column)}”中没有数字。`, remedy: '请选择含数字的列。' }),
  'column-no-dates': ({ column }) => ({ text: `“${column}”中没有日期。`, remedy: '请选择含日期的列。' }),
  'currencies-mixed': ({ column, currencies }, { f }) => ({
    text: `“${column}”含有多个币种：${f.list(currencies)}。`,
    remedy: '请先折算为同一币种，或按数字原样计算。',
  }),
  'date-order-unknown': ({ column, row, found }, { sheetRow }) => ({
    text: `“${column}”第 ${sheetRow(row)} 行的“${found}”可能是两个不同的日期。`,
    remedy: '请说明日在前还是月在前。',
  }),
  'no-positive-values': ({ column }) => ({
    text: `“${wordOr(zhMeasures, column)}”中没有正数，无从计算占比。`,
    remedy: '请另选一列或统计期间。',
  }),
  'parameter-invalid': ({ path, expected, found }) => ({ text: settingSentence(path, expected, found), remedy: '请修改该设置。' }),
  'weights-all-zero': () => ({ text: '所有权重都是 0。', remedy: '请至少给一个指标设定权重。' }),
  'analysis-date-missing': ({ column }) => ({
    text: `“${column}”中有日期，但没有可与之比较的分析日期。`,
    remedy: '请填写分析日期。',
  }),
  'no-scored-customers': () => ({ text: '没有可以打分的客户。', remedy: '请检查所选的列和统计期间。' }),
  'model-not-fitted': ({ model, reason }) => ({
    text: `终身价值模型（${model}）无法由这些客户得出（未收敛）：${zhFitFailures[reason]}。`,
    remedy: '请选择更长的统计期间或更多客户，或改用其他方法。',
  }),
  'spend-without-mean': ({ q }, { f }) => ({
    text: `各客户的消费金额相差过大，平均值不存在（gamma-gamma：q = ${f.number(q)}，须大于 1）。`,
    remedy: '请检查个别特大金额（如一次性大单、小数点错位），延长统计期间，或改用其他方法。',
  }),
  'no-prospects': ({ column }) => ({
    text: `“${column}”中每行都已有等级，没有潜在客户。`,
    remedy: '请将潜在客户的该列留空，或另选一列。',
  }),
  'policy-not-json': ({ detail }) => ({ text: `这不是方案文件：${detail}`, remedy: '请选择由本加载项导出的文件。' }),
  'policy-invalid': ({ path, expected, found }) => ({ text: settingSentence(path, expected, found), remedy: '请修改该设置，或改正文件。' }),
  'policy-unknown-key': ({ path, key }) => ({
    text: `方案${path === '' ? '' : `的“${path}”`}中有未知条目“${key}”。`,
    remedy: '请删除该条目或改正名称。',
  }),
  'policy-too-new': ({ schema }) => ({ text: `方案由更新的版本写成（格式 ${schema}）。`, remedy: '请更新加载项。' }),
  'policy-method-unknown': ({ method }) => ({ text: `方案使用了此版本没有的方法“${method}”。`, remedy: '请更新加载项，或改用其他方法。' }),
  'guard-tier-unknown': ({ guard, place, tier, tiers }, { f }) => ({
    text: `限制规则 ${place}${guard === '' ? '' : `（“${guard}”）`}所指的等级“${tier}”不存在；现有等级为${f.list(tiers)}。`,
    remedy: '请在“分级之后”中另选等级，或删除该规则。',
  }),
  'band-without-cuts': ({ method }) => ({
    text: `“${methodName(zhMethods, method)}”按现有设置不以得分或占比分界，稳定区间无从起作用。`,
    remedy: '请将区间留空；“连续两次复评”与“每次最多降一级”仍然有效。',
  }),
  'excel-busy': () => ({ text: '有单元格正在编辑。', remedy: '请先完成单元格的编辑。' }),
  'excel-protected': ({ sheet }) => ({
    text: `工作表“${sheet}”受保护或为只读。`,
    remedy: '请撤消工作表保护（审阅 > 撤消工作表保护）后重试。',
  }),
  'excel-payload': () => ({ text: '数据量过大，拆分后 Excel 仍未接受。', remedy: '请减少所选的列后重试。' }),
  'excel-disconnected': () => ({ text: '与 Excel 的连接中断。', remedy: '请检查网络后重试。' }),
  'excel-unsupported': ({ member }) => ({ text: `此版本的 Excel 缺少所需功能（${member}）。`, remedy: '请更新 Excel。' }),
  'excel-failed': ({ detail, location }) => ({
    text: `Excel 报告：${detail}${location === '' ? '' : `（${location}）`}`,
    remedy: '请重试。',
  }),
  'nothing-selected': () => ({ text: '选中的区域没有数据。', remedy: '请点选表格中的任一单元格。' }),
  'selection-many-areas': () => ({ text: '选中了多个不相连的区域。', remedy: '请只选一个区域，或点选表格中的任一单元格。' }),
  'table-gone': ({ table }) => ({ text: `表格“${table}”已不存在。`, remedy: '请重新选择数据。' }),
  'column-gone': ({ table, column }) => ({ text: `“${table}”中已没有列“${column}”。`, remedy: '请刷新后另选一列。' }),
  'rows-changed': ({ table, row, expected, found }, { sheetRow }) => ({
    text: `“${table}”在读取后有改动：第 ${sheetRow(row)} 行原为${quoted(expected)}，现为${quoted(found)}。`,
    remedy: '请刷新，按现在的表格重新分级。',
  }),
  'header-row-missing': ({ table }) => ({
    text: `“${table}”的数据上方没有列名行。`,
    remedy: '请在每一列上方写上列名并刷新，结果将以各自的列名写在旁边。',
  }),
  'no-room-for-columns': ({ table, columns }) => ({
    text: `“${table}”右侧放不下 ${columns} 列。`,
    remedy: '请腾出位置，或移走表格旁的内容。',
  }),
  'write-rolled-back': ({ cause }, wording) => {
    const { text, remedy } = problemSentence(zhProblems, cause, wording);
    return { text: `${text}表格已恢复原样。`, ...(remedy === undefined ? {} : { remedy }) };
  },
  'write-not-repaired': ({ cause, place }, wording) => ({
    text: `${problemSentence(zhProblems, cause, wording).text}${place} 仍留有部分写入内容。`,
    remedy: '待 Excel 恢复响应后，请点“撤销”。',
  }),
  'nothing-to-undo': () => ({ text: '没有可撤销的写入。' }),
  'policy-newer-in-workbook': ({ name, revision }) => ({
    text: `同事已保存“${name}”的更新修订版（${revision}）。`,
    remedy: '请先载入该修订版，或以其他名称保存。',
  }),
  'policy-too-large': ({ kilobytes }) => ({ text: `方案过大（${kilobytes} KB），无法存入工作簿。`, remedy: '请导出为文件。' }),
  'policy-not-kept': ({ name }) => ({ text: `Excel 没有保留“${name}”。`, remedy: '请导出为文件。' }),
  ...zhSnapshotProblems,
  ...zhMeasureProblems(() => zhProblems),
  'table-not-loaded': () => ({ text: '尚未读取表格。', remedy: '请刷新。' }),
  'engine-stopped': ({ detail }) => ({ text: `计算中断：${detail}`, remedy: '请刷新；若再次出现，请关闭窗格后重新打开。' }),
  'sample-unreachable': ({ status }) => ({
    text: `无法从加载项的服务器取得示例${status === 0 ? '' : `（${status}）`}。`,
    remedy: '请检查网络后重试。',
  }),
  cancelled: () => ({ text: '已按要求停止。' }),
};

const quoted = (text: string): string => (text === '' ? '空白' : `“${text}”`);

const zhFitFailures = {
  'no-customers': '没有客户具备所需数据',
  'no-repeats': '没有客户再次购买',
  'no-time': '所有客户都在最后一天购买',
  undetermined: '数据不足以确定参数',
};

const settingSentence = (path: string, expected: string, found: string): string =>
  `“${settingName(zhMethods, path)}”应为${expectationWords(EXPECTATIONS, expected)}，现为${expectationWords(EXPECTATIONS, found)}。`;

const EXPECTATIONS: ExpectationWords = [
  [/^ascending$/, '由小到大的数'],
  [/^descending$/, '由大到小的数'],
  [/^integer$/, '整数'],
  [/^number$/, '数字'],
  [/^string$/, '文字'],
  [/^boolean$/, '是或否'],
  [/^array$/, '列表'],
  [/^(?:object|record)$/, '一组设置'],
  [/^column$/, '列'],
  [/^nothing$/, '空'],
  [/^length >= (\d+)$/, '至少 $1 项'],
  [/^length <= (\d+)$/, '至多 $1 项'],
  [/^length 0$/, '空'],
  [/^length (\d+)$/, ' $1 项'],
  [/^>= (.+)$/, '不小于 $1'],
  [/^<= (.+)$/, '不大于 $1'],
  [/^> (.+)$/, '大于 $1'],
  [/^< (.+)$/, '小于 $1'],
  [/^from <= to$/, '由先到后'],
  [/^distinct labels$/, '互不相同的等级名称'],
  [/^a row of cells for each level$/, '每个档次一行单元'],
  [/^a cell for each level$/, '每个档次一个单元'],
  [/^only labels of tiers$/, '只用已有的等级名称'],
  [/^\/\^#\[0-9A-Fa-f\]\{6\}\$\/$/, '颜色，如 #1F77B4'],
  [/^tuple$/, '一对值'],
  [/^low <= high$/, '由低到高'],
  [/^distinct names$/, '互不相同的名称'],
  [/^one more point than limits$/, '比界限多一个的分数'],
  [/^as many points as limits$/, '与界限同样多的分数'],
  [/^(\d+) \(grid\)$/, ' $1（十类分群）'],
];
