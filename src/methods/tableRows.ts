import type { CustomerTable } from '../table/CustomerTable';

/** The table of some of its customers, in the given order. Cost: O(rows x columns). */
export const tableRows = (table: CustomerTable, rows: readonly number[]): CustomerTable => {
  const numbers = (all: CustomerTable['columns']): CustomerTable['columns'] =>
    new Map([...all].map(([name, values]) => [name, Float64Array.from(rows, (row) => values[row] as number)]));
  const pick = <T>(values: readonly T[]): T[] => rows.map((row) => values[row] as T);
  return {
    ...table,
    rowCount: rows.length,
    ids: pick(table.ids),
    ...(table.names && { names: pick(table.names) }),
    ...(table.states && { states: pick(table.states) }),
    sourceRows: Int32Array.from(rows, (row) => table.sourceRows[row] as number),
    columns: numbers(table.columns),
    measures: numbers(table.measures),
    texts: new Map([...table.texts].map(([name, texts]) => [name, pick(texts)])),
  };
};
