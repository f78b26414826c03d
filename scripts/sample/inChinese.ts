import { chineseCompanyName } from './companyName';
import { Draws } from './Draws';
import type { SampleTable } from './SampleTable';

/** Sheets and columns of the sample as a Chinese workbook calls them. */
const NAMES: Readonly<Record<string, string>> = {
  Customers: '客户',
  Invoices: '发票',
  Prospects: '潜在客户',
  Accounts: '大客户',
  BankClients: '银行客户',
  Pipeline: '商机',
};

const HEADERS: Readonly<Record<string, string>> = {
  'Customer ID': '客户编号',
  'Prospect ID': '客户编号',
  Name: '客户名称',
  Region: '地区',
  Industry: '行业',
  'First order': '首次下单',
  'Last order': '最近下单',
  Orders: '订单数',
  Revenue: '销售额',
  Cost: '成本',
  Profit: '利润',
  'Mean days late': '平均逾期天数',
  'On-time share': '按时付款率',
  'Tier last year': '上年等级',
  Potential: '发展潜力',
  Invoice: '发票号',
  Date: '开票日期',
  Due: '到期日',
  Paid: '付款日期',
  Amount: '金额',
  Reason: '原因',
  'Financial strength': '财务实力',
  'Market potential': '市场潜力',
  'Willingness to buy': '合作意愿',
  'Industry influence': '行业影响力',
  'Expected sales': '预计销售额',
  'Annual sales': '年销售额',
  'Sales last year': '上年销售额',
  'Years with us': '合作年限',
  Credit: '信用状况',
  'By the method last year': '上年方法定级',
  'Tier by hand': '人工定级',
  'Set by': '定级人',
  Because: '定级理由',
  Until: '有效期至',
  Assets: '资产',
  Willingness: '购买意愿',
  'Credit score': '信用分',
  'Days past due': '逾期天数',
  'Profit margin': '利润率',
  'Industry growth over five years': '近五年行业增长率',
  'Deals a year': '年合作次数',
  'Supported industry': '是否扶持行业',
  Tier: '等级',
};

const TEXTS: Readonly<Record<string, string>> = {
  East: '华东',
  South: '华南',
  North: '华北',
  West: '西部',
  Central: '华中',
  Manufacturing: '制造',
  Retail: '零售',
  Construction: '建筑',
  Hospitality: '酒店餐饮',
  Logistics: '物流',
  Health: '医疗健康',
  Education: '教育',
  Disputed: '争议',
  Return: '退货',
  Damaged: '破损',
  Good: '良好',
  Fair: '一般',
  Poor: '较差',
  High: '高',
  Low: '低',
  Yes: '是',
  No: '否',
  'Anna Li': '李安娜',
  'Tom Baker': '王涛',
  'Framework contract': '签有框架协议',
  'Tender won': '中标新项目',
  'Leaving the market': '即将退出市场',
  'New owner': '更换股东',
};

/** Texts that are the same in both languages: ids and letters of tiers. */
const SAME = /^[A-Z]?\d*$/;

const NAMES_SEED = 0.57721;

/** The same tables for a Chinese reader: the numbers are the same, all words are Chinese, and so are the companies. */
export const inChinese = (tables: readonly SampleTable[]): SampleTable[] => {
  const draws = new Draws(NAMES_SEED);
  const taken = new Set(tables.flatMap(companyNames));
  return tables.map((table) => {
    const { name, columns, rows } = table;
    const headers = columns.map(({ header }) => header);
    const industry = headers.indexOf('Industry');
    return {
      name: wordFor(NAMES, name),
      columns: columns.map((column) => ({ ...column, header: wordFor(HEADERS, column.header), width: Math.max(column.width, 11) })),
      rows: rows.map((row) =>
        row.map((cell, i) => {
          if (typeof cell === 'number') return cell;
          if (headers[i] !== 'Name') return SAME.test(cell) ? cell : wordFor(TEXTS, cell);
          return isChinese(cell) ? cell : chineseCompanyName(draws, String(row[industry] ?? ''), taken);
        }),
      ),
    };
  });
};

const companyNames = ({ columns, rows }: SampleTable): string[] => {
  const place = columns.findIndex(({ header }) => header === 'Name');
  return place < 0 ? [] : rows.map((row) => String(row[place]));
};

/** The word that the Chinese sample has for a header or a text of a cell; what it has none for stays. */
export const chineseWord = (english: string): string => HEADERS[english] ?? TEXTS[english] ?? english;

const isChinese = (text: string): boolean => /[\u4e00-\u9fff]/.test(text);

const wordFor = (words: Readonly<Record<string, string>>, english: string): string => {
  const word = words[english];
  if (word === undefined) throw new Error(`The Chinese sample has no word for "${english}".`);
  return word;
};
