import type { FunctionWords } from './FunctionWords';

const VALUES = '用于分级的整列数值。文本、空白和错误值不计。默认：value。';
const SHARES = '各等级截止的累计占比，从小到大，例如 {0.8,0.95}（默认）；按数量时为 {0.2,0.5}。';
const BY = '"value"（默认）：占总额的比例；"count"：占客户数的比例。';
const BOUNDARY = '跨线者归属："up"（默认）归较高等级，"down" 归较低等级，"nearest" 归其中点所在等级。';

const DATES = '每个订单的日期，单元格数与 customers 相同。';
const AMOUNTS = '每个订单的金额，小于 0 为退货；单元格数与 customers 相同。';
const CUSTOMERS = '每个订单的客户。缺少客户、日期或金额的行不计。';
const ASOF = '分析日期，之后的行不计。默认：最后日期的次日。';
const BINS = '分数从 1 到此数（2 到 10）。默认 5。';
const METHOD = '"percentile"（默认）、"ntile"、"quantile" 或 "rfm"；或分别用于 R、F、M 的三个名称。';

export const functionsZh: FunctionWords = {
  TIER: {
    description: '按累计占比分级（A、B、C）。一次溢出最快：=TIER(B2:B500)。',
    parameters: {
      value: '要分级的数值，或一个区域。',
      values: VALUES,
      cuts: SHARES,
      labels: '等级名称，从高到低：比 cuts 多一个；多两个时，小于等于 0 的值单独成级。',
      by: BY,
      boundary: BOUNDARY,
    },
  },
  TIERLIMITS: {
    description: '除最低级外各等级的最小值。在不能溢出的地方用作 TIERBYSCORE 的 cuts。',
    parameters: {
      values: '用于分级的整列数值。文本、空白和错误值不计。',
      cuts: SHARES,
      by: BY,
      boundary: BOUNDARY,
    },
  },
  PARETOSHARE: {
    description: '所有不小于该值的数值的累计占比（0 到 1）。小于等于 0 的值为 1。',
    parameters: { value: '数值，或一个区域。', values: VALUES },
  },
  TIERBYSCORE: {
    description: '按得分分级：第一个门槛不高于得分的等级。',
    parameters: {
      score: '得分，或一个区域。',
      cuts: '除最低级外各等级的最低得分，从大到小。默认 {80,60}。',
      labels: '等级名称，从高到低：比 cuts 多一个。默认 "A"、"B"、"C"……',
    },
  },
  POINTS: {
    description: '按基准给分：数值所在区间的分数。',
    parameters: {
      value: '数值，或一个区域。',
      limits: '除第一个区间外各区间的起点，从小到大。恰在界限上的值归上一区间。',
      points: '各区间的分数，从最低区间开始：比 limits 多一个。',
    },
  },
  WEIGHTEDSCORE: {
    description: '每行指标的加权得分（0 到 100）。缺失的指标会重新分配权重。',
    parameters: {
      indicators: '每行一个客户，每列一个指标。',
      weights: '每个指标一个权重。',
      directions: '每个指标为 1（越大越好，默认）或 -1（越小越好）。',
      scaling: '指标如何换算为 0 到 100："minmax"（默认）、"percentile"、"zscore"，或已是分数的 "raw"。',
      population: '用于比较的行，列与 indicators 相同。默认：indicators。',
    },
  },
  MATRIXTIER: {
    description: '按矩阵由两个度量分级：列从最低的 x 开始，行从最低的 y 开始。',
    parameters: {
      x: '第一个度量，或一个区域。',
      y: '第二个度量，或一个区域。',
      xcuts: '除第一列外各列的起点，从小到大。恰在界限上的值归较高的一格。',
      ycuts: '除第一行外各行的起点，从小到大。',
      matrix: '等级：列数比 xcuts 多一，行数比 ycuts 多一；最低的 y 在最上一行。',
      missing: 'x 或 y 为空时的结果。默认为空。',
    },
  },
  RFMSCORE: {
    description: '由订单明细计算客户的 RFM 代码，例如 "543"（最近购买、频率、金额；5 为最好）。',
    parameters: {
      customer: '客户，或一个区域。',
      customers: CUSTOMERS,
      dates: DATES,
      amounts: AMOUNTS,
      asof: ASOF,
      bins: BINS,
      method: METHOD,
    },
  },
  RFMTABLE: {
    description: '订单明细中全部客户的 RFM 表，含标题行：度量、分数、代码和细分。',
    parameters: { customers: CUSTOMERS, dates: DATES, amounts: AMOUNTS, asof: ASOF, bins: BINS, method: METHOD },
  },
  RFMSEGMENT: {
    description: 'RFM 代码所属的细分，例如 "555" 为“冠军”。',
    parameters: {
      score: '代码，例如 "543"，或一个区域。',
      scheme: '"grid"（默认，按 R 和 F 分十类，仅限 5 档）或 "eight"（每个分数分高低）。',
      language: '"en"（默认）或 "zh"。',
      bins: '代码的档数。默认 5。',
    },
  },
};
