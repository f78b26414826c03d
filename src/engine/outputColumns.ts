import { NO_TIER, type Method, type OutputSpec } from '../methods/Method';
import type { Policy } from '../policy/Policy';
import { ranks } from '../stats/rank';
import { tieGroups } from '../stats/tieGroups';
import { exactSum } from '../stats/exactSum';
import type { GradedTable } from './GradedTable';
import type { OutputColumn, OutputRows } from './Run';
import { hasSteps } from './steps/applySteps';

/** Columns that any method can write on request, by key (O1). */
const EXTRA_SPECS: Readonly<Record<string, OutputSpec>> = {
  rank: { key: 'rank', type: 'integer' },
  share: { key: 'share', type: 'share' },
  action: { key: 'action', type: 'text' },
  contactDays: { key: 'contactDays', type: 'integer' },
  nextContact: { key: 'nextContact', type: 'date' },
  creditLimit: { key: 'creditLimit', type: 'money' },
  reason: { key: 'reason', type: 'text' },
  methodTier: { key: 'methodTier', type: 'text' },
  systemTier: { key: 'systemTier', type: 'text' },
  changedBy: { key: 'changedBy', type: 'text' },
};

/** Who and how much: what a result on a sheet of its own needs beside the id (O7), where a customer table has it already. */
const identitySpecs = ({ source }: Policy): readonly OutputSpec[] => {
  if (source.kind === 'customers') return [];
  const amount: OutputSpec = { key: 'amount', type: 'money' };
  return source.columns.name === undefined ? [amount] : [{ key: 'name', type: 'text' }, amount];
};

/** The method's own columns, then those the policy asks for; each once. */
export const outputSpecs = (method: Method, policy: Policy): readonly OutputSpec[] => {
  const outputs = method.outputs(policy.method.params);
  // What a method calls otherwise (a segment) is no longer the tier when later steps can change it.
  const needsTier = hasSteps(policy) && outputs.every(({ key }) => key !== 'tier');
  const own = [...identitySpecs(policy), ...(needsTier ? [{ key: 'tier', type: 'text' } as const] : []), ...outputs];
  const keys = new Set(own.map(({ key }) => key));
  const extra = policy.output.extraColumns.flatMap((key) => (keys.has(key) ? [] : (EXTRA_SPECS[key] ?? [])));
  return [...own, ...extra];
};

/** Words about one customer, in the language of whoever writes them. */
export interface DescribeReason {
  readonly reason: (run: GradedTable, row: number) => string;
  /** G1: what the last step that changed the tier did; empty where none did. */
  readonly change: (run: GradedTable, row: number) => string;
}

/** Hands over the output of customers `from` to `to`; what needs all customers is computed once. */
export type OutputReader = (from: number, to: number) => readonly OutputColumn[];

export const outputReader = (run: GradedTable, describeReason: DescribeReason): OutputReader => {
  const columns = run.report.outputColumns.map((spec) => ({ spec, read: cellReader(run, spec.key, describeReason) }));
  return (from, to) =>
    columns.map(({ spec, read }) => ({
      ...spec,
      values: Array.from({ length: Math.max(0, Math.min(to, run.table.rowCount) - from) }, (_, i) => read(from + i)),
    }));
};

export const outputRows = ({ table }: GradedTable): OutputRows => ({ source: table.source, sourceRows: table.sourceRows, ids: table.ids });

type CellReader = (row: number) => string | number | null;

const cellReader = (run: GradedTable, key: string, describeReason: DescribeReason): CellReader => {
  const { classification, policy } = run;
  const tierOf = (row: number): number => classification.tier[row] as number;
  const ofTier =
    (read: (tier: Policy['tiers'][number]) => string | number | null): CellReader =>
    (row) => {
      const tier = policy.tiers[tierOf(row)];
      return tier === undefined ? null : read(tier);
    };
  switch (key) {
    case 'tier':
      return labelReader(run, classification.tier);
    case 'methodTier':
      return labelReader(run, run.methodClassification.tier);
    case 'systemTier':
      return labelReader(run, run.steps?.systemTier ?? classification.tier);
    case 'changedBy':
      return (row) => describeReason.change(run, row) || null;
    case 'name':
      return (row) => run.table.names?.[row] || null;
    case 'amount':
      return (row) => run.amounts.values[row] ?? null;
    case 'action':
      return ofTier((tier) => tier.action || null);
    case 'contactDays':
      return ofTier((tier) => tier.contactDays);
    case 'creditLimit':
      return ofTier((tier) => tier.creditLimit);
    case 'nextContact':
      return nextContactReader(run);
    case 'reason':
      return (row) => describeReason.reason(run, row) || null;
  }
  const texts = classification.texts[key];
  if (texts !== undefined) return (row) => texts[row] || null;
  const numbers = classification.measures[key] ?? derivedMeasure(run, key);
  return (row) => {
    const value = numbers[row] as number;
    return Number.isNaN(value) ? null : value;
  };
};

const labelReader =
  ({ classification }: GradedTable, tiers: Uint8Array): CellReader =>
  (row) => {
    const tier = tiers[row] as number;
    return tier === NO_TIER ? null : (classification.tiers[tier] ?? null);
  };

/** Rank and share for methods that have none of their own: rank by what decides, share of the amounts. */
const derivedMeasure = ({ classification, amounts }: GradedTable, key: string): Float64Array => {
  if (key === 'rank') return ranks(tieGroups(classification.value), 'higher');
  if (key === 'share') {
    const whole = exactSum(amounts.values);
    return amounts.values.map((amount) => (whole > 0 ? amount / whole : NaN));
  }
  throw new Error(`No output column "${key}".`);
};

/** The last order plus the tier's rhythm, so that a date in the past means overdue; from the analysis date where no order is known. */
const nextContactReader = ({ table, policy, classification }: GradedTable): CellReader => {
  const recency = table.measures.get('recencyDays');
  return (row) => {
    const days = policy.tiers[classification.tier[row] as number]?.contactDays ?? null;
    if (days === null || table.analysisDate === undefined) return null;
    const sinceLastOrder = recency?.[row] ?? NaN;
    return table.analysisDate - (Number.isNaN(sinceLastOrder) ? 0 : sinceLastOrder) + days;
  };
};
