import type { CustomerTable } from '../../src/table/CustomerTable';

/** A customer table with the given columns, measures and texts, one customer a row. */
export const customerTable = (content: {
  readonly columns?: Readonly<Record<string, ArrayLike<number>>>;
  readonly measures?: Readonly<Record<string, ArrayLike<number>>>;
  readonly texts?: Readonly<Record<string, readonly string[]>>;
  readonly ids?: readonly string[];
  readonly analysisDate?: number;
}): CustomerTable => {
  const numbers = (record: Readonly<Record<string, ArrayLike<number>>> = {}): Map<string, Float64Array> =>
    new Map(Object.entries(record).map(([name, values]) => [name, Float64Array.from(values)]));
  const columns = numbers(content.columns);
  const measures = numbers(content.measures);
  const texts = new Map(Object.entries(content.texts ?? {}));
  const rowCount = [...columns.values(), ...measures.values(), ...texts.values()][0]?.length ?? 0;
  return {
    source: 'customers',
    rowCount,
    ids: content.ids ?? Array.from({ length: rowCount }, (_, row) => `C${row + 1}`),
    sourceRows: Int32Array.from({ length: rowCount }, (_, row) => row),
    columns,
    measures,
    texts,
    analysisDate: content.analysisDate,
    window: undefined,
    findings: [],
    controlTotal: undefined,
  };
};
