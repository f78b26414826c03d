import { Engine } from '../../../src/worker/Engine';
import type { Policy } from '../../../src/policy/Policy';
import type { Result } from '../../../src/base/Result';
import type { RunReport } from '../../../src/engine/Run';
import { policyOf } from '../../support/policy';
import { chunksOf, headerOf } from '../../support/rawTable';
import { seeded } from '../../support/seeded';
import { simulatedBuyers } from '../../support/simulatedBuyers';

const COLUMNS = ['Customer', 'Date', 'Amount'];
const TODAY = 46000;

/** Each buyer's purchase days spread evenly over its span, at its mean. */
const orders = (): (string | number)[][] => {
  const { x, span, age, mean } = simulatedBuyers(250, seeded(23));
  return x.flatMap((repeats, buyer) => {
    const first = TODAY - (age[buyer] as number);
    const days = new Set(
      Array.from({ length: repeats + 1 }, (_, i) => first + Math.round(((span[buyer] as number) * i) / Math.max(1, repeats))),
    );
    return [...days].map((day) => [`C${buyer}`, day, Math.max(1, Math.round(mean[buyer] as number))]);
  });
};

const ROWS = orders();

const loaded = async (): Promise<Engine> => {
  const engine = new Engine();
  await engine.begin(headerOf(COLUMNS, ROWS.length));
  for (const chunk of chunksOf(COLUMNS, ROWS, 300)) await engine.append(chunk);
  return engine;
};

const POLICY = policyOf({
  source: { kind: 'transactions', columns: { customer: 'Customer', date: 'Date', amount: 'Amount' } },
  analysisDate: '2025-12-09',
  method: {
    id: 'rules',
    params: {
      rules: {
        tiers: [
          { label: 'Keep', when: [{ all: [{ field: { measure: 'pAlive' }, operator: '>=', value: 0.6 }] }] },
          { label: 'Win back', when: [{ all: [{ field: { measure: 'pAlive' }, operator: '>=', value: 0.3 }] }] },
        ],
        remainder: 'Let go',
      },
    },
  },
  guards: [
    {
      name: 'Low score',
      when: [{ all: [{ field: { measure: 'rfmScore' }, operator: '<', value: 30 }] }],
      limit: 'atMost',
      tier: 'Win back',
    },
  ],
  measures: { rfm: { bins: 4 } },
});

const reportOf = (result: Result<RunReport>): RunReport => {
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
};

describe('Engine with measures that come from a model', () => {
  it('[M1] [G1] grades a list of orders by a rule on pAlive and a guard on rfmScore', async () => {
    const engine = await loaded();
    const report = reportOf(await engine.classify(POLICY));
    expect(report.customers).toBe(250);
    expect(report.tierTable.map(({ tier }) => tier)).toEqual(['Keep', 'Win back', 'Let go']);
    for (const { customers } of report.tierTable) expect(customers).toBeGreaterThan(0);
    const codes = report.findings.map(({ code }) => code);
    expect(codes).toEqual(expect.arrayContaining(['lifetime-model', 'guard-applied']));
    expect(codes).not.toContain('frequency-value-correlation');

    const free: Policy = { ...POLICY, guards: [] };
    const unguarded = reportOf(await engine.classify(free)).tierTable;
    expect(unguarded[0]?.customers).toBeGreaterThan(report.tierTable[0]?.customers ?? 0);
  });

  it('[G5] knows what hangs on the limits of a measure', async () => {
    const engine = await loaded();
    reportOf(await engine.classify(POLICY));
    const rows = await engine.sensitivity();
    const limit = rows?.find(({ field, value }) => field === 'pAlive' && value === 0.6);
    expect(limit?.moves.some(({ customers }) => customers > 0)).toBe(true);
  });

  it('[M1] does not grade where the source cannot give the measure, and says what it needs', async () => {
    const engine = await loaded();
    const onCustomers = {
      ...POLICY,
      source: { ...POLICY.source, kind: 'customers' as const, columns: { customer: 'Customer', amount: 'Amount' } },
    };
    const result = await engine.classify(onCustomers);
    expect(result.ok ? [] : result.problems).toEqual([
      { code: 'measure-not-computed', measures: ['rfmScore'], cause: { code: 'role-missing', role: 'lastDate' } },
      { code: 'measure-not-computed', measures: ['rfmScore'], cause: { code: 'role-missing', role: 'orders' } },
      { code: 'measure-not-computed', measures: ['pAlive'], cause: { code: 'measure-missing', measure: 'repeatPurchaseDays' } },
    ]);
  });
});
