import type { Finding } from '../base/Finding';
import type { Problem } from '../base/Problem';
import { success, type Result } from '../base/Result';
import { isPurchaseHistory } from '../stats/bgnbdLikelihood';
import { correlation } from '../stats/correlation';
import { ranks } from '../stats/rank';
import { roundSignificant } from '../stats/roundSignificant';
import type { CustomerTable, FieldReference } from '../table/CustomerTable';
import { emptyTierFindings } from './emptyTiers';
import { readField } from './field';
import { fitLifetime, hasSpending, lifetimePredictor, type Histories, type LifetimeModel, type LifetimePrediction } from './lifetimeModel';
import type { LifetimeParams } from './lifetimeParams';
import { NO_TIER, type Classification } from './Method';
import { cumulativeShare, paretoLimits, paretoRanking, paretoTiers, type ParetoRanking } from './paretoRanking';

/** The gamma-gamma model takes how often and how much to be independent; a correlation beyond this says that they are not. */
const NOTICEABLE_CORRELATION = 0.3;

const EXAMPLES = 5;

/** L1-L3. Problems: fields that are not there or hold no number, all of them; models that cannot be fitted. Cost: a few seconds for 100,000 customers. */
export const classifyLifetime = (table: CustomerTable, params: LifetimeParams, tiers: readonly string[]): Result<Classification> => {
  const read = readHistories(table, params);
  if (!read.ok) return read;
  const all = read.value;
  const rows = rowsWithHistory(all);
  const of = (values: Float64Array): Float64Array => Float64Array.from(rows, (row) => values[row] as number);
  const histories = { frequency: of(all.frequency), recency: of(all.recency), age: of(all.age), meanValue: of(all.meanValue) };
  const fitted = fitLifetime(histories);
  if (!fitted.ok) return fitted;

  const measures = predictions(table.rowCount, rows, histories, fitted.value, params);
  const value = measures.lifetimeValue;
  const ranking = paretoRanking(value);
  const { tier, cuts } = lifetimeTiers(ranking, params);
  return success({
    tiers,
    tier,
    value,
    measures: {
      ...measures,
      rank: ranks(ranking.groups, 'higher'),
      cumulativeShare: Float64Array.from(ranking.groups.groupOf, (group) => (group < 0 ? NaN : cumulativeShare(ranking, group))),
      share: value.map((worth) => worth / ranking.base),
    },
    texts: { state: Array.from(value, (worth, row) => (Number.isNaN(worth) ? table.states?.[row] || 'no value' : '')) },
    findings: [...modelFindings(fitted.value, histories, params), ...unscoredFindings(table, all), ...emptyTierFindings(tier, tiers)],
    cuts,
    model: { ...fitted.value.orders, ...fitted.value.spend },
  });
};

/** Tiers of lifetime values ranked; NaN has none. */
export const lifetimeTiers = (
  ranking: ParetoRanking,
  { tiersBy, cuts, boundary }: LifetimeParams,
): { readonly tier: Uint8Array; readonly cuts: readonly number[] } => {
  const tierOfGroup = paretoTiers(ranking, tiersBy, cuts, boundary);
  return {
    tier: Uint8Array.from(ranking.groups.groupOf, (group) => (group < 0 ? NO_TIER : (tierOfGroup[group] as number))),
    cuts: paretoLimits(ranking, tierOfGroup, cuts.length),
  };
};

const readHistories = (table: CustomerTable, params: LifetimeParams): Result<Histories> => {
  const problems: Problem[] = [];
  const read = (field: FieldReference): Float64Array => {
    const result = readField(table, field);
    if (result.ok) return result.value;
    problems.push(...result.problems);
    return new Float64Array();
  };
  const histories = {
    frequency: read(params.repeats),
    recency: read(params.span),
    age: read(params.age),
    meanValue: read(params.meanValue),
  };
  return problems.length > 0 ? { ok: false, problems } : success(histories);
};

const rowsWithHistory = ({ frequency, recency, age }: Histories): number[] =>
  Array.from(frequency, (_, row) => row).filter((row) =>
    isPurchaseHistory(frequency[row] as number, recency[row] as number, age[row] as number),
  );

const predictions = (
  rowCount: number,
  rows: readonly number[],
  { frequency, recency, age, meanValue }: Histories,
  model: LifetimeModel,
  params: LifetimeParams,
): Readonly<Record<keyof LifetimePrediction, Float64Array>> => {
  const column = (): Float64Array => new Float64Array(rowCount).fill(NaN);
  const measures = { pAlive: column(), expectedOrders: column(), expectedSpend: column(), lifetimeValue: column() };
  const predict = lifetimePredictor(model, params);
  rows.forEach((row, i) => {
    const predicted = predict(frequency[i] as number, recency[i] as number, age[i] as number, meanValue[i] as number);
    if (predicted === undefined) return;
    for (const name of ['pAlive', 'expectedOrders', 'expectedSpend', 'lifetimeValue'] as const)
      measures[name][row] = roundSignificant(predicted[name]);
  });
  return measures;
};

const modelFindings = ({ orders, spend }: LifetimeModel, { frequency, meanValue }: Histories, params: LifetimeParams): Finding[] => {
  const findings: Finding[] = [
    {
      code: 'lifetime-model',
      severity: 'info',
      count: frequency.length,
      examples: [],
      facts: { ...orders, ...spend, timeUnit: params.timeUnit },
    },
  ];
  const spending = frequency.map((x, i) => (hasSpending(x, meanValue[i] as number) ? x : NaN));
  const found = correlation(spending, meanValue);
  if (found !== undefined)
    findings.push({
      code: 'frequency-value-correlation',
      severity: Math.abs(found) > NOTICEABLE_CORRELATION ? 'warning' : 'info',
      count: spending.filter((x) => !Number.isNaN(x)).length,
      examples: [],
      facts: { correlation: roundSignificant(found) },
    });
  return findings;
};

/** Customers without a history are counted; those whose history cannot be are named: "x / t_x / T". */
const unscoredFindings = (table: CustomerTable, { frequency, recency, age }: Histories): Finding[] => {
  let without = 0;
  const impossible: number[] = [];
  for (let row = 0; row < table.rowCount; row++) {
    const history = [frequency[row] as number, recency[row] as number, age[row] as number] as const;
    if (history.some(Number.isNaN)) without++;
    else if (!isPurchaseHistory(...history)) impossible.push(row);
  }
  const findings: Finding[] = [];
  if (without > 0) findings.push({ code: 'unscored-customers', severity: 'info', count: without, examples: [] });
  if (impossible.length > 0)
    findings.push({
      code: 'history-impossible',
      severity: 'warning',
      count: impossible.length,
      examples: impossible.slice(0, EXAMPLES).map((row) => ({
        row: table.sourceRows[row] as number,
        found: `${frequency[row]} / ${recency[row]} / ${age[row]}`,
      })),
    });
  return findings;
};
