import Big from 'big.js';
import fc from 'fast-check';
import { abc } from '../../../src/methods/pareto/abc';
import type { AbcParams } from '../../../src/methods/pareto/abcParams';
import { NO_TIER, type Classification } from '../../../src/methods/Method';
import { customerTable } from '../../support/customerTable';
import { expectPublished } from '../../support/expectPublished';

const DEFAULTS: AbcParams = { value: { column: 'Value' }, by: 'value', cuts: [0.8, 0.95], boundary: 'up', nonPositive: 'last' };

const classify = (values: ArrayLike<number>, params: Partial<AbcParams> = {}): Classification => {
  const complete = { ...DEFAULTS, ...params };
  const result = abc.classify(customerTable({ columns: { Value: values } }), complete, abc.defaultTiers(complete));
  if (!result.ok) throw new Error(result.problems[0]?.code);
  return result.value;
};

const letters = (classification: Classification): string =>
  Array.from(classification.tier, (tier) => (tier === NO_TIER ? '-' : classification.tiers[tier])).join('');

const codes = (classification: Classification): string[] => classification.findings.map((finding) => finding.code);

/**
 * The rules read literally, in exact decimals and quadratic time: for each customer, the sum of strictly larger values and of larger or equal ones. A share
 * closer to the cut than a thousandth of the tolerance decides nothing here: fast-check does not hit such.
 */
const oracle = (values: readonly number[], params: AbcParams): (number | undefined)[] => {
  const positive = values.filter((value) => value > 0).map((value) => new Big(value));
  const sum = (of: readonly Big[]): Big => of.reduce((total, value) => total.plus(value), new Big(0));
  const weigh = (of: readonly Big[]): Big => (params.by === 'value' ? sum(of) : new Big(of.length));
  const total = weigh(positive);
  return values.map((value) => {
    if (Number.isNaN(value)) return undefined;
    if (value <= 0) return { last: params.cuts.length, own: params.cuts.length + 1, exclude: undefined }[params.nonPositive];
    const before = weigh(positive.filter((other) => other.gt(value)));
    const including = weigh(positive.filter((other) => other.gte(value)));
    let tier = 0;
    for (const cut of params.cuts) {
      const limit = total.times(cut);
      const slack = total.times('1e-9');
      const inside =
        params.boundary === 'up'
          ? before.lt(limit.minus(slack))
          : params.boundary === 'down'
            ? including.lte(limit.plus(slack))
            : before.plus(including).lte(limit.plus(slack).times(2));
      if (inside) break;
      tier++;
    }
    return tier;
  });
};

const paramsArbitrary = fc.record({
  value: fc.constant({ column: 'Value' }),
  by: fc.constantFrom('value' as const, 'count' as const),
  cuts: fc.constantFrom([0.8, 0.95], [0.2, 0.5], [0.5], [0.1, 0.25, 0.5, 0.9]),
  boundary: fc.constantFrom('up' as const, 'down' as const, 'nearest' as const),
  nonPositive: fc.constantFrom('last' as const, 'own' as const, 'exclude' as const),
});

/** Few different amounts, so that ties and shares right on a cut are common; some missing. */
const valuesArbitrary = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: fc.integer({ min: 1, max: 12 }) },
      { weight: 3, arbitrary: fc.integer({ min: -500, max: 1_000_000 }).map((cents) => cents / 100) },
      { weight: 1, arbitrary: fc.constantFrom(0, -1, NaN) },
    ),
    { minLength: 1, maxLength: 40 },
  )
  .filter((values) => values.some((value) => value > 0));

