import { sayIn } from '../../../scripts/methods-docs';
import { methodsExamples } from '../../../scripts/methods-examples';
import type { MethodExample } from '../../../scripts/examples/MethodExample';
import { gradeTable } from '../../../src/engine/gradeTable';
import type { GradedTable } from '../../../src/engine/GradedTable';
import { tableRequest } from '../../../src/engine/tableRequest';
import type { MethodId } from '../../../src/i18n/en/methods';
import { METHODS } from '../../../src/methods';
import { NO_TIER } from '../../../src/methods/Method';
import { readCustomerTable } from '../../../src/table/readCustomerTable';
import { integratedOrders, plainLogLikelihood, type PlainParameters } from '../../support/oracle/plainBgnbd';
import { policyOf } from '../../support/policy';
import { figureOf, sumsIn } from '../../support/reckon';
import { storeOf } from '../../support/tableStore';

const LOCALES = ['en', 'zh-CN'] as const;
const CASES = METHODS.flatMap(({ id }) => LOCALES.map((locale) => ({ id, locale })));

const exampleOf = (id: MethodId, locale: (typeof LOCALES)[number]): MethodExample => methodsExamples[id](sayIn(locale));

const grade = (id: MethodId, { source, roles, analysisDate, columns, rows, params }: MethodExample): GradedTable => {
  const policy = policyOf({
    source: { kind: source, columns: roles },
    ...(analysisDate !== undefined && { analysisDate }),
    method: { id, params },
  });
  const cells = Object.fromEntries(columns.map((name, column) => [name, rows.map((row) => row[column] ?? '')]));
  const table = readCustomerTable(storeOf(cells), tableRequest(policy));
  if (!table.ok) throw new Error(JSON.stringify(table.problems));
  const run = gradeTable(table.value, policy);
  if (!run.ok) throw new Error(JSON.stringify(run.problems));
  return run.value;
};

/** What the run says under this name, as a text, a number, or '' where it says nothing. */
const found = ({ classification }: GradedTable, key: string, row: number): string | number => {
  const tier = classification.tier[row] as number;
  if (key === 'tier') return tier === NO_TIER ? '' : (classification.tiers[tier] ?? '');
  const text = classification.texts[key];
  if (text !== undefined) return text[row] ?? '';
  const value = classification.measures[key]?.[row];
  if (value === undefined) throw new Error(`Nothing is called ${key}.`);
  return Number.isNaN(value) ? '' : value;
};

/** The lines about a customer: those that begin with its name. */
const linesOf = ({ reckoning }: MethodExample, customer: string): readonly string[] =>
  reckoning.filter((line) => {
    const names = /^([^:：]+)[:：]/.exec(line)?.[1]?.split(/, |、/) ?? [];
    return names.includes(customer);
  });

describe.each(CASES)('the worked example of $id in $locale', ({ id, locale }) => {
  const example = exampleOf(id, locale);
  const run = grade(id, example);

  it('is what the product says, figure by figure', () => {
    expect(run.table.ids).toEqual(example.customers);
    for (const [key, cells] of Object.entries(example.results)) {
      expect(cells).toHaveLength(example.customers.length);
      cells.forEach((cell, row) => {
        const value = found(run, key, row);
        if (typeof value === 'string') return expect([key, row, value]).toEqual([key, row, cell]);
        const { stated, accuracy } = figureOf(cell);
        return expect([key, row, cell, Math.abs(value - stated) <= accuracy]).toEqual([key, row, cell, true]);
      });
    }
  });

  it('is reckoned by hand: every sum comes out, and every figure of a customer is in its lines', () => {
    const sums = example.reckoning.flatMap(sumsIn);
    for (const { text, value, stated, accuracy } of sums) {
      // What goes in is rounded as well.
      expect([text, Math.abs(value - stated) <= Math.max(2 * accuracy, 1e-9)]).toEqual([text, true]);
    }
    for (const [row, customer] of example.customers.entries()) {
      const lines = linesOf(example, customer);
      expect(lines).toHaveLength(1);
      for (const [key, cells] of Object.entries(example.results)) {
        // The scores of a customer stand in its code.
        if (cells[row] !== '' && !key.endsWith('Score')) expect(lines[0]).toContain(cells[row]);
      }
    }
  });
});

describe('the worked examples', () => {
  it('are followed by a reckoner that tells right from wrong', () => {
    expect(sumsIn('500 + 300 = 800 of 1,000, -20 / 8 = -2.5; 2 × (1 + 2) ^ 2 = 19 and 1 / 3 = 33.3 %.')).toEqual([
      { text: '500 + 300 = 800', value: 800, stated: 800, accuracy: expect.closeTo(0, 9) as number },
      { text: '-20 / 8 = -2.5', value: -2.5, stated: -2.5, accuracy: expect.closeTo(0.05, 9) as number },
      { text: '2 × (1 + 2) ^ 2 = 19', value: 18, stated: 19, accuracy: expect.closeTo(0, 9) as number },
      { text: '1 / 3 = 33.3 %', value: 1 / 3, stated: expect.closeTo(0.333, 9) as number, accuracy: expect.closeTo(0.0005, 9) as number },
    ]);
  });

  it.each(METHODS.map(({ id }) => id))('reckon %s the same in both languages', (id) => {
    const [english, chinese] = LOCALES.map((locale) => exampleOf(id, locale).reckoning.map((line) => sumsIn(line).map(({ text }) => text)));
    expect(chinese).toEqual(english);
  });

  it('[L1][L2][L3] have lifetime values that a plain reckoning finds too', () => {
    const example = exampleOf('lifetimeValue', 'en');
    const { classification } = grade('lifetimeValue', example);
    const numbers = example.rows.map(([, ...cells]) => cells as number[]);
    const [x, span, age, mean] = [0, 1, 2, 3].map((column) => numbers.map((row) => row[column] as number)) as [
      number[],
      number[],
      number[],
      number[],
    ];
    const { r, alpha, a, b, p, q, v } = classification.model as Record<string, number> & PlainParameters;
    const fitted = { r, alpha, a, b };

    // No neighbour is likelier.
    const best = plainLogLikelihood(fitted, x, span, age);
    for (const name of ['r', 'alpha', 'a', 'b'] as const) {
      for (const factor of [0.98, 1.02]) {
        expect(plainLogLikelihood({ ...fitted, [name]: fitted[name] * factor }, x, span, age)).toBeLessThan(best);
      }
    }
    for (const [row, repeats] of x.entries()) {
      const silence = ((alpha + (age[row] as number)) / (alpha + (span[row] as number))) ** (r + repeats);
      const alive = repeats === 0 ? 1 : 1 / (1 + (a / (b + repeats - 1)) * silence);
      const orders = alive * integratedOrders(fitted, 365.25 / 7, repeats, age[row] as number);
      const spend = (Number(p) * (Number(v) + repeats * (mean[row] as number))) / (Number(p) * repeats + Number(q) - 1);
      expect(classification.measures['pAlive']?.[row]).toBeCloseTo(alive, 10);
      expect(classification.measures['expectedOrders']?.[row]).toBeCloseTo(orders, 8);
      expect(classification.measures['expectedSpend']?.[row]).toBeCloseTo(spend, 8);
      expect(classification.measures['lifetimeValue']?.[row]).toBeCloseTo(orders * spend * 0.5, 7);
    }
  });
});
