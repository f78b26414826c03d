import fc from 'fast-check';
import { METHODS, methodById } from '../../../src/methods';
import type { Method } from '../../../src/methods/Method';
import { parsePolicy } from '../../../src/policy/parsePolicy';
import { policyHash } from '../../../src/policy/policyHash';
import type { Policy } from '../../../src/policy/Policy';
import { isFreeLabel, LONGEST_LABEL, renameTier } from '../../../src/policy/renameTier';
import { tierDetails, withTiers } from '../../../src/policy/tierDetails';
import { tierLabelsOf } from '../../../src/policy/tierLabelsOf';
import { policyOf } from '../../support/policy';

const methodOf = (policy: Policy): Method => methodById(policy.method.id) as Method;
const labelsOf = (policy: Policy): readonly string[] => tierLabelsOf(policy, methodOf(policy));

/** Every text in a document that stands alone, so that a label left behind anywhere is found. */
const textsIn = (value: unknown): readonly string[] =>
  typeof value === 'string' ? [value] : typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];

const condition = { all: [{ field: { column: 'Revenue' }, operator: '>=', value: 1 }] };

const indicators = [
  { field: { column: 'Revenue' }, weight: 1, direction: 'benefit', scaling: { kind: 'percentile' }, missing: 'reweight' },
];

/** Policies of all kinds of tiers, with a guard on each tier. */
const STARTS: readonly (readonly [string, Record<string, unknown>])[] = [
  ...METHODS.map(
    ({ id, parameters }) =>
      [id, { method: { id, params: parameters.some((spec) => spec.id === 'indicators') ? { indicators } : {} } }] as const,
  ),
  ['own segments', { method: { id: 'rfm', params: { scheme: 'own' } } }],
  ['tiers with names', { method: { id: 'abc' }, tiers: [{ label: 'Gold', action: 'Visit' }, { label: 'Silver' }, { label: 'Bronze' }] }],
];
const startOf = (parts: Record<string, unknown>): Policy => {
  const plain = policyOf(parts);
  return policyOf({
    ...parts,
    guards: labelsOf(plain).map((tier) => ({ name: tier.length > 9 ? '' : 'g', when: [condition], limit: 'atMost', tier })),
  });
};

describe('renameTier', () => {
  it.each(STARTS)('[P1] leaves no former name of a tier of %s anywhere, and comes back the way it went', (_, parts) => {
    const start = startOf(parts);
    labelsOf(start).forEach((from, place) => {
      const to = 'Aurora';
      const renamed = renameTier(start, from, to);
      expect(labelsOf(renamed)).toEqual(labelsOf(start).with(place, to));
      expect(renamed.guards?.map(({ tier }) => tier)).toEqual(labelsOf(renamed));
      expect(textsIn(renamed)).not.toContain(from);
      expect(parsePolicy(JSON.parse(JSON.stringify(renamed)))).toEqual({ ok: true, value: renamed });
      expect(policyHash(renameTier(renamed, to, from))).toBe(policyHash(start));
    });
  });

  it('[P1] names tiers in the parameters as well, where they are named there', () => {
    const rules = renameTier(startOf({ method: { id: 'rules' } }), 'B', 'Others');
    expect(rules.tiers).toEqual([]);
    expect(rules.method.params['rules']).toMatchObject({ tiers: [{ label: 'A' }], remainder: 'Others' });
    const matrix = renameTier(startOf({ method: { id: 'matrix' } }), 'B', 'Grow');
    expect(matrix.method.params['matrix']).toMatchObject({
      tiers: ['A', 'Grow', 'C', 'D'],
      cells: [
        ['C', 'Grow'],
        ['Grow', 'A'],
      ],
      unknown: 'D',
    });
  });

  it('[P1] leaves the parameters alone that call the tier otherwise already', () => {
    const start = policyOf({ method: { id: 'rules' }, tiers: [{ label: 'Top' }, { label: 'Rest' }] });
    const renamed = renameTier(start, 'Top', 'Best');
    expect(labelsOf(renamed)).toEqual(['Best', 'Rest']);
    expect(renamed.method.params).toEqual(start.method.params);
  });

  it('[P1] makes no two tiers of one name: what is taken, empty, too long or not there changes nothing', () => {
    const start = policyOf({ method: { id: 'rules' }, tiers: [{ label: 'Top' }, { label: 'Rest' }] });
    for (const to of ['Rest', 'B', '', '  ', ' Best', 'x'.repeat(LONGEST_LABEL + 1)]) {
      expect(isFreeLabel(start, 'Top', to)).toBe(false);
      expect(renameTier(start, 'Top', to)).toBe(start);
    }
    expect(renameTier(start, 'Nowhere', 'Best')).toBe(start);
    expect(isFreeLabel(start, 'Nowhere', 'Best')).toBe(false);
    expect(isFreeLabel(start, 'Top', 'x'.repeat(LONGEST_LABEL))).toBe(true);
  });

  it('[P2] any chain of renames leaves as many tiers, all different, and a policy that can be read', () => {
    const step = fc.record({
      place: fc.nat(3),
      to: fc.oneof(fc.constantFrom('A', 'B', 'C', 'D', 'E'), fc.string({ minLength: 1, maxLength: 20 })),
    });
    fc.assert(
      fc.property(fc.constantFrom('rules', 'matrix', 'abc'), fc.array(step, { maxLength: 8 }), (id, steps) => {
        const start = startOf({ method: { id } });
        const end = steps.reduce((policy, { place, to }) => renameTier(policy, labelsOf(policy)[place] ?? '', to), start);
        expect(new Set(labelsOf(end)).size).toBe(labelsOf(start).length);
        expect(parsePolicy(JSON.parse(JSON.stringify(end))).ok).toBe(true);
      }),
    );
  });
});

describe('tierDetails', () => {
  it('[P2] tiers that say no more than the method does are none', () => {
    const start = policyOf({ method: { id: 'abc' } });
    const method = methodOf(start);
    const tiers = tierDetails(start, method);
    expect(tiers.map(({ label }) => label)).toEqual(['A', 'B', 'C']);
    expect(withTiers(start, method, tiers).tiers).toEqual([]);
    const told = withTiers(
      start,
      method,
      tiers.with(1, { ...tiers[1], label: 'B', color: null, action: 'Call', contactDays: 30, creditLimit: null }),
    );
    expect(told.tiers.map(({ action }) => action)).toEqual(['', 'Call', '']);
    expect(tierDetails(told, method)).toBe(told.tiers);
  });
});
