import fc from 'fast-check';
import { entropyAdvice } from '../../../src/methods/weighted/entropyAdvice';
import type { Indicator } from '../../../src/methods/indicators/indicator';
import {
  judgedWeights,
  pairJudgementsSchema,
  timesOf,
  withJudgement,
  type PairJudgement,
} from '../../../src/methods/weighted/pairJudgements';
import { percentWeights } from '../../../src/methods/weighted/percentWeights';
import { customerTable } from '../../support/customerTable';

const field = (column: string): { column: string } => ({ column });

describe('pair judgements', () => {
  /** Saaty's drinks in the USA (2008): weights .177 .019 .042 .116 .190 .129 .327, consistency ratio .022. */
  const DRINKS = ['Coffee', 'Wine', 'Tea', 'Beer', 'Soda', 'Milk', 'Water'].map(field);
  const ABOVE = [
    [9, 5, 2, 1, 1, 1 / 2],
    [1 / 3, 1 / 9, 1 / 9, 1 / 9, 1 / 9],
    [1 / 3, 1 / 4, 1 / 3, 1 / 9],
    [1 / 2, 1, 1 / 3],
    [2, 1 / 2],
    [1 / 3],
  ];
  const judgements: PairJudgement[] = ABOVE.flatMap((row, i) =>
    row.map((times, j) => ({ first: DRINKS[i] as { column: string }, second: DRINKS[i + j + 1] as { column: string }, times })),
  );

  it('[W5] give Saaty’s weights of drinks', () => {
    const { weights, consistencyRatio } = judgedWeights(DRINKS, judgements);
    [0.177, 0.019, 0.042, 0.116, 0.19, 0.129, 0.327].forEach((published, i) => expect(weights[i]).toBeCloseTo(published, 3));
    expect(consistencyRatio).toBeCloseTo(0.022, 3);
    expect(pairJudgementsSchema.safeParse(judgements).success).toBe(true);
  });

  it('[W5] name the worst judgement when they contradict each other', () => {
    const turned = withJudgement(judgements, { first: field('Wine'), second: field('Water'), times: 9 });
    const { consistencyRatio, worst } = judgedWeights(DRINKS, turned);
    expect(consistencyRatio).toBeGreaterThan(0.1);
    expect(worst).toMatchObject({ row: 1, column: 6, given: 9 });
  });

  it('[W5] are read in either order, and one pair is judged once', () => {
    const once = withJudgement(withJudgement([], { first: field('a'), second: field('b'), times: 3 }), {
      first: field('b'),
      second: field('a'),
      times: 4,
    });
    expect(once).toHaveLength(1);
    expect(timesOf(once, field('a'), field('b'))).toBe(1 / 4);
    expect(timesOf(once, field('b'), field('a'))).toBe(4);
    expect(timesOf(once, field('a'), field('c'))).toBe(1);
  });
});

describe('percentWeights', () => {
  it('[W1] add up to 100 and differ from the weights by less than a tenth', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 1, maxLength: 30 }), (parts) => {
        const sum = parts.reduce((all, each) => all + each, 0);
        const percents = percentWeights(parts.map((part) => part / sum));
        expect(percents.reduce((all, each) => all + Math.round(each * 10), 0)).toBe(1000);
        percents.forEach((percent, i) => expect(Math.abs(percent - (100 * (parts[i] as number)) / sum)).toBeLessThan(0.1 + 1e-9));
      }),
    );
    expect(percentWeights([1 / 3, 1 / 3, 1 / 3])).toEqual([33.4, 33.3, 33.3]);
  });
});

describe('entropyAdvice', () => {
  const raw = (column: string): Indicator => ({
    field: field(column),
    weight: 1,
    direction: 'benefit',
    scaling: { kind: 'raw' },
    missing: 'reweight',
  });

  it('[W5] gives the weight to what tells customers apart, and shows the outlier that took it', () => {
    const table = customerTable({ columns: { even: [50, 51, 50, 49], outlier: [0, 100, 0, 0], constant: [7, 7, 7, 7] } });
    const { weights, largestShares } = entropyAdvice(table, [raw('even'), raw('outlier'), raw('constant'), raw('gone')]);
    expect(weights?.[1]).toBeGreaterThan(0.99);
    expect(weights?.[2]).toBe(0);
    expect(weights?.[3]).toBe(0);
    expect(largestShares[1]).toBe(1);
    expect(largestShares[0]).toBeCloseTo(51 / 200, 12);
    expect(entropyAdvice(table, [raw('constant')]).weights).toBeUndefined();
  });
});
