import type { RunReport } from '../../../src/engine/Run';
import { Engine } from '../../../src/worker/Engine';
import type { EngineApi } from '../../../src/worker/EngineApi';
import { policyOf } from '../../support/policy';
import { chunksOf, headerOf } from '../../support/rawTable';
import { snapshotOf } from '../../support/snapshot';

const COLUMNS = ['Customer', 'Revenue'];
const ROWS = [
  ['C1', 700],
  ['C2', 150],
  ['', 20],
  ['C4', 100],
  ['C5', 30],
];
const POLICY = policyOf({
  source: { kind: 'customers', columns: { customer: 'Customer', amount: 'Revenue' } },
  method: { id: 'abc', params: { value: { column: 'Revenue' } } },
});

const loaded = async (): Promise<EngineApi> => {
  const engine = new Engine();
  await engine.begin(headerOf(COLUMNS, ROWS.length));
  for (const chunk of chunksOf(COLUMNS, ROWS, 2)) await engine.append(chunk);
  return engine;
};

const reportOf = async (engine: EngineApi, policy = POLICY): Promise<RunReport> => {
  const result = await engine.classify(policy);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
};

describe('Engine', () => {
  it('grades a table sent in chunks, and hands over its columns and rows', async () => {
    const engine = await loaded();
    const report = await reportOf(engine);
    expect(report.tierTable.map(({ tier, customers }) => `${tier}${customers}`)).toEqual(['A2', 'B1', 'C1']);
    expect(await engine.outputRows()).toEqual({
      source: 'customers',
      sourceRows: Int32Array.of(0, 1, 3, 4),
      ids: ['C1', 'C2', 'C4', 'C5'],
    });
    const [tier] = await engine.output(1, 3);
    expect(tier).toMatchObject({ key: 'tier', values: ['A', 'B'] });
  });

  it('[O4] goes on handing over the result that is being written while another is tried', async () => {
    const engine = await loaded();
    await reportOf(engine);
    await engine.outputRows();
    const before = await engine.output(0, 4);
    const oneTier = policyOf({ ...POLICY, method: { id: 'abc', params: { value: { column: 'Revenue' }, cuts: [0.1] } } });
    await reportOf(engine, oneTier);
    expect(await engine.output(0, 4)).toEqual(before);
    await engine.classify({ ...POLICY, method: { id: 'none', params: {} } });
    expect(await engine.output(0, 4)).toEqual(before);

    await reportOf(engine, oneTier);
    await engine.outputRows();
    expect((await engine.output(0, 4))[0]?.values).toEqual(['A', 'B', 'B', 'B']);
    await engine.begin(headerOf(COLUMNS, ROWS.length));
    await expect(engine.output(0, 4)).rejects.toThrow('No rows were asked for.');
  });

  it('explains by the row of the source, and knows rows that hold no customer', async () => {
    const engine = await loaded();
    await reportOf(engine);
    expect(await engine.explain(3)).toMatchObject({ id: 'C4', tier: 'B' });
    expect(await engine.explain(2)).toBeUndefined();
    expect(await engine.explain(99)).toBeUndefined();
  });

  it('explains any row of a list of orders by its customer', async () => {
    const columns = ['Customer', 'Date', 'Amount'];
    const rows = [
      ['a', 45000, 10],
      ['b', 45001, 500],
      [' a ', 45002, 5],
    ];
    const engine = new Engine();
    await engine.begin(headerOf(columns, 3));
    for (const chunk of chunksOf(columns, rows)) await engine.append(chunk);
    await reportOf(
      engine,
      policyOf({ source: { kind: 'transactions', columns: { customer: 'Customer', date: 'Date', amount: 'Amount' } } }),
    );
    expect(await engine.explain(2)).toMatchObject({ id: 'a' });
    expect(await engine.explain(3)).toBeUndefined();
  });

  it('answers `cancelled` to a question that a later one superseded', async () => {
    const engine = await loaded();
    const [first, second] = await Promise.all([engine.classify(POLICY), engine.classify(POLICY)]);
    expect(first).toEqual({ ok: false, problems: [{ code: 'cancelled' }] });
    expect(second.ok).toBe(true);
  });

  it('reads the table once for policies that differ only in the method', async () => {
    const engine = await loaded();
    const first = await reportOf(engine);
    const byCount = policyOf({ ...POLICY, method: { id: 'abc', params: { value: { column: 'Revenue' }, by: 'count' } } });
    const second = await reportOf(engine, byCount);
    expect(second.controlTotal).toBe(first.controlTotal);
    expect(second.tierTable).not.toEqual(first.tierTable);
  });

  it('says that there is no table, or what is wrong with the policy', async () => {
    expect(await new Engine().classify(POLICY)).toEqual({ ok: false, problems: [{ code: 'table-not-loaded' }] });
    const engine = await loaded();
    const wrong = { ...POLICY, method: { id: 'abc', params: { ...POLICY.method.params, cuts: [0.9, 0.8] } } };
    expect(await engine.classify(wrong)).toEqual({
      ok: false,
      problems: [{ code: 'policy-invalid', path: 'method.params.cuts', expected: 'ascending', found: '[0.9,0.8]' }],
    });
  });

  it('names roles that are open and columns that are not there, all at once', async () => {
    const engine = await loaded();
    const policy = policyOf({ source: { kind: 'customers', columns: { customer: 'Client', orders: 'Orders' } }, method: { id: 'rfm' } });
    expect(await engine.classify(policy)).toEqual({
      ok: false,
      problems: [
        { code: 'role-missing', role: 'lastDate' },
        { code: 'role-missing', role: 'amount' },
        { code: 'column-missing', column: 'Client' },
        { code: 'column-missing', column: 'Orders' },
      ],
    });
  });

  it('has nothing to write after a question that failed', async () => {
    const engine = await loaded();
    await reportOf(engine);
    await engine.classify({ ...POLICY, method: { id: 'none', params: {} } });
    await expect(engine.output(0, 1)).rejects.toThrow('No rows were asked for.');
    await expect(engine.outputRows()).rejects.toThrow('Nothing is graded.');
    expect(await engine.explain(0)).toBeUndefined();
  });

  it('reports progress from 0 to 1', async () => {
    const seen: number[] = [];
    await (await loaded()).classify(POLICY, (share) => seen.push(share));
    expect(seen).toEqual([0, 0.5, 1]);
  });

  it('proposes how to read a table', async () => {
    const [chunk] = chunksOf(COLUMNS, ROWS);
    if (chunk === undefined) throw new Error('no chunk');
    const proposal = await new Engine().propose(headerOf(COLUMNS, ROWS.length), chunk);
    expect(proposal.source).toBe('customers');
    expect(proposal.roles.map(({ role }) => role)).toEqual(['customer', 'amount']);
  });

  it('[W5] says what the spread of indicators says about weights, of the graded table', async () => {
    const engine = await loaded();
    const indicator = {
      field: { column: 'Revenue' },
      weight: 1,
      direction: 'benefit',
      scaling: { kind: 'percentile' },
      missing: 'reweight',
    } as const;
    expect(await engine.adviseWeights([indicator])).toBeUndefined();
    await reportOf(engine);
    expect(await engine.adviseWeights([indicator, { ...indicator, field: { column: 'Gone' } }])).toMatchObject({ weights: [1, 0] });
  });

  it('[G2] takes the tiers of before from the snapshot that was given, and does not grade without the one it is told of', async () => {
    const engine = await loaded();
    const policy = { ...POLICY, hysteresis: { band: 0.4, lastMethodTier: null, previous: { snapshot: 'latest', twoReviews: false } } };
    const given = snapshotOf({ C2: 'A', C4: 'C', C5: 'B' });
    const { name } = given.summary;
    expect(await engine.classify(policy, undefined, name)).toEqual({ ok: false, problems: [{ code: 'table-not-loaded' }] });
    await engine.giveSnapshot(given);
    const tiers = async (before?: string): Promise<unknown> => {
      const result = await engine.classify(policy, undefined, before);
      if (!result.ok) return result.problems;
      await engine.outputRows();
      return (await engine.output(0, 4))[0]?.values;
    };
    expect(await tiers(name)).toEqual(['A', 'A', 'C', 'B']);
    expect(await tiers()).toEqual(['A', 'A', 'B', 'C']);
    await engine.begin(headerOf(COLUMNS, ROWS.length));
    for (const chunk of chunksOf(COLUMNS, ROWS, 2)) await engine.append(chunk);
    expect(await engine.classify(policy, undefined, name)).toEqual({ ok: false, problems: [{ code: 'table-not-loaded' }] });
  });

  it('[G2] [G3] says what tells the review from others, and hands over what a snapshot keeps', async () => {
    const engine = await loaded();
    const review = await engine.review(POLICY);
    const report = await reportOf(engine);
    expect(review).toEqual({ ok: true, value: { analysisDate: undefined, tableHash: report.stamp.dataHash } });
    await expect(engine.snapshotFacts()).rejects.toThrow('No rows');
    await expect(engine.snapshotOutput(0, 1)).rejects.toThrow('No rows');
    await engine.outputRows();
    expect(await engine.snapshotFacts()).toEqual({ tableHash: report.stamp.dataHash, tiers: ['A', 'B', 'C'] });
    expect((await engine.snapshotOutput(1, 3)).map(({ key, values }) => [key, values])).toEqual([
      ['amount', [150, 100]],
      ['methodTier', ['A', 'B']],
      ['systemTier', ['A', 'B']],
      ['tier', ['A', 'B']],
    ]);
  });

  it('[G4] compares a snapshot with the last run, or with another snapshot', async () => {
    const engine = await loaded();
    expect(await engine.compare(snapshotOf({ C1: 'A' }))).toBeUndefined();
    await reportOf(engine);
    expect(await engine.compare(snapshotOf({ C1: 'B', gone: 'A' }))).toMatchObject({ up: 1, fresh: 3, lost: 1 });
    expect(await engine.compare(snapshotOf({ C1: 'B' }), snapshotOf({ C1: 'C' }))).toMatchObject({ down: 1 });
  });
});
