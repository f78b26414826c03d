import type { TierDetailMessages } from '../en/tierDetails';
import { tierName } from './tierName';

/** 等级说明的编辑文字。 */
export const zhTierDetails: TierDetailMessages = {
  title: '等级说明',
  help: '各等级的名称，以及对该级客户采取的措施。',
  name: (tier) => `${tierName(tier)}的名称`,
  nameEmpty: '请输入名称。',
  nameTaken: (name) => `已有等级名为“${name}”。`,
  nameTooLong: (most) => `名称不超过 ${most} 个字符。`,
  kept: '改名后，规则和限制规则随之更新；表格中的原名称在重新写入分级后更新。',
  details: (tier) => `${tierName(tier)}的说明`,
  color: '颜色',
  automatic: '恢复默认颜色',
  automaticHelp: '采用配色方案中该次序的颜色',
  otherColor: '其他颜色',
  colors: ['深蓝', '蓝', '中蓝', '浅蓝', '淡蓝', '米白', '浅黄', '浅橙', '橙', '红', '深红'],
  action: '服务措施',
  actionExample: '例如：每季度拜访一次',
  contact: '联系间隔',
  days: '天',
  contactRange: (most) => `请输入 1 到 ${most} 的整数，或留空。`,
  creditLimit: '信用额度',
  creditLimitRange: '请输入不小于 0 的金额，或留空。',
  columns: '为每位客户写入',
  nextContactHelp: '最近一次订单日期加上该等级的联系间隔；没有订单时从分析日期起算。',
  nextContactNeedsDate: '计算下次联系日期需要日期列。',
};
