import type { MethodMessages, PresetMessages } from '../en/methods';

export const zhMethods: MethodMessages = {
  abc: {
    name: 'ABC 分级（帕累托）',
    help: '按金额由大到小排列：A 级累计至 80 %，B 级累计至 95 %。',
    parameters: {
      value: { label: '依据', help: '客户按此数值排序。' },
      by: { label: '占比口径', help: '分界是什么的占比。', options: { value: '金额', count: '客户数' } },
      cuts: { label: '分界', help: '各等级止于多少累计占比。' },
      boundary: {
        label: '跨越分界的客户',
        help: '自身占比跨过分界的那位客户归入哪一级。',
        options: { up: '归入较高等级', down: '归入较低等级', nearest: '归入占比较多的一侧' },
      },
      nonPositive: {
        label: '数值不大于 0 的客户',
        help: '不参与占比计算，数量始终列示。',
        options: { last: '归入最后一级', own: '单独成级', exclude: '不定级' },
      },
    },
  },
};

export const zhPresets: PresetMessages = {
  'abc-amount': { name: '按销售额 ABC 分级', help: 'A 级累计至销售额的 80 %，B 级至 95 %。' },
  'abc-count': { name: '按客户数 ABC 分级', help: '前 20 % 的客户为 A 级，其后 30 % 为 B 级。' },
};
