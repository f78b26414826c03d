import type { Result } from '../../../src/base/Result';
import type { ExcelGateway, TransferOptions, WriteReceipt, WriteRequest } from '../../../src/excel/ExcelGateway';
import { parsePolicy } from '../../../src/policy/parsePolicy';
import type { Policy } from '../../../src/policy/Policy';
import type { TableHeader } from '../../../src/table/RawTable';
import { Engine } from '../../../src/worker/Engine';

export const CUSTOMERS = [
  ['Customer', 'Revenue', 'Note'],
  ['00123', 800, '=keep'],
  ['543', 150, 'x'],
  ['c3', 40, ''],
  ['c4', 10, 'y'],
];

/** What ABC makes of them. */
export const GRADES = [
  ['Tier', 'Cumulative share'],
  ['A', 0.8],
  ['B', 0.95],
  ['C', 0.99],
  ['C', 1],
];

export const valueOf = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
};

export const codeOf = (result: Result<unknown>): string | undefined => (result.ok ? undefined : result.problems[0]?.code);

export const abcPolicy = (table: string): Policy =>
  valueOf(
    parsePolicy({
      schema: 1,
      name: 'ABC by revenue',
      revision: 0,
      source: {
        kind: 'customers',
        table,
        columns: { customer: 'Customer', amount: 'Revenue' },
        dateOrder: null,
        currencies: null,
        ignoreIdCase: false,
        excludedReasons: [],
      },
      analysisDate: null,
      window: { kind: 'all' },
      method: { id: 'abc', params: {} },
      tiers: [],
      output: { extraColumns: [], tierColors: false },
    }),
  );

/** Reads, grades by ABC and hands over a request to write. */
export const gradeTable = async (gateway: ExcelGateway, header: TableHeader): Promise<WriteRequest> => {
  const engine = new Engine('en');
  await engine.begin(header);
  valueOf(await gateway.readColumns(header, ['Customer', 'Revenue'], { onChunk: (chunk) => engine.append(chunk) }));
  const report = valueOf(await engine.classify(abcPolicy(header.name)));
  return {
    header,
    idColumn: 'Customer',
    rows: await engine.outputRows(),
    headers: { tier: 'Tier', cumulativeShare: 'Cumulative share' },
    output: (from, to) => engine.output(from, to),
    stamp: report.stamp,
    resultName: 'Graded',
  };
};

export const gradeAndWrite = async (gateway: ExcelGateway, header: TableHeader, options: TransferOptions = {}): Promise<WriteReceipt> =>
  valueOf(await gateway.write(await gradeTable(gateway, header), options));

/** A request as from an engine, with tiers and scores of the caller's choosing. */
export const requestFor = (
  header: TableHeader,
  columns: Readonly<Record<string, readonly (string | number | null)[]>>,
  ids: readonly string[],
): WriteRequest => ({
  header,
  idColumn: header.columns[0]?.name ?? '',
  rows: { source: 'customers', sourceRows: Int32Array.from(ids, (_, row) => row), ids },
  headers: {},
  output: (from, to) =>
    Promise.resolve(
      Object.entries(columns).map(([key, values]) => ({
        key,
        type: typeof values[0] === 'number' ? 'number' : 'text',
        values: values.slice(from, to),
      })),
    ),
  stamp: {
    policyName: 'By hand',
    policyRevision: 1,
    policyHash: '',
    methodId: 'abc',
    analysisDate: undefined,
    window: undefined,
    rowCount: ids.length,
    dataHash: '',
  },
  resultName: 'Graded',
});
