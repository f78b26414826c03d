import type { Finding } from '../../base/Finding';
import { failure, success, type Result } from '../../base/Result';
import { exactSum } from '../../stats/exactSum';
import { ranks } from '../../stats/rank';
import type { CustomerTable } from '../../table/CustomerTable';
import { explainAbc } from './abcExplain';
import type { AbcParams } from './abcParams';
import { firstExamples } from '../fields/examples';
import { fieldName, readField } from '../fields/field';
import { NO_TIER, type Classification, type Method } from '../Method';
import { cumulativeShare, paretoLimits, paretoRanking, paretoTiers, type ParetoRanking } from './paretoRanking';
import { letterLabels, tierCountProblem } from '../tierLabels';

/** Fewer customers than this make shares of customers hardly worth the name (A6). */
const FEW_CUSTOMERS = 10;

export const abc: Method<AbcParams> = {
  id: 'abc',
  requires: {
    customers: ['customer'],
    transactions: ['customer', 'date', 'amount'],
    invoices: ['customer', 'dueDate', 'paidDate', 'amount'],
  },
  parameters: [
    {
      kind: 'field',
      id: 'value',
      prominence: 'main',
      default: { measure: 'netAmount' },
      accepts: ['amount', 'profit', 'margin', 'quantity', 'orders', 'score'],
    },
    { kind: 'choice', id: 'by', prominence: 'more', options: ['value', 'count'], default: 'value' },
    {
      kind: 'shares',
      id: 'cuts',
      prominence: 'main',
      default: [0.8, 0.95],
      defaultWhen: { id: 'by', is: 'count', default: [0.2, 0.5] },
      minimumLength: 1,
      maximumLength: 9,
    },
    { kind: 'choice', id: 'boundary', prominence: 'more', options: ['up', 'down', 'nearest'], default: 'up' },
    { kind: 'choice', id: 'nonPositive', prominence: 'more', options: ['last', 'own', 'exclude'], default: 'last' },
  ],
  fields: (params) => [params.value],
  check: (params, tierCount) => {
    const expected = tierTotal(params);
    return tierCount === 0 || tierCount === expected ? [] : [tierCountProblem(expected, tierCount)];
  },
  defaultTiers: (params) => letterLabels(tierTotal(params)),
  reference: 'H. F. Dickie, "ABC inventory analysis shoots for dollars, not pennies", Factory Management and Maintenance 109 (1951)',
  picture: 'pareto',
  classify: (table, params, tiers) => {
    const read = readField(table, params.value);
    return read.ok ? gradeByPareto(read.value, table, params, tiers) : read;
  },
  explain: explainAbc,
  outputs: () => [
    { key: 'tier', type: 'text' },
    { key: 'cumulativeShare', type: 'share' },
  ],
};

const tierTotal = (params: AbcParams): number => params.cuts.length + (params.nonPositive === 'own' ? 2 : 1);

const gradeByPareto = (values: Float64Array, table: CustomerTable, params: AbcParams, tiers: readonly string[]): Result<Classification> => {
  const ranking = paretoRanking(values);
  const { groups, firstPositive } = ranking;
  if (ranking.positives === 0) return failure({ code: 'no-positive-values', column: fieldName(params.value) });

  const tierOfGroup = paretoTiers(ranking, params.by, params.cuts, params.boundary);
  const tierOfNonPositive = { last: params.cuts.length, own: params.cuts.length + 1, exclude: NO_TIER }[params.nonPositive];
  tierOfGroup.fill(tierOfNonPositive, 0, firstPositive);
  const shareOfGroup = Float64Array.from(groups.values, (_, group) => cumulativeShare(ranking, group));

  return success({
    tiers,
    tier: Uint8Array.from(groups.groupOf, (group) => (group < 0 ? NO_TIER : (tierOfGroup[group] as number))),
    value: values,
    measures: {
      cumulativeShare: Float64Array.from(groups.groupOf, (group) => (group < 0 ? NaN : (shareOfGroup[group] as number))),
      share: values.map((value) => value / ranking.base),
      rank: ranks(groups, 'higher'),
    },
    texts: { state: stateTexts(values, params) },
    findings: abcFindings(values, ranking, tierOfGroup, table, params, tiers),
    cuts: paretoLimits(ranking, tierOfGroup, params.cuts.length),
  });
};

const stateTexts = (values: Float64Array, params: AbcParams): readonly string[] =>
  Array.from(values, (value) => {
    if (Number.isNaN(value)) return 'no value';
    return value <= 0 && params.nonPositive === 'exclude' ? 'excluded' : '';
  });

const abcFindings = (
  values: Float64Array,
  ranking: ParetoRanking,
  tierOfGroup: Uint8Array,
  table: CustomerTable,
  params: AbcParams,
  tiers: readonly string[],
): Finding[] => {
  const findings: Finding[] = [];
  const column = fieldName(params.value);
  const { groups, firstPositive } = ranking;

  if (groups.present < FEW_CUSTOMERS) {
    findings.push({ code: 'few-customers', severity: 'warning', count: groups.present, examples: [], facts: { atLeast: FEW_CUSTOMERS } });
  }
  const positiveGroups = groups.values.length - firstPositive;
  if (positiveGroups === 1)
    findings.push({ code: 'no-concentration', severity: 'warning', column, count: ranking.positives, examples: [] });

  const filled = new Set(tierOfGroup.subarray(firstPositive));
  for (let tier = 0; tier <= params.cuts.length; tier++) {
    const holdsTheRest = tier === params.cuts.length && params.nonPositive === 'last' && firstPositive > 0;
    if (filled.has(tier) || holdsTheRest) continue;
    findings.push({ code: 'tier-empty', severity: 'info', count: 1, examples: [], facts: { tier: tiers[tier] ?? '' } });
  }

  const nonPositive = values.filter((value) => value <= 0);
  if (nonPositive.length > 0) {
    findings.push({
      code: 'non-positive',
      severity: 'info',
      column,
      count: nonPositive.length,
      examples: firstExamples(values, table, (value) => value <= 0),
      facts: { amount: exactSum(nonPositive), handling: params.nonPositive },
    });
  }
  return findings;
};
