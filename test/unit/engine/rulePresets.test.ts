import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { CellValue } from '../../../src/base/CellValue';
import type { Finding } from '../../../src/base/Finding';
import { gradeTable } from '../../../src/engine/gradeTable';
import { tableRequest } from '../../../src/engine/tableRequest';
import { methodById } from '../../../src/methods';
import { lintPolicy } from '../../../src/policy/lintPolicy';
import { parsePolicyText } from '../../../src/policy/parsePolicy';
import type { Policy } from '../../../src/policy/Policy';
import { readCustomerTable } from '../../../src/table/readCustomerTable';
import { storeOf } from '../../support/tableStore';

type Cells = Readonly<Record<string, readonly CellValue[]>>;

const policyIn = (file: string): Policy => {
  const parsed = parsePolicyText(readFileSync(resolve(__dirname, '../../../src/policy/presets', file), 'utf8'));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.value;
};

const graded = (policy: Policy, cells: Cells): Readonly<Record<string, string | undefined>> => {
  expect(lintPolicy(policy, Object.keys(cells))).toEqual([]);
  const table = readCustomerTable(storeOf(cells), tableRequest(policy));
  if (!table.ok) throw new Error(JSON.stringify(table.problems));
  const run = gradeTable(table.value, policy);
  if (!run.ok) throw new Error(JSON.stringify(run.problems));
  const { tier, tiers } = run.value.classification;
  return Object.fromEntries(table.value.ids.map((id, row) => [id, tiers[tier[row] as number]]));
};

const warnings = ({ method }: Policy): readonly Finding[] =>
  methodById(method.id)
    ?.lint?.(method.params)
    .filter(({ severity }) => severity !== 'info') ?? [];

/** Column names of the English files and of the Chinese ones, texts in cells included. */
const CHINESE: Readonly<Record<string, string>> = {
  'Customer ID': '客户编号',
  Name: '名称',
  'Annual sales': '年销售额',
  'Years with us': '合作年限',
  Assets: '资产',
  Willingness: '购买意愿',
  'Credit score': '信用分',
  'Days past due': '逾期天数',
  Revenue: '销售额',
  Potential: '发展潜力',
  Profit: '利润',
  Customer: '客户',
  Date: '日期',
  Amount: '金额',
  Due: '到期日',
  Paid: '付款日期',
  'Order no': '订单号',
  High: '高',
  Low: '低',
};

const inChinese = (cells: Cells): Cells =>
  Object.fromEntries(
    Object.entries(cells).map(([name, values]) => [
      CHINESE[name] ?? name,
      values.map((value) => (typeof value === 'string' ? (CHINESE[value] ?? value) : value)),
    ]),
  );

const customers = (columns: Cells): Cells => {
  const count = Object.values(columns)[0]?.length ?? 0;
  const ids = Array.from({ length: count }, (_, i) => `C${i + 1}`);
  return { 'Customer ID': ids, Name: ids.map((id) => `Company ${id}`), ...columns };
};

const orders = (rows: readonly (readonly [customer: string, date: string, amount: number])[]): Cells => ({
  Customer: rows.map(([customer]) => customer),
  'Order no': rows.map((_, i) => `N${i}`),
  Date: rows.map(([, date]) => date),
  Amount: rows.map(([, , amount]) => amount),
});

