import type { Finding } from '../../base/Finding';
import { success, type Result } from '../../base/Result';
import { isPurchaseHistory } from '../../stats/bgnbdLikelihood';
import { correlation } from '../../stats/correlation';
import { roundSignificant } from '../../stats/roundSignificant';
import type { BgnbdParameters } from '../../stats/bgnbdFit';
import type { GammaGammaParameters } from '../../stats/gammaGamma';
import type { CustomerTable, FieldReference } from '../../table/CustomerTable';
import { readField } from '../fields/field';
import { fitOrders, fitSpending, hasSpending, ordersPredictor, predictSpend, type LifetimeTerms } from './lifetimeModel';
import type { LifetimeParams } from './lifetimeParams';
import { memoizeLast } from '../memoizeLast';

/** What the two models read and how far ahead they look. */
export type LifetimeSettings = LifetimeTerms & Pick<LifetimeParams, 'repeats' | 'span' | 'age' | 'meanValue'>;

/** What the BG/NBD model says of each customer, rounded to 12 significant digits (P2); NaN without a possible history. */
export interface OrderMeasures {
  readonly measures: { readonly pAlive: Float64Array; readonly expectedOrders: Float64Array };
  readonly model: BgnbdParameters;
  readonly findings: readonly Finding[];
}

/** The same and what the gamma-gamma model adds. */
export interface LifetimeMeasures {
  readonly measures: OrderMeasures['measures'] & { readonly expectedSpend: Float64Array; readonly lifetimeValue: Float64Array };
  readonly model: BgnbdParameters & GammaGammaParameters;
  readonly findings: readonly Finding[];
}

/** The gamma-gamma model takes how often and how much to be independent; a correlation beyond this says that they are not. */
const NOTICEABLE_CORRELATION = 0.3;

const EXAMPLES = 5;

/** L1. Problems: fields that are not there or hold no number, all of them; a model that cannot be fitted. Cost: a few seconds for 100,000 customers. */
export const orderMeasures = (table: CustomerTable, settings: LifetimeSettings): Result<OrderMeasures> => {
  const read = readColumns(table, [settings.repeats, settings.span, settings.age]);
  if (!read.ok) return read;
  const predicted = predictOrders(read.value, termsOf(settings));
  if (!predicted.ok) return predicted;
  const { pAlive, expectedOrders, model, rows } = predicted.value;
  return success({
    measures: { pAlive, expectedOrders },
    model,
    findings: [modelFinding(model, rows.length, settings), ...unscoredFindings(table, read.value)],
  });
};

/** L1-L3. Problems and cost as `orderMeasures`; spending whose mean is infinite. */
export const lifetimeMeasures = (table: CustomerTable, settings: LifetimeSettings): Result<LifetimeMeasures> => {
  const read = readColumns(table, [settings.repeats, settings.span, settings.age, settings.meanValue]);
  if (!read.ok) return read;
  const [frequency, recency, age, meanValue] = read.value as readonly [Float64Array, Float64Array, Float64Array, Float64Array];
  const predicted = predictOrders([frequency, recency, age], termsOf(settings));
  if (!predicted.ok) return predicted;
  const spending = fittedSpending([frequency, meanValue, recency, age], null);
  if (!spending.ok) return spending;

  const { pAlive, expectedOrders, worth, model, rows } = predicted.value;
  const expectedSpend = new Float64Array(table.rowCount).fill(NaN);
  const lifetimeValue = new Float64Array(table.rowCount).fill(NaN);
  for (const row of rows) {
    const spend = predictSpend(spending.value, frequency[row] as number, meanValue[row] as number);
    if (spend === undefined || Number.isNaN(worth[row])) continue;
    expectedSpend[row] = roundSignificant(spend);
    lifetimeValue[row] = roundSignificant((worth[row] as number) * spend);
  }
  return success({
    measures: { pAlive, expectedOrders, expectedSpend, lifetimeValue },
    model: { ...model, ...spending.value },
    findings: [
      modelFinding({ ...model, ...spending.value }, rows.length, settings),
      ...correlationFindings(rows, frequency, meanValue),
      ...unscoredFindings(table, [frequency, recency, age]),
    ],
  });
};

const termsOf = ({ horizonMonths, margin, discount, timeUnit }: LifetimeSettings): LifetimeTerms => ({
  horizonMonths,
  margin,
  discount,
  timeUnit,
});

const readColumns = (table: CustomerTable, fields: readonly FieldReference[]): Result<readonly Float64Array[]> => {
  const reads = fields.map((field) => readField(table, field));
  const problems = reads.flatMap((read) => (read.ok ? [] : read.problems));
  return problems.length > 0 ? { ok: false, problems } : success(reads.flatMap((read) => (read.ok ? [read.value] : [])));
};

