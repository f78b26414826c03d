import type { FunctionWords } from './FunctionWords';

const VALUES = '用于分级的整列数值。文本、空白和错误值不计。默认：value。';
const SHARES = '各等级截止的累计占比，从小到大，例如 {0.8,0.95}（默认）；按数量时为 {0.2,0.5}。';
const BY = '"value"（默认）：占总额的比例；"count"：占客户数的比例。';
const BOUNDARY = '跨线者归属："up"（默认）归较高等级，"down" 归较低等级，"nearest" 归其中点所在等级。';

const DATES = '每笔订单的日期，单元格数与 customers 相同。';
const AMOUNTS = '每笔订单的金额，小于 0 为退货；单元格数与 customers 相同。';
const CUSTOMERS = '每笔订单的客户。缺少客户、日期或金额的行不计。';
const ASOF = '分析日期，之后的行不计。默认：最后日期的次日。';
const BINS = '分数从 1 到此数（2 到 10）。默认 5。';
const METHOD = '"percentile"（默认）、"ntile"、"quantile" 或 "rfm"；或分别用于 R、F、M 的三个名称。';

const FREQUENCY = '每位客户的复购次数：不同日期的订单数，不含首次。';
const RECENCY = '首次购买到最近一次购买的时间；frequency 为 0 时为 0。全部使用同一时间单位。';
const AGE = '首次购买到现在的时间。';
const BGNBD_PARAMS = 'BGNBDFIT 的前 4 个单元格（或全部 5 个）。';
const MEAN_VALUE = '每位客户复购平均金额。';
const JUDGEMENTS = '方阵：该行准则相对于该列准则的重要程度，1/9 到 9。以对角线上方为准，其余可留空。';

