import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { gradeTable } from '../../../src/engine/gradeTable';
import type { GradedTable } from '../../../src/engine/GradedTable';
import { describeReasonIn } from '../../../src/engine/describeReason';
import type { RunReport } from '../../../src/engine/Run';
import { outputReader } from '../../../src/engine/outputColumns';
import { readCustomerTable } from '../../../src/table/readCustomerTable';
import { TableStore } from '../../../src/table/TableStore';
import { tableRequest } from '../../../src/engine/tableRequest';
import type { CustomerTable } from '../../../src/table/CustomerTable';
import { customerTable } from '../../support/customerTable';
import { policyOf } from '../../support/policy';
import { chunksOf, headerOf } from '../../support/rawTable';
import { describeWithSharedData, sharedData } from '../../support/sharedData';

const grade = (table: CustomerTable, parts: Record<string, unknown>): GradedTable => {
  const run = gradeTable(table, policyOf(parts));
  if (!run.ok) throw new Error(JSON.stringify(run.problems));
  return run.value;
};

const revenue = { method: { id: 'abc', params: { value: { column: 'Revenue' } } } };

describe('gradeTable', () => {
  it('[A8] reports what really came out, empty tiers included, and the shares add up', () => {
    const { report } = grade(customerTable({ columns: { Revenue: [900, 60, 30, 10] } }), revenue);
    expect(report.tierTable).toMatchObject([
      { tier: 'A', customers: 1, customerShare: 0.25, amount: 900, amountShare: 0.9 },
      { tier: 'B', customers: 1, customerShare: 0.25, amount: 60, amountShare: 0.06 },
      { tier: 'C', customers: 2, customerShare: 0.5, amount: 40, amountShare: 0.04 },
    ]);
    expect(report.amountName).toBe('Revenue');
    expect(new Set(report.tierTable.map((row) => row.color)).size).toBe(3);
  });

  it('[A8] lets profit cumulate above 100 % and brings it down again through the loss makers', () => {
    const { report } = grade(customerTable({ columns: { Revenue: [80, 40, 0, -20] } }), revenue);
    expect(report.tierTable.map((row) => row.amountShare)).toEqual([1.2, 0, -0.2]);
    if (report.picture.kind !== 'pareto') throw new Error(report.picture.kind);
    expect(report.picture.points.map((point) => point.valueShare)).toEqual([0, 0.8, 1.2, 1.2, 1]);
    expect(report.picture.cuts).toEqual([
      { tier: 'A', customerShare: 0.5, valueShare: 1.2 },
      { tier: 'B', customerShare: 0.5, valueShare: 1.2 },
    ]);
  });

  it('[A8] keeps the ends of the tiers on a curve of few points', () => {
    const values = Array.from({ length: 5000 }, (_, i) => 1 + (i % 997));
    const { report } = grade(customerTable({ columns: { Revenue: values } }), revenue);
    if (report.picture.kind !== 'pareto') throw new Error(report.picture.kind);
    const { points, cuts } = report.picture;
    expect(points.length).toBeLessThan(220);
    expect(points.at(-1)).toEqual({ customerShare: 1, valueShare: 1 });
    for (const { customerShare, valueShare } of cuts) expect(points).toContainEqual({ customerShare, valueShare });
    expect(cuts[0]?.valueShare).toBeGreaterThanOrEqual(0.8);
  });

  it('[A5] counts customers without a tier by state', () => {
    const { report } = grade(customerTable({ columns: { Revenue: [80, 20, -5, -1, NaN] } }), {
      method: { id: 'abc', params: { value: { column: 'Revenue' }, nonPositive: 'exclude' } },
    });
    expect(report.withoutTier).toEqual([
      { state: 'excluded', customers: 2, amount: -6 },
      { state: 'no value', customers: 1, amount: 0 },
    ]);
  });

  it('[W4] draws the scores with their cuts, and adds up what the amount column says', () => {
    const { report } = grade(customerTable({ columns: { Judged: [100, 81, 60, 3, NaN], Revenue: [1, 2, 4, 8, 16] } }), {
      source: { kind: 'customers', columns: { amount: 'Revenue' } },
      method: { id: 'weightedScore', params: { indicators: [{ field: { column: 'Judged' }, weight: 1, scaling: { kind: 'raw' } }] } },
    });
    if (report.picture.kind !== 'scores') throw new Error(report.picture.kind);
    expect(report.picture.cuts).toEqual([80, 60]);
    expect(report.picture.bins.filter(({ customers }) => customers > 0)).toEqual([
      { from: 0, to: 5, customers: 1 },
      { from: 60, to: 65, customers: 1 },
      { from: 80, to: 85, customers: 1 },
      { from: 95, to: 100, customers: 1 },
    ]);
    expect(report.tierTable.map(({ amount }) => amount)).toEqual([3, 4, 8]);
    expect(report.withoutTier).toEqual([{ state: 'insufficient data', customers: 1, amount: 16 }]);
    expect(report.amountName).toBe('Revenue');
  });

  it('[A9] compares measures and texts between tiers', () => {
    const table = customerTable({
      columns: { Revenue: [70, 20, 6, 2, 2], Orders: [9, 3, 1, 2, 6] },
      texts: { Region: ['North', 'North', 'South', 'South', 'North'] },
    });
    const { report } = grade(table, { ...revenue, profile: { measures: [{ column: 'Orders' }], texts: ['Region'] } });
    expect(report.profile?.measures).toEqual([
      {
        name: 'Orders',
        tiers: [
          { tier: 'A', customers: 2, total: 12, median: 6 },
          { tier: 'B', customers: 1, total: 1, median: 1 },
          { tier: 'C', customers: 2, total: 8, median: 4 },
        ],
      },
    ]);
    expect(report.profile?.texts[0]?.values[0]).toEqual({
      value: 'North',
      share: 0.6,
      tiers: [
        { tier: 'A', share: 1, lift: 1 / 0.6 },
        { tier: 'B', share: 0, lift: 0 },
        { tier: 'C', share: 0.5, lift: 0.5 / 0.6 },
      ],
    });
    expect(grade(table, revenue).report.profile).toBeUndefined();
  });

  it('[O1] hands over the output columns, the tiers’ own and those asked for', () => {
    const table = {
      ...customerTable({ columns: { Revenue: [70, 25, 5, NaN] }, measures: { recencyDays: [10, 5, 3, NaN] } }),
      analysisDate: 46000,
    };
    const tier = (label: string, more: object = {}): object => ({ label, ...more });
    const run = grade(table, {
      ...revenue,
      tiers: [tier('Gold', { action: 'Visit', contactDays: 30, creditLimit: 5000 }), tier('Silver'), tier('Bronze', { contactDays: 90 })],
      output: { extraColumns: ['rank', 'share', 'action', 'contactDays', 'nextContact', 'creditLimit', 'reason'] },
    });
    const columns = outputReader(run, describeReasonIn('en'))(0, 4);
    expect(columns.map(({ key }) => key)).toEqual(run.report.outputColumns.map(({ key }) => key));
    expect(Object.fromEntries(columns.map(({ key, values }) => [key, values]))).toEqual({
      tier: ['Gold', 'Silver', 'Bronze', null].map((label, i) => (i === 1 ? 'Gold' : label)),
      cumulativeShare: [0.7, 0.95, 1, null],
      rank: [1, 2, 3, null],
      share: [0.7, 0.25, 0.05, null],
      action: ['Visit', 'Visit', null, null],
      contactDays: [30, 30, 90, null],
      nextContact: [46020, 46025, 46087, null],
      creditLimit: [5000, 5000, null, null],
      reason: [expect.stringContaining('Revenue'), expect.any(String), expect.any(String), expect.any(String)],
    });
    expect(outputReader(run, describeReasonIn('zh-CN'))(1, 2).map(({ values }) => values.length)).toEqual(columns.map(() => 1));
  });

  it('[P2] stamps the run: the same data and policy give the same hashes, another value or policy does not', () => {
    const stamp = (values: readonly number[], cuts: readonly number[] = [0.8, 0.95]): object =>
      grade(customerTable({ columns: { Revenue: values } }), { method: { id: 'abc', params: { value: { column: 'Revenue' }, cuts } } })
        .report.stamp;
    const first = stamp([70, 20, 10]);
    expect(stamp([70, 20, 10])).toEqual(first);
    expect(stamp([70, 20, 11])).not.toEqual(first);
    expect(stamp([70, 20, 10], [0.7, 0.9])).not.toEqual(first);
    expect(first).toMatchObject({ policyName: 'Test', methodId: 'abc', rowCount: 3 });
  });
});

