import fc from 'fast-check';
import type { Condition } from '../../../src/methods/conditions/condition';
import { lintRules, type ExampleCustomer } from '../../../src/methods/rules/lintRules';
import type { Classification, Method } from '../../../src/methods/Method';
import { rules } from '../../../src/methods/rules/rules';
import { ruleLabels, type RuleList } from '../../../src/methods/rules/ruleList';
import { ruleListSchema } from '../../../src/methods/rules/ruleListSchema';
import type { CustomerTable } from '../../../src/table/CustomerTable';
import { customerTable } from '../../support/customerTable';
import { withChanges } from '../../support/withChanges';

const SALES = { column: 'Annual sales' };
const YEARS = { column: 'Years' };

/** As published: A above 10 million and over 3 years; B 5 to 10 million and 1 to 3 years; C below 5 million and new. */
const PUBLISHED: RuleList = {
  tiers: [
    {
      label: 'A',
      when: [
        {
          all: [
            { field: SALES, operator: '>', value: 10_000_000 },
            { field: YEARS, operator: '>', value: 3 },
          ],
        },
      ],
    },
    {
      label: 'B',
      when: [
        {
          all: [
            { field: SALES, operator: 'between', from: 5_000_000, to: 10_000_000 },
            { field: YEARS, operator: 'between', from: 1, to: 3 },
          ],
        },
      ],
    },
    {
      label: 'C',
      when: [
        {
          all: [
            { field: SALES, operator: '<', value: 5_000_000 },
            { field: YEARS, operator: '<', value: 1 },
          ],
        },
      ],
    },
  ],
  remainder: 'Unclear',
};

const classify = (table: CustomerTable, list: RuleList): Classification => {
  const result = rules.classify(table, { rules: list }, ruleLabels(list));
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
};

const letters = (table: CustomerTable, list: RuleList): (string | undefined)[] =>
  Array.from(classify(table, list).tier, (tier) => ruleLabels(list)[tier]);

const valuesOf = (example: ExampleCustomer): (number | string)[] => example.map(({ value }) => value);

const one = (condition: Condition, label = 'A'): RuleList => ({ tiers: [{ label, when: [{ all: [condition] }] }], remainder: 'Z' });

