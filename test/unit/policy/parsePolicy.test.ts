import fc from 'fast-check';
import type { Problem } from '../../../src/base/Problem';
import { METHODS } from '../../../src/methods';
import { migratePolicy } from '../../../src/policy/migratePolicy';
import { defaultParameters } from '../../../src/policy/parameterSchema';
import { parsePolicy, parsePolicyText } from '../../../src/policy/parsePolicy';
import type { Policy } from '../../../src/policy/Policy';

const MINIMAL = { schema: 1, name: 'P', source: { kind: 'customers' }, method: { id: 'abc' } };

const problemsOf = (json: unknown): readonly Problem[] => {
  const parsed = parsePolicy(json);
  return parsed.ok ? [] : parsed.problems;
};

const parsed = (json: unknown): Policy => {
  const result = parsePolicy(json);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
};

describe('parsePolicy', () => {
  it('[P1] completes what is left out with defaults', () => {
    expect(parsed(MINIMAL)).toEqual({
      schema: 1,
      name: 'P',
      revision: 0,
      source: { kind: 'customers', table: null, columns: {}, dateOrder: null, currencies: null, ignoreIdCase: false, excludedReasons: [] },
      analysisDate: null,
      window: { kind: 'all' },
      method: {
        id: 'abc',
        params: { value: { measure: 'netAmount' }, by: 'value', cuts: [0.8, 0.95], boundary: 'up', nonPositive: 'last' },
      },
      tiers: [],
      output: { extraColumns: [], tierColors: false },
    });
  });

  it('[A7] takes the usual cuts of the basis when none are given', () => {
    expect(parsed({ ...MINIMAL, method: { id: 'abc', params: { by: 'count' } } }).method.params['cuts']).toEqual([0.2, 0.5]);
    expect(parsed({ ...MINIMAL, method: { id: 'abc', params: { by: 'count', cuts: [0.3] } } }).method.params['cuts']).toEqual([0.3]);
  });

  it('[P1] leaves what it has completed as it is', () => {
    for (const method of METHODS) {
      const params = ['weightedScore', 'prospects'].includes(method.id)
        ? { indicators: [{ field: { column: 'a' }, weight: 1, scaling: { kind: 'minmax' } }] }
        : {};
      const once = parsed({ ...MINIMAL, method: { id: method.id, params } });
      expect(parsed(JSON.parse(JSON.stringify(once)))).toEqual(once);
      expect(once.method.params).toEqual(defaultParameters(method, params));
    }
  });

  it('[P1] finds every unknown key, wherever it stands', () => {
    expect(
      problemsOf({
        ...MINIMAL,
        colour: 'red',
        source: { kind: 'customers', tabel: 'x', columns: { custommer: 'y' } },
        method: { id: 'abc', params: { cut: [0.5] } },
        tiers: [{ label: 'A', lable: 'B' }],
      }),
    ).toEqual(
      expect.arrayContaining([
        { code: 'policy-unknown-key', path: '', key: 'colour' },
        { code: 'policy-unknown-key', path: 'source', key: 'tabel' },
        { code: 'policy-unknown-key', path: 'source.columns', key: 'custommer' },
        { code: 'policy-unknown-key', path: 'method.params', key: 'cut' },
        { code: 'policy-unknown-key', path: 'tiers[0]', key: 'lable' },
      ]),
    );
  });

  it.each<[string, object, object]>([
    ['name', { name: '' }, { expected: 'length >= 1', found: '""' }],
    ['name', { name: 7 }, { expected: 'string', found: '7' }],
    ['revision', { revision: 1.5 }, { expected: 'integer', found: '1.5' }],
    ['analysisDate', { analysisDate: '2025-02-30' }, { expected: 'yyyy-mm-dd', found: '"2025-02-30"' }],
    ['window.kind', { window: { kind: 'lastWeek' } }, { expected: expect.stringContaining('"fiscalYear"'), found: '"lastWeek"' }],
    ['window.firstMonth', { window: { kind: 'fiscalYear', firstMonth: 13 } }, { expected: '<= 12', found: '13' }],
    ['window', { window: { kind: 'range', from: '2025-02-01', to: '2025-01-01' } }, { expected: 'from <= to' }],
    ['source.kind', { source: { kind: 'people' } }, { expected: '"customers" | "transactions" | "invoices"', found: '"people"' }],
    ['source.columns.amount', { source: { kind: 'customers', columns: { amount: '' } } }, { expected: 'length >= 1' }],
    ['method.params.cuts', { method: { id: 'abc', params: { cuts: [0.9, 0.8] } } }, { expected: 'ascending', found: '[0.9,0.8]' }],
    ['method.params.cuts[1]', { method: { id: 'abc', params: { cuts: [0.5, 1] } } }, { expected: '< 1', found: '1' }],
    ['method.params.cuts', { method: { id: 'abc', params: { cuts: [] } } }, { expected: 'length >= 1', found: '[]' }],
    ['method.params.by', { method: { id: 'abc', params: { by: 'weight' } } }, { expected: '"value" | "count"' }],
    ['method.params.scoreCuts', { method: { id: 'rfm', params: { scoreCuts: [60, 80] } } }, { expected: 'descending' }],
    ['method.params.value.column', { method: { id: 'abc', params: { value: { column: '' } } } }, { expected: 'length >= 1' }],
    [
      'method.params.indicators[0].scaling',
      {
        method: {
          id: 'weightedScore',
          params: {
            indicators: [{ field: { column: 'a' }, weight: 1, scaling: { kind: 'points', shape: 'step', limits: [1], points: [1] } }],
          },
        },
      },
      { expected: 'one more point than limits' },
    ],
    [
      'method.params.indicators[0].scaling.bound',
      {
        method: {
          id: 'weightedScore',
          params: {
            indicators: [
              { field: { column: 'a' }, weight: 1, scaling: { kind: 'points', shape: 'step', limits: [1], points: [0, 1], bound: 'over' } },
            ],
          },
        },
      },
      { expected: '"reached" | "above"', found: '"over"' },
    ],
    ['tiers[1].color', { tiers: [{ label: 'A' }, { label: 'B', color: 'red' }] }, { found: '"red"' }],
    ['tiers', { tiers: [{ label: 'A' }, { label: 'A' }] }, { expected: 'distinct labels' }],
    ['output.extraColumns[0]', { output: { extraColumns: ['shoe size'] } }, { found: '"shoe size"' }],
    ['profile.texts', { profile: { texts: ['a', 'b', 'c', 'd'] } }, { expected: 'length <= 3' }],
  ])('[P1] says at %s what was expected and what was found', (path, parts, facts) => {
    expect(problemsOf({ ...MINIMAL, ...parts })).toContainEqual(expect.objectContaining({ code: 'policy-invalid', path, ...facts }));
  });

  it('[P1] says which method it does not know', () => {
    expect(problemsOf({ ...MINIMAL, method: { id: 'astrology' } })).toEqual([{ code: 'policy-method-unknown', method: 'astrology' }]);
  });

  it('[P1] names what is not there at all', () => {
    expect(problemsOf({ schema: 1 })).toEqual([
      { code: 'policy-invalid', path: 'name', expected: 'string', found: 'nothing' },
      { code: 'policy-invalid', path: 'source', expected: 'object', found: 'nothing' },
      { code: 'policy-invalid', path: 'method', expected: 'object', found: 'nothing' },
    ]);
    for (const json of [null, [], 'policy', 3])
      expect(problemsOf(json)).toEqual([expect.objectContaining({ path: '', expected: 'object' })]);
  });

  it('[P1] refuses a newer version before looking further', () => {
    expect(problemsOf({ schema: 2, whatever: true })).toEqual([{ code: 'policy-too-new', schema: 2 }]);
    expect(problemsOf({ ...MINIMAL, schema: 'one' })).toEqual([{ code: 'policy-invalid', path: 'schema', expected: '1', found: '"one"' }]);
  });

  it('[P1] checks that parameters and tiers fit each other', () => {
    expect(problemsOf({ ...MINIMAL, tiers: [{ label: 'A' }] })).toEqual([
      { code: 'parameter-invalid', path: 'tiers', expected: '3', found: '1' },
    ]);
  });

  it('[P1] says all at once: what is wrong by itself, and what does not fit beside it', () => {
    const problems = problemsOf({
      ...MINIMAL,
      name: '',
      colour: 'red',
      window: { kind: 'lastWeek' },
      method: { id: 'credit', params: { fairOnTime: 95 } },
      tiers: [{ label: 'Good' }],
      guards: [{ when: [{ all: [{ field: { measure: 'orders' }, operator: '>', value: 1 }] }], limit: 'atMost', tier: 'Z' }],
      hysteresis: { band: 1 },
    });
    expect(problems.map((problem) => ('path' in problem ? problem.path : problem.code))).toEqual([
      'name',
      'window.kind',
      '',
      'fairOnTime',
      'tiers',
      'guard-tier-unknown',
      'band-without-cuts',
    ]);
    // Where the method itself is broken, nothing can be said of what fits it.
    const broken = problemsOf({ ...MINIMAL, method: { id: 'credit', params: { fairOnTime: 'x' } }, tiers: [{ label: 'Good' }] });
    expect(broken).toEqual([{ code: 'policy-invalid', path: 'method.params.fairOnTime', expected: 'number', found: '"x"' }]);
  });

  it('[P1] takes the text of a file, and says where it is no JSON', () => {
    expect(parsePolicyText(JSON.stringify(MINIMAL)).ok).toBe(true);
    expect(parsePolicyText('{ "schema": 1, }')).toMatchObject({ ok: false, problems: [{ code: 'policy-not-json' }] });
  });

  it('[P1] never throws, whatever the JSON', () => {
    const near = fc.record({
      schema: fc.constantFrom(0, 1),
      name: fc.jsonValue(),
      source: fc.jsonValue(),
      method: fc.record({ id: fc.constantFrom('abc', 'rfm', 'weightedScore'), params: fc.jsonValue() }),
    });
    fc.assert(fc.property(fc.oneof(fc.jsonValue(), near), (json) => expect(parsePolicy(json).ok).toBe(false)));
  });
});

