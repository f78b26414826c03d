import { createFormats } from '../../../src/i18n/Formats';
import type { Locale } from '../../../src/i18n/Locale';
import { describeChanges } from '../../../src/policy/describeChanges';
import { policyOf } from '../../support/policy';

const told = (before: object, after: object, locale: Locale = 'en'): readonly string[] =>
  describeChanges(policyOf({ ...before }), policyOf({ ...after }), locale, createFormats(locale));

const tiers = (...labels: string[]): object[] => labels.map((label) => ({ label }));
const abc = (params: object): object => ({ method: { id: 'abc', params } });
const guard = (name: string, tier: string): object => ({
  name,
  when: [{ all: [{ field: { measure: 'onTimeShare' }, operator: '<', value: 0.7 }] }],
  limit: 'atMost',
  tier,
  hard: true,
});

describe('describeChanges', () => {
  it('[P5] tells settings by their labels, with what they were and are', () => {
    expect(told(abc({}), { name: 'New', ...abc({ cuts: [0.7, 0.95], boundary: 'down', value: { column: 'Sales' } }) })).toEqual([
      'Name: New, before: Test.',
      'By: Sales, before: Amount after returns (net).',
      'Cuts: 70 % and 95 %, before: 80 % and 95 %.',
      'Who crosses a cut: Gets the lower tier, before: Gets the better tier.',
    ]);
    expect(told(abc({}), abc({ cuts: [0.7, 0.95] }), 'zh-CN')[0]).toMatch(/70 %和95 %（原为 80 %和95 %）。$/);
  });

  it('[P5] tells another method once, not each of its settings', () => {
    expect(told(abc({}), { method: { id: 'rfm' } })).toEqual(['Method: RFM, before: ABC (Pareto).']);
  });

  it('[P5] tells tiers, columns, periods and output', () => {
    const before = { tiers: tiers('A', 'B', 'C'), source: { kind: 'customers', columns: { amount: 'Revenue' } } };
    const after = {
      tiers: [{ label: 'A', contactDays: 30 }, ...tiers('B', 'C')],
      source: { kind: 'customers', columns: { amount: 'Sales', region: 'Area' } },
      window: { kind: 'range', from: '2025-01-01', to: '2025-06-30' },
      analysisDate: '2025-06-30',
      output: { extraColumns: ['rank'], tierColors: true },
    };
    expect(told(before, after)).toEqual([
      'Revenue or amount: Sales, before: Revenue.',
      'Region: Area (new).',
      'Analysis date: Jun 30, 2025 (new).',
      'Period: Jan 1, 2025 to Jun 30, 2025, before: All dates.',
      'Tier “A”, Contact every (days): 30 (new).',
      'Extra columns: Rank (new).',
      'Coloured tiers: yes, before: no.',
    ]);
    expect(told({ tiers: tiers('A', 'B', 'C') }, { tiers: tiers('B', 'A', 'C') })).toEqual([
      'Order of the tiers: B, A, and C, before: A, B, and C.',
    ]);
  });

  it('[P5] tells indicators by what they look at', () => {
    const weighted = (...indicators: [string, number, string?][]): object => ({
      method: {
        id: 'weightedScore',
        params: {
          indicators: indicators.map(([column, weight, kind = 'raw']) => ({ field: { column }, weight, scaling: { kind } })),
        },
      },
    });
    expect(told(weighted(['Credit', 60], ['Growth', 40]), weighted(['Growth', 30], ['Credit', 60, 'minmax'], ['Size', 10]))).toEqual([
      'Credit, Turned into points by: Lowest to highest, before: Already 0 to 100.',
      'Weight of Growth: 30, before: 40.',
      'Weight of Size: 10 (new).',
    ]);
  });

  it('[P5][W2] tells whether a limit of points is to be reached or exceeded', () => {
    const steps = (bound: string, limit = 0.1): object => ({
      method: {
        id: 'weightedScore',
        params: {
          indicators: [
            {
              field: { column: 'Margin' },
              weight: 1,
              scaling: { kind: 'points', shape: 'step', limits: [limit], points: [0, 100], bound },
            },
          ],
        },
      },
    });
    expect(told(steps('reached'), steps('above'))).toEqual(['Margin, A limit must be: exceeded, before: reached.']);
    expect(told(steps('reached'), steps('above'), 'zh-CN')).toEqual(['Margin·对界限的要求：必须超过（原为 达到即可）。']);
    expect(told(steps('reached'), steps('above', 0.2))).toEqual([
      'Margin, Turned into points by: Limits and points (Steps; 0; 0.2 = 100), before: Limits and points (Steps; 0; 0.1 = 100).',
      'Margin, A limit must be: exceeded, before: reached.',
    ]);
    expect(told(steps('above'), steps('above', 0.2))).toEqual([
      'Margin, Turned into points by: Limits and points (Steps; 0; 0.2 = 100), before: Limits and points (Steps; 0; 0.1 = 100).',
    ]);
  });

  it('[P5] tells guards, stability, overrides and reviews', () => {
    const before = { guards: [guard('Poor payer', 'B')], review: { everyMonths: 3 } };
    const after = {
      guards: [guard('Poor payer', 'C'), guard('Late', 'B')],
      hysteresis: { band: 0.02 },
      override: { tier: 'Hand' },
      review: { everyMonths: 6 },
    };
    expect(told(before, after)).toEqual([
      'Guard “Poor payer”: at most “C” (hard), where Share paid on time less than 70 %, before: at most “B” (hard), where Share paid on time less than 70 %.',
      'Guard “Late”: at most “B” (hard), where Share paid on time less than 70 % (new).',
      'Review, months between reviews: 6, before: 3.',
      'Stability, band: 0.02 (new).',
      'Tiers set by hand, column of the tier: Hand (new).',
    ]);
    expect(told({}, { guards: [guard('', 'B')] }, 'zh-CN')).toEqual(['限制规则“#1”：新增 最高“B”（强制），条件：按时付款率 小于 70 %。']);
  });

  it('[P5] [G2] tells where the tiers of before come from; the column goes without saying', () => {
    const from = (previous?: object): object => ({ hysteresis: { band: 0.02, ...(previous && { previous }) } });
    expect(told(from(), from({ snapshot: 'latest' }))).toEqual(['Stability, previous tiers: the snapshot of the review before (new).']);
    expect(told(from({ snapshot: 'latest' }), from({ snapshot: 'Spring', twoReviews: true }))).toEqual([
      'Stability, previous tiers: the snapshot “Spring”, two reviews in a row, before: the snapshot of the review before.',
    ]);
    expect(told(from({ snapshot: 'Spring' }), from(), 'zh-CN')).toEqual(['稳定规则·上期等级来源：不再有 存档“Spring”。']);
  });

  it('[P5] tells nothing between revisions of the same content', () => {
    expect(told({ revision: 1 }, { revision: 2 })).toEqual([]);
  });
});