describe('rules', () => {
  const customers = customerTable({
    columns: { 'Annual sales': [20e6, 10e6, 5e6, 1e6, 12e6, 7e6, 4e6, NaN], Years: [5, 3, 1, 0.5, 2, 6, 2, 2] },
  });

  it('[U1] gives the first tier whose conditions hold, and the remainder to all others', () => {
    expect(letters(customers, PUBLISHED)).toEqual(['A', 'B', 'B', 'C', 'Unclear', 'Unclear', 'Unclear', 'Unclear']);
  });

  it('[U1] says that a value is missing, and which tiers nobody got', () => {
    const { findings } = classify(customers, PUBLISHED);
    expect(findings).toEqual([
      { code: 'rules-missing-value', severity: 'warning', count: 1, examples: [], facts: { remainder: 'Unclear' } },
    ]);
    expect(classify(customers, one({ field: YEARS, operator: '>', value: 99 })).findings.map(({ code }) => code)).toContain('tier-empty');
  });

  it('[U1] finds the published example to miss 12,000,000 and 2 years', () => {
    const lint = lintRules(PUBLISHED);
    expect(valuesOf(lint.gaps[0] as ExampleCustomer)).toEqual([12_000_000, 2]);
    expect(lint.gaps.map(valuesOf)).toEqual([
      [12_000_000, 2],
      [7_500_000, 4],
      [7_500_000, 0.5],
      [2_500_000, 2],
    ]);
    expect(lint).toMatchObject({ overlaps: [], unreachable: [], isComplete: true });
    expect(rules.lint?.({ rules: PUBLISHED })[0]).toEqual({
      code: 'rules-gap',
      severity: 'warning',
      count: 1,
      examples: [],
      facts: { 'field.0': 'Annual sales', 'value.0': 12_000_000, 'field.1': 'Years', 'value.1': 2, remainder: 'Unclear' },
    });
  });

  it('[U1] joins conditions by AND in a group and groups by OR', () => {
    const list: RuleList = {
      tiers: [
        {
          label: 'VIP',
          when: [
            { all: [{ field: { column: 'Spend' }, operator: '>=', value: 100 }] },
            {
              all: [
                { field: { column: 'City' }, operator: 'oneOf', values: ['上海', 'Paris'] },
                { field: { column: 'Note' }, operator: 'contains', text: 'key' },
              ],
            },
          ],
        },
      ],
      remainder: 'Other',
    };
    const table = customerTable({
      columns: { Spend: [100, 99, 99, NaN] },
      texts: { City: ['', ' paris ', 'Paris', '上海'], Note: ['', 'our KEY account', 'no', 'ｋｅｙ'] },
    });
    expect(letters(table, list)).toEqual(['VIP', 'VIP', 'Other', 'VIP']);
  });

  it.each<[Condition, (number | string)[]]>([
    [{ field: { column: 'x' }, operator: '>=', value: 0.3 }, [0.1 + 0.2, 0.4]],
    [{ field: { column: 'x' }, operator: '>', value: 0.3 }, [0.4]],
    [{ field: { column: 'x' }, operator: '<=', value: 0.3 }, [0.1, 0.1 + 0.2]],
    [{ field: { column: 'x' }, operator: '<', value: 0.3 }, [0.1]],
    [{ field: { column: 'x' }, operator: '=', value: 0.3 }, [0.1 + 0.2]],
    [{ field: { column: 'x' }, operator: 'between', from: 0.1, to: 0.3 }, [0.1, 0.1 + 0.2]],
    [{ field: { column: 'x' }, operator: 'blank' }, [NaN]],
    [{ field: { column: 'x' }, operator: 'notBlank' }, [0.1, 0.1 + 0.2, 0.4]],
  ])('[U1] compares numbers within the tolerance of the product: %j', (condition, held) => {
    const values = [0.1, 0.1 + 0.2, 0.4, NaN];
    const found = letters(customerTable({ columns: { x: values } }), one(condition));
    expect(values.filter((_, row) => found[row] === 'A')).toEqual(held);
  });

  it.each<[Condition, string[]]>([
    [{ field: { column: 't' }, operator: 'oneOf', values: ['gold'] }, ['Gold']],
    [{ field: { column: 't' }, operator: 'notOneOf', values: ['gold'] }, ['Golden', 'tin']],
    [{ field: { column: 't' }, operator: 'contains', text: 'gold' }, ['Gold', 'Golden']],
    [{ field: { column: 't' }, operator: 'notContains', text: 'gold' }, ['tin']],
    [{ field: { column: 't' }, operator: 'blank' }, ['']],
  ])('[U1] asks texts whatever their case; what is missing is only blank: %j', (condition, held) => {
    const texts = ['Gold', 'Golden', 'tin', ''];
    const found = letters(customerTable({ texts: { t: texts } }), one(condition));
    expect(texts.filter((_, row) => found[row] === 'A')).toEqual(held);
  });

  it('[U1] names every field that is not there or holds no numbers, at once', () => {
    const table = customerTable({ texts: { Name: ['Ann'] } });
    const list: RuleList = {
      tiers: [
        {
          label: 'A',
          when: [
            {
              all: [
                { field: { column: 'Name' }, operator: '>', value: 1 },
                { field: { column: 'Gone' }, operator: 'blank' },
                { field: { measure: 'orders' }, operator: '>', value: 1 },
              ],
            },
          ],
        },
      ],
      remainder: 'B',
    };
    expect(rules.classify(table, { rules: list }, ['A', 'B'])).toEqual({
      ok: false,
      problems: [
        { code: 'column-no-numbers', column: 'Name' },
        { code: 'column-missing', column: 'Gone' },
        { code: 'measure-missing', measure: 'orders' },
      ],
    });
  });

  it('[U1] lets the remainder be one of the tiers', () => {
    const list: RuleList = { ...PUBLISHED, remainder: 'C' };
    expect(ruleLabels(list)).toEqual(['A', 'B', 'C']);
    expect(letters(customers, list)).toEqual(['A', 'B', 'B', 'C', 'C', 'C', 'C', 'C']);
    expect(rules.check({ rules: list }, 4)).toMatchObject([{ path: 'tiers', expected: '3', found: '4' }]);
    expect(rules.check({ rules: list }, 3)).toEqual([]);
  });

  it('[U1] refuses two tiers of one name and turned ends', () => {
    expect(ruleListSchema.safeParse(PUBLISHED).success).toBe(true);
    expect(ruleListSchema.safeParse({ ...PUBLISHED, tiers: [...PUBLISHED.tiers, PUBLISHED.tiers[0]] }).success).toBe(false);
    expect(ruleListSchema.safeParse(one({ field: SALES, operator: 'between', from: 2, to: 1 })).success).toBe(false);
  });
});

