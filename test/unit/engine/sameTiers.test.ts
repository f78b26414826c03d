import fc from 'fast-check';
import { gradeTable } from '../../../src/engine/gradeTable';
import { tableRows } from '../../../src/methods/tableRows';
import { customerTable } from '../../support/customerTable';
import { policyOf } from '../../support/policy';

/** Ties, what is missing, decimals without a binary form, amounts at the end of what cents a double holds. */
const amount = fc.oneof(fc.integer({ min: -5, max: 20 }), fc.constantFrom(0.1, 0.2, 0.1 + 0.2, 0.3, 1e15, -1e15, 12_345.67, NaN));
const customer = fc.record({
  net: amount,
  profit: amount,
  days: fc.option(fc.integer({ min: 0, max: 800 }), { nil: NaN }),
  orders: fc.option(fc.integer({ min: 1, max: 6 }), { nil: NaN }),
  share: fc.option(
    fc.integer({ min: 0, max: 10 }).map((of10) => of10 / 10),
    { nil: NaN },
  ),
  late: fc.option(fc.integer({ min: -5, max: 60 }), { nil: NaN }),
  owed: fc.integer({ min: 0, max: 100 }),
  city: fc.constantFrom('', '上海', 'Lyon', ' lyon '),
  before: fc.constantFrom('', '', 'A', 'B', 'C', 'Z'),
});

const indicators = [
  { field: { column: 'Net' }, weight: 40, scaling: { kind: 'zscore', winsorise: true } },
  { field: { column: 'Share' }, weight: 30, scaling: { kind: 'percentile' }, missing: 'median' },
  { field: { column: 'City' }, weight: 20, scaling: { kind: 'categories', points: { Lyon: 100 }, remainder: 10 } },
  { field: { measure: 'recencyDays' }, weight: 10, direction: 'cost', scaling: { kind: 'minmax' } },
];
/** Lifetime value needs many customers to fit and has a test of its own; `ntile` is made to go by the order. */
const METHODS: readonly (readonly [string, object])[] = [
  ['abc', { value: { column: 'Net' }, nonPositive: 'own' }],
  ['abc', { value: { column: 'Net' }, by: 'count', boundary: 'nearest' }],
  ['profit', { boundary: 'down' }],
  ['weightedScore', { indicators }],
  ['weightedScore', { indicators, tiersBy: 'scoreShare' }],
  ['rfm', {}],
  ['rfm', { scheme: 'eight', highAbove: 'mean', scoring: 'quantile' }],
  ['rfm', { scoring: 'rfm', tiersBy: 'score' }],
  [
    'rules',
    { rules: { tiers: [{ label: 'A', when: [{ all: [{ field: { column: 'Net' }, operator: '>', value: 0.3 }] }] }], remainder: 'B' } },
  ],
  [
    'matrix',
    {
      matrix: {
        rows: { field: { column: 'Net' }, cuts: [0.3] },
        columns: { field: { column: 'City' }, values: ['lyon', '上海'] },
        tiers: ['A', 'B', 'C'],
        cells: [
          ['B', 'B'],
          ['A', 'B'],
        ],
        unknown: 'C',
      },
    },
  ],
  ['credit', {}],
  ['lifeCycle', { limitsBy: 'interval' }],
  ['prospects', { indicators, existingTier: { column: 'Before' }, compareBy: [{ column: 'Net' }, { column: 'City' }] }],
];

type Customers = readonly (typeof customer extends fc.Arbitrary<infer C> ? C : never)[];

const tableOf = (customers: Customers): ReturnType<typeof customerTable> => ({
  ...customerTable({
    ids: customers.map((_, i) => `C${i}`),
    columns: { Net: customers.map(({ net }) => net), Share: customers.map(({ share }) => share) },
    measures: {
      netAmount: customers.map(({ net }) => net),
      profitAmount: customers.map(({ profit }) => profit),
      recencyDays: customers.map(({ days }) => days),
      orders: customers.map(({ orders }) => orders),
      meanDaysBetweenOrders: customers.map(({ orders, days }) => (orders > 1 ? days / orders : NaN)),
      customerAgeDays: customers.map(({ days }) => days + 100),
      onTimeShare: customers.map(({ share }) => share),
      meanDaysLate: customers.map(({ late }) => late),
      openAmount: customers.map(({ owed }) => owed),
      overdueAmount: customers.map(({ owed }) => Math.floor(owed / 3)),
      repeatPurchaseDays: customers.map(({ orders }) => orders - 1),
      purchaseSpanDays: customers.map(({ orders }) => (orders - 1) * 9),
      meanRepeatValue: customers.map(({ orders, owed }) => (orders > 1 ? owed + 1 : 0)),
    },
    texts: { City: customers.map(({ city }) => city), Before: customers.map(({ before }) => before) },
  }),
  analysisDate: 46_000,
});

describe('the same customers in another order', () => {
  it.each(METHODS.map(([id, params], i) => [i + 1, id, params] as const))(
    '[P2 A2] have the same tiers, values and findings: %i, %s',
    (_, id, params) => {
      const policy = policyOf({
        source: { kind: 'customers', columns: { previousTier: 'Before' } },
        method: { id, params },
        hysteresis: { band: null },
      });
      const drawn = fc.array(customer, { minLength: 1, maxLength: 25 }).chain((customers) =>
        fc.tuple(
          fc.constant(customers),
          fc.shuffledSubarray(
            customers.map((_, i) => i),
            { minLength: customers.length },
          ),
        ),
      );
      let graded = 0;
      fc.assert(
        fc.property(drawn, ([customers, order]) => {
          const table = tableOf(customers);
          const [one, again, other] = [
            gradeTable(table, policy),
            gradeTable(tableOf(customers), policy),
            gradeTable(tableRows(table, order), policy),
          ];
          if (!one.ok || !again.ok || !other.ok) return expect([again, other]).toEqual([one, one]);
          graded++;
          expect(again.value.report.stamp).toEqual(one.value.report.stamp);
          expect(again.value.classification.tier).toEqual(one.value.classification.tier);
          const { classification, report } = one.value;
          expect([...other.value.classification.tier]).toEqual(order.map((row) => classification.tier[row]));
          expect([...other.value.classification.value]).toEqual(order.map((row) => classification.value[row]));
          const counts = (run: typeof report): readonly unknown[] => run.findings.map(({ code, column, count }) => [code, column, count]);
          expect(counts(other.value.report)).toEqual(counts(report));
          expect(other.value.report.tierTable).toEqual(report.tierTable);
        }),
        { numRuns: 60, seed: 17 },
      );
      expect(graded).toBeGreaterThan(0);
    },
  );
});
