import type { ColumnRole } from './ColumnRole';

/**
 * Header words by role (T2), lower case, words apart by one blank. A header that is one of them is sure; one that contains it is likely, the
 * more so the more of the header it covers.
 */
const ROLE_WORDS: Readonly<Record<ColumnRole, readonly string[]>> = {
  customer: [
    ...['customer id', 'customer no', 'customer number', 'customer code', 'customer key', 'customer', 'cust id', 'client id', 'client no'],
    ...[
      'client',
      'account id',
      'account no',
      'account number',
      'account',
      'buyer',
      'buyer id',
      'user id',
      'member id',
      'sold to',
      'debtor',
    ],
    ...['prospect id', 'prospect', 'lead id', 'lead'],
    ...['客户编号', '客户号', '客户代码', '客户编码', '客户id', '客户', '会员编号', '会员号', '会员', '买家', '账户', '顾客'],
  ],
  name: [
    ...['name', 'customer name', 'client name', 'account name', 'company', 'company name', 'full name'],
    ...['名称', '姓名', '客户名称', '客户名', '客户姓名', '公司名称', '公司', '简称'],
  ],
  amount: [
    ...[
      'amount',
      'revenue',
      'net revenue',
      'sales',
      'net sales',
      'sales amount',
      'net amount',
      'turnover',
      'invoice amount',
      'order amount',
    ],
    ...[
      'order value',
      'order total',
      'total amount',
      'total sales',
      'total revenue',
      'annual sales',
      'total',
      'value',
      'monetary',
      'spend',
    ],
    ...['销售额', '销售金额', '金额', '收入', '营业额', '成交额', '消费金额', '订单金额', '发票金额', '总额', '净额', '年销售额', '采购额'],
  ],
  previousAmount: [
    ...['previous revenue', 'prior revenue', 'previous amount', 'prior amount', 'previous sales', 'prior sales', 'revenue py', 'sales py'],
    ...['上年销售额', '去年销售额', '上期销售额', '上期金额', '上年金额', '去年同期', '上年同期', '同期销售额', '前期金额'],
  ],
  profit: ['profit', 'gross profit', 'net profit', 'contribution', 'earnings', '利润', '毛利', '毛利额', '利润额', '净利润', '贡献'],
  cost: ['cost', 'costs', 'cogs', 'cost of sales', 'cost of goods', 'total cost', '成本', '销售成本', '总成本'],
  margin: ['margin', 'margin %', 'gross margin', 'profit margin', '毛利率', '利润率'],
  quantity: ['quantity', 'qty', 'units', 'pieces', 'volume', '数量', '件数', '销量', '总数量'],
  orders: [
    ...[
      'orders',
      'order count',
      'number of orders',
      'no of orders',
      'purchases',
      'transactions',
      'transaction count',
      'frequency',
      'invoices',
    ],
    ...['订单数', '订单数量', '购买次数', '交易次数', '下单次数', '订货次数', '次数', '频次'],
  ],
  orderId: [
    ...['order id', 'order no', 'order number', 'order', 'invoice', 'invoice id', 'invoice no', 'invoice number', 'transaction id'],
    ...['transaction', 'receipt', 'receipt no', 'document no', 'document number'],
    ...['订单号', '订单编号', '订单id', '发票号', '发票编号', '发票号码', '单号', '单据编号', '交易号', '流水号'],
  ],
  date: [
    ...['date', 'order date', 'invoice date', 'transaction date', 'purchase date', 'sales date', 'posting date', 'document date'],
    ...['日期', '订单日期', '下单日期', '购买日期', '开票日期', '发票日期', '交易日期', '销售日期', '时间', '下单时间'],
  ],
  firstDate: [
    ...['first order', 'first order date', 'first purchase', 'first purchase date', 'first date', 'first sale', 'customer since', 'since'],
    ...['首次购买', '首次购买日期', '首单日期', '首次下单', '首次下单日期', '首次订单', '开户日期'],
  ],
  lastDate: [
    ...[
      'last order',
      'last order date',
      'last purchase',
      'last purchase date',
      'last date',
      'last sale',
      'latest order',
      'most recent order',
    ],
    ...['最近购买', '最近购买日期', '最后购买日期', '最近下单', '最近下单日期', '最后下单日期', '末单日期', '最近订单', '最近交易日期'],
  ],
  dueDate: ['due', 'due date', 'payment due', 'due on', '到期', '到期日', '到期日期', '应付日期', '应收日期'],
  paidDate: [
    ...['paid', 'paid date', 'paid on', 'date paid', 'payment date', 'payment', 'settled', 'cleared'],
    ...['付款', '付款日期', '付款日', '支付日期', '收款日期', '回款日期', '实付日期'],
  ],
  reason: ['reason', 'dispute', 'dispute reason', 'disputed', 'reason code', '原因', '争议', '争议原因'],
  category: ['category', 'product category', 'product group', 'product line', '类别', '品类', '分类', '产品类别'],
  region: ['region', 'country', 'area', 'city', 'state', 'province', 'territory', '地区', '区域', '国家', '省份', '城市', '大区'],
  industry: ['industry', 'sector', 'branch', '行业', '所属行业'],
  score: ['score', 'rating', 'points', '评分', '得分', '分数', '积分'],
  previousTier: [
    ...[
      'previous tier',
      'last tier',
      'old tier',
      'tier last year',
      'last year tier',
      'last years tier',
      'tier',
      'class',
      'grade',
      'previous class',
    ],
    ...['上年等级', '去年等级', '原等级', '客户等级', '等级', '级别', '上期等级'],
  ],
};

/** `CustomerID`, `customer_id` and `Customer ID ` are one header. */
export const plainHeader = (header: string): string =>
  header
    .trim()
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1 $2')
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[\s_\-./:#()（）[\]]+/g, ' ')
    .trim();

/** How well a header says a role, 0 to 1. Of two whole matches the word that stands earlier wins: `Customer ID` before `Customer`. */
export const headerMatch = (plain: string, role: ColumnRole): number => {
  if (role !== 'amount' && role !== 'previousAmount') return wordMatch(plain, role);
  // `Revenue last year` is the revenue of the year before, however it is said.
  const present = plain.replace(EARLIER, ' ').replace(/\s+/g, ' ').trim();
  if (role === 'amount') return present === plain ? wordMatch(plain, role) : 0;
  return Math.max(wordMatch(plain, role), present === plain ? 0 : 0.99 * wordMatch(present, 'amount'));
};

/** What says of a header that it is about the period before. */
const EARLIER =
  /\b(?:last|previous|prior|preceding) (?:fiscal |financial )?(?:year|period|quarter|month|season)\b|\b(?:year|period) before\b|\b(?:py|ly|lfy|pfy)\b|(?:上|去|前)(?:一)?(?:年度?|期|季度?|财年)(?:同期)?|同期/;

const wordMatch = (plain: string, role: ColumnRole): number => {
  let best = 0;
  for (const [i, word] of ROLE_WORDS[role].entries()) {
    if (word === plain) return 1 - i / 1000;
    const contained = /^[a-z]/.test(word) ? ` ${plain} `.includes(` ${word} `) : plain.includes(word);
    if (contained) best = Math.max(best, 0.4 + (0.5 * word.length) / plain.length);
  }
  return best;
};
