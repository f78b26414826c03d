import fc from 'fast-check';
import { gradeTable } from '../../../src/engine/gradeTable';
import { NO_TIER } from '../../../src/methods/Method';
import { customerTable } from '../../support/customerTable';
import { plainSteps } from '../../support/oracle/plainSteps';
import { policyOf } from '../../support/policy';

const LABELS = ['A', 'B', 'C', 'D'];
const CUTS = [80, 60, 40];
const TODAY = 46_000;

const tier = fc.option(fc.integer({ min: 0, max: 3 }), { nil: undefined });
const customer = fc.record({
  // On the cuts, on the cuts moved by the band, and on either side.
  score: fc.option(
    fc.oneof(
      fc.constantFrom(...CUTS.flatMap((cut) => [cut - 5.5, cut - 5, cut - 4.5, cut - 1, cut, cut + 4.5, cut + 5])),
      fc.integer({ min: 0, max: 100 }),
    ),
    { nil: undefined, freq: 8 },
  ),
  previous: tier,
  last: tier,
  flag: fc.integer({ min: 0, max: 7 }),
  hand: fc.option(
    fc.record({ tier: fc.integer({ min: 0, max: 3 }), until: fc.option(fc.constantFrom(TODAY - 1, TODAY, TODAY + 1), { nil: undefined }) }),
    {
      nil: undefined,
      freq: 3,
    },
  ),
});
const guard = fc.record({
  bit: fc.integer({ min: 0, max: 2 }),
  limit: fc.constantFrom('atMost' as const, 'atLeast' as const),
  tier: fc.integer({ min: 0, max: 3 }),
  hard: fc.boolean(),
});
const hysteresis = fc.option(fc.record({ band: fc.constantFrom(null, 0, 5), countsReviews: fc.boolean() }), { nil: undefined });

const labelOf = (index: number | undefined): string => (index === undefined ? '' : (LABELS[index] as string));

describe('the steps beside a plain reading of G1 and G2', () => {
  it('[G1 G2] gives every customer the method tier, system tier, final tier and the step that the rules give', () => {
    const seen = new Set<string | undefined>();
    fc.assert(
      fc.property(
        fc.array(customer, { minLength: 1, maxLength: 20 }),
        fc.array(guard, { maxLength: 4 }),
        hysteresis,
        (drawn, guards, steady) => {
          // One customer with a score, and one of each flag, so that no column is empty.
          const customers = [...drawn, { score: 50, previous: undefined, last: undefined, flag: 7, hand: { tier: 0, until: TODAY } }];
          const holds = (flag: number, bit: number): boolean => Math.floor(flag / 2 ** bit) % 2 === 1;
          const table = {
            ...customerTable({
              columns: {
                Score: customers.map(({ score }) => score ?? NaN),
                ...Object.fromEntries([0, 1, 2].map((bit) => [`Flag${bit}`, customers.map(({ flag }) => Number(holds(flag, bit)))])),
                Until: customers.map(({ hand }) => hand?.until ?? NaN),
              },
              texts: {
                Before: customers.map(({ previous }) => labelOf(previous)),
                Asked: customers.map(({ last }) => labelOf(last)),
                Hand: customers.map(({ hand }) => labelOf(hand?.tier)),
              },
            }),
            analysisDate: TODAY,
          };
          const policy = policyOf({
            source: { kind: 'customers', columns: { previousTier: 'Before' } },
            method: {
              id: 'weightedScore',
              params: { indicators: [{ field: { column: 'Score' }, weight: 1, scaling: { kind: 'raw' } }], scoreCuts: CUTS },
            },
            ...(steady && { hysteresis: { band: steady.band, lastMethodTier: steady.countsReviews ? 'Asked' : null } }),
            guards: guards.map(({ bit, limit, tier: limitTier, hard }, i) => ({
              name: `G${i}`,
              when: [{ all: [{ field: { column: `Flag${bit}` }, operator: '=', value: 1 }] }],
              limit,
              tier: labelOf(limitTier),
              hard,
            })),
            override: { tier: 'Hand', until: 'Until' },
          });
          const run = gradeTable(table, policy);
          if (!run.ok) throw new Error(JSON.stringify(run.problems));
          const index = (value: number | undefined): number | undefined => (value === NO_TIER ? undefined : value);
          customers.forEach(({ score, previous, last, flag, hand }, row) => {
            const expected = plainSteps({
              score,
              cuts: CUTS,
              previous,
              hysteresis: steady,
              last,
              guards: guards.filter(({ bit }) => holds(flag, bit)),
              byHand: hand,
              analysisDate: TODAY,
            });
            seen.add(expected.changedBy);
            expect({
              method: index(run.value.methodClassification.tier[row]),
              system: index(run.value.steps?.systemTier[row]),
              final: index(run.value.classification.tier[row]),
              changedBy: run.value.steps?.of(row).changedBy,
            }).toEqual(expected);
          });
        },
      ),
      { numRuns: 400 },
    );
    expect(seen).toEqual(new Set([undefined, 'hysteresis', 'guard', 'override']));
  });
});
