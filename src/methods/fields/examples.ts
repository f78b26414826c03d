import type { CustomerTable } from '../../table/CustomerTable';

const EXAMPLES = 5;

/** The first few rows of the source where a value is as described. */
export const firstExamples = (
  values: Float64Array,
  table: CustomerTable,
  isOne: (value: number) => boolean,
): { row: number; found: string }[] => {
  const examples = [];
  for (let row = 0; row < values.length && examples.length < EXAMPLES; row++) {
    const value = values[row] as number;
    if (isOne(value)) examples.push({ row: table.sourceRows[row] as number, found: String(value) });
  }
  return examples;
};