/** A preset, a table made for it, and the tiers worked out by hand. */
const CASES: readonly (readonly [preset: string, cells: Cells, tiers: Readonly<Record<string, string>>])[] = [
  [
    'sales-years',
    customers({ 'Annual sales': [20e6, 8e6, 1e6, 12e6], 'Years with us': [5, 2, 0.5, 2] }),
    { C1: 'A', C2: 'B', C3: 'C', C4: 'Unclear' },
  ],
  [
    'assets-willingness',
    customers({ Assets: [2e6, 2e6, 5e5, 5e5, ''], Willingness: ['High', 'Low', 'High', 'Low', 'High'] }),
    { C1: 'A', C2: 'B', C3: 'B', C4: 'C', C5: 'D' },
  ],
  [
    'credit',
    {
      Customer: ['Ann', 'Bob', 'Cleo'],
      Amount: [100, 100, 100],
      Due: ['2025-01-31', '2025-01-10', '2025-01-05'],
      Paid: ['2025-01-31', '2025-01-20', ''],
    },
    // One late invoice of one is a share on time of 0; Cleo owes 100, all of it overdue.
    { Ann: 'Good', Bob: 'Poor', Cleo: 'Poor' },
  ],
  [
    'life-cycle',
    orders([
      ['Ann', '2025-01-01', 10],
      ['Ann', '2025-06-01', 10],
      ['Ann', '2025-06-29', 10],
      ['Bob', '2025-06-01', 10],
      ['Cleo', '2023-01-01', 10],
      ['Cleo', '2025-06-01', 10],
      ['Dan', '2025-01-01', 10],
      ['Eve', '2023-06-01', 10],
      ['Fay', '2025-06-01', -10],
    ]),
    { Ann: 'Active', Bob: 'New', Cleo: 'Recovered', Dan: 'Dormant', Eve: 'Lapsed', Fay: 'Potential' },
  ],
  ['abc-profit', customers({ Profit: [500, 300, 150, 50, -40] }), { C1: 'A', C2: 'A', C3: 'B', C4: 'C', C5: 'Loss' }],
  [
    'bank-risk',
    customers({ Assets: [600_000, 400_000, 9e6, 9e6, ''], 'Credit score': [720, 720, 540, 800, 800], 'Days past due': [0, 30, 0, 91, ''] }),
    // Nothing is known of the last one's payments, which is no reason to trust it.
    { C1: 'Prime', C2: 'Normal', C3: 'High-risk', C4: 'High-risk', C5: 'High-risk' },
  ],
  [
    'b2b-importance',
    customers({ Revenue: [2e6, 2e6, 50_000, 50_000], Potential: [70, 60, 90, 60] }),
    { C1: 'Strategic', C2: 'Core', C3: 'Core', C4: 'Ordinary' },
  ],
  [
    'retail-loyalty',
    orders([
      ...Array.from({ length: 10 }, (_, i) => ['Ann', `2025-03-${10 + i}`, 1000] as const),
      ['Bob', '2025-03-01', 50_000],
      ['Bob', '2025-03-02', 5],
      ['Cleo', '2025-03-01', 99],
      ['Dan', '2023-03-01', 99],
    ]),
    { Ann: 'VIP', Bob: 'Regular', Cleo: 'Potential', Dan: 'Potential' },
  ],
];

describe('the presets of rules, matrix, credit, life cycle and profit', () => {
  it.each(CASES)('[U1-U5] src/policy/presets/%s.json grades a table as by hand', (preset, cells, tiers) => {
    expect(graded(policyIn(`${preset}.json`), cells)).toEqual(tiers);
  });

  it.each(CASES)('[U1-U5] src/policy/presets/%s-zh.json grades the same table in Chinese alike', (preset, cells, tiers) => {
    const [english, chinese] = [policyIn(`${preset}.json`), policyIn(`${preset}-zh.json`)];
    const labels = ({ method, tiers: own }: Policy): readonly string[] =>
      own.length > 0 ? own.map(({ label }) => label) : (methodById(method.id)?.defaultTiers(method.params) ?? []);
    const translated = Object.entries(tiers).map(([id, label]) => [id, labels(chinese)[labels(english).indexOf(label)]]);
    expect(graded(chinese, inChinese(cells))).toEqual(Object.fromEntries(translated));
    expect(chinese.name).toMatch(/[\u4e00-\u9fff]/);
    expect(chinese.tiers.map(({ contactDays }) => contactDays)).toEqual(english.tiers.map(({ contactDays }) => contactDays));
  });

  it.each(CASES.map(([preset]) => preset).filter((preset) => preset !== 'sales-years'))(
    '[U1] src/policy/presets/%s.json has no holes',
    (preset) => {
      expect(warnings(policyIn(`${preset}.json`))).toEqual([]);
      expect(warnings(policyIn(`${preset}-zh.json`))).toEqual([]);
    },
  );

  it('[U1] sales-years.json keeps the published holes, and they are reported', () => {
    const found = warnings(policyIn('sales-years.json'));
    expect(found.map(({ code }) => code)).toEqual(['rules-gap', 'rules-gap', 'rules-gap', 'rules-gap']);
    expect(found[0]?.facts).toMatchObject({ 'value.0': 12_000_000, 'value.1': 2 });
  });
});
