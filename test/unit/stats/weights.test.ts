import fc from 'fast-check';
import { ahp, reciprocalJudgements } from '../../../src/stats/ahp';
import { entropyWeights } from '../../../src/stats/entropyWeights';
import { gowerNearest } from '../../../src/stats/gower';
import { expectPublished } from '../../support/expectPublished';
import { describeWithSharedData, sharedData } from '../../support/sharedData';

describeWithSharedData('[W5] AHP on the published drinks (Saaty 2008)', () => {
  const { drinks } = JSON.parse(sharedData('ahp-drinks/expected.json')) as {
    readonly drinks: {
      readonly names: readonly ('coffee' | 'wine' | 'tea' | 'beer' | 'soda' | 'milk' | 'water')[];
      readonly judgments: readonly (readonly [string, string, number])[];
      readonly weights_3dp: Readonly<Record<string, number>>;
      readonly weights_4dp: Readonly<Record<string, number>>;
      readonly CR_saaty_RI: number;
    };
  };
  const judged = new Map(
    drinks.judgments.flatMap(([one, other, value]) => [[`${one} ${other}`, value] as const, [`${other} ${one}`, 1 / value] as const]),
  );
  const result = ahp(reciprocalJudgements(drinks.names.length, (i, j) => judged.get(`${drinks.names[i]} ${drinks.names[j]}`) as number));

  it('weights to 3 and 4 decimals', () => {
    for (const [i, name] of drinks.names.entries()) {
      expectPublished(`saaty-${name}`, result.weights[i] as number, drinks.weights_3dp[name] as number);
      expect((result.weights[i] as number).toFixed(4)).toBe((drinks.weights_4dp[name] as number).toFixed(4));
    }
  });

  it('consistency ratio', () => {
    expectPublished('saaty-ratio', result.consistencyRatio as number, drinks.CR_saaty_RI);
  });
});

