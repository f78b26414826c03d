import Big from 'big.js';
import fc from 'fast-check';
import Papa from 'papaparse';
import { NO_TIER, type Classification } from '../../../src/methods/Method';
import { rfm } from '../../../src/methods/rfm';
import type { RfmParams } from '../../../src/methods/rfmParams';
import { lintSegmentList } from '../../../src/methods/rfmSegmentList';
import { defaultParameters } from '../../../src/policy/parameterSchema';
import type { Method } from '../../../src/methods/Method';
import { readCustomerTable } from '../../../src/table/readCustomerTable';
import type { CustomerTable } from '../../../src/table/CustomerTable';
import { customerTable } from '../../support/customerTable';
import { plainNtile } from '../../support/oracle/plainRanking';
import { describeWithSharedData, sharedData } from '../../support/sharedData';
import { requestOf, storeOf } from '../../support/tableStore';

interface Customer {
  readonly days: number;
  readonly orders: number;
  readonly net: number;
}

const paramsOf = (given: Partial<RfmParams> = {}): RfmParams => defaultParameters(rfm as Method, { ...given }) as unknown as RfmParams;

const tableOf = (customers: readonly Customer[], states?: CustomerTable['states']): CustomerTable => ({
  ...customerTable({
    measures: {
      recencyDays: customers.map(({ days }) => days),
      orders: customers.map(({ orders }) => orders),
      netAmount: customers.map(({ net }) => net),
    },
  }),
  ...(states && { states }),
});

const classify = (table: CustomerTable, given: Partial<RfmParams> = {}): Classification => {
  const params = paramsOf(given);
  expect(rfm.check(params, 0)).toEqual([]);
  const result = rfm.classify(table, params, rfm.defaultTiers(params));
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
};

const measure = (graded: Classification, name: string): number[] => [...(graded.measures[name] as Float64Array)];
const finding = (graded: Classification, code: string): object | undefined => graded.findings.find((one) => one.code === code);

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

const customerArbitrary = fc.record({
  days: fc.integer({ min: 0, max: 30 }),
  orders: fc.integer({ min: 1, max: 8 }),
  net: fc.oneof(
    fc.integer({ min: 1, max: 9 }),
    fc.integer({ min: -300, max: 90_000 }).map((cents) => cents / 100),
  ),
});
const customersArbitrary = fc.array(customerArbitrary, { minLength: 1, maxLength: 40 });
const scoringArbitrary = fc.constantFrom('percentile' as const, 'ntile' as const, 'quantile' as const, 'rfm' as const);
const paramsArbitrary = fc
  .record({
    scoring: fc.constantFrom('percentile' as const, 'ntile' as const, 'quantile' as const, 'rfm' as const, 'breaks' as const),
    bins: fc.integer({ min: 2, max: 10 }),
    highAbove: fc.constantFrom('middle' as const, 'mean' as const),
    tiersBy: fc.constantFrom('segment' as const, 'score' as const),
    recencyWeight: fc.integer({ min: 1, max: 3 }),
  })
  .map((drawn): Partial<RfmParams> => {
    const limits = Array.from({ length: drawn.bins - 1 }, (_, i) => 2 * i + 2);
    return {
      ...drawn,
      scheme: drawn.bins === 5 && drawn.highAbove === 'middle' ? 'grid' : 'eight',
      recencyBreaks: limits,
      frequencyBreaks: limits,
      monetaryBreaks: limits,
    };
  });

/** R3 read literally, in exact decimals; edges with 30 digits, as thirds have no end. */
const plainScores = (
  values: readonly number[],
  bins: number,
  scoring: 'percentile' | 'ntile' | 'quantile' | 'rfm',
  better: 'higher' | 'lower',
): number[] => {
  Big.DP = 30;
  if (scoring === 'ntile') return plainNtile(values, bins, better);
  const present = values.filter((value) => !Number.isNaN(value)).map((value) => new Big(value));
  const sorted = [...present].sort((a, b) => a.cmp(b));
  if (sorted.length === 0) return values.map(() => 0);
  const edge = (i: number): Big => {
    const position = new Big((sorted.length - 1) * i).div(bins);
    const below = Math.floor(((sorted.length - 1) * i) / bins);
    const from = sorted[below] as Big;
    const to = sorted[Math.min(below + 1, sorted.length - 1)] as Big;
    return from.plus(to.minus(from).times(position.minus(below)));
  };
  const edges = Array.from({ length: bins - 1 }, (_, i) => (scoring === 'rfm' ? edge(i + 1).plus(1) : edge(i + 1)));
  const slack = (at: Big): Big => new Big('1e-9').times(at.abs().gt(1) ? at.abs() : 1);
  return values.map((value) => {
    if (Number.isNaN(value)) return 0;
    if (scoring === 'percentile') {
      const worse = present.filter((other) => (better === 'higher' ? other.lt(value) : other.gt(value))).length;
      const equal = present.filter((other) => other.eq(value)).length;
      const position = new Big(bins).times(new Big(worse).plus(new Big(equal).div(2))).div(present.length);
      return Math.min(bins, Number(position.round(0, Big.roundDown)) + 1);
    }
    const passed = edges.filter((at) =>
      scoring === 'quantile' ? new Big(value).gt(at.plus(slack(at))) : new Big(value).gte(at.minus(slack(at))),
    ).length;
    return better === 'higher' ? passed + 1 : bins - passed;
  });
};

