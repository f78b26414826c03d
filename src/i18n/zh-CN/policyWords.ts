import type { PolicyWords } from '../en/policyWords';

/** 关于方案的文字：何时复评、敏感度、与其他方案的差别。 */
export const zhPolicyWords: PolicyWords = {
  review: {
    next: (date) => `下次评定：${date}。`,
    due: (date) => `自 ${date} 起应重新评定。`,
  },
  sensitivity: {
    title: '某个数变动 10 % 会怎样？',
    computing: '正在逐一试算权重与界限',
    none: '此方法没有可变动的权重或界限。',
    unknown: '未能算出。更改任一设置后可重试。',
    caption: '仅一个数变动 10 % 时等级改变的客户',
    setting: '设置',
    less: '减 10 %',
    more: '加 10 %',
    cut: (tier, value) => `${tier} 的界限：${value}`,
    weight: (name, value) => `${name}的权重：${value}`,
    limit: (name, tier, value) => `${name}（${tier}）：${value}`,
    plain: (name, value) => `${name}：${value}`,
    noRoom: '无余地',
    nobody: '无',
    upAndDown: (up, down, f) =>
      [up > 0 ? `升 ${f.integer(up)}` : '', down > 0 ? `降 ${f.integer(down)}` : ''].filter((part) => part !== '').join('，'),
    noTier: '无等级',
    detail: (to, flows) => `为 ${to} 时：${flows}`,
    flow: (from, to, customers, f) => `${from} → ${to} ${f.integer(customers)} 位`,
  },
  warnings: '关于这些设置',
};
