import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { METHODS, methodById } from '../../../src/methods';
import type { Method } from '../../../src/methods/Method';
import { canonicalJson } from '../../../src/policy/canonicalJson';
import { columnsNeeded } from '../../../src/policy/columnsNeeded';
import { defaultPolicy } from '../../../src/policy/defaultPolicy';
import { diffPolicies } from '../../../src/policy/diffPolicies';
import { lintPolicy } from '../../../src/policy/lintPolicy';
import { parsePolicy, parsePolicyText } from '../../../src/policy/parsePolicy';
import { policyHash } from '../../../src/policy/policyHash';
import { policyJsonSchema } from '../../../src/policy/policyJsonSchema';
import { policyOf } from '../../support/policy';

const method = (id: string): Method => {
  const found = methodById(id);
  if (found === undefined) throw new Error(id);
  return found;
};

describe('policyHash', () => {
  it('[P2] is SHA-256 of the canonical form, and does not depend on the order of keys or on defaults written out', () => {
    const short = policyOf({});
    const long = policyOf({ output: { tierColors: false, extraColumns: [] }, revision: 0, window: { kind: 'all' } });
    const reversed = Object.fromEntries(Object.entries(short).reverse()) as unknown as typeof short;
    expect(policyHash(long)).toBe(policyHash(short));
    expect(policyHash(reversed)).toBe(policyHash(short));
    expect(policyHash(short)).toBe(createHash('sha256').update(canonicalJson(short)).digest('hex'));
    expect(policyHash(policyOf({ name: '客户分级' }))).not.toBe(policyHash(short));
    expect(policyHash(policyOf({ method: { id: 'abc', params: { cuts: [0.8, 0.9] } } }))).not.toBe(policyHash(short));
  });

  it('[P1 P2] does not depend on how the file spells numbers and texts, or on the order of its keys', () => {
    const file = (params: string): string => {
      const parsed = parsePolicyText(
        `{ "method": { "params": ${params}, "id": "abc" }, "source": {"kind":"customers"}, "name": "P", "schema": 1.0 }`,
      );
      if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
      return policyHash(parsed.value);
    };
    const hash = file('{ "cuts": [0.8, 0.95], "boundary": "up" }');
    expect(file('{ "boundary": "\\u0075p", "cuts": [8e-1, 0.950000] }')).toBe(hash);
    expect(file('{ "cuts": [0.80000000000000004, 95E-2] }')).toBe(hash);
    expect(file('{ "cuts": [0.8, 0.9500001] }')).not.toBe(hash);
    expect(canonicalJson([-0, 1e3, 1e21])).toBe('[0,1000,1e+21]');
  });

  it('[P2] has one canonical text for one meaning', () => {
    expect(canonicalJson({ b: [1, { d: null, c: 'ü' }], a: undefined, A: true })).toBe('{"A":true,"b":[1,{"c":"ü","d":null}]}');
  });
});

describe('policyJsonSchema', () => {
  it('[P1] is what docs/policy.schema.json publishes', () => {
    expect(JSON.parse(readFileSync(resolve(__dirname, '../../../docs/policy.schema.json'), 'utf8'))).toEqual(policyJsonSchema());
  });

  it('[P1] knows every method and forbids unknown keys', () => {
    const schema = policyJsonSchema() as {
      additionalProperties: boolean;
      required: string[];
      properties: { method: { oneOf: { properties: { id: { const: string } } }[] } };
    };
    expect(schema.additionalProperties).toBe(false);
    expect(schema.required).toEqual(['schema', 'name', 'source', 'method']);
    expect(schema.properties.method.oneOf.map(({ properties }) => properties.id.const)).toEqual(METHODS.map(({ id }) => id));
  });
});

