import { lifetimeTiers } from '../../../src/methods/lifetime/lifetimeClassify';
import { lifetimeValue } from '../../../src/methods/lifetime/lifetimeValue';
import type { LifetimeParams } from '../../../src/methods/lifetime/lifetimeParams';
import { NO_TIER, type Classification } from '../../../src/methods/Method';
import { paretoRanking } from '../../../src/methods/pareto/paretoRanking';
import { defaultParameters } from '../../../src/policy/parameterSchema';
import { expectedOrders, probabilityAlive } from '../../../src/stats/bgnbdPredict';
import { expectedSpend } from '../../../src/stats/gammaGamma';
import type { CustomerTable } from '../../../src/table/CustomerTable';
import type { Method } from '../../../src/methods/Method';
import { customerTable } from '../../support/customerTable';
import { seeded } from '../../support/seeded';
import { describeWithSharedData, sharedData } from '../../support/sharedData';
import { simulatedBuyers, type Buyers } from '../../support/simulatedBuyers';

const paramsOf = (given: Partial<LifetimeParams> = {}): LifetimeParams =>
  defaultParameters(lifetimeValue as Method, { ...given }) as unknown as LifetimeParams;

const tableOf = ({ x, span, age, mean }: Buyers, ids?: readonly string[]): CustomerTable =>
  customerTable({
    measures: { repeatPurchaseDays: x, purchaseSpanDays: span, customerAgeDays: age, meanRepeatValue: mean },
    ...(ids && { ids }),
  });

const classify = (table: CustomerTable, params = paramsOf()): ReturnType<typeof lifetimeValue.classify> =>
  lifetimeValue.classify(table, params, lifetimeValue.defaultTiers(params));

const graded = (table: CustomerTable, params = paramsOf()): Classification => {
  const result = classify(table, params);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
};

const measure = (classification: Classification, name: string): Float64Array => {
  const values = classification.measures[name];
  if (values === undefined) throw new Error(name);
  return values;
};

const BUYERS = simulatedBuyers(400, seeded(7));

