/** What a column means to the product (T2). One column has one role; `amount` is revenue on a customer table and the invoice total on a list of orders; `previousAmount` is the revenue of the period before. */
export const COLUMN_ROLES = [
  'customer',
  'name',
  'amount',
  'previousAmount',
  'profit',
  'cost',
  'margin',
  'quantity',
  'orders',
  'orderId',
  'date',
  'firstDate',
  'lastDate',
  'dueDate',
  'paidDate',
  'reason',
  'category',
  'region',
  'industry',
  'score',
  'previousTier',
] as const;

export type ColumnRole = (typeof COLUMN_ROLES)[number];

/** How a table is to be read: one row a customer, one row an order, or one row an invoice with due and paid dates. */
export type SourceKind = 'customers' | 'transactions' | 'invoices';

export interface RoleProposal {
  readonly column: string;
  readonly role: ColumnRole | undefined;
  /** What the cells look like. */
  readonly kind: 'number' | 'date' | 'text' | 'mixed' | 'blank';
  /** 0 to 1; below 0.5 the pane asks. */
  readonly confidence: number;
}
