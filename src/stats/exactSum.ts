import { Adder } from 'd3-array';
import type { Numbers } from './Numbers';

/**
 * A running sum that loses nothing: its value at any moment is the true sum of what was added, rounded once. Hence no result depends on
 * the order of addition. Source: Shewchuk 1997, by way of d3-array's `Adder`.
 */
export class ExactSum {
  private readonly adder = new Adder();

  add(value: number): this {
    this.adder.add(value);
    return this;
  }

  get value(): number {
    // `+ 0` turns the -0 of an empty or cancelled sum into 0.
    return this.adder.valueOf() + 0;
  }
}

/** The exactly rounded sum; NaN (missing) is passed over. Cost: O(n). */
export const exactSum = (values: Numbers): number => {
  const sum = new ExactSum();
  for (const value of values) if (!Number.isNaN(value)) sum.add(value);
  return sum.value;
};

/**
 * The exactly rounded sum, freed of the binary residue of decimal amounts: rounded to as many decimals as 15 digits (Excel's precision)
 * leave to the sum of magnitudes. So 0.1 + 0.2 is 0.3 and ties with it, and a refund of everything leaves 0 and not 1e-17.
 * Input: no NaN. Cost: O(n).
 */
export const sumOfDecimals = (values: Numbers): number => {
  if (values.length === 0) return 0;
  if (values.length === 1) return (values[0] as number) + 0;
  let magnitude = 0;
  for (const value of values) magnitude = Math.max(magnitude, Math.abs(value));
  // Two numbers are added by the processor as exactly as by anybody, and most customers have few orders.
  const sum = values.length === 2 ? (values[0] as number) + (values[1] as number) : exactSum(values);
  // Only the power of ten counts; the largest value times the count bounds the sum of magnitudes and needs no sum of its own.
  return roundDecimals(sum, 15 - digitsBefore(magnitude * values.length)) + 0;
};

/** Digits before the decimal point; 0 or less below 1. */
const digitsBefore = (bound: number): number => {
  if (!(bound >= 1)) return bound === 0 ? 0 : Number(bound.toExponential().split('e')[1]) + 1;
  let digits = 0;
  for (let power = 1; power <= bound && digits < 15; power *= 10) digits++;
  return digits;
};

/** Powers of ten that a double holds exactly. */
const EXACT_POWERS = Array.from({ length: 23 }, (_, exponent) => Number(`1e${exponent}`));

const roundDecimals = (x: number, decimals: number): number => {
  // A quotient of two exact whole numbers is the double nearest to the decimal.
  const power = EXACT_POWERS[Math.max(0, decimals)];
  if (power !== undefined) {
    const scaled = Math.abs(x) * power;
    if (scaled < Number.MAX_SAFE_INTEGER) return (Math.sign(x) * Math.round(scaled)) / power;
  }
  return Number.isFinite(x) ? Number(x.toFixed(Math.min(100, Math.max(0, decimals)))) : x;
};

/** Sum after each element, each exactly rounded. Input: no NaN. Cost: O(n). */
export const runningSums = (values: Numbers): Float64Array => {
  const result = new Float64Array(values.length);
  const sum = new ExactSum();
  for (let i = 0; i < values.length; i++) result[i] = sum.add(values[i] as number).value;
  return result;
};

/** Mean of the present values; NaN when there are none. */
export const exactMean = (values: Numbers): number => {
  let present = 0;
  for (const value of values) if (!Number.isNaN(value)) present++;
  return exactSum(values) / present;
};

/** Population standard deviation of the present values, in two passes; 0 for one value, NaN for none. */
export const populationDeviation = (values: Numbers): number => {
  const mean = exactMean(values);
  const squares = Float64Array.from(values, (value) => (value - mean) ** 2);
  return Math.sqrt(exactMean(squares));
};
