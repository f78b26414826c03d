import fc from 'fast-check';
import { methodById } from '../../../../src/methods';
import type { Method } from '../../../../src/methods/Method';
import type { Policy, PolicyGuard } from '../../../../src/policy/Policy';
import { stepProblems } from '../../../../src/policy/stepProblems';
import { carriedSteps, type StepTerms } from '../../../../src/taskpane/conversation/carriedSteps';
import { withParameter } from '../../../../src/taskpane/conversation/draftPolicy';
import { withSteps } from '../../../../src/taskpane/conversation/withSteps';
import { policyOf } from '../../../support/policy';

const method = (id: string): Method => {
  const found = methodById(id);
  if (found === undefined) throw new Error(`There is no method ${id}.`);
  return found;
};

const guard = (tier: string): PolicyGuard => ({
  name: tier,
  when: [{ all: [{ field: { column: 'Paid' }, operator: '<', value: 1 }] }],
  limit: 'atMost',
  tier,
  hard: false,
});

const rules = (...labels: readonly string[]): object => ({
  tiers: labels.slice(0, -1).map((label) => ({ label, when: [{ all: [{ field: { column: 'Sales' }, operator: '>', value: 1 }] }] })),
  remainder: labels.at(-1),
});

/** As the pane does it: each change starts where the last one ended. */
class Change {
  private terms: StepTerms | undefined;
  constructor(public policy: Policy) {}

  private take(next: Policy): this {
    const carried = carriedSteps(
      { policy: this.policy, method: method(this.policy.method.id) },
      { policy: next, method: method(next.method.id) },
      this.terms,
    );
    this.policy = carried.policy;
    this.terms = carried.terms;
    return this;
  }

  parameter(id: string, value: unknown): this {
    return this.take(withParameter(this.policy, method(this.policy.method.id), id, value));
  }

  labels(...labels: readonly string[]): this {
    return this.parameter('rules', rules(...labels));
  }

  method(id: string, params: object = {}): this {
    const next = policyOf({ method: { id, params: { ...paramsOf(id), ...params } } });
    return this.take(withSteps(next, this.policy));
  }

  get guardTiers(): readonly string[] {
    return (this.policy.guards ?? []).map(({ tier }) => tier);
  }

  get problems(): readonly string[] {
    return stepProblems(this.policy, method(this.policy.method.id)).map(({ code }) => code);
  }
}

const paramsOf = (id: string): object =>
  id === 'weightedScore' ? { indicators: [{ field: { column: 'Score' }, weight: 1, scaling: { kind: 'raw' } }] } : {};

const ruled = (...guards: readonly PolicyGuard[]): Change =>
  new Change(withSteps(policyOf({ method: { id: 'rules', params: { rules: rules('A', 'B', 'C') } } }), { guards }));

describe('guards and tiers that are renamed', () => {
  it('[G1] a renamed tier is renamed in the guards, letter by letter and through an empty field', () => {
    const change = ruled(guard('B'), guard('C'));
    expect(change.labels('A', 'Best', 'C').guardTiers).toEqual(['Best', 'C']);
    expect(change.labels('A', '', 'C').problems).toEqual(['guard-tier-unknown']);
    expect(change.labels('A', 'G', 'C').guardTiers).toEqual(['G', 'C']);
    expect(change.problems).toEqual([]);
  });

  it('[G1] a name that is another tier’s on the way does not take its guards along', () => {
    const change = ruled(guard('A'), guard('B')).labels('A', '', 'C').labels('A', 'A', 'C').labels('A', 'A+', 'C');
    expect(change.guardTiers).toEqual(['A', 'A+']);
  });

  it('[G1] guards keep their tiers when these change places', () => {
    expect(ruled(guard('A'), guard('C')).labels('C', 'B', 'A').guardTiers).toEqual(['A', 'C']);
  });

  it('[G1] the guard of a tier that is gone is named as a problem, and fits again once the tier is back', () => {
    const change = ruled(guard('B')).labels('A', 'C');
    expect(change.guardTiers).toEqual(['B']);
    expect(change.problems).toEqual(['guard-tier-unknown']);
    expect(change.labels('A', 'B', 'C').problems).toEqual([]);
  });

  it('[G1] no typing of a new name ever leaves a guard with another tier’s name', () => {
    const word = fc.string({ unit: fc.constantFrom('A', 'B', 'C', 'x'), maxLength: 4 });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 }), word, fc.integer({ min: 0, max: 2 }), (place, name, guarded) => {
        const labels = ['A', 'B', 'C'];
        fc.pre(name !== '' && !labels.some((label, index) => index !== place && label === name));
        const change = ruled(guard(labels[guarded] as string));
        // The field is emptied, then the name is typed.
        for (let end = 0; end <= name.length; end++)
          change.labels(...labels.map((label, index) => (index === place ? name.slice(0, end) : label)));
        expect(change.guardTiers).toEqual([guarded === place ? name : labels[guarded]]);
      }),
    );
  });
});

describe('steps and another method', () => {
  const steady = (band: number): Change =>
    new Change(
      withSteps(policyOf({ method: { id: 'abc', params: {} } }), { hysteresis: { band, lastMethodTier: null }, guards: [guard('B')] }),
    );

  it('[G1] guards stay as they are; one whose tier the method does not have is named, and fits again on the way back', () => {
    const change = steady(0.02).method('rfm');
    expect(change.guardTiers).toEqual(['B']);
    expect(change.problems).toEqual(['guard-tier-unknown', 'band-without-cuts']);
    expect(change.method('abc').problems).toEqual([]);
    expect(change.policy).toMatchObject({ guards: [{ tier: 'B' }], hysteresis: { band: 0.02 } });
  });

  it('[G1] a tier of another method is never taken for one that was renamed', () => {
    const change = steady(0.02).method('rules', { rules: rules('High', 'Mid', 'Low') });
    expect(change.labels('High', 'Middle', 'Low').guardTiers).toEqual(['B']);
    expect(change.problems).toContain('guard-tier-unknown');
  });

  it('[G2] the band follows from shares to points and back, also past a method without cuts', () => {
    expect(steady(0.02).method('weightedScore').policy.hysteresis?.band).toBe(2);
    expect(steady(0.07).method('weightedScore').policy.hysteresis?.band).toBe(7);
    expect(steady(0.02).method('rfm').method('weightedScore').policy.hysteresis?.band).toBe(2);
    expect(steady(0.02).method('weightedScore').method('credit').method('abc').policy.hysteresis?.band).toBe(0.02);
  });

  it('[G2] the band follows when a setting changes what cuts are in', () => {
    const change = steady(0.03).method('weightedScore');
    expect(change.parameter('tiersBy', 'countShare').policy.hysteresis?.band).toBe(0.03);
    expect(change.parameter('tiersBy', 'score').policy.hysteresis?.band).toBe(3);
  });
});
