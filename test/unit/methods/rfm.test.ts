import { NO_TIER } from '../../../src/methods/Method';
import { rfm } from '../../../src/methods/rfm/rfm';
import type { RfmParams } from '../../../src/methods/rfm/rfmParams';
import { lintSegmentList } from '../../../src/methods/rfm/rfmSegmentList';
import { classify, finding, measure, paramsOf, tableOf, type Customer } from '../../support/rfmCustomers';

/** One customer for each of the 125 codes, scored by limits on whole numbers: each value is its own score. */
const ALL_CODES: readonly Customer[] = [1, 2, 3, 4, 5].flatMap((r) =>
  [1, 2, 3, 4, 5].flatMap((f) => [1, 2, 3, 4, 5].map((m) => ({ days: 6 - r, orders: f, net: m }))),
);
const OWN_LIMITS: Partial<RfmParams> = {
  scoring: 'breaks',
  recencyBreaks: [2, 3, 4, 5],
  frequencyBreaks: [2, 3, 4, 5],
  monetaryBreaks: [2, 3, 4, 5],
};
const segmentsOfAllCodes = (given: Partial<RfmParams>): Map<string, string> => {
  const graded = classify(tableOf(ALL_CODES), { ...OWN_LIMITS, ...given });
  return new Map(graded.texts['code']?.map((code, row) => [code, graded.texts['segment']?.[row] as string]));
};