describe('lifetimeValue', () => {
  it('[L3] is the discounted sum of monthly orders times spend and margin, month by month', () => {
    const params = paramsOf({ horizonMonths: 6, margin: 40, discount: 21 });
    const result = graded(tableOf(BUYERS), params);
    const { r, alpha, a, b, p, q, v } = result.model as Record<string, number> as Record<
      'r' | 'alpha' | 'a' | 'b' | 'p' | 'q' | 'v',
      number
    >;
    const monthly = 1.21 ** (1 / 12) - 1;
    for (let row = 0; row < 400; row += 13) {
      const [x, span, age, mean] = [BUYERS.x[row], BUYERS.span[row], BUYERS.age[row], BUYERS.mean[row]] as [number, number, number, number];
      const upTo = (m: number): number => (m === 0 ? 0 : (expectedOrders({ r, alpha, a, b }, m * 30.4375, x, span, age) as number));
      const spend = expectedSpend({ p, q, v }, x, mean) as number;
      let value = 0;
      for (let m = 1; m <= 6; m++) value += ((upTo(m) - upTo(m - 1)) * spend * 0.4) / (1 + monthly) ** m;
      expect(measure(result, 'lifetimeValue')[row]).toBeCloseTo(value, 8);
      expect(measure(result, 'expectedOrders')[row]).toBeCloseTo(upTo(6), 10);
      expect(measure(result, 'expectedSpend')[row]).toBeCloseTo(spend, 8);
      expect(measure(result, 'pAlive')[row]).toBeCloseTo(probabilityAlive({ r, alpha, a, b }, x, span, age), 11);
    }
  });

  it('[L3][P2] measures have at most 12 significant digits', () => {
    const result = graded(tableOf(BUYERS));
    for (const name of ['pAlive', 'expectedOrders', 'expectedSpend', 'lifetimeValue'])
      for (const value of measure(result, name)) expect(Number(value.toPrecision(12))).toBe(value);
  });

  it('[L3] gives quintiles by number of customers, or ABC by value', () => {
    const quintiles = graded(tableOf(BUYERS));
    expect(quintiles.tiers).toEqual(['1', '2', '3', '4', '5']);
    const sizes = [0, 1, 2, 3, 4].map((tier) => quintiles.tier.filter((each) => each === tier).length);
    for (const size of sizes) expect(Math.abs(size - 80)).toBeLessThanOrEqual(2);
    const params = paramsOf({ tiersBy: 'value' });
    expect(params.cuts).toEqual([0.8, 0.95]);
    const abc = graded(tableOf(BUYERS), params);
    expect(abc.tiers).toEqual(['A', 'B', 'C']);
    const value = measure(abc, 'lifetimeValue');
    const sum = (rows: Float64Array): number => rows.reduce((all, each) => all + each, 0);
    expect(sum(value.filter((_, row) => abc.tier[row] === 0)) / sum(value)).toBeGreaterThanOrEqual(0.8);
  });

  it('[L1][A2] does not depend on the order of the rows, bit for bit', () => {
    const order = Array.from({ length: 400 }, (_, row) => (row * 237 + 11) % 400);
    const pick = (values: readonly number[]): number[] => order.map((row) => values[row] as number);
    const shuffled = graded(tableOf({ x: pick(BUYERS.x), span: pick(BUYERS.span), age: pick(BUYERS.age), mean: pick(BUYERS.mean) }));
    const straight = graded(tableOf(BUYERS));
    expect(shuffled.model).toEqual(straight.model);
    expect([...shuffled.value]).toEqual(order.map((row) => straight.value[row]));
    expect([...shuffled.tier]).toEqual(order.map((row) => straight.tier[row]));
  });

  it('[L1] days or weeks make no difference to what is expected', () => {
    const inWeeks = (values: readonly number[]): number[] => values.map((value) => value / 7);
    const weeks = graded(tableOf({ ...BUYERS, span: inWeeks(BUYERS.span), age: inWeeks(BUYERS.age) }), paramsOf({ timeUnit: 'weeks' }));
    const days = graded(tableOf(BUYERS));
    days.value.forEach((value, row) => expect(weeks.value[row]).toBeCloseTo(value, 4));
    expect(weeks.tier).toEqual(days.tier);
  });

  it('[L1] customers without orders have no value and no tier, and are counted; histories that cannot be are named', () => {
    const table = tableOf({
      x: [...BUYERS.x, NaN, NaN, 2, 1.5],
      span: [...BUYERS.span, NaN, NaN, 50, 3],
      age: [...BUYERS.age, NaN, NaN, 40, 40],
      mean: [...BUYERS.mean, NaN, NaN, 10, 10],
    });
    const states = [...new Array<''>(400).fill(''), 'Prospect' as const, 'Returns only' as const, '' as const, '' as const];
    const result = graded({ ...table, states });
    expect([...result.tier.slice(400)]).toEqual([NO_TIER, NO_TIER, NO_TIER, NO_TIER]);
    expect(result.texts['state']?.slice(400)).toEqual(['Prospect', 'Returns only', 'no value', 'no value']);
    expect(result.findings).toContainEqual({ code: 'unscored-customers', severity: 'info', count: 2, examples: [] });
    expect(result.findings).toContainEqual(
      expect.objectContaining({
        code: 'history-impossible',
        count: 2,
        examples: [
          { row: 402, found: '2 / 50 / 40' },
          { row: 403, found: '1.5 / 3 / 40' },
        ],
      }),
    );
    expect([...result.value.slice(0, 400)]).toEqual([...graded(tableOf(BUYERS)).value]);
  });

  it('[L2] shows the parameters, and how frequency and value go together', () => {
    const findings = graded(tableOf(BUYERS)).findings;
    expect(findings.find(({ code }) => code === 'lifetime-model')).toMatchObject({
      severity: 'info',
      count: 400,
      facts: { r: expect.any(Number) as number, q: expect.any(Number) as number, timeUnit: 'days' },
    });
    expect(findings.find(({ code }) => code === 'frequency-value-correlation')?.severity).toBe('info');
    const rising = BUYERS.mean.map((mean, row) => mean * (1 + (BUYERS.x[row] as number)));
    const tied = graded(tableOf({ ...BUYERS, mean: rising })).findings.find(({ code }) => code === 'frequency-value-correlation');
    expect(tied?.severity).toBe('warning');
    expect(tied?.facts?.['correlation']).toBeGreaterThan(0.5);
  });

  it.each<[string, Buyers, string]>([
    ['nobody bought again', { x: [0, 0, 0], span: [0, 0, 0], age: [30, 60, 90], mean: [0, 0, 0] }, 'no-repeats'],
    ['nobody has orders', { x: [NaN, NaN], span: [NaN, NaN], age: [NaN, NaN], mean: [NaN, NaN] }, 'column-no-numbers'],
    ['one customer', { x: [3], span: [40], age: [60], mean: [12] }, 'undetermined'],
    [
      'identical customers',
      {
        x: new Array<number>(50).fill(3),
        span: new Array<number>(50).fill(40),
        age: new Array<number>(50).fill(60),
        mean: new Array<number>(50).fill(9),
      },
      'undetermined',
    ],
    ['everybody began today', { x: [0, 0], span: [0, 0], age: [0, 0], mean: [0, 0] }, 'no-time'],
    ['one price for all', { ...BUYERS, mean: BUYERS.mean.map((mean) => (mean > 0 ? 20 : 0)) }, 'undetermined'],
  ])('[L3] says plainly that there is no answer: %s', (_, buyers, reason) => {
    const result = classify(tableOf(buyers));
    expect(result.ok).toBe(false);
    expect(JSON.stringify(result)).toContain(reason);
  });

  it('[L2] refuses spending without a mean (q at most 1)', () => {
    const random = seeded(3);
    // The inverse of a Weibull of shape 0.6: a tail without a mean.
    const mean = BUYERS.mean.map((each) => each * (-Math.log(1 - random())) ** (-1 / 0.6));
    const result = classify(tableOf({ ...BUYERS, mean }));
    expect(result).toMatchObject({ ok: false, problems: [{ code: 'spend-without-mean' }] });
  });

  it('[L1] x up to 10,000 overflows nowhere', () => {
    const buyers: Buyers = {
      x: [...BUYERS.x, 10_000, 10_000],
      span: [...BUYERS.span, 10_000, 9_000],
      age: [...BUYERS.age, 10_001, 20_000],
      mean: [...BUYERS.mean, 25, 25],
    };
    const result = classify(tableOf(buyers));
    if (result.ok) for (const value of result.value.value) expect(Number.isFinite(value)).toBe(true);
    else expect(result.problems.map(({ code }) => code)).toEqual(['model-not-fitted']);
  });

  it('[L1] 100,000 customers take seconds', () => {
    const start = performance.now();
    const result = graded(tableOf(simulatedBuyers(100_000, seeded(5))));
    expect(result.value.some(Number.isNaN)).toBe(false);
    expect(performance.now() - start).toBeLessThan(30_000);
  });

  it('[L3] says what decided and how much more the customer must be worth: applied, that is the next tier', () => {
    for (const params of [paramsOf(), paramsOf({ tiersBy: 'value' }), paramsOf({ boundary: 'down' })]) {
      const table = tableOf(BUYERS);
      const result = graded(table, params);
      for (let row = 0; row < 400; row += 3) {
        const { tier, reasons, next } = lifetimeValue.explain(row, table, result, params);
        expect(tier).toBe(result.tiers[result.tier[row] as number]);
        expect(reasons.map(({ code }) => code)).toEqual(['lifetime-history', 'lifetime-expected', 'lifetime-place']);
        if (next === undefined) {
          expect(result.tier[row]).toBe(0);
          continue;
        }
        const [worth, spend] = next.changes;
        const to = Number(worth?.facts['to']);
        expect(to).toBeGreaterThan(result.value[row] as number);
        const after = lifetimeTiers(paretoRanking(result.value.with(row, to)), params).tier;
        expect(result.tiers[after[row] as number]).toBe(next.tier);
        if (spend === undefined) continue;
        // The customer's mean that makes this value, the model as fitted.
        const { p, q, v } = result.model as Record<'p' | 'q' | 'v', number>;
        const x = BUYERS.x[row] as number;
        const raised = expectedSpend({ p, q, v }, x, Number(spend.facts['to'])) as number;
        const perSpend = (result.value[row] as number) / (measure(result, 'expectedSpend')[row] as number);
        expect(raised * perSpend).toBeCloseTo(to, 6);
      }
    }
  });
});