export const functionsZh: FunctionWords = {
  TIER: {
    description:
      '按累计占比分级（A、B、C）。最好对整个区域只写一次，结果自动溢出：=TIER(B2:B500)。表格内不能溢出，请用 TIERLIMITS 配合 TIERBYSCORE。',
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
    description:
      '除最低级外各等级的最小值，纵向排列。在表格内把这些单元格作为 TIERBYSCORE 的 cuts，所得等级与 TIER 相同，而不必为每一行传递整列。',
    parameters: {
      values: '用于分级的整列数值。文本、空白和错误值不计。',
      cuts: SHARES,
      by: BY,
      boundary: BOUNDARY,
    },
  },
  PARETOSHARE: {
    description: '所有不小于该值的数值的累计占比（0 到 1）；小于等于 0 的值为 1。最好对整个区域只写一次：=PARETOSHARE(B2:B500)。',
    parameters: { value: '数值，或一个区域。', values: VALUES },
  },
  TIERBYSCORE: {
    description: '按得分分级：取得分达到的最高一级。以 TIERLIMITS 的单元格为 cuts，即可在表格内为数值分级。',
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
      limits: '除第一个区间外各区间的起点，从小到大。恰在界限上的值归较高的区间。',
      points: '各区间的分数，从最低区间开始：比 limits 多一个。',
    },
  },
  WEIGHTEDSCORE: {
    description: '每行指标的加权得分（0 到 100），再用 TIERBYSCORE 分级。缺失的指标会重新分配权重。最好对所有行只写一次。',
    parameters: {
      indicators: '每行一个客户，每列一个指标。',
      weights: '每个指标一个权重。',
      directions: '每个指标为 1（越大越好，默认）或 -1（越小越好）。',
      scaling: '指标如何换算为 0 到 100："minmax"（默认）、"percentile"、"zscore"，或已是分数的 "raw"。',
      population: '用于比较的行，列与 indicators 相同。默认：indicators。',
    },
  },
  MATRIXTIER: {
    description: '按矩阵由两个指标分级：列从最低的 x 开始，行从最低的 y 开始。',
    parameters: {
      x: '第一个指标，或一个区域。',
      y: '第二个指标，或一个区域。',
      xcuts: '除第一列外各列的起点，从小到大。恰在界限上的值归较高的一格。',
      ycuts: '除第一行外各行的起点，从小到大。',
      matrix: '等级：列数比 xcuts 多一，行数比 ycuts 多一；最低的 y 在最上一行。',
      missing: 'x 或 y 为空时的结果。默认为空。',
    },
  },
  RFMSCORE: {
    description: '由订单明细计算客户的 RFM 代码，例如 "543"（最近消费、消费频次、消费金额；5 分最好）。一次列出全部客户请用 RFMTABLE。',
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
    description: '订单明细中全部客户的 RFM 表，含标题行：指标、分数、代码和分群。',
    parameters: { customers: CUSTOMERS, dates: DATES, amounts: AMOUNTS, asof: ASOF, bins: BINS, method: METHOD },
  },
  RFMSEGMENT: {
    description: 'RFM 代码所属的分群，例如 "555" 为“冠军”。',
    parameters: {
      score: '代码，例如 "543"，或一个区域。',
      scheme: '"grid"（默认，按 R 和 F 分十类，仅限 5 档）或 "eight"（每个分数分高低）。',
      language: '"en"（默认）或 "zh"。',
      bins: '代码的档数。默认 5。',
    },
  },
  CREDITGRADE: {
    description: '按逾期天数评定信用：不超过 0 天为 Good，不超过 30 天为 Fair，其余为 Poor。',
    parameters: {
      dayslate: '逾期天数（小于 0 为提前），或一个区域。',
      cuts: '除最后一级外各级的最多天数，从小到大。默认 {0,30}。',
      labels: '等级名称，从高到低：比 cuts 多一个。默认 "Good"、"Fair"、"Poor"。',
    },
  },
  LIFECYCLE: {
    description: '客户所处阶段：Potential、New、Active、Dormant 或 Lapsed，取第一个成立的。',
    parameters: {
      first: '首次下单日期，或一个区域。',
      last: '最近下单日期，或一个区域。',
      orders: '订单数，或一个区域。0 或空白为 Potential。',
      asof: '分析日期。',
      newdays: 'New：首次下单在此天数以内。默认 90。',
      activedays: 'Active：最近下单在此天数以内。默认 90。',
      lapseddays: 'Lapsed：最近下单早于此天数；介于两者之间为 Dormant。默认 365。',
    },
  },
  TIERMOVE: {
    description: '两个等级之间的级数：正数为上升。没有原等级为 "New"，没有现等级为 "Lost"。',
    parameters: {
      previous: '原等级，或一个区域。',
      current: '现等级，或一个区域。',
      labels: '等级名称，从高到低。默认 "A"、"B"、"C"、"D"、"E"。',
    },
  },
  AHPWEIGHTS: {
    description: '由两两比较得出各准则的权重（AHP），纵向排列。',
    parameters: { matrix: JUDGEMENTS },
  },
  AHPCONSISTENCY: {
    description: '两两比较的一致性比率（AHP）。大于 0.1 说明判断之间矛盾过大，不宜使用。',
    parameters: { matrix: JUDGEMENTS },
  },
  ENTROPYWEIGHTS: {
    description: '按各指标分布的不均匀程度得出权重（熵权法）。注意：一个离群值可能占去大部分权重。',
    parameters: { indicators: '每行一个客户，每列一个指标，不得小于 0。文本、空白和错误值不计。' },
  },
  BGNBDFIT: {
    description: '拟合复购的 BG/NBD 模型：r、alpha、a、b 和对数似然，横向排列。',
    parameters: { frequency: FREQUENCY, recency: RECENCY, age: AGE },
  },
  PALIVE: {
    description: '留存概率，即仍为客户的概率（BG/NBD）。没有复购时为 1。',
    parameters: { frequency: FREQUENCY, recency: RECENCY, age: AGE, params: BGNBD_PARAMS },
  },
  EXPECTEDORDERS: {
    description: '未来一段时间内的预计订单数（BG/NBD）。',
    parameters: {
      horizon: '未来时间的长度，单位与 recency 和 age 相同，或一个区域。',
      frequency: FREQUENCY,
      recency: RECENCY,
      age: AGE,
      params: BGNBD_PARAMS,
    },
  },
  GAMMAGAMMAFIT: {
    description: '拟合订单金额的 gamma-gamma 模型：p、q、v 和对数似然，横向排列。',
    parameters: { frequency: FREQUENCY, meanvalue: `${MEAN_VALUE}两者不都大于 0 的行不计。` },
  },
  EXPECTEDSPEND: {
    description: '预计单次金额（gamma-gamma）。没有复购时为全体的平均值。',
    parameters: { frequency: FREQUENCY, meanvalue: MEAN_VALUE, params: 'GAMMAGAMMAFIT 的前 3 个单元格（或全部 4 个）。' },
  },
  CLV: {
    description: '客户终身价值：预计订单数乘以单次金额与毛利率，平均分布在未来各月并折现。',
    parameters: {
      orders: '期间内的预计订单数，或一个区域；例如来自 EXPECTEDORDERS。',
      spend: '预计单次金额，或一个区域；例如来自 EXPECTEDSPEND。',
      horizonmonths: '期间的月数，1 到 240。',
      margin: '毛利率，即金额中的盈利占比。默认 1，即按金额本身计算。',
      annualdiscount: '年折现率。默认 0.1。',
    },
  },
};