describe('migratePolicy', () => {
  it('[P1] takes an older document step by step to the newest version', () => {
    const steps = new Map<number, (document: Record<string, unknown>) => Record<string, unknown>>([
      [1, (document) => ({ ...document, names: [document['name']] })],
      [2, (document) => ({ ...document, count: (document['names'] as unknown[]).length })],
    ]);
    expect(migratePolicy({ schema: 1, name: 'P' }, steps, 3)).toEqual({ schema: 3, name: 'P', names: ['P'], count: 1 });
    expect(migratePolicy({ schema: 3 }, steps, 3)).toEqual({ schema: 3 });
  });

  it('[P1] leaves a document alone whose version it does not know', () => {
    expect(migratePolicy({ schema: -1, name: 'P' })).toEqual({ schema: -1, name: 'P' });
    expect(problemsOf({ ...MINIMAL, schema: 0.5 })).toEqual([{ code: 'policy-invalid', path: 'schema', expected: '1', found: '0.5' }]);
  });

  it('[P1] reads a draft of version 1, without a version or of version 0, as the same policy, and judges it as strictly', () => {
    const { schema, ...draft } = MINIMAL;
    expect(schema).toBe(1);
    expect(parsePolicy(draft)).toEqual(parsePolicy(MINIMAL));
    expect(parsePolicy({ ...draft, schema: 0 })).toEqual(parsePolicy(MINIMAL));
    expect(problemsOf({ ...draft, colour: 'red' })).toMatchObject([{ code: 'policy-unknown-key' }]);
  });
});
