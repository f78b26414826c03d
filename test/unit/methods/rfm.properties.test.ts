import Big from 'big.js';
import fc from 'fast-check';
import { rfm } from '../../../src/methods/rfm/rfm';
import type { RfmParams } from '../../../src/methods/rfm/rfmParams';
import { plainNtile } from '../../support/oracle/plainRanking';
import { classify, measure, paramsOf, tableOf, type Customer } from '../../support/rfmCustomers';

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
