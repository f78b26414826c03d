import fc from 'fast-check';
import type { Condition } from '../../../src/methods/conditions/condition';
import { lintRules, type ExampleCustomer } from '../../../src/methods/rules/lintRules';
import { rules } from '../../../src/methods/rules/rules';
import { ruleLabels, type RuleList } from '../../../src/methods/rules/ruleList';
import { customerTable } from '../../support/customerTable';
import { plainRulesThatHold, type PlainCustomer } from '../../support/oracle/plainRules';

/** A universe of customers small enough to try each, and rich enough that whatever rules tell apart is in it. */
const NUMBERS = [-1, 0, 0.5, 1, 1.5, 2, 2.25, 2.5, 3];
const COUNTS = [0, 1, 2, 3, 4, 5];
const SHARES = [0, 0.25, 0.5, 0.75, 1];
/** No part, each part, each two in a row, alone and with something around them; one part lies within another. */
const PARTS = ['key', 'gold', 'golden'];
const TEXTS = [
  'tin',
  ...PARTS.flatMap((part) => [part, `our ${part}`]),
  ...PARTS.flatMap((one) => PARTS.filter((other) => other !== one).flatMap((other) => [`${one} ${other}`, `x ${one} ${other} y`])),
];

const number = fc.constantFrom<Condition>(
  ...([0, 1, 2, 2.5] as const).flatMap((value) =>
    (['>=', '>', '<=', '<', '='] as const).map((operator): Condition => ({ field: { column: 'x' }, operator, value })),
  ),
  { field: { column: 'x' }, operator: 'between', from: 0, to: 2 },
  { field: { column: 'x' }, operator: 'blank' },
  { field: { column: 'x' }, operator: 'notBlank' },
);
const count = fc.constantFrom<Condition>(
  ...([0, 0.5, 2, 3] as const).flatMap((value) =>
    (['>=', '>', '<=', '<'] as const).map((operator): Condition => ({ field: { measure: 'orders' }, operator, value })),
  ),
  { field: { measure: 'orders' }, operator: '=', value: 1 },
  { field: { measure: 'orders' }, operator: 'between', from: 0.5, to: 1.5 },
);
const share = fc.constantFrom<Condition>(
  ...([0, 0.5, 1, 90] as const).flatMap((value) =>
    (['>=', '>', '<=', '<'] as const).map((operator): Condition => ({ field: { measure: 'onTimeShare' }, operator, value })),
  ),
  { field: { measure: 'onTimeShare' }, operator: 'between', from: 0.5, to: 1 },
);
const text = fc.oneof(
  fc
    .tuple(fc.constantFrom('oneOf' as const, 'notOneOf' as const), fc.subarray(['key', 'KEY gold', '　ｇｏｌｄ'], { minLength: 1 }))
    .map(([operator, values]): Condition => ({ field: { column: 't' }, operator, values })),
  fc
    .tuple(fc.constantFrom('contains' as const, 'notContains' as const), fc.constantFrom('Key', 'gold', 'golden'))
    .map(([operator, part]): Condition => ({ field: { column: 't' }, operator, text: part })),
  fc.constantFrom<Condition>({ field: { column: 't' }, operator: 'blank' }, { field: { column: 't' }, operator: 'notBlank' }),
);

const listOf = (condition: fc.Arbitrary<Condition>): fc.Arbitrary<RuleList> =>
  fc
    .array(fc.array(fc.record({ all: fc.array(condition, { minLength: 1, maxLength: 3 }) }), { minLength: 1, maxLength: 3 }), {
      minLength: 1,
      maxLength: 5,
    })
    .map((tiers) => ({ tiers: tiers.map((when, i) => ({ label: `T${i}`, when })), remainder: 'Z' }));

const lists = fc.oneof(
  listOf(number),
  listOf(count),
  listOf(share),
  listOf(text),
  listOf(fc.oneof(number, text)),
  listOf(fc.oneof(count, share, text)),
);

const conditionsOf = ({ tiers }: RuleList): readonly Condition[] => tiers.flatMap(({ when }) => when.flatMap(({ all }) => all));

/** Every customer there can be, in the fields that the rules ask for; missing values only where a rule asks for them. */
const everybody = (list: RuleList): readonly PlainCustomer[] => {
  const conditions = conditionsOf(list);
  const choices = (
    [
      ['x', NUMBERS],
      ['orders', COUNTS],
      ['onTimeShare', SHARES],
      ['t', TEXTS],
    ] as const
  ).map(([name, values]) => {
    const own = conditions.filter(({ field }) => ('column' in field ? field.column : field.measure) === name);
    if (own.length === 0) return { name, values: [undefined] };
    const asksBlank = own.some(({ operator }) => operator === 'blank' || operator === 'notBlank');
    return { name, values: asksBlank ? [...values, undefined] : [...values] };
  });
  return choices.reduce<PlainCustomer[]>(
    (all, { name, values }) => all.flatMap((customer) => values.map((value) => ({ ...customer, [name]: value }))),
    [{}],
  );
};

