import type { Finding } from '../../../src/base/Finding';
import { methodById } from '../../../src/methods';
import type { Policy } from '../../../src/policy/Policy';
import { cellsInChinese, gradedBy, presetPolicy, PRESET_NAMES, type Cells } from '../../support/presetPolicies';

const graded = (policy: Policy, cells: Cells): Readonly<Record<string, string | undefined>> => {
  const { classification, table } = gradedBy(policy, cells);
  return Object.fromEntries(table.ids.map((id, row) => [id, classification.tiers[classification.tier[row] as number]]));
};

const warnings = ({ method }: Policy): readonly Finding[] =>
  methodById(method.id)
    ?.lint?.(method.params)
    .filter(({ severity }) => severity !== 'info') ?? [];

const customers = (columns: Cells): Cells => {
  const count = Object.values(columns)[0]?.length ?? 0;
  const ids = Array.from({ length: count }, (_, i) => `C${i + 1}`);
  return { 'Customer ID': ids, Name: ids.map((id) => `Company ${id}`), ...columns };
};

const orders = (rows: readonly (readonly [customer: string, date: string, amount: number])[]): Cells => ({
  'Customer ID': rows.map(([customer]) => customer),
  Invoice: rows.map((_, i) => `N${i}`),
  Date: rows.map(([, date]) => date),
  Amount: rows.map(([, , amount]) => amount),
});

/** So many values, from the largest down to 1. */
const falling = (count: number): readonly number[] => Array.from({ length: count }, (_, i) => count - i);

const tiersInOrder = (...counts: readonly (readonly [tier: string, customers: number])[]): Readonly<Record<string, string>> => {
  const tiers = counts.flatMap(([tier, count]) => Array.from({ length: count }, () => tier));
  return Object.fromEntries(tiers.map((tier, i) => [`C${i + 1}`, tier]));
};

/** Scores 5 to 1 in R: Ann, Bob, Cleo, Dan, Eve; in F: Ann, Dan, Cleo, Eve, Bob; in M: Ann, Bob, Dan, Cleo, Eve. */
const BUYERS: Cells = orders(
  (
    [
      ['Ann', '2025-06-30', 5, 100],
      ['Bob', '2025-06-20', 1, 400],
      ['Cleo', '2025-06-10', 3, 60],
      ['Dan', '2025-06-01', 4, 75],
      ['Eve', '2025-05-01', 2, 50],
    ] as const
  ).flatMap(([customer, last, count, amount]) =>
    Array.from({ length: count }, (_, i) => [customer, i === 0 ? last : `2025-04-${10 + i}`, amount] as const),
  ),
);

/** A preset, a table made for it, and the tiers worked out by hand. */
const CASES: readonly (readonly [preset: string, cells: Cells, tiers: Readonly<Record<string, string>>])[] = [
  ['abc-revenue', customers({ Revenue: [500, 300, 100, 60, 30, 10] }), { C1: 'A', C2: 'A', C3: 'B', C4: 'B', C5: 'C', C6: 'C' }],
  ['abc-count', customers({ Revenue: [...falling(10), 0] }), tiersInOrder(['A', 2], ['B', 3], ['C', 6])],
  ['abc-count-narrow', customers({ Revenue: falling(20) }), tiersInOrder(['A', 3], ['B', 5], ['C', 12])],
  [
    'weighted-four-way',
    customers({
      'On-time share': [1, 0.8, 0.5, ''],
      Revenue: [30_000, 8000, 1000, 2000],
      Potential: [90, 60, 10, ''],
      Profit: [9000, 2000, -100, 500],
    }),
    // (100 + 100 + 90 + 87.5) / 4; (60 + 80 + 60 + 62.5) / 4; (0 + 20 + 10 + 12.5) / 4; without credit (50 + 60 + 37.5) / 3.
    { C1: 'Key', C2: 'Growth', C3: 'Watch', C4: 'Regular' },
  ],
  [
    'weighted-judgement',
    {
      'Prospect ID': ['C1', 'C2', 'C3'],
      Name: ['One', 'Two', 'Three'],
      'Financial strength': [90, 60, 60],
      'Market potential': [80, 72, 71],
      'Willingness to buy': [70, 50, 50],
      'Industry influence': [60, 44, 44],
    },
    // 36 + 24 + 14 + 6 = 80; 24 + 21.6 + 10 + 4.4 = 60; 59.7.
    { C1: 'A', C2: 'B', C3: 'C' },
  ],
  ['rfm-segments', BUYERS, { Ann: 'Champions', Bob: 'Promising', Cleo: 'Need attention', Dan: 'At risk', Eve: 'Hibernating' }],
  [
    'rfm-eight',
    BUYERS,
    { Ann: 'High value', Bob: 'High potential', Cleo: 'General win-back', Dan: 'General keep', Eve: 'General win-back' },
  ],
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
      'Customer ID': ['Ann', 'Bob', 'Cleo'],
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
    customers({ 'Annual sales': [2e6, 2e6, 50_000, 50_000], Potential: [70, 60, 90, 60] }),
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

describe('the presets', () => {
  it.each(CASES)('[A7 R6 W6 U1-U5] src/policy/presets/%s.json grades a table as by hand', (preset, cells, tiers) => {
    expect(graded(presetPolicy(preset), cells)).toEqual(tiers);
  });

  it.each(CASES)('[A7 R6 W6 U1-U5] src/policy/presets/%s-zh.json grades the same table in Chinese alike', (preset, cells, tiers) => {
    const [english, chinese] = [presetPolicy(preset), presetPolicy(`${preset}-zh`)];
    const labels = ({ method, tiers: own }: Policy): readonly string[] =>
      own.length > 0 ? own.map(({ label }) => label) : (methodById(method.id)?.defaultTiers(method.params) ?? []);
    const translated = Object.entries(tiers).map(([id, label]) => [id, labels(chinese)[labels(english).indexOf(label)]]);
    expect(graded(chinese, cellsInChinese(cells))).toEqual(Object.fromEntries(translated));
    expect(chinese.name).toMatch(/[\u4e00-\u9fff]/);
  });

  it.each(CASES.map(([preset]) => preset).filter((preset) => preset !== 'sales-years'))(
    '[U1] src/policy/presets/%s.json has no holes',
    (preset) => {
      expect(warnings(presetPolicy(preset))).toEqual([]);
      expect(warnings(presetPolicy(`${preset}-zh`))).toEqual([]);
    },
  );

  it('[U1] sales-years.json keeps the published holes, and they are reported', () => {
    const found = warnings(presetPolicy('sales-years'));
    expect(found.map(({ code }) => code)).toEqual(['rules-gap', 'rules-gap', 'rules-gap', 'rules-gap']);
    expect(found[0]?.facts).toMatchObject({ 'value.0': 12_000_000, 'value.1': 2 });
  });

  it('are all graded by hand here or in a test of their own', () => {
    const elsewhere = ['abc-steady', 'lifetime-quintiles', 'prospects-40-30-20-10'];
    expect([...CASES.map(([preset]) => preset), ...elsewhere].sort()).toEqual([...PRESET_NAMES].sort());
  });
});
