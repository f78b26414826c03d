import fc from 'fast-check';
import type { Indicator } from '../../../src/methods/indicators/indicator';
import { NO_TIER, type Classification, type Method } from '../../../src/methods/Method';
import { weightedScore } from '../../../src/methods/weighted/weightedScore';
import type { WeightedParams } from '../../../src/methods/weighted/weightedParams';
import { defaultParameters } from '../../../src/policy/parameterSchema';
import type { CustomerTable } from '../../../src/table/CustomerTable';
import { customerTable } from '../../support/customerTable';

type Given = Partial<Omit<WeightedParams, 'indicators'>> & { indicators: readonly (Pick<Indicator, 'scaling'> & Partial<Indicator>)[] };

const paramsOf = (given: Given): WeightedParams => {
  const indicators = given.indicators.map((indicator, i) => ({ field: { column: 'abcdefgh'.charAt(i) }, weight: 1, ...indicator }));
  return defaultParameters(weightedScore as Method, { ...given, indicators }) as unknown as WeightedParams;
};

/** Columns a, b, c, ... of numbers or texts. */
const tableOf = (...columns: readonly (readonly number[] | readonly string[])[]): CustomerTable => {
  const named = columns.map((values, i) => ['abcdefgh'.charAt(i), values] as const);
  const isText = (values: readonly number[] | readonly string[]): values is readonly string[] => typeof values[0] === 'string';
  return customerTable({
    columns: Object.fromEntries(named.flatMap(([name, values]) => (isText(values) ? [] : [[name, values]]))),
    texts: Object.fromEntries(named.flatMap(([name, values]) => (isText(values) ? [[name, values]] : []))),
  });
};

const classify = (table: CustomerTable, given: Given): Classification => {
  const params = paramsOf(given);
  expect(weightedScore.check(params, 0)).toEqual([]);
  const result = weightedScore.classify(table, params, weightedScore.defaultTiers(params));
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
};

const scores = (table: CustomerTable, given: Given): number[] => [...classify(table, given).value];
const letters = (graded: Classification): string =>
  Array.from(graded.tier, (tier) => (tier === NO_TIER ? '-' : graded.tiers[tier])).join('');
const minmax = { kind: 'minmax', winsorise: false } as const;
const raw = { kind: 'raw' } as const;

