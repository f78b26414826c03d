import { fittingTable, readSampleWorkbooks, type SampleWorkbook } from '../../../scripts/demo/sampleWorkbooks';
import { chineseWord } from '../../../scripts/sample/inChinese';
import type { CellValue } from '../../../src/base/CellValue';
import type { GradedTable } from '../../../src/engine/GradedTable';
import type { Policy } from '../../../src/policy/Policy';
import { gradedBy, presetPolicy, PRESET_NAMES } from '../../support/presetPolicies';

// Reading both samples takes a while on a busy machine.
jest.setTimeout(60_000);

let samples: readonly SampleWorkbook[];
beforeAll(async () => {
  samples = await readSampleWorkbooks();
});

const placeOf = (policy: Policy): { readonly file: string; readonly table: SampleWorkbook['tables'][number] } => {
  for (const { file, tables } of samples) {
    const table = fittingTable(policy, tables);
    if (table) return { file, table };
  }
  throw new Error(`No sample has the columns of ${policy.name}.`);
};

const graded = (name: string): GradedTable => {
  const policy = presetPolicy(name);
  const { headers, rows } = placeOf(policy).table;
  return gradedBy(policy, Object.fromEntries(headers.map((header, i) => [header, rows.map((row) => row[i] as CellValue)])));
};

/** Where each preset finds its columns; a policy follows its sample as it is. */
const TABLES: Readonly<Record<string, string>> = {
  'abc-revenue': 'Customers',
  'abc-count': 'Customers',
  'abc-count-narrow': 'Customers',
  'abc-profit': 'Customers',
  'abc-steady': 'Accounts',
  'assets-willingness': 'BankClients',
  'b2b-importance': 'Accounts',
  'bank-risk': 'BankClients',
  credit: 'Invoices',
  'life-cycle': 'Invoices',
  'lifetime-quintiles': 'Invoices',
  'prospects-40-30-20-10': 'Pipeline',
  'retail-loyalty': 'Invoices',
  'rfm-eight': 'Invoices',
  'rfm-segments': 'Invoices',
  'sales-years': 'Accounts',
  'weighted-four-way': 'Customers',
  'weighted-judgement': 'Prospects',
};

/** Nobody in the sample has returns without an order. */
const EMPTY_TIERS: Readonly<Record<string, readonly string[]>> = { 'life-cycle': ['Potential'] };

describe.each(PRESET_NAMES)('the preset %s on the samples', (name) => {
  it('[P1] finds its table in English and in Chinese, by its columns alone', () => {
    const [english, chinese] = [placeOf(presetPolicy(name)), placeOf(presetPolicy(`${name}-zh`))];
    expect([english.file, english.table.name]).toEqual(['sample.xlsx', TABLES[name]]);
    expect(chinese.file).toBe('sample.zh-CN.xlsx');
    expect(chinese.table.headers).toEqual(english.table.headers.map(chineseWord));
  });

  it('[P2] grades it, everyone in a tier or with the reason why not, and every tier that can be is used; in Chinese alike', () => {
    const english = graded(name);
    const { tierTable, withoutTier, customers, outputColumns } = english.report;
    const total = [...tierTable, ...withoutTier].reduce((sum, row) => sum + row.customers, 0);
    expect(total).toBe(customers);
    expect(customers).toBe(english.table.rowCount);
    const empty = tierTable.filter((row) => row.customers === 0).map(({ tier }) => tier);
    expect(empty).toEqual(EMPTY_TIERS[name] ?? []);

    const chinese = graded(`${name}-zh`);
    expect([...chinese.classification.tier]).toEqual([...english.classification.tier]);
    expect([...chinese.classification.value]).toEqual([...english.classification.value]);
    expect(chinese.report.outputColumns.map(({ key }) => key)).toEqual(outputColumns.map(({ key }) => key));
  });
});

it('the first preset grades the sample as quoted: 37,120,172.44 of revenue, 1,494 customers in A', () => {
  const { report } = graded('abc-revenue');
  expect(report.tierTable.map(({ tier, customers }) => [tier, customers])).toEqual([
    ['A', 1494],
    ['B', 1348],
    ['C', 1158],
  ]);
  expect(report.controlTotal?.sum).toBeCloseTo(37_120_172.44, 6);
});

describe('the Chinese sample', () => {
  it('holds the numbers of the English one, and no English word', () => {
    const [english, chinese] = samples as [SampleWorkbook, SampleWorkbook];
    expect(chinese.tables.map(({ rows }) => rows.length)).toEqual(english.tables.map(({ rows }) => rows.length));
    chinese.tables.forEach(({ headers, rows, name }, t) => {
      expect(name).toMatch(/^[\u4e00-\u9fff]+$/);
      for (const header of headers) expect(header).toMatch(/^[\u4e00-\u9fff]+$/);
      const before = english.tables[t]?.rows ?? [];
      const numbers = (row: readonly CellValue[]): CellValue[] => row.filter((cell) => typeof cell === 'number');
      expect(rows.map(numbers)).toEqual(before.map(numbers));
      const texts = new Set(rows.flat().filter((cell) => typeof cell === 'string'));
      expect([...texts].filter((text) => /[A-Za-z]{2,}/.test(text))).toEqual([]);
    });
  });
});
