import { CellFailure } from '../../../src/functions/Cell';
import { describeWithSharedData, sharedData } from '../../support/sharedData';
import { answer, column, flat, sentence, spill } from './callFunction';

describeWithSharedData("Saaty's drinks in cells", () => {
  const { drinks } = JSON.parse(sharedData('ahp-drinks/expected.json')) as {
    readonly drinks: {
      readonly names: readonly string[];
      readonly judgments: readonly (readonly [string, string, number])[];
      readonly weights_3dp: Readonly<Record<string, number>>;
      readonly CR_saaty_RI: number;
    };
  };
  const matrix = drinks.names.map((row) =>
    drinks.names.map((name) => {
      if (row === name) return 1;
      const given = drinks.judgments.find(([one, other]) => one === row && other === name);
      const turned = drinks.judgments.find(([one, other]) => one === name && other === row);
      return given?.[2] ?? 1 / (turned?.[2] as number);
    }),
  );

  test('[W5] weights to 3 decimals and the consistency ratio', () => {
    expect(flat('AHPWEIGHTS', matrix).map((weight) => (weight as number).toFixed(3))).toEqual(
      drinks.names.map((name) => (drinks.weights_3dp[name] as number).toFixed(3)),
    );
    expect((answer('AHPCONSISTENCY', matrix) as number).toFixed(3)).toBe(drinks.CR_saaty_RI.toFixed(3));
  });
});

describe('AHPWEIGHTS', () => {
  test('[W5] a column of weights, from the part above the diagonal alone', () => {
    const weights = [[4 / 7], [2 / 7], [1 / 7]];
    expect(
      spill('AHPWEIGHTS', [
        [1, 2, 4],
        [null, null, 2],
        ['', '', ''],
      ]),
    ).toEqual(weights);
    expect(
      spill('AHPWEIGHTS', [
        [1, 2, 4],
        [0.5, 1, 2],
        [0.2501, 0.5, 1],
      ]),
    ).toEqual(weights);
    expect(spill('AHPWEIGHTS', 1)).toEqual([[1]]);
  });

  test('[W5] a lower cell is the reciprocal within 1 %', () => {
    const withLower = (lower: number) => [
      [1, 3],
      [lower, 1],
    ];
    expect(flat('AHPWEIGHTS', withLower(0.3366))).toEqual([0.75, 0.25]);
    expect(flat('AHPWEIGHTS', withLower(0.33))).toEqual([0.75, 0.25]);
    expect(sentence('AHPWEIGHTS', withLower(0.3))).toBe(
      '#VALUE! Row 2, column 1 of "matrix" must be blank, or 1 divided by row 1, column 2 (within 1 %).',
    );
    expect(answer('AHPWEIGHTS', withLower(0.34))).toBe('#VALUE!');
  });

  test('is a square of positive numbers with 1 on its diagonal', () => {
    expect(sentence('AHPWEIGHTS', [[1, 2]])).toBe('#VALUE! "matrix" must have as many rows as columns; it has 1 and 2.');
    expect(
      sentence('AHPWEIGHTS', [
        [1, 'x'],
        [null, 1],
      ]),
    ).toBe('#VALUE! Row 1, column 2 of "matrix" must be a number above 0, how much the row counts against the column: found "x".');
    for (const wrong of [0, -2, null, new CellFailure('#N/A')]) {
      expect(
        answer('AHPWEIGHTS', [
          [1, wrong],
          [null, 1],
        ]),
      ).toBe('#VALUE!');
    }
    expect(
      sentence('AHPWEIGHTS', [
        [1, 2],
        [null, 2],
      ]),
    ).toBe('#VALUE! Row 2, column 2 of "matrix" compares a criterion with itself: it must be 1 or blank.');
    expect(
      answer('AHPWEIGHTS', [
        [1, 2],
        ['x', 1],
      ]),
    ).toBe('#VALUE!');
    expect(sentence('AHPWEIGHTS')).toBe('#VALUE! "matrix" is missing.');
  });
});

describe('AHPCONSISTENCY', () => {
  /** Each criterion counts twice the next, and as much as all others. */
  const contradictory = (size: number) =>
    Array.from({ length: size }, (_, row) => Array.from({ length: size }, (_, at) => (at <= row ? null : at === row + 1 ? 2 : 1)));

  test('[W5] 0 up to two criteria, an index up to ten, none above', () => {
    expect(answer('AHPCONSISTENCY', 1)).toBe(0);
    expect(
      answer('AHPCONSISTENCY', [
        [1, 9],
        [null, 1],
      ]),
    ).toBe(0);
    expect(answer('AHPCONSISTENCY', contradictory(10))).toBeGreaterThan(0);
    expect(sentence('AHPCONSISTENCY', contradictory(11))).toBe('#NUM! There is no random index for more than 10 criteria.');
  });

  test('[W5] a circle of three, by hand: eigenvalue 1 + k + 1/k', () => {
    const matrix = [
      [1, 3, 1 / 3],
      [null, 1, 3],
      [null, null, 1],
    ];
    expect(answer('AHPCONSISTENCY', matrix)).toBeCloseTo((1 + 3 + 1 / 3 - 3) / 2 / 0.58, 12);
  });
});

describe('ENTROPYWEIGHTS', () => {
  test('[W5] a row of weights; a header, blanks and errors are left out; a constant column gets 0', () => {
    const rows = [
      ['Sales', 'Share', 'Region'],
      [10, 7, 1],
      [new CellFailure('#N/A'), 7, 2],
      [30, 7, null],
    ];
    const entropy = (...shares: readonly number[]): number =>
      1 + shares.reduce((sum, p) => sum + p * Math.log(p), 0) / Math.log(shares.length);
    const [sales, region] = [entropy(0.25, 0.75), entropy(1 / 3, 2 / 3)] as [number, number];
    const weights = spill('ENTROPYWEIGHTS', rows) as number[][];
    expect(weights).toHaveLength(1);
    expect(weights[0]?.[0]).toBeCloseTo(sales / (sales + region), 11);
    expect(weights[0]?.[1]).toBe(0);
    expect(weights[0]?.[2]).toBeCloseTo(region / (sales + region), 11);
  });

  test('nothing is below 0, every column has a number, and not all are constant', () => {
    expect(sentence('ENTROPYWEIGHTS', column(1, -2))).toBe('#VALUE! "indicators" must not be below 0: found -2.');
    expect(
      sentence('ENTROPYWEIGHTS', [
        [1, 'x'],
        [2, null],
      ]),
    ).toBe('#VALUE! Column 2 of "indicators" has no number.');
    expect(sentence('ENTROPYWEIGHTS', column(3, 3))).toBe('#N/A Every column of "indicators" is constant: none tells the rows apart.');
    expect(answer('ENTROPYWEIGHTS', 5)).toBe('#N/A');
  });
});