/** The customers whose history is possible. Input: x, t_x, T. */
const rowsWithHistory = ([frequency, recency, age]: readonly Float64Array[]): number[] => {
  const rows: number[] = [];
  for (let row = 0; row < (frequency?.length ?? 0); row++)
    if (isPurchaseHistory(frequency?.[row] ?? NaN, recency?.[row] ?? NaN, age?.[row] ?? NaN)) rows.push(row);
  return rows;
};

const pick = (rows: readonly number[], values: Float64Array): Float64Array => Float64Array.from(rows, (row) => values[row] as number);

const fittedOrders = memoizeLast((columns: readonly Float64Array[], _: null) => {
  const rows = rowsWithHistory(columns);
  const [frequency, recency, age] = columns.map((column) => pick(rows, column)) as [Float64Array, Float64Array, Float64Array];
  const fitted = fitOrders({ frequency, recency, age });
  return fitted.ok ? success({ rows, model: fitted.value }) : fitted;
});

/** Input: x, the mean value, t_x, T; spending is learned from possible histories only. */
const fittedSpending = memoizeLast(([frequency, meanValue, recency, age]: readonly Float64Array[], _: null) => {
  const columns = [frequency, recency, age] as readonly Float64Array[];
  const rows = rowsWithHistory(columns);
  return fitSpending({ frequency: pick(rows, frequency as Float64Array), meanValue: pick(rows, meanValue as Float64Array) });
});

interface PredictedOrders {
  readonly rows: readonly number[];
  readonly model: BgnbdParameters;
  readonly pAlive: Float64Array;
  readonly expectedOrders: Float64Array;
  /** As computed, not rounded: more is made of it. */
  readonly worth: Float64Array;
}

const predictOrders = memoizeLast((columns: readonly Float64Array[], terms: LifetimeTerms): Result<PredictedOrders> => {
  const fitted = fittedOrders(columns, null);
  if (!fitted.ok) return fitted;
  const { rows, model } = fitted.value;
  const [frequency, recency, age] = columns as readonly [Float64Array, Float64Array, Float64Array];
  const empty = (): Float64Array => new Float64Array(frequency.length).fill(NaN);
  const [pAlive, expectedOrders, worth] = [empty(), empty(), empty()];
  const predict = ordersPredictor(model, terms);
  for (const row of rows) {
    const predicted = predict(frequency[row] as number, recency[row] as number, age[row] as number);
    if (predicted === undefined) continue;
    pAlive[row] = roundSignificant(predicted.pAlive);
    expectedOrders[row] = roundSignificant(predicted.expectedOrders);
    worth[row] = predicted.worth;
  }
  return success({ rows, model, pAlive, expectedOrders, worth });
});

const modelFinding = (
  model: BgnbdParameters & Partial<GammaGammaParameters>,
  customers: number,
  { timeUnit }: LifetimeSettings,
): Finding => ({
  code: 'lifetime-model',
  severity: 'info',
  count: customers,
  examples: [],
  facts: { ...model, timeUnit },
});

const correlationFindings = (rows: readonly number[], frequency: Float64Array, meanValue: Float64Array): Finding[] => {
  const spending = Float64Array.from(rows, (row) =>
    hasSpending(frequency[row] as number, meanValue[row] as number) ? (frequency[row] as number) : NaN,
  );
  const found = correlation(spending, pick(rows, meanValue));
  if (found === undefined) return [];
  return [
    {
      code: 'frequency-value-correlation',
      severity: Math.abs(found) > NOTICEABLE_CORRELATION ? 'warning' : 'info',
      count: spending.filter((x) => !Number.isNaN(x)).length,
      examples: [],
      facts: { correlation: roundSignificant(found) },
    },
  ];
};

/** Customers without a history are counted; those whose history cannot be are named: "x / t_x / T". */
const unscoredFindings = (table: CustomerTable, [frequency, recency, age]: readonly Float64Array[]): Finding[] => {
  let without = 0;
  const impossible: { row: number; found: string }[] = [];
  let impossibleCount = 0;
  for (let row = 0; row < table.rowCount; row++) {
    const history = [frequency?.[row] ?? NaN, recency?.[row] ?? NaN, age?.[row] ?? NaN] as const;
    if (history.some(Number.isNaN)) without++;
    else if (!isPurchaseHistory(...history)) {
      if (impossibleCount++ < EXAMPLES) impossible.push({ row: table.sourceRows[row] as number, found: history.join(' / ') });
    }
  }
  const findings: Finding[] = [];
  if (without > 0) findings.push({ code: 'unscored-customers', severity: 'info', count: without, examples: [] });
  if (impossibleCount > 0) findings.push({ code: 'history-impossible', severity: 'warning', count: impossibleCount, examples: impossible });
  return findings;
};
