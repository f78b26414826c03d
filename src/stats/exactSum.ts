import { Adder } from 'd3-array';

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
export const exactSum = (values: ArrayLike<number>): number => {
  const sum = new ExactSum();
  for (let i = 0; i < values.length; i++) {
    const value = values[i] as number;
    if (!Number.isNaN(value)) sum.add(value);
  }
  return sum.value;
};

/**
 * The exactly rounded sum, freed of the binary residue of decimal amounts: rounded to as many decimals as 15 digits (Excel's precision)
 * leave to the sum of magnitudes. So 0.1 + 0.2 is 0.3 and ties with it, and a refund of everything leaves 0 and not 1e-17.
 * Input: no NaN. Cost: O(n).
 */
export const sumOfDecimals = (values: ArrayLike<number>): number => {
  if (values.length === 0) return 0;
  if (values.length === 1) return (values[0] as number) + 0;
  const sum = new ExactSum();
  let magnitude = 0;
  for (let i = 0; i < values.length; i++) {
    const value = values[i] as number;
    sum.add(value);
    magnitude = Math.max(magnitude, Math.abs(value));
  }
  // Only the power of ten counts; the largest value times the count bounds the sum of magnitudes and needs no sum of its own.
  const bound = magnitude * values.length;
  if (!Number.isFinite(bound) || bound === 0) return sum.value;
  const powerOfTen = Number(bound.toExponential().split('e')[1]);
  const decimals = Math.min(100, Math.max(0, 14 - powerOfTen));
  return Number(sum.value.toFixed(decimals)) + 0;
};

/** Sum after each element, each exactly rounded. Input: no NaN. Cost: O(n). */
export const runningSums = (values: ArrayLike<number>): Float64Array => {
  const result = new Float64Array(values.length);
  const sum = new ExactSum();
  for (let i = 0; i < values.length; i++) result[i] = sum.add(values[i] as number).value;
  return result;
};

/** Mean of the present values; NaN when there are none. */
export const exactMean = (values: ArrayLike<number>): number => {
  let present = 0;
  for (let i = 0; i < values.length; i++) if (!Number.isNaN(values[i] as number)) present++;
  return exactSum(values) / present;
};

/** Population standard deviation of the present values, in two passes; 0 for one value, NaN for none. */
export const populationDeviation = (values: ArrayLike<number>): number => {
  const mean = exactMean(values);
  const squares = Float64Array.from(values, (value) => (value - mean) ** 2);
  return Math.sqrt(exactMean(squares));
};
