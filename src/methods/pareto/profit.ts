import type { Finding } from '../../base/Finding';
import { success, type Result } from '../../base/Result';
import { exactSum } from '../../stats/exactSum';
import type { CustomerTable, FieldReference } from '../../table/CustomerTable';
import { abc } from './abc';
import type { AbcParams } from './abcParams';
import { fieldName } from '../fields/field';
import type { Classification, Method } from '../Method';
import type { Boundary } from './paretoRanking';
import { letterLabels, tierCountProblem } from '../tierLabels';

export interface ProfitParams {
  readonly value: FieldReference;
  readonly cuts: readonly number[];
  readonly boundary: Boundary;
}

/** U5: customers by what they earn; those who cost more than they bring come last, in a tier of their own, with their names. */
export const profit: Method<ProfitParams> = {
  id: 'profit',
  requires: {
    customers: ['customer'],
    transactions: ['customer', 'date', 'amount'],
    invoices: ['customer', 'dueDate', 'paidDate', 'amount'],
  },
  parameters: [
    // Accepts any column: the measure is made from amount and cost or margin, so no single role has to be known.
    { kind: 'field', id: 'value', prominence: 'main', default: { measure: 'profitAmount' }, accepts: [] },
    { kind: 'shares', id: 'cuts', prominence: 'main', default: [0.8, 0.95], minimumLength: 1, maximumLength: 9 },
    { kind: 'choice', id: 'boundary', prominence: 'more', options: ['up', 'down', 'nearest'], default: 'up' },
  ],
  fields: (params) => [params.value],
  check: (params, tierCount) => {
    const expected = params.cuts.length + 2;
    return tierCount === 0 || tierCount === expected ? [] : [tierCountProblem(expected, tierCount)];
  },
  defaultTiers: (params) => letterLabels(params.cuts.length + 2),
  reference: 'R. S. Kaplan & V. G. Narayanan, "Measuring and managing customer profitability", Journal of Cost Management 15 (2001)',
  picture: 'pareto',
  classify: (table, params, tiers) => classifyProfit(table, params, tiers),
  explain: (row, table, classification, params, depth) => {
    const explained = abc.explain(row, table, classification, asAbc(params), depth);
    const value = classification.value[row] as number;
    if (Number.isNaN(value)) return explained;
    const [, ...place] = explained.reasons;
    const share = classification.measures['share']?.[row] as number;
    return {
      ...explained,
      reasons: [
        { code: 'profit-value', facts: { column: fieldName(params.value), value } },
        ...(Number.isNaN(share) ? [] : [{ code: 'profit-share' as const, facts: { share } }]),
        ...(value < 0 ? [{ code: 'profit-loss' as const, facts: {} }] : place),
      ],
    };
  },
  outputs: () => [
    { key: 'tier', type: 'text' },
    { key: 'profit', type: 'money' },
    { key: 'share', type: 'share' },
    { key: 'rank', type: 'integer' },
  ],
};

/** Shares run over the profits; what earns nothing is a tier of its own. */
const asAbc = ({ value, cuts, boundary }: ProfitParams): AbcParams => ({ value, by: 'value', cuts, boundary, nonPositive: 'own' });

const classifyProfit = (table: CustomerTable, params: ProfitParams, tiers: readonly string[]): Result<Classification> => {
  const graded = abc.classify(table, asAbc(params), tiers);
  if (!graded.ok) return graded;
  const { value, measures, findings } = graded.value;
  const total = exactSum(value);
  return success({
    ...graded.value,
    // Losses count in the whole, so the shares of those who earn add up to more than 1. A whole that is a loss has no shares.
    measures: { ...measures, profit: value, share: value.map((each) => (total > 0 ? each / total : NaN)) },
    findings: [...findings.filter(({ code }) => code !== 'non-positive'), ...lossMakers(value, table, params)],
  });
};

const NAMED = 5;

/** The loss makers, the dearest first. */
const lossMakers = (values: Float64Array, table: CustomerTable, params: ProfitParams): Finding[] => {
  const rows = Array.from(values.keys()).filter((row) => (values[row] as number) < 0);
  if (rows.length === 0) return [];
  rows.sort((a, b) => (values[a] as number) - (values[b] as number));
  const nameOf = (row: number): string => (table.names?.[row] || table.ids[row]) ?? '';
  const first = rows.slice(0, NAMED);
  return [
    {
      code: 'loss-makers',
      severity: 'warning',
      column: fieldName(params.value),
      count: rows.length,
      examples: first.map((row) => ({ row: table.sourceRows[row] as number, found: String(values[row]) })),
      facts: { amount: exactSum(rows.map((row) => values[row] as number)), names: first.map(nameOf).join(', ') },
    },
  ];
};