describe('rfm', () => {
  it('[R3] scores by the middle of ties, fewer days and more orders and money being better', () => {
    const graded = classify(tableOf([1, 2, 3, 4, 5].map((i) => ({ days: 10 * i, orders: i, net: 100 * i }))));
    expect(graded.texts['code']).toEqual(['511', '422', '333', '244', '155']);
    expect(measure(graded, 'recencyScore')).toEqual([5, 4, 3, 2, 1]);
  });

  it('[R3] scores each measure its own way', () => {
    const customers = [1, 1, 1, 1, 2, 9].map((i) => ({ days: i, orders: i, net: i }));
    const graded = classify(tableOf(customers), {
      scoring: 'each',
      recencyScoring: 'breaks',
      frequencyScoring: 'quantile',
      monetaryScoring: 'ntile',
    });
    expect(measure(graded, 'recencyScore')).toEqual([5, 5, 5, 5, 5, 5]);
    expect(measure(graded, 'frequencyScore')).toEqual([1, 1, 1, 1, 4, 5]);
    expect(measure(graded, 'monetaryScore')).toEqual([1, 1, 2, 3, 4, 5]);
    expect(finding(graded, 'ties-split')).toMatchObject({ column: 'netAmount', count: 1 });
  });

  it('[R4] writes the code as text, with hyphens from ten bins on, and weighs the scores', () => {
    const customers = Array.from({ length: 10 }, (_, i) => ({ days: i, orders: 1 + i, net: 10 - i }));
    expect(classify(tableOf(customers), { bins: 10, scheme: 'eight' }).texts['code']?.[0]).toBe('10-1-10');
    const graded = classify(tableOf(ALL_CODES), { ...OWN_LIMITS, recencyWeight: 2, frequencyWeight: 1, monetaryWeight: 1 });
    const score = (code: string): number | undefined => graded.value[graded.texts['code']?.indexOf(code) ?? -1];
    expect([score('111'), score('511'), score('155'), score('555')]).toEqual([0, 50, 50, 100]);
    const one = classify(tableOf(ALL_CODES), { ...OWN_LIMITS, recencyWeight: 0, frequencyWeight: 0 });
    expect(one.value[one.texts['code']?.indexOf('114') ?? -1]).toBe(75);
  });

  it('[R5] leaves prospects and mere returns unscored and outside every population', () => {
    const customers = [
      { days: NaN, orders: 0, net: NaN },
      { days: 5, orders: 2, net: 10 },
      { days: NaN, orders: 0, net: -3 },
      { days: 9, orders: 1, net: 20 },
    ];
    const graded = classify(tableOf(customers, ['Prospect', '', 'Returns only', '']), { bins: 2, scheme: 'eight', language: 'zh' });
    expect(graded.texts['code']).toEqual(['', '221', '', '112']);
    expect(graded.texts['segment']).toEqual(['潜在客户', '一般价值', '仅有退货', '重要挽留']);
    expect(graded.texts['state']).toEqual(['Prospect', '', 'Returns only', '']);
    expect([...graded.tier]).toEqual([NO_TIER, 4, NO_TIER, 3]);
    expect(finding(graded, 'unscored-customers')).toMatchObject({ count: 2 });
  });

  it('[R5] gives M = 1 to a net of 0 or less, outside M’s population, and says so', () => {
    const customers = [-5, 0, 10, 20, 30, 40].map((net) => ({ days: 1, orders: 1, net }));
    const graded = classify(tableOf(customers), { bins: 4, scheme: 'eight' });
    expect(measure(graded, 'monetaryScore')).toEqual([1, 1, 1, 2, 3, 4]);
    expect(finding(graded, 'net-not-positive')).toMatchObject({ count: 2 });
  });

  it('[R5] says so when nobody can be scored', () => {
    const params = paramsOf();
    const table = tableOf([{ days: 1, orders: 0, net: 0 }], ['Prospect']);
    expect(rfm.classify(table, params, [])).toEqual({ ok: false, problems: [{ code: 'no-scored-customers' }] });
  });

  it('[R6] grid: the segment of every code', () => {
    // The rule's own patterns, R then F.
    const patterns: readonly (readonly [string, RegExp])[] = [
      ['Champions', /^5[45]/],
      ['Loyal', /^[34][45]/],
      ['Potential loyalists', /^[45][23]/],
      ['New', /^51/],
      ['Promising', /^41/],
      ['Need attention', /^33/],
      ['About to sleep', /^3[12]/],
      ['At risk', /^[12][34]/],
      ["Can't lose", /^[12]5/],
      ['Hibernating', /^[12][12]/],
    ];
    const found = segmentsOfAllCodes({ scheme: 'grid' });
    expect(found.size).toBe(125);
    for (const [code, segment] of found)
      expect(patterns.filter(([, pattern]) => pattern.test(code)).map(([name]) => name)).toEqual([segment]);
    expect(segmentsOfAllCodes({ scheme: 'grid', language: 'zh' }).get('555')).toBe('冠军');
  });

  it('[R6] eight: high is above the middle, or above the mean', () => {
    const found = segmentsOfAllCodes({ scheme: 'eight' });
    expect(['444', '434', '344', '334', '443', '433', '343', '333'].map((code) => found.get(code))).toEqual([
      'High value',
      'High potential',
      'High keep',
      'High win-back',
      'General value',
      'General potential',
      'General keep',
      'General win-back',
    ]);
    const customers = [1, 1, 1, 2].map((i) => ({ days: i, orders: i, net: i }));
    const limits = { ...OWN_LIMITS, scheme: 'eight' as const, language: 'zh' as const };
    expect(classify(tableOf(customers), limits).texts['segment']?.[3]).toBe('一般发展');
    expect(classify(tableOf(customers), { ...limits, highAbove: 'mean' }).texts['segment']?.[3]).toBe('重要保持');
  });

  it('[R6] own list: first match wins, the rest is the remainder', () => {
    const segments: RfmParams['segments'] = {
      segments: [
        { name: 'Top', recency: [4, 5], frequency: [4, 5], monetary: [1, 5] },
        { name: 'Recent', recency: [4, 5], frequency: [1, 5], monetary: [1, 5] },
      ],
      remainder: 'Rest',
    };
    const found = segmentsOfAllCodes({ scheme: 'own', segments });
    expect([found.get('441'), found.get('431'), found.get('355')]).toEqual(['Top', 'Recent', 'Rest']);
    expect(rfm.defaultTiers(paramsOf({ scheme: 'own', segments }))).toEqual(['Top', 'Recent', 'Rest']);
  });

  it('[R6] lints a list for gaps, overlaps and segments that cannot occur', () => {
    const all = [1, 5] as const;
    const lint = lintSegmentList(
      {
        segments: [
          { name: 'High', recency: [3, 5], frequency: all, monetary: all },
          { name: 'Shadowed', recency: [4, 5], frequency: all, monetary: all },
          { name: 'Low', recency: [2, 3], frequency: all, monetary: all },
          { name: 'Beyond', recency: [6, 7], frequency: all, monetary: all },
        ],
        remainder: 'Rest',
      },
      5,
    );
    expect(lint.gaps).toEqual({ count: 25, example: [1, 1, 1] });
    expect(lint.overlaps).toEqual([
      { first: 'High', second: 'Low', example: [3, 1, 1] },
      { first: 'High', second: 'Shadowed', example: [4, 1, 1] },
    ]);
    expect(lint.unreachable).toEqual(['Shadowed', 'Beyond']);
  });

  it('[R6] tells what is odd about the user’s own list', () => {
    const all = [1, 5] as const;
    const segments: RfmParams['segments'] = {
      segments: [
        { name: 'High', recency: [3, 5], frequency: all, monetary: all },
        { name: 'Shadowed', recency: [4, 5], frequency: all, monetary: all },
      ],
      remainder: 'Rest',
    };
    const params = paramsOf({ segments });
    expect(rfm.lint?.(params)).toEqual([]);
    expect(rfm.lint?.({ ...params, scheme: 'own' }).map(({ code, count, facts }) => ({ code, count, facts }))).toEqual([
      { code: 'segment-unreachable', count: 1, facts: { segment: 'Shadowed' } },
      { code: 'segments-overlap', count: 1, facts: { first: 'High', second: 'Shadowed', code: '411' } },
      { code: 'segments-gap', count: 50, facts: { code: '111', remainder: 'Rest' } },
    ]);
  });

  it('[R7] says how many distinct values and scores each measure has, and warns of little data', () => {
    const customers = [1, 1, 2, 3].map((i) => ({ days: i, orders: 1, net: i }));
    const graded = classify({ ...tableOf(customers), window: { from: 100, to: 199 } });
    expect(graded.scoring).toEqual([
      { measure: 'recencyDays', distinctValues: 3, reachedScores: 3, splitTies: 0 },
      { measure: 'orders', distinctValues: 1, reachedScores: 1, splitTies: 0 },
      { measure: 'netAmount', distinctValues: 3, reachedScores: 3, splitTies: 0 },
    ]);
    expect(finding(graded, 'few-customers')).toMatchObject({ count: 4, facts: { atLeast: 500 } });
    expect(finding(graded, 'few-days')).toMatchObject({ count: 100 });
    expect(finding(graded, 'fewer-customers-than-bins')).toMatchObject({ count: 4, facts: { bins: 5 } });
    expect(graded.findings.filter((one) => one.code === 'scores-unreachable')).toHaveLength(3);
  });

  it('grades by cuts on the weighted score when asked', () => {
    const graded = classify(tableOf(ALL_CODES), { ...OWN_LIMITS, tiersBy: 'score' });
    const tier = (code: string): string | undefined => graded.tiers[graded.tier[graded.texts['code']?.indexOf(code) ?? -1] as number];
    expect([tier('555'), tier('455'), tier('444'), tier('333'), tier('111')]).toEqual(['A', 'A', 'B', 'C', 'C']);
    expect(graded.cuts).toEqual([80, 60]);
  });

  it('names what does not fit together', () => {
    const codes = (given: Partial<RfmParams>, tiers = 0): string[] =>
      rfm.check(paramsOf(given), tiers).map((problem) => ('path' in problem ? problem.path : problem.code));
    expect(codes({ bins: 4 })).toEqual(['bins']);
    expect(codes({ bins: 4, scheme: 'eight', scoring: 'breaks' })).toEqual(['recencyBreaks', 'frequencyBreaks', 'monetaryBreaks']);
    expect(codes({ scoring: 'breaks', recencyBreaks: [30, 20, 40, 50] })).toEqual(['recencyBreaks']);
    expect(codes({ scoring: 'each', frequencyScoring: 'breaks', frequencyBreaks: [1] })).toEqual(['frequencyBreaks']);
    expect(codes({ recencyWeight: 0, frequencyWeight: 0, monetaryWeight: 0 })).toEqual(['weights-all-zero']);
    expect(codes({}, 3)).toEqual(['tiers']);
    expect(codes({ bins: 2.5, scheme: 'eight' })).toEqual(['bins']);
  });
});
