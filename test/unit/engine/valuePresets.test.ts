import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { CellValue } from '../../../src/base/CellValue';
import { gradeTable } from '../../../src/engine/gradeTable';
import type { GradedTable } from '../../../src/engine/GradedTable';
import { tableRequest } from '../../../src/engine/tableRequest';
import { lintPolicy } from '../../../src/policy/lintPolicy';
import { parsePolicyText } from '../../../src/policy/parsePolicy';
import { readCustomerTable } from '../../../src/table/readCustomerTable';
import { seeded } from '../../support/seeded';
import { simulatedBuyers } from '../../support/simulatedBuyers';
import { storeOf } from '../../support/tableStore';

const graded = (policyFile: string, columns: Readonly<Record<string, readonly CellValue[]>>): GradedTable => {
  const parsed = parsePolicyText(readFileSync(resolve(__dirname, '../../../src/policy/presets', policyFile), 'utf8'));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  expect(lintPolicy(parsed.value, Object.keys(columns))).toEqual([]);
  const table = readCustomerTable(storeOf(columns), tableRequest(parsed.value));
  if (!table.ok) throw new Error(JSON.stringify(table.problems));
  const run = gradeTable(table.value, parsed.value);
  if (!run.ok) throw new Error(JSON.stringify(run.problems));
  return run.value;
};

describe('src/policy/presets/prospects-40-30-20-10.json', () => {
  /** Rows worked by hand: margin above 10 % 40, growth above 15 % 30, two deals a year 20, supported industry 10 points. */
  const rows: readonly (readonly [string, number, number, CellValue, string, string, string, string])[] = [
    ['C1', 0.2, 0.3, 5, 'Yes', 'Steel', 'North', 'A'],
    ['C2', 0.18, 0.25, 4, 'Yes', 'Steel', 'North', 'A'],
    ['C3', 0.05, 0.02, 1, 'No', 'Food', 'South', 'C'],
    ['P1', 0.101, 0.16, 2, 'Yes', 'Steel', 'North', ''],
    ['P2', 0.1, 0.16, 2, 'Yes', 'Steel', 'North', ''],
    ['P3', 0.12, 0.15, 2, 'No', 'Food', 'South', ''],
    ['P4', 0.12, 0.2, 1, 'No', 'Food', 'South', ''],
    ['P5', 0.02, 0.02, '', 'no', 'Food', 'South', ''],
  ];
  const names = [
    'Customer ID',
    'Profit margin',
    'Industry growth over five years',
    'Deals a year',
    'Supported industry',
    'Industry',
    'Region',
    'Tier',
  ] as const;
  const columns = {
    ...Object.fromEntries(names.map((name, column) => [name, rows.map((row) => row[column] as CellValue)])),
    Name: rows.map(([id]) => `Name of ${id}`),
  };
  const { classification, report } = graded('prospects-40-30-20-10.json', columns);

  it('[U6][W6] passes margins above 10 % and growth above 15 %, not at them, and two deals a year', () => {
    expect([...classification.value.slice(3)]).toEqual([100, 60, 60, 70, 0]);
    expect(Array.from(classification.tier.slice(3), (tier) => classification.tiers[tier])).toEqual(['A', 'B', 'B', 'B', 'C']);
  });

  it('[U6] proposes the tier of similar customers in a column of its own', () => {
    expect(report.outputColumns.map(({ key }) => key)).toEqual(['tier', 'score', 'proposal']);
    expect(classification.texts['proposal']?.slice(0, 3)).toEqual(['', '', '']);
    // Three customers, so all are asked: A, A, C.
    expect(classification.texts['proposal']?.slice(3)).toEqual(['A', 'A', 'A', 'A', 'A']);
    expect(report.withoutTier).toEqual([{ state: 'Existing customer', customers: 3, amount: 0 }]);
  });
});

describe.each(['prospects-40-30-20-10', 'lifetime-quintiles'])('src/policy/presets/%s-zh.json', (preset) => {
  it('[P1] says the same in Chinese, but for names', () => {
    const [english, chinese] = [`${preset}.json`, `${preset}-zh.json`].map((file) => {
      const parsed = parsePolicyText(readFileSync(resolve(__dirname, '../../../src/policy/presets', file), 'utf8'));
      if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
      return parsed.value;
    });
    const unnamed = (policy: unknown): unknown =>
      JSON.parse(JSON.stringify(policy), (key, value: unknown) => (['column', 'columns', 'name', 'action'].includes(key) ? '' : value));
    expect(chinese?.name).toMatch(/[\u4e00-\u9fff]/);
    expect(unnamed(chinese)).toEqual(unnamed(english));
  });
});

describe('src/policy/presets/lifetime-quintiles.json', () => {
  const { x, span, age, mean } = simulatedBuyers(300, seeded(11));
  /** The purchase days that make each history: the first, the last, and between them one a day. */
  const orders = x.flatMap((repeats, customer) => {
    const first = 45_000 - (age[customer] as number);
    const days = Array.from({ length: repeats + 1 }, (_, i) => first + (i === repeats ? (span[customer] as number) : i));
    return days.map((day, i) => ({
      customer: `C${customer}`,
      day,
      amount: i === 0 ? 20 : Math.round((mean[customer] as number) * 100) / 100,
    }));
  });
  const { classification, report, table } = graded('lifetime-quintiles.json', {
    Invoice: orders.map((_, i) => `I${i}`),
    'Customer ID': orders.map(({ customer }) => customer),
    Date: orders.map(({ day }) => day),
    Amount: orders.map(({ amount }) => amount),
  });

  it('[L1-L3] grades every customer of a list of orders, a fifth in each tier', () => {
    expect(table.rowCount).toBe(300);
    expect(report.tierTable.map(({ tier }) => tier)).toEqual(['1', '2', '3', '4', '5']);
    for (const { customers } of report.tierTable) expect(Math.abs(customers - 60)).toBeLessThanOrEqual(3);
    const best = classification.value.filter((_, row) => classification.tier[row] === 0);
    const rest = classification.value.filter((_, row) => classification.tier[row] !== 0);
    expect(Math.min(...best)).toBeGreaterThan(Math.max(...rest));
  });

  it('[L3] writes value, chance to stay, orders and spend, and reports the parameters', () => {
    expect(report.outputColumns.map(({ key }) => key)).toEqual(
      expect.arrayContaining(['tier', 'lifetimeValue', 'pAlive', 'expectedOrders', 'expectedSpend']),
    );
    expect(report.findings.map(({ code }) => code)).toContain('lifetime-model');
    expect(report.findings.map(({ code }) => code)).toContain('frequency-value-correlation');
  });
});
