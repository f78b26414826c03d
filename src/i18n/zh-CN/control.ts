import type { PaneMessages } from '../en/pane';

/** Words of the reconciliation (T10). */
export const zhControl: PaneMessages['control'] = {
  caption: (column) => `“${column}”合计的构成`,
  item: '项目',
  amount: '金额',
  rows: '行数',
  sumAsExcel: 'Excel 求和',
  textNumbers: '以文本存储的数字',
  sum: '读取合计',
  positive: '其中正数',
  negative: '其中负数',
  graded: '参与分级的客户',
  difference: '未解释差异',
  explained: '每一笔金额都有着落。',
  leftOut: {
    blank: '未计入：金额为空',
    unreadable: '未计入：金额无法识别',
    'error-cell': '未计入：金额为错误值',
    'blank-id': '未计入：无客户编号',
    'error-id': '未计入：客户编号为错误值',
    'after-analysis-date': '未计入：晚于分析日期',
    'outside-window': '未计入：不在统计期间',
    'date-missing': '未计入：无日期',
    'reason-excluded': '未计入：属不计入的原因',
  },
};