describe('[W5] AHP', () => {
  const judgements = (size: number, ...above: readonly number[]) => {
    let next = 0;
    const values = new Map<string, number>();
    for (let i = 0; i < size; i++) for (let j = i + 1; j < size; j++) values.set(`${i} ${j}`, above[next++] as number);
    return reciprocalJudgements(size, (i, j) => values.get(`${i} ${j}`) as number);
  };

  it('finds the weights that consistent judgements were made from, and nothing to blame', () => {
    const weight = fc.integer({ min: 1, max: 9 });
    fc.assert(
      fc.property(fc.array(weight, { minLength: 1, maxLength: 10 }), (weights) => {
        const found = ahp(reciprocalJudgements(weights.length, (i, j) => (weights[i] as number) / (weights[j] as number)));
        const total = weights.reduce((sum, one) => sum + one, 0);
        for (const [i, one] of weights.entries()) expect(found.weights[i]).toBeCloseTo(one / total, 12);
        expect(found.consistencyRatio).toBe(0);
        expect(found.worst).toBeUndefined();
      }),
    );
  });

  it('gives an eigenvector of any judgements', () => {
    const value = fc.constantFrom(1 / 9, 1 / 7, 1 / 5, 1 / 3, 1, 3, 5, 7, 9);
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 10 }), fc.array(value, { minLength: 45, maxLength: 45 }), (size, above) => {
        const matrix = judgements(size, ...above);
        const { weights, consistencyRatio } = ahp(matrix);
        const image = matrix.map((row) => row.reduce((sum, one, i) => sum + one * (weights[i] as number), 0));
        const eigenvalue = (image[0] as number) / (weights[0] as number);
        for (const [i, one] of image.entries()) expect(one / (weights[i] as number) / eigenvalue).toBeCloseTo(1, 9);
        expect(consistencyRatio).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it('converges where the judgements go round in a circle, however strongly', () => {
    const { weights, consistencyRatio } = ahp(judgements(3, 1e4, 1e-4, 1e4));
    for (const weight of weights) expect(weight).toBeCloseTo(1 / 3, 9);
    // The eigenvalue of a circle is 1 + k + 1/k.
    expect(consistencyRatio).toBeCloseTo((1 + 1e4 + 1e-4 - 3) / 2 / 0.58, 6);
  });

  it('uses the index of each size: circles of 1 and 9', () => {
    const index = { 3: 0.58, 4: 0.9, 5: 1.12, 6: 1.24, 7: 1.32, 8: 1.41, 9: 1.45, 10: 1.49 };
    for (const [size, random] of Object.entries(index)) {
      const n = Number(size);
      // One row of equals but for the pair (0, 1): known to be the only inconsistency.
      const matrix = reciprocalJudgements(n, (i, j) => (i === 0 && j === 1 ? 3 : 1));
      const { weights, consistencyRatio } = ahp(matrix);
      const eigenvalue = (matrix[0] as number[]).reduce((sum, one, i) => sum + one * (weights[i] as number), 0) / (weights[0] as number);
      expect(consistencyRatio).toBeCloseTo((eigenvalue - n) / (n - 1) / random, 10);
    }
  });

  it('names the judgement that agrees least with the others', () => {
    // 2:1 throughout among four, but the last pair the other way round and strongly so.
    const { worst, consistencyRatio } = ahp(judgements(4, 2, 4, 8, 2, 4, 1 / 9));
    expect(consistencyRatio).toBeGreaterThan(0.1);
    expect(worst).toMatchObject({ row: 2, column: 3, given: 1 / 9 });
    expect(worst?.implied).toBeGreaterThan(1 / 9);
  });

  it('has no index above ten criteria, and nothing to be inconsistent with up to two', () => {
    expect(ahp(reciprocalJudgements(11, () => 1)).consistencyRatio).toBeUndefined();
    expect(ahp(judgements(2, 7))).toMatchObject({ consistencyRatio: 0, worst: undefined });
    expect(ahp([[1]])).toEqual({ weights: [1], consistencyRatio: 0, worst: undefined });
  });
});

describe('[W5] entropy weights', () => {
  it('are what the formula says', () => {
    // Column 1: shares 1/6, 2/6, 3/6; column 2: 0.1, 0.1, 0.8.
    const entropy = (shares: readonly number[]): number => -shares.reduce((sum, p) => sum + p * Math.log(p), 0) / Math.log(3);
    const [one, two] = [1 - entropy([1 / 6, 2 / 6, 3 / 6]), 1 - entropy([0.1, 0.1, 0.8])];
    const { weights, largestShares } = entropyWeights([
      [1, 2, 3],
      [5, 5, 40],
    ]);
    expect(weights?.[0]).toBeCloseTo(one / (one + two), 14);
    expect(weights?.[1]).toBeCloseTo(two / (one + two), 14);
    expect(largestShares).toEqual([0.5, 0.8]);
  });

  it('give a constant column nothing, and say when all are constant', () => {
    expect(
      entropyWeights([
        [1, 2],
        [0.1, 0.1],
        [0, 0],
      ]).weights,
    ).toEqual([1, 0, 0]);
    expect(
      entropyWeights([
        [3, 3],
        [0, 0],
      ]).weights,
    ).toBeUndefined();
    expect(entropyWeights([[3], [4]]).weights).toBeUndefined();
  });

  it('pass over what is missing, and give all to a column of one value among zeros', () => {
    expect(
      entropyWeights([
        [1, NaN, 2],
        [7, 7, 7],
      ]).weights,
    ).toEqual([1, 0]);
    const { weights, largestShares } = entropyWeights([
      [0, 0, 9],
      [4, 5, 6],
    ]);
    expect(largestShares[0]).toBe(1);
    expect(weights?.[0]).toBeGreaterThan(0.9);
  });
});

describe('[U6] Gower', () => {
  const size = { kind: 'number', values: [0, 10, 4, NaN, 5] } as const;
  const industry = { kind: 'category', values: ['steel', 'food', 'steel', 'food', undefined] } as const;

  it('is the mean over the columns that both have', () => {
    const nearest = gowerNearest([size, industry]);
    // From row 0: row 1 (1 + 1) / 2, row 2 (0.4 + 0) / 2, row 3 only the industry: 1, row 4 only the size: 0.5.
    expect(nearest(0, [0, 1, 2, 3, 4], 5)).toEqual([
      { row: 2, distance: 0.2, compared: 2 },
      { row: 4, distance: 0.5, compared: 1 },
      { row: 1, distance: 1, compared: 2 },
      { row: 3, distance: 1, compared: 1 },
    ]);
    expect(nearest(3, [4], 5)).toEqual([]);
  });

  it('gives the k nearest, equally near ones in row order, whatever the order of candidates', () => {
    const nearest = gowerNearest([{ kind: 'number', values: [5, 1, 9, 5, 6, 4] }]);
    expect(nearest(0, [5, 4, 3, 2, 1], 3).map((one) => one.row)).toEqual([3, 4, 5]);
  });

  it('agrees with sorting all distances', () => {
    const cell = fc.option(fc.integer({ min: 0, max: 5 }), { nil: NaN });
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell, fc.constantFrom('a', 'b', undefined)), { minLength: 2, maxLength: 20 }), (rows) => {
        const columns = [
          { kind: 'number' as const, values: rows.map(([one]) => one) },
          { kind: 'number' as const, values: rows.map(([, two]) => two) },
          { kind: 'category' as const, values: rows.map(([, , three]) => three) },
        ];
        const range = (values: readonly number[]): number => {
          const present = values.filter((one) => !Number.isNaN(one));
          return Math.max(...present) - Math.min(...present) || 1;
        };
        const plain = rows
          .map((_, row) => {
            const parts = columns
              .map(({ kind, values }) => {
                const [one, other] = [values[0], values[row]];
                if (one === undefined || other === undefined) return NaN;
                return kind === 'number' ? Math.abs((one as number) - (other as number)) / range(values) : one === other ? 0 : 1;
              })
              .filter((part) => !Number.isNaN(part));
            return { row, distance: parts.reduce((sum, part) => sum + part, 0) / parts.length, compared: parts.length };
          })
          .filter(({ row, compared }) => row > 0 && compared > 0)
          // Cells are small whole numbers: distances that differ at all differ by far more than a millionth.
          .sort((one, other) => (Math.abs(one.distance - other.distance) < 1e-6 ? one.row - other.row : one.distance - other.distance));
        expect(gowerNearest(columns)(0, rows.keys(), 5)).toEqual(plain.slice(0, 5));
      }),
    );
  });
});
