import type { ParameterSpec } from '../../../methods/Method';
import { measuresKnown } from '../../../policy/measuresKnown';
import type { Policy } from '../../../policy/Policy';
import type { FieldReference } from '../../../table/CustomerTable';
import type { TableHeader } from '../../../table/RawTable';

/** What a customer table says in columns of its own, which are offered as such. */
const COLUMNS_OF_CUSTOMERS = new Set(['netAmount', 'orders', 'quantity', 'costAmount']);

/** Dates are no figures to grade by; the days since then are. */
const DATES = new Set(['firstOrderDay', 'lastOrderDay']);

/** What most people look for first; the others follow as the vocabulary has them. */
const FIRST = ['netAmount', 'meanDaysLate', 'worstDaysLate', 'onTimeShare', 'openAmount', 'overdueAmount', 'overdueShare'];

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
  const measures = offeredMeasures(policy).map((measure) => ({ measure }));
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
  // Numbers first: what is taken when something is added should serve without another choice.
  const texts = new Set(Object.entries(columns).flatMap(([role, name]) => (NOT_NUMBERS.has(role) ? [name] : [])));
  const inOrder = [...others.filter((name) => !texts.has(name)), ...others.filter((name) => texts.has(name))];
  return [...[...accepted, ...inOrder].map((column) => ({ column })), ...measures];
};

/** What conditions can ask of a customer (G1): texts too. */
export const conditionFields = (policy: Policy, header: TableHeader): readonly FieldReference[] =>
  fieldOptions(policy, header, { kind: 'structure' });

const offeredMeasures = (policy: Policy): readonly string[] => {
  const { kind, columns } = policy.source;
  const offered = measuresKnown(policy).filter((measure) => {
    if (DATES.has(measure)) return false;
    if (kind !== 'customers') return true;
    return !COLUMNS_OF_CUSTOMERS.has(measure) && !(measure === 'profitAmount' && columns.profit !== undefined);
  });
  const place = (measure: string): number => FIRST.indexOf(measure) + (FIRST.includes(measure) ? 0 : FIRST.length + 1);
  return offered.toSorted((left, right) => place(left) - place(right));
};