const customerOf = (example: ExampleCustomer): PlainCustomer =>
  Object.fromEntries(
    example.map(({ field, value }) => ['column' in field ? field.column : field.measure, value === '' ? undefined : value]),
  );

describe('rules beside a plain reading of U1', () => {
  it('[U1] the first rule that holds decides, on numbers, counts, texts and what is missing', () => {
    fc.assert(
      fc.property(lists, (list) => {
        const all = everybody(list);
        const numbers = (name: string): number[] => all.map((customer) => (customer[name] as number | undefined) ?? NaN);
        // A column of blanks alone would be refused; this one always has a number.
        fc.pre(all.some(({ x }) => x !== undefined) || !conditionsOf(list).some(({ field }) => 'column' in field && field.column === 'x'));
        const table = customerTable({
          columns: { x: numbers('x') },
          measures: { orders: numbers('orders'), onTimeShare: numbers('onTimeShare') },
          texts: { t: all.map(({ t }) => String(t ?? ' ')) },
        });
        const graded = rules.classify(table, { rules: list }, ruleLabels(list));
        if (!graded.ok) throw new Error(JSON.stringify(graded.problems));
        expect(Array.from(graded.value.tier)).toEqual(all.map((customer) => plainRulesThatHold(list, customer)[0] ?? list.tiers.length));
      }),
      { numRuns: 200 },
    );
  });

  it('[U1] the linter says what trying every customer says: gaps, overlaps and tiers out of reach, each with a true example', () => {
    fc.assert(
      fc.property(lists, (list) => {
        const held = everybody(list).map((customer) => plainRulesThatHold(list, customer));
        const lint = lintRules(list);
        expect(lint.isComplete).toBe(true);
        const firsts = new Set(held.map(([first]) => first));
        expect(lint.unreachable).toEqual(list.tiers.flatMap(({ label }, rule) => (firsts.has(rule) ? [] : [label])));
        expect(lint.gaps.length > 0).toBe(firsts.has(undefined));
        for (const gap of lint.gaps) expect(plainRulesThatHold(list, customerOf(gap))).toEqual([]);
        const pairs = new Set(
          held.flatMap((found) => found.flatMap((second, i) => found.slice(0, i).map((first) => `T${first} T${second}`))),
        );
        expect(lint.overlaps.map(({ first, second }) => `${first} ${second}`).sort()).toEqual([...pairs].sort());
        for (const { first, second, example } of lint.overlaps) {
          const labels = plainRulesThatHold(list, customerOf(example)).map((rule) => `T${rule}`);
          expect(labels).toEqual(expect.arrayContaining([first, second]));
        }
      }),
      { numRuns: 400 },
    );
  });

  it('[U1] no example is one that nobody can be: shares stay within 0 and 1, counts are whole and not negative', () => {
    fc.assert(
      fc.property(listOf(fc.oneof(count, share)), (list) => {
        const { gaps, overlaps } = lintRules(list);
        for (const { field, value } of [...gaps, ...overlaps.map(({ example }) => example)].flat()) {
          expect(value).toBeGreaterThanOrEqual(0);
          if ('measure' in field && field.measure === 'onTimeShare') expect(value).toBeLessThanOrEqual(1);
          else expect(Number.isInteger(value)).toBe(true);
        }
      }),
    );
  });

  it('[U1] twenty tiers of five conditions take no time to speak of', () => {
    const list: RuleList = {
      tiers: Array.from({ length: 19 }, (_, tier) => ({
        label: `T${tier}`,
        when: [
          {
            all: [
              { field: { column: 'a' }, operator: '>=', value: 1000 - 50 * tier },
              { field: { column: 'b' }, operator: 'between', from: tier, to: 3 * tier + 5 },
              { field: { column: 'c' }, operator: '<', value: 100 + tier },
              { field: { column: 'd' }, operator: 'oneOf', values: [`r${tier % 4}`, `r${(tier + 1) % 4}`] },
              { field: { measure: 'onTimeShare' }, operator: '>=', value: 0.9 - tier / 40 },
            ],
          },
        ],
      })),
      remainder: 'Rest',
    };
    const start = performance.now();
    const lint = lintRules(list);
    expect(performance.now() - start).toBeLessThan(2000);
    for (const gap of lint.gaps) expect(plainRulesThatHold(list, customerOf(gap))).toEqual([]);
  });
});