describe('weightedScore', () => {
  it('[W1] weighs points by weights rescaled to 100, and says that it rescaled them', () => {
    const indicators = [
      { scaling: raw, weight: 3 },
      { scaling: raw, weight: 1 },
    ];
    const graded = classify(tableOf([80, 0], [40, 100]), { indicators });
    expect([...graded.value]).toEqual([70, 25]);
    expect(graded.findings).toEqual([{ code: 'weights-rescaled', severity: 'info', count: 2, examples: [], facts: { sum: 4 } }]);
    const hundred = classify(tableOf([80, 0], [40, 100]), {
      indicators: indicators.map((indicator) => ({ ...indicator, weight: indicator.weight * 25 })),
    });
    expect(hundred.findings).toEqual([]);
    expect([...hundred.value]).toEqual([70, 25]);
  });

  it('[W1] refuses weights that are all zero, no indicators, and texts of a measure', () => {
    expect(weightedScore.check(paramsOf({ indicators: [{ scaling: raw, weight: 0 }] }), 0)).toEqual([{ code: 'weights-all-zero' }]);
    expect(weightedScore.check(paramsOf({ indicators: [] }), 0)).toMatchObject([{ code: 'parameter-invalid', path: 'indicators' }]);
    const categories = { kind: 'categories', points: { x: 1 }, remainder: 0 } as const;
    expect(weightedScore.check(paramsOf({ indicators: [{ field: { measure: 'orders' }, scaling: categories }] }), 0)).toMatchObject([
      { path: 'indicators[0].field' },
    ]);
  });

  it('[W1] names an indicator of weight zero and leaves it out', () => {
    const graded = classify(tableOf([80], [0]), { indicators: [{ scaling: raw }, { scaling: raw, weight: 0 }] });
    expect(graded.value[0]).toBe(80);
    expect(graded.findings.map(({ code, column }) => `${code} ${column}`)).toContain('weight-zero b');
  });

  it('[W2] gives benchmark points by steps or straight lines, whatever the other customers do', () => {
    const step = { kind: 'points', shape: 'step', limits: [10, 20], points: [0, 50, 100] } as const;
    expect(scores(tableOf([9.99, 10, 19, 20, 500]), { indicators: [{ scaling: step }] })).toEqual([0, 50, 50, 100, 100]);
    const above = { ...step, bound: 'above' } as const;
    expect(scores(tableOf([9.99, 10, 10 + 1e-9, 10.01, 20, 20.01]), { indicators: [{ scaling: above }] })).toEqual([0, 0, 0, 50, 50, 100]);
    const linear = { kind: 'points', shape: 'linear', limits: [0, 30], points: [100, 40] } as const;
    expect(scores(tableOf([-5, 0, 15, 30, 99]), { indicators: [{ scaling: linear }] })).toEqual([100, 100, 70, 40, 40]);
  });

  it('[W2] gives points to texts, with a remainder; a blank is missing', () => {
    const scaling = { kind: 'categories', points: { High: 100, Low: 20 }, remainder: 50 } as const;
    expect(scores(tableOf(['High', ' Low ', 'odd', '']), { indicators: [{ scaling }] })).toEqual([100, 20, 50, NaN]);
    expect(scores(tableOf([1, 2, NaN]), { indicators: [{ scaling: { ...scaling, points: { 1: 90 } } }] })).toEqual([90, 50, NaN]);
  });

  it('[W2] scales by range, by rank and by the normal curve, a cost the other way round', () => {
    const values = [10, 20, 20, 50];
    expect(scores(tableOf(values), { indicators: [{ scaling: minmax }] })).toEqual([0, 25, 25, 100]);
    expect(scores(tableOf(values), { indicators: [{ scaling: minmax, direction: 'cost' }] })).toEqual([100, 75, 75, 0]);
    expect(scores(tableOf(values), { indicators: [{ scaling: { kind: 'percentile' } }] })).toEqual([12.5, 50, 50, 87.5]);
    const [low, , , high] = scores(tableOf([-1, 0, 0, 1]), { indicators: [{ scaling: { kind: 'zscore', winsorise: false } }] });
    // z = 1 / sqrt(1/2); the normal distribution function there is 0.921350396474857.
    expect(high).toBeCloseTo(92.1350396474857, 9);
    expect((low as number) + (high as number)).toBeCloseTo(100, 9);
  });

  it('[W2] scales a constant column to 50 and says so', () => {
    for (const scaling of [minmax, { kind: 'percentile' }, { kind: 'zscore', winsorise: false }] as const) {
      const graded = classify(tableOf([7, 7, 7]), { indicators: [{ scaling }] });
      expect([...graded.value]).toEqual([50, 50, 50]);
      expect(graded.findings.map(({ code }) => code)).toContain('constant-indicator');
    }
  });

  it('[W2] reports raw points outside 0 to 100 and keeps the score within', () => {
    const graded = classify(tableOf([50, 150, -3]), { indicators: [{ scaling: raw }] });
    expect([...graded.value]).toEqual([50, 100, 0]);
    expect(graded.findings).toContainEqual(
      expect.objectContaining({
        code: 'raw-outside',
        count: 2,
        examples: [
          { row: 1, found: '150' },
          { row: 2, found: '-3' },
        ],
      }),
    );
  });

  it('[W2] clips extremes on request, and reports how many', () => {
    const values = [...Array.from({ length: 200 }, (_, i) => i), 1_000_000];
    const plain = scores(tableOf(values), { indicators: [{ scaling: minmax }] });
    const graded = classify(tableOf(values), { indicators: [{ scaling: { kind: 'minmax', winsorise: true } }] });
    expect(plain[199]).toBeLessThan(1);
    expect(graded.value[199]).toBe(100);
    expect(graded.findings.find(({ code }) => code === 'values-winsorised')).toMatchObject({ column: 'a', count: 4 });
    const zscore = classify(tableOf(values), { indicators: [{ scaling: { kind: 'zscore', winsorise: true } }] });
    expect(zscore.value[200]).toBe(zscore.value[199]);
  });

  it('[W3] weighs what is present when at least 60 % of the weight is, else has not enough data', () => {
    const indicators = [
      { scaling: raw, weight: 60 },
      { scaling: raw, weight: 40 },
    ];
    const graded = classify(tableOf([80, 80, NaN], [20, NaN, 20]), { indicators });
    expect([...graded.value]).toEqual([56, 80, NaN]);
    expect([...(graded.measures['coverage'] ?? [])]).toEqual([1, 0.6, 0.4]);
    expect(graded.texts['state']).toEqual(['', '', 'insufficient data']);
    expect(graded.findings.find(({ code }) => code === 'insufficient-data')).toMatchObject({ count: 1 });
    expect(scores(tableOf([80, 80, NaN], [20, NaN, 20]), { indicators, minimumCoverage: 40 })).toEqual([56, 80, 20]);
  });

  it('[W3] lets the worst or the median stand in, or excludes the customer', () => {
    const given = (missing: Indicator['missing'], scaling: Indicator['scaling'] = raw): Given => ({ indicators: [{ scaling, missing }] });
    const table = tableOf([10, 30, 90, NaN]);
    expect(scores(table, given('worst'))).toEqual([10, 30, 90, 0]);
    expect(scores(table, given('worst', { kind: 'points', shape: 'step', limits: [50], points: [25, 75] }))).toEqual([25, 25, 75, 25]);
    expect(scores(table, given('median'))).toEqual([10, 30, 90, 30]);
    const excluded = classify(table, given('exclude'));
    expect(excluded.texts['state']).toEqual(['', '', '', 'excluded']);
    expect(letters(excluded)).toBe('CCA-');
  });

  it('[W4] takes a score on the cut as reached, within the common tolerance and without rounding', () => {
    expect(letters(classify(tableOf([80, 79.99999999, 79.9999, 60, 59.99]), { indicators: [{ scaling: raw }] }))).toBe('AABBC');
  });

  it('[W4] grades by share of customers or of the total score, ties together', () => {
    const table = tableOf([90, 70, 70, 50, 30, 20, 20, 10, 5, 0]);
    const indicators = [{ scaling: raw }];
    expect(letters(classify(table, { indicators, tiersBy: 'countShare', shareCuts: [0.2, 0.5] }))).toBe('AAABBCCCCC');
    // The total is 365; 90 + 70 + 70 = 230 is 63 %, with the next 280 it is 77 %.
    expect(letters(classify(table, { indicators, tiersBy: 'scoreShare', shareCuts: [0.6, 0.7] }))).toBe('AAABCCCCCC');
  });

  it('names all columns that are not there, and when nobody has enough data', () => {
    const indicators = [{ scaling: raw }, { scaling: minmax }, { scaling: { kind: 'categories', points: {}, remainder: 0 } as const }];
    expect(weightedScore.classify(tableOf(), paramsOf({ indicators }), [])).toMatchObject({
      problems: [{ column: 'a' }, { column: 'b' }, { column: 'c' }],
    });
    expect(weightedScore.classify(tableOf(['']), paramsOf({ indicators: [{ scaling: indicators[2]?.scaling ?? raw }] }), [])).toEqual({
      ok: false,
      problems: [{ code: 'no-scored-customers' }],
    });
  });

  it('explains the score by its indicators, the weightiest contribution first', () => {
    const params = paramsOf({
      indicators: [
        { scaling: raw, weight: 30 },
        { scaling: raw, weight: 70 },
        { scaling: raw, weight: 10 },
      ],
    });
    const table = tableOf([60, 1], [50, 2], [NaN, 3]);
    const graded = classify(table, params);
    const { tier, reasons, next } = weightedScore.explain(0, table, graded, params);
    expect(tier).toBe('C');
    expect(reasons.map(({ code, facts }) => `${code} ${facts['column'] ?? ''}`)).toEqual([
      'score-total ',
      'indicator-points b',
      'indicator-points a',
      'indicator-missing c',
    ]);
    // 53 of 100 points on 100 of 110 weight; 7 more come from 10 more points of b.
    expect(next).toEqual({ tier: 'B', changes: [{ code: 'change-indicator', facts: { column: 'b', from: 50, to: 60, points: 60 } }] });
  });

  it('says how much the score lacks when no single indicator is enough', () => {
    const params = paramsOf({ indicators: [{ scaling: raw }, { scaling: raw }] });
    const table = tableOf([0], [0]);
    expect(weightedScore.explain(0, table, classify(table, params), params).next).toEqual({
      tier: 'B',
      changes: [{ code: 'raise-score', facts: { from: 0, to: 60, by: 60 } }],
    });
  });

  it('[W2] asks for more than a limit that must be exceeded, and for no more than the limit on the way down', () => {
    const steps = (points: number[]): Given['indicators'] => [
      { scaling: { kind: 'points', shape: 'step', limits: [0.1], points, bound: 'above' } },
    ];
    const nextOf = (value: number, points: number[]): unknown => {
      const params = paramsOf({ indicators: steps(points), scoreCuts: [100] });
      const table = tableOf([value, 0.3]);
      return weightedScore.explain(0, table, classify(table, { indicators: steps(points), scoreCuts: [100] }), params).next?.changes[0]
        ?.facts;
    };
    expect(nextOf(0.1, [0, 100])).toMatchObject({ from: 0.1, to: 0.101 });
    expect(nextOf(0.05, [0, 100])).toMatchObject({ to: 0.101 });
    expect(nextOf(0.2, [100, 0])).toMatchObject({ to: 0.1 });
  });

  /** The tier that the told change of one indicator leads to, and the one it is said to lead to; nothing where no single one is enough. */
  const toldAndReached = (columns: readonly (readonly number[])[], given: Given, row: number): readonly (string | undefined)[] => {
    const table = tableOf(...columns);
    const next = weightedScore.explain(row, table, classify(table, given), paramsOf(given)).next;
    const change = next?.changes[0];
    if (change?.code !== 'change-indicator') return [];
    const to = Number(change.facts['to']);
    const after = classify(
      tableOf(...columns.map((column, i) => ('abc'.charAt(i) === change.facts['column'] ? column.with(row, to) : column))),
      given,
    );
    return [next?.tier, after.tiers[after.tier[row] as number]];
  };

  it('[W4] tells of a change that makes a tie what the tie gets', () => {
    const upwards = { kind: 'points', shape: 'step', limits: [2, 5], points: [10, 33, 71] } as const;
    const downwards = { ...upwards, points: [71, 33, 10] } as const;
    // Worth 38.000..., 48.666... and 58.333... points: sums that differ in their last bits are one score all the same.
    const given: Given = {
      indicators: [
        { weight: 0.1, scaling: downwards },
        { weight: 0.1, scaling: downwards },
        { weight: 0.1, scaling: upwards },
      ],
      tiersBy: 'scoreShare',
      boundary: 'nearest',
    };
    const columns = [
      [2, 0, 0],
      [0, 0, 0],
      [5, 0, 0],
    ];
    for (const row of [1, 2]) expect(toldAndReached(columns, given, row)).toEqual(['B', 'B']);
    const shared: Given = {
      indicators: [
        { weight: 0.3, scaling: minmax, direction: 'cost' },
        { weight: 3, scaling: upwards },
      ],
      tiersBy: 'countShare',
    };
    expect(
      toldAndReached(
        [
          [7, 2, 0, 2],
          [5, 5, 2, 0],
        ],
        shared,
        3,
      ),
    ).toEqual(['A', 'A']);
  });

  it('[W1] counts a change in every indicator that weighs the same column', () => {
    const given: Given = {
      indicators: [
        { weight: 10, scaling: minmax, direction: 'cost' },
        { weight: 3, scaling: minmax, direction: 'cost' },
        { field: { column: 'a' }, weight: 3, scaling: { kind: 'points', shape: 'step', limits: [2, 5], points: [10, 33, 71] } },
      ],
      scoreCuts: [60, 33.3, 20],
    };
    // At 0 in place of 2 the first earns 50 of 100, worth 31.25, and the third 10 points in place of 33: 33.125 in all, which is C and not B.
    const columns = [
      [0, 2],
      [0, 1],
    ];
    expect(toldAndReached(columns, given, 1)).toEqual(['C', 'C']);
  });

  it('explains who has no score', () => {
    const params = paramsOf({ indicators: [{ scaling: raw }, { scaling: raw, missing: 'exclude' }] });
    const table = tableOf([50, NaN, 50], [50, 50, NaN]);
    const graded = classify(table, params);
    expect(weightedScore.explain(1, table, graded, params)).toMatchObject({
      tier: undefined,
      reasons: [{ code: 'insufficient-data' }, {}, {}],
    });
    expect(weightedScore.explain(2, table, graded, params)).toMatchObject({
      tier: undefined,
      reasons: [{ code: 'indicator-excludes' }, {}, {}],
    });
  });
});

