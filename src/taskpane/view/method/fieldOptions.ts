import type { ParameterSpec } from '../../../methods/Method';
import type { Policy } from '../../../policy/Policy';
import type { FieldReference } from '../../../table/CustomerTable';
import type { MeasureName } from '../../../table/MeasureName';
import type { ColumnRole, SourceKind } from '../../../table/ColumnRole';
import type { TableHeader } from '../../../table/RawTable';

/** What can be derived from each kind of source; the columns of a customer table say the rest. */
const MEASURES: Readonly<Record<SourceKind, readonly MeasureName[]>> = {
  customers: ['recencyDays', 'customerAgeDays', 'profitAmount', 'meanOrderValue', 'repeatOrderShare'],
  transactions: [
    'netAmount',
    'grossAmount',
    'returnsAmount',
    'orders',
    'quantity',
    'profitAmount',
    'meanOrderValue',
    'recencyDays',
    'meanDaysBetweenOrders',
    'customerAgeDays',
    'growth',
    'repeatOrderShare',
    'boughtAgain',
    'returnsShare',
    'gapBeforeLastOrderDays',
    'repeatPurchaseDays',
    'purchaseSpanDays',
    'meanRepeatValue',
  ],
  invoices: ['netAmount', 'meanDaysLate', 'worstDaysLate', 'onTimeShare', 'openAmount', 'overdueAmount', 'overdueShare', 'growth'],
};

/** Roles whose columns hold no number to grade by. */
const NOT_NUMBERS = new Set([
  'customer',
  'name',
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
  'previousTier',
]);

const TEXT_ROLES = ['category', 'region', 'industry', 'previousTier'] as const;

const NO_INDICATORS = new Set(['customer', 'name']);

/** As much of a parameter as says what it can name. */
type FieldUse = Extract<ParameterSpec, { readonly kind: 'field' }> | { readonly kind: Exclude<ParameterSpec['kind'], 'field'> };

/** The numbers a field may name: columns of a customer table (those in an accepted role first), measures of a list of orders or invoices. */
export const fieldOptions = (policy: Policy, header: TableHeader, spec: FieldUse): readonly FieldReference[] => {
  const { kind, columns } = policy.source;
  const measures = MEASURES[kind].filter((measure) => isDerivable(measure, policy)).map((measure) => ({ measure }));
  if (kind !== 'customers') {
    // Of a list, the texts that describe a customer are there too, for what can ask texts.
    const texts = spec.kind === 'structure' ? TEXT_ROLES.flatMap((role) => columns[role] ?? []) : [];
    return [...measures, ...texts.map((column) => ({ column }))];
  }
  // Indicators may be texts that stand for points (W2, categories).
  const unfit = spec.kind === 'structure' ? NO_INDICATORS : NOT_NUMBERS;
  const excluded = new Set(Object.entries(columns).flatMap(([role, name]) => (unfit.has(role) ? [name] : [])));
  const accepted = spec.kind === 'field' ? spec.accepts.flatMap((role) => columns[role] ?? []) : [];
  const others = header.columns.map((column) => column.name).filter((name) => !excluded.has(name) && !accepted.includes(name));
  return [...[...accepted, ...others].map((column) => ({ column })), ...measures];
};

/** What conditions can ask of a customer (G1): texts too. */
export const conditionFields = (policy: Policy, header: TableHeader): readonly FieldReference[] =>
  fieldOptions(policy, header, { kind: 'structure' });

const isDerivable = (measure: MeasureName, policy: Policy): boolean => {
  const { columns, kind } = policy.source;
  const has = (...roles: readonly ColumnRole[]): boolean => roles.every((role) => columns[role] !== undefined);
  if (measure === 'quantity') return has('quantity');
  // In a customer table profit that is a column is offered as that column.
  if (measure === 'profitAmount') return has('cost') || has('margin') || (kind !== 'customers' && has('profit'));
  if (kind !== 'customers') return true;
  if (measure === 'recencyDays') return has('lastDate') || has('date');
  if (measure === 'customerAgeDays') return has('firstDate');
  return measure === 'meanOrderValue' ? has('amount', 'orders') : has('orders');
};
