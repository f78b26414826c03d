import type { FailureWords } from './FailureWords';

const found = (text: string): string => (text === '' ? '该单元格为空' : `实际为 ${text}`);
const alternatives = (options: readonly (string | number)[]): string => options.join(' 或 ');

export const failuresZh: FailureWords = {
  'argument-missing': ({ argument }) => `缺少参数“${argument}”。`,
  'not-a-number': (reason) => `“${reason.argument}”必须是数字：${found(reason.found)}。`,
  'not-numbers': (reason) => `“${reason.argument}”的每个单元格都必须是数字：${found(reason.found)}。`,
  'not-one-cell': ({ argument }) => `“${argument}”必须是单个单元格。`,
  'not-a-list': ({ argument }) => `“${argument}”必须是一行或一列。`,
  'not-one-of': (reason) =>
    `“${reason.argument}”必须是 ${alternatives(reason.options.map((option) => `"${option}"`))}：${found(reason.found)}。`,
  'not-a-whole-number': ({ argument, minimum, maximum }) => `“${argument}”必须是 ${minimum} 到 ${maximum} 之间的整数。`,
  below: (reason) => `“${reason.argument}”不能小于 ${reason.minimum}：${found(reason.found)}。`,
  'not-above': (reason) => `“${reason.argument}”必须大于 ${reason.limit}：${found(reason.found)}。`,
  'not-a-date': (reason) => `“${reason.argument}”必须是日期：${found(reason.found)}。`,
  'not-shares': ({ argument }) => `“${argument}”必须是大于 0 且小于 1 的占比，从小到大，例如 {0.8,0.95}。`,
  'not-ascending': ({ argument }) => `“${argument}”必须从小到大，不得重复。`,
  'not-descending': ({ argument }) => `“${argument}”必须从大到小，例如 {80,60}。`,
  'too-many': ({ argument, most }) => `“${argument}”最多 ${most} 项。`,
  'wrong-count': ({ argument, expected, found: count }) => `“${argument}”应有 ${alternatives(expected)} 项，实际有 ${count} 项。`,
  'wrong-shape': ({ argument, rows, columns, foundRows, foundColumns }) =>
    `“${argument}”应有 ${rows} 行 ${columns} 列，实际为 ${foundRows} 行 ${foundColumns} 列。`,
  'different-columns': ({ argument, model, columns, foundColumns }) =>
    `“${argument}”的列数应与“${model}”相同，为 ${columns} 列，实际为 ${foundColumns} 列。`,
  'different-shapes': (reason) => `${reason.arguments.map((name) => `“${name}”`).join('和')}必须是同样大小的区域，或单个单元格。`,
  'different-lengths': (reason) => `${reason.arguments.map((name) => `“${name}”`).join('、')}的单元格数量必须相同。`,
  'error-in-argument': (reason) => `“${reason.argument}”中不能有错误值：${found(reason.found)}。`,
  'error-cell': (reason) => `该单元格为 ${reason.found}。`,
  'population-of-one': ({ position, example }) =>
    position === 'second' ? `请将整列作为第二个参数，例如 ${example}` : `请将所有客户的行作为第五个参数，例如 ${example}`,
  'no-positive-value': ({ argument }) => `“${argument}”中没有大于 0 的数字。`,
  'all-zero': ({ argument }) => `“${argument}”中至少有一项必须大于 0。`,
  'not-directions': (reason) => `“${reason.argument}”只能是 1（越大越好）或 -1（越小越好）：${found(reason.found)}。`,
  'column-without-numbers': ({ argument, column }) => `“${argument}”的第 ${column} 列没有数字。`,
  'too-little-weight': ({ percent }) => `有值的权重不足 ${percent} %。`,
  'no-orders': () => '没有同时含客户、日期（不是文本）和数字金额的行。',
  'customer-unknown': ({ customer }) => `在 customers 中，“${customer}”没有同时含日期和金额的行。`,
  'customer-unscored': ({ customer }) => `“${customer}”在分析日期之前没有订单。`,
  'not-a-customer': (reason) => `“${reason.argument}”必须是客户编号或名称：${found(reason.found)}。`,
  'not-a-code': (reason) =>
    `“${reason.argument}”必须是三个 1 到 ${reason.bins} 的分数，例如 ${reason.bins < 10 ? '"543"' : '"10-9-8"'}：${found(reason.found)}。`,
  'grid-needs-five': () => '“grid”方案只适用于 5 档；请使用“eight”。',
  'last-before-first': () => '最近下单早于首次下单。',
  'label-unknown': ({ label }) => `等级中没有“${label}”。`,
  'not-square': ({ argument, rows, columns }) => `“${argument}”的行数必须等于列数，实际为 ${rows} 行 ${columns} 列。`,
  'not-a-judgement': (reason) =>
    `“${reason.argument}”第 ${reason.row} 行第 ${reason.column} 列必须是大于 0 的数字，即该行相对于该列的重要程度：${found(reason.found)}。`,
  'diagonal-not-one': ({ argument, row }) => `“${argument}”第 ${row} 行第 ${row} 列是与自身比较，必须为 1 或空白。`,
  'not-reciprocal': ({ argument, row, column }) =>
    `“${argument}”第 ${row} 行第 ${column} 列必须为空白，或为第 ${column} 行第 ${row} 列的倒数（误差 1 % 以内）。`,
  'too-many-criteria': ({ most }) => `超过 ${most} 个准则时没有随机一致性指标。`,
  'no-differences': ({ argument }) => `“${argument}”的每一列都是常数，无法区分各行。`,
  'no-rows': (reason) =>
    `没有一行的${reason.arguments.map((name) => `“${name}”`).join('、')}都是${reason.mustBeAbove0 ? '大于 0 的' : ''}数字。`,
  'impossible-history': ({ row }) =>
    `${row === undefined ? '' : `第 ${row} 行：`}frequency 必须是不小于 0 的整数，recency 在 0 到 age 之间；frequency 为 0 时 recency 必须为 0。`,
  'no-fit': ({ why }) => NO_FIT[why],
  'no-mean': () => 'q 不大于 1 时，模型没有均值。',
  'out-of-range': () => '结果超出范围。',
};

const NO_FIT = {
  'no-repeats': '没有客户再次购买，无法拟合。',
  'no-time': '所有 age 均为 0，无法拟合。',
  undetermined: '拟合未收敛：这些数据不足以确定参数。',
} as const;