describe('abc', () => {
  it('[A1] takes shares of the sum of positive values', () => {
    const graded = classify([800, 150, 50, -500]);
    expect(letters(graded)).toBe('ABCC');
    expect([...(graded.measures['cumulativeShare'] ?? [])]).toEqual([0.8, 0.95, 1, 1]);
  });

  it('[A2] gives equal values one tier, wherever the cut falls', () => {
    expect(letters(classify([50, 30, 30, 30, 10]))).toBe('AAAAB');
  });

  it('[A3] `up` lets the customer who crosses the cut in, `down` keeps it out, `nearest` asks where its middle lies', () => {
    const values = [70, 20, 10];
    expect(letters(classify(values, { cuts: [0.75], boundary: 'up' }))).toBe('AAB');
    expect(letters(classify(values, { cuts: [0.75], boundary: 'down' }))).toBe('ABB');
    expect(letters(classify(values, { cuts: [0.85], boundary: 'nearest' }))).toBe('AAB');
    expect(letters(classify(values, { cuts: [0.75], boundary: 'nearest' }))).toBe('ABB');
  });

  it('[A3] says so when `down` leaves A empty', () => {
    const graded = classify([90, 10], { boundary: 'down' });
    expect(letters(graded)).toBe('BC');
    expect(graded.findings).toContainEqual(expect.objectContaining({ code: 'tier-empty', facts: { tier: 'A' } }));
  });

  it('[A4] is not misled by the binary form of decimals at the cut', () => {
    // Shares before the cut that are 80 % only to within rounding: the next customer must not slip into A.
    expect(letters(classify([0.7, 0.1, 0.05, 0.05, 0.05, 0.05]))).toBe('AABBBB');
    expect(letters(classify(Array.from({ length: 10 }, (_, i) => 0.1 + i * 1e-13)))).toBe('BBAAAAAAAA');
    expect(Math.max(...(classify([0.1, 0.2, 0.3, 0.7]).measures['cumulativeShare'] ?? []))).toBe(1);
  });

  it('[A5] places values that are not positive as asked, and reports count and amount', () => {
    const values = [80, 15, 5, 0, -20.5, NaN];
    expect(letters(classify(values))).toBe('ABCCC-');
    expect(letters(classify(values, { nonPositive: 'own' }))).toBe('ABCDD-');
    expect(letters(classify(values, { nonPositive: 'exclude' }))).toBe('ABC---');
    expect(classify(values, { nonPositive: 'exclude' }).texts['state']).toEqual(['', '', '', 'excluded', 'excluded', 'no value']);
    expect(classify(values).findings).toContainEqual(
      expect.objectContaining({ code: 'non-positive', count: 2, facts: { amount: -20.5, handling: 'last' } }),
    );
  });

  it('[A6] has no tiers without a positive value', () => {
    const result = abc.classify(customerTable({ columns: { Value: [0, -5] } }), DEFAULTS, ['A', 'B', 'C']);
    expect(result).toEqual({ ok: false, problems: [{ code: 'no-positive-values', column: 'Value' }] });
  });

  it('[A6] treats equal values as one group and warns of few customers', () => {
    const graded = classify([5, 5, 5]);
    expect(letters(graded)).toBe('AAA');
    expect(codes(graded)).toEqual(['few-customers', 'no-concentration', 'tier-empty', 'tier-empty']);
    expect(letters(classify([5, 5, 5], { boundary: 'down' }))).toBe('CCC');
    expect(codes(classify(Array.from({ length: 10 }, (_, i) => i + 1)))).not.toContain('few-customers');
  });

  it('[A7] cuts by the number of customers with a positive value', () => {
    const graded = classify([100, 90, 80, 70, 60, 50, 40, 30, 20, 10, -5], { by: 'count', cuts: [0.2, 0.5] });
    expect(letters(graded)).toBe('AABBBCCCCCC');
  });

  it('[A7] snaps a cut on counts that is a whole number but for its binary form', () => {
    // 0.15 * 20 = 3 and 0.07 * 100 = 7.000000000000001 in doubles.
    const hundred = Array.from({ length: 100 }, (_, i) => 1000 - i);
    expect(letters(classify(hundred, { by: 'count', cuts: [0.07] })).lastIndexOf('A')).toBe(6);
  });

  it('gives as cuts the smallest value of each tier but the last, an empty tier repeating the one above', () => {
    expect(classify([80, 15, 5]).cuts).toEqual([80, 15]);
    expect(classify([97, 2, 1]).cuts).toEqual([97, 97]);
    expect(classify([97, 2, 1], { boundary: 'down' }).cuts).toEqual([Infinity, Infinity]);
  });

  it('refuses another number of tier labels than the cuts make', () => {
    expect(abc.check(DEFAULTS, 0)).toEqual([]);
    expect(abc.check(DEFAULTS, 3)).toEqual([]);
    expect(abc.check({ ...DEFAULTS, nonPositive: 'own' }, 3)).toEqual([
      { code: 'parameter-invalid', path: 'tiers', expected: '4', found: '3' },
    ]);
  });

  it('names a column that is not there', () => {
    const result = abc.classify(customerTable({ columns: { Other: [1] } }), DEFAULTS, []);
    expect(result).toEqual({ ok: false, problems: [{ code: 'column-missing', column: 'Value' }] });
  });

  it('[A1 A2 A3 A5 A7] agrees with the rules read literally in exact decimals', () => {
    fc.assert(
      fc.property(valuesArbitrary, paramsArbitrary, (values, params) => {
        const tiers = Array.from(classify(values, params).tier, (tier) => (tier === NO_TIER ? undefined : tier));
        expect(tiers).toEqual(oracle(values, params));
      }),
      { numRuns: 500 },
    );
  });

  it('[A2] does not depend on the order of the rows', () => {
    fc.assert(
      fc.property(valuesArbitrary, paramsArbitrary, fc.infiniteStream(fc.nat()), (values, params, keys) => {
        const order = values.map((_, row) => ({ row, key: keys.next().value as number })).sort((a, b) => a.key - b.key);
        const plain = classify(values, params);
        const shuffled = classify(
          order.map(({ row }) => values[row] as number),
          params,
        );
        for (const name of ['cumulativeShare', 'rank', 'share']) {
          expect([...(shuffled.measures[name] ?? [])]).toEqual(order.map(({ row }) => plain.measures[name]?.[row]));
        }
        expect([...shuffled.tier]).toEqual(order.map(({ row }) => plain.tier[row]));
      }),
    );
  });

  it('[A2] gives the same tiers when all values are scaled by a power of two', () => {
    fc.assert(
      fc.property(valuesArbitrary, paramsArbitrary, fc.integer({ min: -40, max: 40 }), (values, params, power) => {
        const scaled = values.map((value) => value * 2 ** power);
        expect([...classify(scaled, params).tier]).toEqual([...classify(values, params).tier]);
      }),
    );
  });

  it('[A3] never leaves A empty with `up`, and a larger value never has a lower tier', () => {
    fc.assert(
      fc.property(valuesArbitrary, paramsArbitrary, (values, params) => {
        const { tier } = classify(values, params);
        if (params.boundary === 'up') expect(Math.min(...tier)).toBe(0);
        const byValue = values.map((value, row) => ({ value, tier: tier[row] as number })).filter(({ value }) => value > 0);
        byValue.sort((a, b) => b.value - a.value);
        expect(byValue.map((customer) => customer.tier)).toEqual([...byValue.map((customer) => customer.tier)].sort((a, b) => a - b));
      }),
    );
  });

  it('says by how much to rise to the next tier, and that much does it', () => {
    fc.assert(
      fc.property(valuesArbitrary, paramsArbitrary, fc.nat(), (values, params, pick) => {
        const row = pick % values.length;
        const table = customerTable({ columns: { Value: values } });
        const graded = classify(values, params);
        const { next } = abc.explain(row, table, graded, params);
        const target = next?.changes[0]?.facts['to'];
        if (params.boundary === 'up' && graded.tier[row] !== 0 && graded.tier[row] !== NO_TIER) expect(target).toBeDefined();
        if (typeof target !== 'number') return;
        const raised = classify(
          values.map((value, i) => (i === row ? target : value)),
          params,
        );
        expect(raised.tier[row]).toBeLessThan(graded.tier[row] as number);
        expect(raised.tiers[raised.tier[row] as number]).toBe(next?.tier);
        // A hundredth less must not do, or it was not the smallest change.
        const less = Math.round(target * 100 - 1) / 100;
        if (less <= (values[row] as number)) return;
        const justBelow = classify(
          values.map((value, i) => (i === row ? less : value)),
          params,
        );
        expect(justBelow.tier[row]).toBeGreaterThanOrEqual(graded.tier[row] as number);
      }),
      { numRuns: 500 },
    );
  });

  it('explains a missing value and a place at the top', () => {
    const table = customerTable({ columns: { Value: [80, 15, 5, NaN] } });
    const graded = classify([80, 15, 5, NaN]);
    expect(abc.explain(3, table, graded, DEFAULTS)).toEqual({
      tier: undefined,
      reasons: [{ code: 'value-missing', facts: { column: 'Value' } }],
    });
    expect(abc.explain(0, table, graded, DEFAULTS).next).toBeUndefined();
    expect(abc.explain(1, table, graded, DEFAULTS)).toMatchObject({
      tier: 'B',
      reasons: [{ code: 'abc-value' }, { code: 'abc-place-by-value', facts: { rank: 2, shareBefore: 0.8, cumulativeShare: 0.95 } }],
      next: { tier: 'A', changes: [{ code: 'raise-value', facts: { from: 15, to: 15.01 } }] },
    });
  });
});

describe('abc on published data', () => {
  it('[A7] reproduces Heizer & Render, problem 12.1 (Boreki Enterprises): 20 % A, 30 % B, 50 % C by count', () => {
    // Item, annual demand, unit cost, published class.
    const items = [
      ['A2', 3000, 50, 'B'],
      ['B8', 4000, 12, 'C'],
      ['C7', 1500, 45, 'B'],
      ['D1', 6000, 10, 'B'],
      ['E9', 1000, 20, 'C'],
      ['F3', 500, 500, 'A'],
      ['G2', 300, 1500, 'A'],
      ['H2', 600, 20, 'C'],
      ['I5', 1750, 10, 'C'],
      ['J8', 2500, 5, 'C'],
    ] as const;
    const graded = classify(
      items.map(([, demand, cost]) => demand * cost),
      { by: 'count', cuts: [0.2, 0.5] },
    );
    expectPublished('heizer-abc', letters(graded), items.map(([, , , published]) => published).join(''));
    expect(graded.value.reduce((sum, value) => sum + value, 0)).toBe(1_087_500);
  });
});