describe('rfm, whatever the customers', () => {
  it('[R3 R4 R5] agrees with the rules read literally in exact decimals', () => {
    fc.assert(
      fc.property(customersArbitrary, scoringArbitrary, fc.integer({ min: 2, max: 10 }), (customers, scoring, bins) => {
        const graded = classify(tableOf(customers), { scoring, bins, scheme: 'eight' });
        const r = plainScores(
          customers.map(({ days }) => days),
          bins,
          scoring,
          'lower',
        );
        const f = plainScores(
          customers.map(({ orders }) => orders),
          bins,
          scoring,
          'higher',
        );
        const m = plainScores(
          customers.map(({ net }) => (net > 0 ? net : NaN)),
          bins,
          scoring,
          'higher',
        );
        expect(graded.texts['code']).toEqual(customers.map((_, i) => [r[i], f[i], Math.max(1, m[i] as number)].join(bins < 10 ? '' : '-')));
      }),
      { numRuns: 300 },
    );
  });

  it('[R3] does not depend on the order of the rows, but for `ntile`', () => {
    fc.assert(
      fc.property(customersArbitrary, paramsArbitrary, fc.infiniteStream(fc.nat()), (customers, params, keys) => {
        fc.pre(params.scoring !== 'ntile');
        const order = customers.map((_, row) => ({ row, key: keys.next().value as number })).sort((a, b) => a.key - b.key);
        const plain = classify(tableOf(customers), params);
        const shuffled = classify(tableOf(order.map(({ row }) => customers[row] as Customer)), params);
        expect([...shuffled.tier]).toEqual(order.map(({ row }) => plain.tier[row]));
        expect(shuffled.texts['code']).toEqual(order.map(({ row }) => plain.texts['code']?.[row]));
      }),
    );
  });

  it('[R3] gives the same scores when amounts are scaled by a power of two, by ranks and quantiles', () => {
    fc.assert(
      fc.property(
        customersArbitrary,
        fc.constantFrom('percentile' as const, 'ntile' as const),
        fc.integer({ min: -20, max: 20 }),
        (customers, scoring, power) => {
          const scaled = customers.map((customer) => ({ ...customer, net: customer.net * 2 ** power }));
          // Below the tolerance an amount counts as nothing.
          fc.pre(scaled.every(({ net }) => net <= 0 || net > 1e-8));
          expect(classify(tableOf(scaled), { scoring }).texts['code']).toEqual(classify(tableOf(customers), { scoring }).texts['code']);
        },
      ),
    );
  });

  it('[R3] never scores a better value worse, and every score lies within the bins', () => {
    fc.assert(
      fc.property(customersArbitrary, paramsArbitrary, (customers, params) => {
        const graded = classify(tableOf(customers), params);
        for (const [name, key, sign] of [
          ['recencyScore', 'days', -1],
          ['frequencyScore', 'orders', 1],
          ['monetaryScore', 'net', 1],
        ] as const) {
          const scores = measure(graded, name);
          const rows = customers
            .map((customer, row) => ({ value: sign * customer[key], score: scores[row] as number }))
            .sort((a, b) => a.value - b.value || a.score - b.score);
          expect(rows.map(({ score }) => score)).toEqual([...rows.map(({ score }) => score)].sort((a, b) => a - b));
          expect(Math.min(...scores)).toBeGreaterThanOrEqual(1);
          expect(Math.max(...scores)).toBeLessThanOrEqual(params.bins as number);
        }
      }),
    );
  });

  it('says what would lead to a better tier, and that much does it', () => {
    let found = 0;
    fc.assert(
      fc.property(customersArbitrary, paramsArbitrary, fc.nat(), (customers, given, pick) => {
        const row = pick % customers.length;
        const table = tableOf(customers);
        const graded = classify(table, given);
        const params = paramsOf(given);
        const { next } = rfm.explain(row, table, graded, params);
        if (next === undefined) return;
        found++;
        const keys: Record<string, keyof Customer> = { recencyDays: 'days', orders: 'orders', netAmount: 'net' };
        const moved = { ...(customers[row] as Customer) };
        for (const { facts } of next.changes) Object.assign(moved, { [keys[facts['column'] as string] as string]: facts['to'] });
        const after = classify(tableOf(customers.map((customer, i) => (i === row ? moved : customer))), given);
        expect(after.tier[row]).toBeLessThan(graded.tier[row] as number);
        expect(after.tiers[after.tier[row] as number]).toBe(next.tier);
      }),
      { numRuns: 500 },
    );
    expect(found).toBeGreaterThan(100);
  });

  it('finds a way up for a customer among others, by as few score steps as can be', () => {
    const customers = Array.from({ length: 20 }, (_, i) => ({ days: 2 * i, orders: 20 - i, net: 1000 - 50 * i }));
    const table = tableOf(customers);
    const graded = classify(table);
    // R 2, F 2: hibernating. One more score of F makes it "At risk", three more of F "Can't lose", two of R "Potential".
    const { tier, next, reasons } = rfm.explain(15, table, graded, paramsOf());
    expect(tier).toBe('Hibernating');
    expect(reasons.map(({ code }) => code)).toEqual(['rfm-values', 'rfm-scores']);
    expect(next).toMatchObject({ tier: 'At risk', changes: [{ code: 'rfm-more-orders', facts: { from: 5, to: 9 } }] });
    expect(rfm.explain(15, table, graded, paramsOf(), 'reasons').next).toBeUndefined();
  });

  it('explains a customer without scores', () => {
    const table = tableOf(
      [
        { days: 1, orders: 1, net: 5 },
        { days: NaN, orders: 0, net: NaN },
      ],
      ['', 'Prospect'],
    );
    expect(rfm.explain(1, table, classify(table), paramsOf())).toEqual({
      tier: undefined,
      reasons: [{ code: 'rfm-unscored', facts: { state: 'Prospect' } }],
    });
  });
});

