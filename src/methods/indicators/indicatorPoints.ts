import type { Finding } from '../../base/Finding';
import { failure, success, type Result } from '../../base/Result';
import { median } from '../../stats/quantile';
import {
  isSpread,
  exceedingStepScaler,
  linearScaler,
  minmaxScaler,
  percentileScaler,
  stepScaler,
  winsorise,
  zscoreScaler,
  type Scaler,
} from '../../stats/scaling';
import type { CustomerTable } from '../../table/CustomerTable';
import { plainText } from '../fields/FieldValue';
import { firstExamples } from '../fields/examples';
import { fieldName, readField } from '../fields/field';
import { isRelative, type Indicator } from './indicator';

/** An indicator's points, one per customer. */
export interface IndicatorPoints {
  /** 0 to 100; NaN where the value is missing and nothing stands in for it. */
  readonly points: Float64Array;
  /** Rows whose value is missing, whatever stands in for it. */
  readonly isMissing: Uint8Array;
  readonly findings: readonly Finding[];
}

/** W2, W3 (but for `reweight` and `exclude`, which concern the whole customer). Cost: O(n log n). */
export const indicatorPoints = (table: CustomerTable, indicator: Indicator): Result<IndicatorPoints> => {
  if (indicator.scaling.kind === 'categories') {
    const texts = readTexts(table, indicator);
    if (texts === undefined) return failure({ code: 'column-missing', column: fieldName(indicator.field) });
    const scale = categoryScaler(indicator.scaling);
    return success(withStandIns(Float64Array.from(texts, scale), indicator, []));
  }
  const read = readField(table, indicator.field);
  if (!read.ok) return read;
  const { scale, findings } = numberScaler(read.value, indicator, table);
  return success(withStandIns(read.value.map(scale), indicator, findings));
};

/** Texts of a column; a column of numbers gives its numbers as written. */
export const readTexts = (table: CustomerTable, { field }: Indicator): readonly string[] | undefined => {
  if (!('column' in field)) return undefined;
  const texts = table.texts.get(field.column);
  if (texts !== undefined) return texts;
  const numbers = table.columns.get(field.column);
  return numbers && Array.from(numbers, (value) => (Number.isNaN(value) ? '' : String(value)));
};

/** Text to points, whatever its case, width and outer blanks as in rules; NaN for a blank. */
export const categoryScaler = ({
  points,
  remainder,
}: Extract<Indicator['scaling'], { kind: 'categories' }>): ((text: string) => number) => {
  // Of texts that are the same to a reader the first counts.
  const known = new Map(
    Object.entries(points)
      .reverse()
      .map(([text, each]) => [plainText(text), each]),
  );
  return (text) => {
    const plain = plainText(text);
    return plain === '' ? NaN : (known.get(plain) ?? remainder);
  };
};

/** Number to points as learned from these values, cost turned round; NaN for NaN. */
export const scalerFor = (values: Float64Array, { scaling, direction }: Indicator): Scaler => {
  const population = 'winsorise' in scaling && scaling.winsorise ? winsorise(values).values : values;
  const scale = plainScaler(population, scaling);
  return isRelative(scaling) && direction === 'cost' ? (value) => 100 - scale(value) : scale;
};

const plainScaler = (population: Float64Array, scaling: Indicator['scaling']): Scaler => {
  switch (scaling.kind) {
    case 'points':
      return pointsScaler(scaling);
    case 'minmax':
      return minmaxScaler(population);
    case 'percentile':
      return percentileScaler(population);
    case 'zscore':
      return clippedTo(population, zscoreScaler(population), scaling.winsorise);
    case 'raw':
      return (value) => (value < 0 ? 0 : value > 100 ? 100 : value);
    case 'categories':
      throw new Error('Categories are texts.');
  }
};

const pointsScaler = (scaling: Extract<Indicator['scaling'], { kind: 'points' }>): Scaler => {
  const { limits, points } = scaling;
  if (scaling.shape === 'linear') return linearScaler(limits, points);
  return scaling.bound === 'above' ? exceedingStepScaler(limits, points) : stepScaler(limits, points);
};

/** A winsorised value counts as the limit it was moved to. */
const clippedTo = (population: Float64Array, scale: Scaler, isWinsorised: boolean): Scaler => {
  if (!isWinsorised) return scale;
  let low = Infinity;
  let high = -Infinity;
  for (const value of population) {
    if (value < low) low = value;
    if (value > high) high = value;
  }
  return (value) => scale(value < low ? low : value > high ? high : value);
};

const numberScaler = (values: Float64Array, indicator: Indicator, table: CustomerTable): { scale: Scaler; findings: Finding[] } => {
  const findings: Finding[] = [];
  const column = fieldName(indicator.field);
  const { scaling } = indicator;
  if (isRelative(scaling) && isConstant(values)) {
    findings.push({ code: 'constant-indicator', severity: 'warning', column, count: values.length, examples: [] });
  }
  if (scaling.kind === 'raw') {
    const isOutside = (value: number): boolean => value < 0 || value > 100;
    const outside = values.filter(isOutside).length;
    if (outside > 0)
      findings.push({
        code: 'raw-outside',
        severity: 'warning',
        column,
        count: outside,
        examples: firstExamples(values, table, isOutside),
      });
  }
  if ('winsorise' in scaling && scaling.winsorise) {
    const { clipped, low, high } = winsorise(values);
    if (clipped > 0)
      findings.push({ code: 'values-winsorised', severity: 'info', column, count: clipped, examples: [], facts: { low, high } });
  }
  return { scale: scalerFor(values, indicator), findings };
};

const isConstant = (values: Float64Array): boolean => {
  const present = values.filter((value) => !Number.isNaN(value));
  const low = present.reduce((least, value) => Math.min(least, value), Infinity);
  const high = present.reduce((most, value) => Math.max(most, value), -Infinity);
  return !isSpread(low, high);
};

const withStandIns = (points: Float64Array, indicator: Indicator, findings: readonly Finding[]): IndicatorPoints => {
  const isMissing = Uint8Array.from(points, (value) => (Number.isNaN(value) ? 1 : 0));
  const standIn = standInFor(points, indicator);
  return { points: points.map((value) => (Number.isNaN(value) ? standIn : value)), isMissing, findings };
};

/** W3. `worst` is the lowest that the scaling can give; `median` that of the points present. */
const standInFor = (points: Float64Array, { missing, scaling }: Indicator): number => {
  if (missing === 'median') return median(points);
  if (missing !== 'worst') return NaN;
  if (scaling.kind === 'points') return Math.min(...scaling.points);
  if (scaling.kind === 'categories') return Math.min(scaling.remainder, ...Object.values(scaling.points));
  return 0;
};