const numberScaling = fc.constantFrom<Indicator['scaling']>(
  raw,
  minmax,
  { kind: 'minmax', winsorise: true },
  { kind: 'percentile' },
  { kind: 'zscore', winsorise: false },
  { kind: 'points', shape: 'step', limits: [20, 40, 60], points: [10, 30, 70, 100] },
  { kind: 'points', shape: 'step', limits: [20, 60], points: [100, 40, 0] },
  { kind: 'points', shape: 'step', limits: [20, 40, 60], points: [10, 30, 70, 100], bound: 'above' },
  { kind: 'points', shape: 'step', limits: [20, 60], points: [100, 40, 0], bound: 'above' },
  { kind: 'points', shape: 'linear', limits: [10, 50, 90], points: [0, 100, 20] },
);
const indicatorArbitrary = fc.record({
  scaling: numberScaling,
  weight: fc.integer({ min: 1, max: 5 }),
  direction: fc.constantFrom('benefit' as const, 'cost' as const),
  missing: fc.constantFrom('reweight' as const, 'worst' as const, 'median' as const),
});
const columnsArbitrary = fc
  .array(
    fc.array(fc.oneof({ weight: 12, arbitrary: fc.integer({ min: 0, max: 100 }) }, { weight: 1, arbitrary: fc.constant(NaN) }), {
      minLength: 2,
      maxLength: 2,
    }),
    {
      minLength: 2,
      maxLength: 25,
    },
  )
  .filter((rows) => [0, 1].every((i) => rows.some((row) => !Number.isNaN(row[i]))))
  .map((rows) => [0, 1].map((i) => rows.map((row) => row[i] as number)));
