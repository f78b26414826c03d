import type { PaneMessages } from '../en/pane';
import { zhStepBound } from './stepBound';

/** 指标编辑器的文字。 */
export const zhIndicators: PaneMessages['indicators'] = {
  add: '添加指标',
  remove: (name) => `删除${name}`,
  field: '列',
  weight: '权重',
  weightTotal: (total) => `权重合计 ${total}，将折算为 100。`,
  weightTotalOk: '权重合计 100。',
  direction: '方向',
  directions: { benefit: '越大越好', cost: '越小越好' },
  scaling: '折算为分数',
  scalings: {
    points: '按分档给分',
    categories: '按文字给分',
    minmax: '按最低至最高折算',
    percentile: '按全体客户中的名次（百分位）',
    zscore: '按偏离平均的程度（Z 分数）',
    raw: '本身即 0 至 100 分',
  },
  missing: '缺值时',
  missings: { reweight: '用其余指标（重新分配权重）', worst: '按最差计', median: '取中位数', exclude: '该客户不参与' },
  limits: '分档界限（由小到大）',
  bound: zhStepBound,
  points: '各档分数（比界限多一个）',
  pointsAtLimits: '各界限处的分数',
  interpolation: '界限之间',
  interpolations: { steps: '分档', linear: '直线过渡' },
  categories: '文字 = 分数，每行一项',
  otherwise: '其他文字',
  winsorise: '两端各 1 % 的极端值按界限计',
  edit: (name) => `编辑${name}`,
  empty: '还没有指标，请先添加。',
  derive: '推算权重',
};

/** 推算权重的文字。 */
export const zhWeights: PaneMessages['weights'] = {
  title: '推算权重',
  way: '依据',
  ways: { pairs: '两两比较（AHP）', spread: '数据的离散程度（熵权法）' },
  pairsHelp: '逐对说明哪一项更重要：1 为同等，3 为稍重要，5 为明显重要，7 为非常重要，9 为极其重要。',
  pair: (first, second) => `${first}与${second}`,
  equal: '同等重要',
  times: (name, times) => `${name}：重要程度为 ${times} 倍`,
  result: '得出的权重',
  consistency: (ratio, isInconsistent) =>
    isInconsistent ? `一致性比率 ${ratio}，高于 0.1：判断互相矛盾。` : `一致性比率 ${ratio}，不超过 0.1 即可。`,
  noIndex: '超过十项时没有一致性比率。',
  worst: (first, second, given, implied) => `最不一致的是“${first}”与“${second}”：给出 ${given}，其余判断得出 ${implied}。`,
  spreadHelp: '仅供参考：客户之间差异越大的指标权重越高，与其是否重要无关。',
  outlier: (name, share) => `${name}：一位客户占全部分数的 ${share}，权重由此而来。`,
  noSpread: '没有指标能区分客户。',
  noData: '还没有定级的表格。',
  computing: '正在查看数据',
  apply: '采用这些权重',
};
