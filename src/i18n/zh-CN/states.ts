import type { enStates } from '../en/states';

/** Why a customer has no tier. */
export const zhStates: typeof enStates = {
  Prospect: '潜在客户（无订单）',
  'Returns only': '仅有退货',
  'insufficient data': '数据不足',
  excluded: '按设置排除',
  'Existing customer': '现有客户',
  'no value': '无数值',
};
