import type { TierProfileMessages } from '../en/tierProfile';

/** 等级特征对比的文字（A9）。 */
export const zhTierProfile: TierProfileMessages = {
  title: '各等级的共同特征',
  help: '选择指标和文字列，逐项比较各等级。',
  none: '尚未选择比较内容。',
  compared: (names) => `比较：${names}`,
  addFigure: '添加指标',
  addText: '添加文字列',
  choose: '请选择',
  full: (most, f) => `最多 ${f.integer(most)} 项。`,
  remove: (name) => `不再比较${name}`,
  tier: '等级',
  customers: '客户数',
  total: '合计',
  median: '中位数',
  value: '取值',
  all: '全部',
  times: (figure) => `${figure} 倍`,
  timesHelp: '上行为该等级客户中的占比，下行为相当于全部客户占比的倍数。',
  unreadable: (name) => `“${name}”没有可比较的内容。`,
};
