import fc from 'fast-check';
import { weightedScore } from '../../../src/methods/weighted/weightedScore';
import type { WeightedParams } from '../../../src/methods/weighted/weightedParams';
import { lintSettings } from '../../../src/policy/lintSettings';
import { customerTable } from '../../support/customerTable';
import { policyOf } from '../../support/policy';

const told = (parts: object): readonly string[] =>
  lintSettings(policyOf({ ...parts })).map(({ code, column, facts }) =>
    [code, column, ...Object.values(facts ?? {})].filter((part) => part !== undefined).join(' '),
  );

const steps = (column: string, weight: number, points: readonly number[], missing = 'worst'): object => ({
  field: { column },
  weight,
  missing,
  scaling: { kind: 'points', shape: 'step', limits: points.slice(1).map((_, i) => i + 1), points },
});
const weighted = (indicators: readonly object[], scoreCuts: readonly number[], minimumCoverage = 60): object => ({
  method: { id: 'weightedScore', params: { indicators, scoreCuts, minimumCoverage } },
});

describe('lintSettings, what cannot matter or be reached', () => {
  it('[P5 W1] names weights that cannot matter: 0, points that are all equal, and weights beside segments', () => {
    expect(told(weighted([steps('a', 50, [0, 100]), steps('b', 0, [0, 100]), steps('c', 50, [40, 40])], [60]))).toEqual([
      'weight-zero b',
      'points-all-equal c 40',
    ]);
    const words = { field: { column: 'w' }, weight: 1, scaling: { kind: 'categories', points: { Yes: 30 }, remainder: 30 } };
    expect(told(weighted([steps('a', 1, [0, 100]), words], [60]))).toEqual(['points-all-equal w 30']);
    expect(told({ method: { id: 'rfm', params: { recencyWeight: 3 } } })).toEqual(['rfm-weights-idle']);
    expect(told({ method: { id: 'rfm', params: { recencyWeight: 3, tiersBy: 'score' } } })).toEqual([]);
  });

  it('[P5 W4] names tiers that no score can reach, and cuts that everybody reaches', () => {
    expect(told(weighted([steps('a', 60, [0, 70]), steps('b', 40, [0, 80])], [75, 60]))).toEqual(['score-out-of-reach A 75 74']);
    expect(told(weighted([steps('a', 60, [0, 70]), steps('b', 40, [0, 80])], [74, 60]))).toEqual([]);
    expect(told(weighted([steps('a', 60, [20, 70]), steps('b', 40, [20, 80])], [70, 20]))).toEqual(['cut-at-end B']);
    // Who has no value in `a` is scored by `b` alone, as long as that is coverage enough.
    expect(told(weighted([steps('a', 60, [0, 70], 'reweight'), steps('b', 40, [0, 80])], [80, 60], 40))).toEqual([]);
    expect(told(weighted([steps('a', 60, [0, 70], 'reweight'), steps('b', 40, [0, 80])], [80, 60], 60))).toEqual([
      'score-out-of-reach A 80 76.66666666666667',
    ]);
  });

  it('[P5 W4] is right about every tier that it says nobody can reach or fall below, as trying all customers shows', () => {
    const indicator = fc.tuple(
      fc.integer({ min: 0, max: 4 }),
      fc.array(fc.constantFrom(0, 20, 50, 80, 100), { minLength: 2, maxLength: 3 }),
      fc.constantFrom('worst', 'median', 'reweight', 'exclude'),
    );
    const cuts = fc.uniqueArray(fc.integer({ min: 1, max: 100 }), { minLength: 1, maxLength: 3 }).map((all) => all.sort((a, b) => b - a));
    let outOfReach = 0;
    fc.assert(
      fc.property(
        fc.array(indicator, { minLength: 1, maxLength: 3 }),
        cuts,
        fc.constantFrom(0, 40, 60, 100),
        (drawn, scoreCuts, coverage) => {
          fc.pre(drawn.some(([weight]) => weight > 0));
          const policy = policyOf({
            ...weighted(
              drawn.map(([weight, points, missing], i) => steps(`c${i}`, weight, points, missing)),
              scoreCuts,
              coverage,
            ),
          });
          const values = [0, 1, 2, NaN];
          const rows = drawn.reduce<number[][]>((all) => all.flatMap((row) => values.map((value) => [...row, value])), [[]]);
          const table = customerTable({ columns: Object.fromEntries(drawn.map((_, i) => [`c${i}`, rows.map((row) => row[i] as number)])) });
          const params = policy.method.params as unknown as WeightedParams;
          const graded = weightedScore.classify(table, params, weightedScore.defaultTiers(params));
          if (!graded.ok) throw new Error(JSON.stringify(graded.problems));
          const scores = [...graded.value.value].filter((score) => !Number.isNaN(score));
          const isOptional = drawn.some(([, , missing]) => missing === 'reweight');
          const findings = lintSettings(policy);
          scoreCuts.forEach((cut, tier) => {
            const label = 'ABCD'[tier] as string;
            const says = (code: string): boolean => findings.some((finding) => finding.code === code && finding.facts?.['tier'] === label);
            const nobody = scores.every((score) => score < cut - 1e-6);
            const everybody = scores.every((score) => score >= cut - 1e-9);
            if (says('score-out-of-reach')) expect(nobody).toBe(true);
            if (says('cut-at-end')) expect(everybody).toBe(true);
            // Without values that may be left out, the bounds are what somebody has.
            if (!isOptional) expect(says('score-out-of-reach')).toBe(nobody);
            if (nobody) outOfReach++;
          });
        },
      ),
      { seed: 3 },
    );
    expect(outOfReach).toBeGreaterThan(20);
  });

  it('[P5 U2] names levels that a measure cannot have, such as 90 where a share is meant', () => {
    const grid = (rows: object): object => ({
      method: {
        id: 'matrix',
        params: {
          matrix: {
            rows,
            columns: { field: { column: 'Willing' }, values: ['no', 'yes'] },
            tiers: ['A', 'B'],
            cells: [
              ['B', 'B'],
              ['B', 'A'],
            ],
            unknown: 'B',
          },
        },
      },
    });
    expect(told(grid({ field: { measure: 'onTimeShare' }, cuts: [90] }))).toEqual(['level-out-of-reach onTimeShare 90']);
    expect(told(grid({ field: { measure: 'orders' }, cuts: [0] }))).toEqual(['level-out-of-reach orders 0']);
    expect(told(grid({ field: { measure: 'onTimeShare' }, cuts: [0.9] }))).toEqual([]);
    expect(told(grid({ field: { column: 'onTimeShare' }, cuts: [90] }))).toEqual([]);
  });

  it('[P5 U4 T9] says that a life cycle over a part of the orders takes older customers for new ones', () => {
    const policy = (kind: string, source: string): object => ({ source: { kind: source }, method: { id: 'lifeCycle' }, window: { kind } });
    expect(told(policy('last12Months', 'transactions'))).toEqual(['window-hides-orders Potential']);
    expect([...told(policy('all', 'transactions')), ...told(policy('last12Months', 'customers'))]).toEqual([]);
  });

  it('[P5 G1] names guards whose conditions nobody can meet', () => {
    const guard = (...all: object[]): object => ({ guards: [{ name: 'G', when: [{ all }], limit: 'atMost', tier: 'B' }] });
    const share = (operator: string, value: number): object => ({ field: { measure: 'onTimeShare' }, operator, value });
    expect(told(guard(share('<', 0.5), share('>', 0.7)))).toEqual(['guard-never G']);
    expect(told(guard(share('>=', 70)))).toEqual(['guard-never G']);
    expect(told(guard(share('<', 0.7)))).toEqual([]);
  });

  it('[P5 R6] tells of the user’s own segments before any table', () => {
    const all = [1, 5];
    const segments = {
      segments: [
        { name: 'All', recency: all, frequency: all, monetary: all },
        { name: 'Never', recency: [5, 5], frequency: all, monetary: all },
      ],
      remainder: 'Rest',
    };
    expect(told({ method: { id: 'rfm', params: { scheme: 'own', segments } } })).toEqual([
      'segment-unreachable Never',
      'segments-overlap All Never 511',
    ]);
  });
});