describeWithSharedData('rfm on published data: the R package rfm, 995 customers', () => {
  const csv = (path: string): Record<string, string>[] =>
    Papa.parse<Record<string, string>>(sharedData(`r-rfm-orders/${path}`), { header: true, skipEmptyLines: true }).data;
  interface Published {
    readonly oracle_run: { readonly custom_breaks: Record<'recency' | 'frequency' | 'monetary', number[]> };
    readonly segments_docs: PublishedSegments;
    readonly segments_test: PublishedSegments;
  }
  interface PublishedSegments {
    readonly segments: readonly {
      readonly name: string;
      readonly r: [number, number];
      readonly f: [number, number];
      readonly m: [number, number];
    }[];
    readonly else: string;
  }
  const published = (): Published => JSON.parse(sharedData('r-rfm-orders/expected.json')) as Published;
  const listOf = ({ segments, else: remainder }: PublishedSegments): RfmParams['segments'] => ({
    segments: segments.map(({ name, r, f, m }) => ({ name, recency: r, frequency: f, monetary: m })),
    remainder,
  });

  const orders = (): CustomerTable => {
    const rows = csv('orders.csv');
    const column = (name: string): string[] => rows.map((row) => row[name] as string);
    const store = storeOf({ customer: column('customer_id'), date: column('order_date'), revenue: column('revenue').map(Number) });
    const request = requestOf({
      kind: 'transactions',
      columns: { customer: 'customer', date: 'date', amount: 'revenue' },
      analysisDate: '2006-12-31',
    });
    const table = readCustomerTable(store, request);
    if (!table.ok) throw new Error(JSON.stringify(table.problems));
    return table.value;
  };

  const scoresOf = (table: CustomerTable, graded: Classification): Map<string, string> =>
    new Map(table.ids.map((id, row) => [id, `${graded.texts['code']?.[row]} ${graded.texts['segment']?.[row]}`]));
  const publishedScores = (path: string, segment: string): Map<string, string> =>
    new Map(csv(path).map((row) => [row['customer_id'] as string, `${row['rfm_score']} ${row[segment]}`]));

  it('[R2 R3 R6] `rfm` scoring reproduces all scores, and both published lists of segments', () => {
    const table = orders();
    for (const [list, column] of [
      ['segments_docs', 'segment'],
      ['segments_test', 'segment_test'],
    ] as const) {
      const graded = classify(table, { scoring: 'rfm', scheme: 'own', segments: listOf(published()[list]) });
      const ours = scoresOf(table, graded);
      expect(ours.size).toBe(995);
      expect(ours).toEqual(publishedScores('orders_scores.csv', column));
    }
  });

  it('[R3] `breaks` reproduces all scores under the published limits', () => {
    const table = orders();
    const { recency, frequency, monetary } = published().oracle_run.custom_breaks;
    const graded = classify(table, {
      scoring: 'breaks',
      recencyBreaks: recency,
      frequencyBreaks: frequency,
      monetaryBreaks: monetary,
      scheme: 'own',
      segments: listOf(published().segments_docs),
    });
    expect(scoresOf(table, graded)).toEqual(publishedScores('orders_custom_scores.csv', 'segment'));
  });

  it('[R6] finds the segments that the published list can never reach (issue 56 of the package)', () => {
    expect(lintSegmentList(listOf(published().segments_test), 5).unreachable).toEqual(['New Customers', 'Promising', "Can't Lose Them"]);
  });
});