describeWithSharedData('gradeTable on published data: the UCI invoices', () => {
  const published = (): Record<string, number> =>
    (JSON.parse(sharedData('uci-online-retail/expected.json')) as { from_this_csv: Record<string, number> }).from_this_csv;

  const gradeInvoices = (parts: Record<string, unknown>): RunReport => {
    const [header, ...lines] = sharedData('uci-online-retail/invoices.csv').trim().split('\n');
    const columns = (header as string).split(',');
    const rows = lines.map((line) => line.split(',').map((cell, i) => (i === 1 || i === 5 ? Number(cell) : cell)));
    const store = new TableStore(headerOf(columns, rows.length));
    for (const chunk of chunksOf(columns, rows, 5000)) store.append(chunk);
    const policy = policyOf(parts);
    const table = readCustomerTable(store, tableRequest(policy));
    if (!table.ok) throw new Error(JSON.stringify(table.problems));
    return grade(table.value, { ...policy }).report;
  };
  const source = { kind: 'transactions', columns: { customer: 'CustomerID', orderId: 'InvoiceNo', date: 'date', amount: 'amount' } };
  const count = (report: RunReport, code: string): number | undefined => report.findings.find((finding) => finding.code === code)?.count;

  it('[T8 T10 A8] ABC, by an example policy, reproduces the published totals', () => {
    const text = readFileSync(resolve(__dirname, '../../../src/policy/presets/abc-revenue.json'), 'utf8');
    const example = JSON.parse(text) as { method: { id: string; params: object } };
    const params = { ...example.method.params, value: { measure: 'netAmount' } };
    const report = gradeInvoices({ ...example, source, method: { ...example.method, params } });
    expect(report.customers).toBe(4372);
    expect(report.controlTotal?.sum.toFixed(2)).toBe(published()['net']);
    const graded = report.tierTable.reduce((sum, row) => sum + row.amount, 0);
    expect(graded.toFixed(2)).toBe(published()['net']);
    expect(count(report, 'non-positive')).toBe(published()['customers_net_le_0']);
    // By exact decimals over the same file: 1,178 customers hold 6,651,083.58, the first 80 % of the 8,313,294.95 of positive customers.
    expect(report.tierTable[0]).toMatchObject({ tier: 'A', customers: 1178 });
    expect(report.tierTable[0]?.amount.toFixed(2)).toBe('6651083.58');
  });

  it('[R1 R5 R7] RFM leaves out who never ordered, and flags who returned it all', () => {
    const report = gradeInvoices({ source, method: { id: 'rfm' } });
    const unscored = published()['customers_without_positive_invoice'] as number;
    expect(report.stamp.analysisDate).toBe('2011-12-10');
    expect(report.withoutTier).toEqual([expect.objectContaining({ state: 'Returns only', customers: unscored })]);
    expect(count(report, 'unscored-customers')).toBe(unscored);
    expect(count(report, 'net-not-positive')).toBe((published()['customers_net_le_0'] as number) - unscored);
    expect(report.tierTable.reduce((sum, row) => sum + row.customers, 0)).toBe(4372 - unscored);
    if (report.picture.kind !== 'rfmGrid') throw new Error(report.picture.kind);
    expect(report.picture.counts.flat().reduce((sum, customers) => sum + customers, 0)).toBe(4372 - unscored);
    expect(report.picture.segments[4]?.[4]).toBe('Champions');
    expect(report.outputColumns.map(({ key }) => key)).toEqual([
      'amount',
      'recencyScore',
      'frequencyScore',
      'monetaryScore',
      'code',
      'segment',
    ]);
  });
});
