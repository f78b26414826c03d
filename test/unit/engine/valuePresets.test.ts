import type { CellValue } from '../../../src/base/CellValue';
import { explainCustomer } from '../../../src/engine/explainCustomer';
import { cellsInChinese, gradedBy, presetPolicy } from '../../support/presetPolicies';
import { seeded } from '../../support/seeded';
import { simulatedBuyers } from '../../support/simulatedBuyers';

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
    ['P6', 0.10005, 0.15, 2, 'Yes', 'Food', 'South', ''],
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
  const run = gradedBy(presetPolicy('prospects-40-30-20-10'), columns);
  const { classification, report } = run;

  it('[U6][W6] passes margins above 10 % and growth above 15 %, not at them, and two deals a year', () => {
    expect([...classification.value.slice(3)]).toEqual([100, 60, 60, 70, 0, 70]);
    expect(Array.from(classification.tier.slice(3), (tier) => classification.tiers[tier])).toEqual(['A', 'B', 'B', 'B', 'C', 'B']);
  });

  it('[U6][W2] asks a margin at the limit for more than the limit', () => {
    expect(explainCustomer(run, 4).next).toEqual({
      tier: 'A',
      changes: [{ code: 'change-indicator', facts: { column: 'Profit margin', from: 0.1, to: 0.101, points: 100 } }],
    });
  });

  it('[U6] grades the same table in Chinese alike', () => {
    const chinese = gradedBy(presetPolicy('prospects-40-30-20-10-zh'), cellsInChinese(columns));
    expect([...chinese.classification.tier]).toEqual([...classification.tier]);
    expect(chinese.classification.texts['proposal']).toEqual(classification.texts['proposal']);
  });

  it('[U6] proposes the tier of similar customers in a column of its own', () => {
    expect(report.outputColumns.map(({ key }) => key)).toEqual(['tier', 'score', 'proposal', 'action', 'contactDays']);
    expect(classification.texts['proposal']?.slice(0, 3)).toEqual(['', '', '']);
    // Three customers, so all are asked: A, A, C.
    expect(classification.texts['proposal']?.slice(3)).toEqual(['A', 'A', 'A', 'A', 'A', 'A']);
    expect(report.withoutTier).toEqual([{ state: 'Existing customer', customers: 3, amount: 0 }]);
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
  const cells = {
    Invoice: orders.map((_, i) => `I${i}`),
    'Customer ID': orders.map(({ customer }) => customer),
    Date: orders.map(({ day }) => day),
    Amount: orders.map(({ amount }) => amount),
  };
  const { classification, report, table } = gradedBy(presetPolicy('lifetime-quintiles'), cells);

  it('[L1-L3] grades the same list in Chinese alike', () => {
    const chinese = gradedBy(presetPolicy('lifetime-quintiles-zh'), cellsInChinese(cells));
    expect([...chinese.classification.tier]).toEqual([...classification.tier]);
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