describe('lintRules', () => {
  it('[U1] finds a tier that earlier ones leave nothing, and one that excludes itself', () => {
    const list: RuleList = {
      tiers: [
        { label: 'A', when: [{ all: [{ field: SALES, operator: '>=', value: 10 }] }] },
        { label: 'B', when: [{ all: [{ field: SALES, operator: '<', value: 10 }] }] },
        { label: 'C', when: [{ all: [{ field: SALES, operator: 'between', from: 5, to: 15 }] }] },
        {
          label: 'D',
          when: [
            {
              all: [
                { field: SALES, operator: '>', value: 3 },
                { field: SALES, operator: '<', value: 3 },
              ],
            },
          ],
        },
      ],
      remainder: 'E',
    };
    const lint = lintRules(list);
    expect(lint.unreachable).toEqual(['C', 'D']);
    expect(lint.gaps).toEqual([]);
    expect(lint.overlaps.map(({ first, second }) => `${first}${second}`)).toEqual(['AC', 'BC']);
    expect(rules.lint?.({ rules: list }).map(({ code, facts }) => `${code} ${facts?.['tier'] ?? ''}`)).toEqual([
      'rule-unreachable C',
      'rule-unreachable D',
    ]);
  });

  it('[U1] knows that orders are counted: between 3 and 4 there is nothing, nor below 0', () => {
    const orders = { measure: 'orders' };
    const list: RuleList = {
      tiers: [
        { label: 'A', when: [{ all: [{ field: orders, operator: '>=', value: 4 }] }] },
        { label: 'B', when: [{ all: [{ field: orders, operator: 'between', from: 0, to: 3 }] }] },
      ],
      remainder: 'C',
    };
    expect(lintRules(list).gaps).toEqual([]);
    const inColumns = JSON.parse(JSON.stringify(list).replaceAll('"measure"', '"column"')) as RuleList;
    expect(lintRules(inColumns).gaps.map(valuesOf)).toEqual([[3.5], [-1]]);
  });

  it('[U1] shows a text that nothing speaks of', () => {
    const list = one({ field: { column: 'City' }, operator: 'oneOf', values: ['Paris'] });
    expect(lintRules(list).gaps.map(valuesOf)).toEqual([['…']]);
  });

  it('[U1] says so when there are too many combinations to try', () => {
    const fields = Array.from({ length: 12 }, (_, i) => ({ column: `c${i}` }));
    const parity: RuleList = {
      tiers: fields.map((field, i) => ({
        label: `T${i}`,
        when: fields.map((other, j) => ({
          all: [
            { field, operator: 'between', from: j, to: j + 0.5 },
            { field: other, operator: 'between', from: i + 20, to: i + 21 },
          ],
        })),
      })),
      remainder: 'Z',
    };
    expect(lintRules(parity).isComplete).toBe(false);
    expect(rules.lint?.({ rules: parity }).map(({ code }) => code)).toContain('rules-too-many');
  });

  const limit = fc.integer({ min: 0, max: 4 });
  const field = fc.constantFrom({ column: 'x' }, { column: 'y' });
  const condition: fc.Arbitrary<Condition> = fc.oneof(
    fc.record({ field, operator: fc.constantFrom('>=' as const, '>' as const, '<=' as const, '<' as const, '=' as const), value: limit }),
    fc
      .tuple(field, limit, limit)
      .map(([each, a, b]) => ({ field: each, operator: 'between' as const, from: Math.min(a, b), to: Math.max(a, b) })),
  );
  const ruleList: fc.Arbitrary<RuleList> = fc
    .array(fc.array(fc.record({ all: fc.array(condition, { minLength: 1, maxLength: 3 }) }), { minLength: 1, maxLength: 2 }), {
      minLength: 1,
      maxLength: 4,
    })
    .map((tiers) => ({ tiers: tiers.map((when, i) => ({ label: `T${i}`, when })), remainder: 'Z' }));

  /** Every point of a grid fine enough to fall into every stretch between limits. */
  const GRID = Array.from({ length: 13 }, (_, i) => i / 2 - 1);
  const points = GRID.flatMap((x) => GRID.map((y) => [x, y] as const));
  const gridTable = customerTable({ columns: { x: points.map(([x]) => x), y: points.map(([, y]) => y) } });

  it('[U1] finds a gap exactly when some customer falls to the remainder, and a tier out of reach exactly when nobody gets it', () => {
    fc.assert(
      fc.property(ruleList, (list) => {
        const { tier } = classify(gridTable, list);
        const lint = lintRules(list);
        expect(lint.isComplete).toBe(true);
        expect(lint.gaps.length > 0).toBe(tier.includes(list.tiers.length));
        const found = list.tiers.flatMap(({ label }, index) => (tier.includes(index) ? [] : [label]));
        expect(lint.unreachable).toEqual(found);
      }),
    );
  });

  it('[U1] shows gaps and overlaps by customers who prove them', () => {
    fc.assert(
      fc.property(ruleList, (list) => {
        const lint = lintRules(list);
        const tableOf = (example: ExampleCustomer): CustomerTable => {
          const at = (name: string): number =>
            Number(example.find((each) => 'column' in each.field && each.field.column === name)?.value ?? 0);
          return customerTable({ columns: { x: [at('x')], y: [at('y')] } });
        };
        for (const gap of lint.gaps) expect(letters(tableOf(gap), list)).toEqual(['Z']);
        for (const { first, second, example } of lint.overlaps) {
          for (const label of [first, second]) {
            const alone = { ...list, tiers: list.tiers.filter((each) => each.label === label) };
            expect(letters(tableOf(example), alone)).toEqual([label]);
          }
        }
      }),
    );
  });

  it('[U1] the smallest change, applied, gives the tier it promises, and no one else another', () => {
    const value = fc.oneof(fc.integer({ min: -2, max: 10 }), fc.constant(NaN));
    fc.assert(
      fc.property(ruleList, fc.array(fc.tuple(value, value), { minLength: 1, maxLength: 6 }), (list, rows) => {
        // A last row keeps both columns numeric.
        const table = customerTable({ columns: { x: [...rows.map(([x]) => x), 0], y: [...rows.map(([, y]) => y), 0] } });
        const before = classify(table, list);
        rows.forEach((_, row) => {
          const { tier, next } = rules.explain(row, table, before, { rules: list });
          expect(tier).toBe(before.tiers[before.tier[row] as number]);
          if (next === undefined) return;
          const after = classify(withChanges(table, row, next.changes), list);
          expect(after.tiers[after.tier[row] as number]).toBe(next.tier);
          expect(after.tier[row]).toBeLessThan(before.tier[row] as number);
          expect(after.tier.with(row, 0)).toEqual(before.tier.with(row, 0));
        });
      }),
    );
  });
});