describeWithSharedData('CDNOW through the method', () => {
  const rows = (path: string): number[][] =>
    sharedData(path)
      .trim()
      .split('\n')
      .slice(1)
      .map((line) => line.split(',').map(Number));
  const spendOf = new Map(rows('cdnow-bgnbd/cdnow_customers_summary_with_transactions.csv').map(([id, , , , mean]) => [id, mean]));
  const customers = rows('cdnow-bgnbd/cdnow_customers_summary.csv');
  const at = (column: number): number[] => customers.map((row) => row[column] as number);
  const table = customerTable({
    columns: { x: at(1), t_x: at(2), T: at(3), mean: customers.map(([id]) => spendOf.get(id) ?? 0) },
    ids: customers.map(([id]) => String(id)),
  });
  const params = paramsOf({
    repeats: { column: 'x' },
    span: { column: 't_x' },
    age: { column: 'T' },
    meanValue: { column: 'mean' },
    timeUnit: 'weeks',
  });
  const result = graded(table, params);

  it('[L1][L2] parameters within 0.01 and 1 % of the published; E[Y(39) | 2, 30.43, 38.86] = 1.226', () => {
    const { r, alpha, a, b, p, q, v } = result.model as Record<'r' | 'alpha' | 'a' | 'b' | 'p' | 'q' | 'v', number>;
    for (const [found, published] of [
      [r, 0.243],
      [alpha, 4.414],
      [a, 0.793],
      [b, 2.426],
    ] as const)
      expect(Math.abs(found - published)).toBeLessThan(0.01);
    expect(Math.abs(p / 6.25 - 1)).toBeLessThan(0.01);
    expect(Math.abs(q / 3.74 - 1)).toBeLessThan(0.01);
    expect(Math.abs(v / 15.44 - 1)).toBeLessThan(0.01);
    expect(expectedOrders({ r, alpha, a, b }, 39, 2, 30.43, 38.86)).toBeCloseTo(1.226, 3);
  });

  it('[L3] grades all 2,357 customers', () => {
    expect(result.tier.some((tier) => tier === NO_TIER)).toBe(false);
    expect(result.value.every((value) => value > 0)).toBe(true);
    // Twelve months are 52.18 weeks.
    const { r, alpha, a, b } = result.model as Record<'r' | 'alpha' | 'a' | 'b', number>;
    expect(measure(result, 'expectedOrders')[0]).toBeCloseTo(
      expectedOrders({ r, alpha, a, b }, (12 * 30.4375) / 7, 2, 30.43, 38.86) as number,
      8,
    );
  });
});