const givenArbitrary = fc.record({
  indicators: fc.tuple(indicatorArbitrary, indicatorArbitrary),
  tiersBy: fc.constantFrom('score' as const, 'countShare' as const, 'scoreShare' as const),
  boundary: fc.constantFrom('up' as const, 'down' as const, 'nearest' as const),
  scoreCuts: fc.constantFrom([80, 60], [50], [90, 70, 40, 20]),
});

/** Nobody scored is tested above. */
const isScored = (table: CustomerTable, given: Given): boolean => weightedScore.classify(table, paramsOf(given), []).ok;

describe('weightedScore, whatever the customers', () => {
  it('[W4] does not depend on the order of the rows, and gives equal customers one tier', () => {
    fc.assert(
      fc.property(columnsArbitrary, givenArbitrary, fc.infiniteStream(fc.nat()), (columns, given, keys) => {
        fc.pre(isScored(tableOf(...columns), given));
        const order = (columns[0] as number[]).map((_, row) => ({ row, key: keys.next().value as number })).sort((a, b) => a.key - b.key);
        const plain = classify(tableOf(...columns), given);
        const shuffled = classify(tableOf(...columns.map((column) => order.map(({ row }) => column[row] as number))), given);
        expect([...shuffled.value]).toEqual(order.map(({ row }) => plain.value[row]));
        expect([...shuffled.tier]).toEqual(order.map(({ row }) => plain.tier[row]));
        const tierOf = new Map<string, number>();
        plain.tier.forEach((tier, row) => {
          const key = columns.map((column) => column[row]).join();
          expect(tierOf.get(key) ?? tier).toBe(tier);
          tierOf.set(key, tier);
        });
      }),
      { numRuns: 300 },
    );
  });

  it('[W2] keeps every score between 0 and 100, and tiers in the order of scores', () => {
    fc.assert(
      fc.property(columnsArbitrary, givenArbitrary, (columns, given) => {
        fc.pre(isScored(tableOf(...columns), given));
        const { value, tier } = classify(tableOf(...columns), given);
        const rows = Array.from(value, (score, row) => ({ score, tier: tier[row] as number })).filter(({ score }) => !Number.isNaN(score));
        for (const { score } of rows) expect(score >= 0 && score <= 100).toBe(true);
        rows.sort((a, b) => b.score - a.score);
        expect(rows.map((row) => row.tier)).toEqual(rows.map((row) => row.tier).sort((a, b) => a - b));
      }),
    );
  });

  it('says which change of one indicator lifts a customer, and that much does it', () => {
    let found = 0;
    fc.assert(
      fc.property(columnsArbitrary, givenArbitrary, fc.nat(), (columns, given, pick) => {
        const table = tableOf(...columns);
        fc.pre(isScored(table, given));
        const row = pick % table.rowCount;
        const graded = classify(table, given);
        const next = weightedScore.explain(row, table, graded, paramsOf(given)).next;
        const change = next?.changes[0];
        if (change?.code !== 'change-indicator') return;
        found++;
        const changed = columns.map((column, i) =>
          'ab'.charAt(i) === change.facts['column'] ? column.with(row, Number(change.facts['to'])) : column,
        );
        const after = classify(tableOf(...changed), given);
        expect(after.tier[row]).toBeLessThan(graded.tier[row] as number);
        expect(after.tiers[after.tier[row] as number]).toBe(next?.tier);
      }),
      { numRuns: 500 },
    );
    expect(found).toBeGreaterThan(50);
  });
});