describe('explainRules', () => {
  const table = customerTable({ columns: { 'Annual sales': [12e6, 4e6, 20e6], Years: [2, 2, 5] } });
  const graded = classify(table, PUBLISHED);
  const explain = (row: number): ReturnType<Method['explain']> => rules.explain(row, table, graded, { rules: PUBLISHED });

  it('[U1] says what is missing and the smallest change, in whole years where the table has whole years', () => {
    expect(explain(0)).toEqual({
      tier: 'Unclear',
      reasons: [
        { code: 'rule-none', facts: { tier: 'Unclear' } },
        { code: 'condition-fails', facts: { tier: 'B', column: 'Annual sales', value: 12e6, operator: 'between', wanted: 5e6, to: 10e6 } },
      ],
      next: { tier: 'B', changes: [{ code: 'change-field', facts: { column: 'Annual sales', from: 12e6, to: 10e6 } }] },
    });
  });

  it('[U1] says by which conditions the best tier was reached', () => {
    expect(explain(2)).toEqual({
      tier: 'A',
      reasons: [
        { code: 'rule-first', facts: { tier: 'A', place: 1 } },
        { code: 'condition-holds', facts: { column: 'Annual sales', value: 20e6, operator: '>', wanted: 10e6 } },
        { code: 'condition-holds', facts: { column: 'Years', value: 5, operator: '>', wanted: 3 } },
      ],
    });
  });
});