describe('defaultPolicy', () => {
  const roles = [
    { column: '客户', role: 'customer' as const, kind: 'text' as const, confidence: 0.9 },
    { column: '金额', role: 'amount' as const, kind: 'number' as const, confidence: 0.6 },
    { column: '金额2', role: 'amount' as const, kind: 'number' as const, confidence: 0.8 },
    { column: '?', role: 'date' as const, kind: 'mixed' as const, confidence: 0.4 },
    { column: 'x', role: undefined, kind: 'text' as const, confidence: 0.9 },
  ];

  it('takes the confident roles, the surer column first, and is itself a policy', () => {
    const policy = defaultPolicy(method('abc'), { source: 'transactions', roles }, 'en');
    expect(policy.source.columns).toEqual({ customer: '客户', amount: '金额2' });
    expect(policy.name).toBe('ABC (Pareto)');
    expect(parsePolicy(policy)).toEqual({ ok: true, value: policy });
  });

  it('writes segments in the user’s language', () => {
    expect(defaultPolicy(method('rfm'), { source: 'customers', roles }, 'zh-CN').method.params['language']).toBe('zh');
    expect(defaultPolicy(method('rfm'), { source: 'customers', roles }, 'en').method.params['language']).toBe('en');
  });
});

describe('lintPolicy and columnsNeeded', () => {
  const policy = policyOf({
    source: { kind: 'transactions', columns: { customer: 'Customer', amount: 'Amount' } },
    method: { id: 'abc', params: { value: { column: 'Margin' } } },
    profile: { measures: [{ column: 'Amount' }, { measure: 'orders' }], texts: ['Region'] },
  });

  it('[O8] names the columns that are read, each once', () => {
    expect(columnsNeeded(policy)).toEqual(['Customer', 'Amount', 'Margin', 'Region']);
  });

  it('tells everything that would stop a run, before reading', () => {
    expect(lintPolicy(policy, ['Customer', 'Amount', 'Region'])).toEqual([
      { code: 'role-missing', role: 'date' },
      { code: 'column-missing', column: 'Margin' },
    ]);
    expect(
      lintPolicy({ ...policy, tiers: policyOf({ tiers: ['A', 'B', 'C'].map((label) => ({ label })) }).tiers.slice(1) }, [
        'Customer',
        'Amount',
        'Margin',
        'Region',
      ]),
    ).toEqual([
      { code: 'role-missing', role: 'date' },
      { code: 'parameter-invalid', path: 'tiers', expected: '3', found: '2' },
    ]);
    expect(lintPolicy({ ...policy, method: { id: 'none', params: {} } }, [])).toEqual([{ code: 'policy-method-unknown', method: 'none' }]);
  });
});

describe('diffPolicies', () => {
  const tiers = (...labels: string[]): object[] => labels.map((label) => ({ label }));

  it('[P5] says what was added, removed and changed, and where', () => {
    const before = policyOf({ method: { id: 'abc', params: { cuts: [0.8, 0.95] } }, tiers: tiers('A', 'B', 'C') });
    const after = policyOf({ name: 'New', method: { id: 'abc', params: { cuts: [0.7, 0.95, 0.99] } }, tiers: tiers('Top', 'A', 'B', 'C') });
    expect(diffPolicies(before, after)).toEqual([
      { kind: 'changed', path: ['name'], before: 'Test', after: 'New' },
      { kind: 'changed', path: ['method', 'params', 'cuts', 0], before: 0.8, after: 0.7 },
      { kind: 'added', path: ['method', 'params', 'cuts', 2], after: 0.99 },
      { kind: 'added', path: ['tiers', 'Top'], after: { color: null, action: '', contactDays: null, creditLimit: null } },
    ]);
    expect(diffPolicies(after, before).map(({ kind }) => kind)).toContain('removed');
  });

  it('[P5] tells a new order of the same tiers as such', () => {
    expect(diffPolicies(policyOf({ tiers: tiers('A', 'B', 'C') }), policyOf({ tiers: tiers('B', 'A', 'C') }))).toEqual([
      { kind: 'changed', path: ['tierOrder'], before: ['A', 'B', 'C'], after: ['B', 'A', 'C'] },
    ]);
  });

  it('[P5] finds nothing between two revisions of the same content', () => {
    expect(diffPolicies(policyOf({ revision: 1 }), policyOf({ revision: 7 }))).toEqual([]);
  });
});
