import type { enMatrixEditor } from '../en/matrixEditor';

export const zhMatrixEditor: typeof enMatrixEditor = {
  rows: '行',
  columns: '列',
  tiers: '等级，由高到低',
  tiersHelp: '名称之间用分号隔开。',
  unknown: '尚不清楚',
  field: (side) => `${side}：列或指标`,
  kind: (side) => `${side}：档次依据`,
  kinds: { cuts: '界限', values: '文字' },
  cuts: '由小到大，每个数为下一档的起点。',
  values: '每项一档，由低到高，用分号隔开。',
  cell: (row, column) => `${row}与${column}的等级`,
  from: (value) => `${value} 以上`,
  below: (value) => `不足 ${value}`,
  between: (from, below) => `${from} 至不足 ${below}`,
  picture: '按两项指标的档次统计的客户数。',
  cellTitle: (row, column, tier, customers, amount) => `${row}，${column}，${tier}：${customers} 位客户，${amount}`,
  unknownCustomers: (customers, tier) => `尚不清楚：${customers} 位客户，${tier}。`,
};
