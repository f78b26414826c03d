import { lintSettings } from '../../../src/policy/lintSettings';
import { policyOf } from '../../support/policy';

const told = (parts: object): readonly unknown[] => lintSettings(policyOf({ ...parts })).map(({ code, facts }) => [code, facts]);

const scored = (...scoreCuts: number[]): object => ({
  method: {
    id: 'weightedScore',
    params: { indicators: [{ field: { column: 'Score' }, weight: 1, scaling: { kind: 'raw' } }], scoreCuts },
  },
});
const guard = (limit: string, tier: string): object => ({
  name: 'G',
  when: [{ all: [{ field: { measure: 'orders' }, operator: '>', value: 1 }] }],
  limit,
  tier,
});

describe('lintSettings', () => {
  it('[P5] has nothing to say of usual settings', () => {
    expect(told({})).toEqual([]);
    expect(told({ hysteresis: { band: 0.02 }, guards: [guard('atMost', 'B'), guard('atLeast', 'B')] })).toEqual([]);
  });

  it('[P5] names guards that can change nothing', () => {
    expect(told({ guards: [guard('atMost', 'A'), guard('atLeast', 'C')] })).toEqual([
      ['guard-idle', { guard: 'G', tier: 'A', limit: 'atMost' }],
      ['guard-idle', { guard: 'G', tier: 'C', limit: 'atLeast' }],
    ]);
  });

  it('[P5] names tiers that the band puts out of reach, on points and on shares', () => {
    expect(told({ ...scored(95, 50), hysteresis: { band: 10 } })).toEqual([['band-too-wide', { tier: 'A', direction: 'up' }]]);
    expect(told({ ...scored(80, 5), hysteresis: { band: 10 } })).toEqual([['band-too-wide', { tier: 'C', direction: 'down' }]]);
    expect(told({ hysteresis: { band: 0.05 } })).toEqual([['band-too-wide', { tier: 'C', direction: 'down' }]]);
  });

  it('[P5] names cuts that everybody reaches', () => {
    expect(told(scored(50, 0))).toEqual([['cut-at-end', { tier: 'B' }]]);
  });

  it('[U1 P5] passes on what the method’s own linter says', () => {
    const when = [{ all: [{ field: { measure: 'orders' }, operator: '>', value: 1 }] }];
    const rules = { tiers: ['A', 'B'].map((label) => ({ label, when })), remainder: 'C' };
    expect(told({ method: { id: 'rules', params: { rules } } })).toContainEqual(['rule-unreachable', { tier: 'B' }]);
  });
});
