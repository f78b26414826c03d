import { CellFailure } from '../../../src/functions/Cell';
import { describeWithSharedData, sharedData } from '../../support/sharedData';
import { answer, column, flat, sentence, spill } from './callFunction';

const CDNOW = [0.243, 4.414, 0.793, 2.426];

const cdnow = (path: string): unknown[][] =>
  sharedData(`cdnow-bgnbd/${path}`)
    .trim()
    .split('\n')
    .map((row, i) => row.split(',').map((cell) => (i === 0 ? cell : Number(cell))));

describeWithSharedData('CDNOW in cells, header and all', () => {
  const table = cdnow('cdnow_customers_summary_with_transactions.csv');
  const [, frequency, recency, age, mean] = [0, 1, 2, 3, 4].map((at) => table.map((row) => [row[at] as string | number]));

  test('[L1] BGNBDFIT: a row of parameters within 0.01 and the log-likelihood within 0.05', () => {
    const fit = spill('BGNBDFIT', frequency, recency, age) as number[][];
    expect(fit).toHaveLength(1);
    for (const [i, published] of CDNOW.entries()) expect(Math.abs((fit[0]?.[i] as number) - published)).toBeLessThan(0.01);
    expect(Math.abs((fit[0]?.[4] as number) + 9582.4)).toBeLessThan(0.05);
    expect(Math.abs((answer('EXPECTEDORDERS', 39, 2, 30.43, 38.86, fit) as number) - 1.226)).toBeLessThan(0.001);
  });

  test('[L2] GAMMAGAMMAFIT: p, q, v within 1 %', () => {
    const fit = spill('GAMMAGAMMAFIT', frequency, mean) as number[][];
    for (const [i, published] of [6.25, 3.74, 15.44].entries())
      expect(Math.abs((fit[0]?.[i] as number) / published - 1)).toBeLessThan(0.01);
    expect(answer('EXPECTEDSPEND', 0, null, fit)).toBeCloseTo(35.17, 1);
  });
});

describe('BGNBDFIT', () => {
  const x = column('Repeat', 2, null, 1, 0, 0, 7, 3, 0, 1);
  const recency = column('Recency', 30, 5, 2, 0, 0, 37, 10, 0, 25);
  const age = column('Age', 39, 9, 39, 39, 38, 38, 37, 36, 36);

  test('[L1] rows without three numbers are left out; rows or columns alike', () => {
    const fit = flat('BGNBDFIT', x, recency, age);
    expect(fit).toHaveLength(5);
    const across = (cells: readonly (readonly unknown[])[]) => cells.filter((_, i) => i !== 0 && i !== 2).flat() as number[];
    expect(flat('BGNBDFIT', across(x), across(recency), across(age))).toEqual(fit);
  });

  test('[L1] a row that cannot be true is named', () => {
    const sentenceOf = (row: readonly [number, number, number]): string =>
      sentence('BGNBDFIT', column('x', 2, row[0]), column('t', 3, row[1]), column('T', 4, row[2]));
    const says = '#VALUE! Row 3: frequency must be a whole number from 0 on, recency from 0 to age, and 0 where frequency is 0.';
    for (const row of [
      [1, 5, 4],
      [0, 1, 4],
      [1.5, 1, 4],
      [-1, 0, 4],
      [1, -1, 4],
    ] as const)
      expect(sentenceOf(row)).toBe(says);
  });

  test('[L1] no convergence is #NUM!, no rows are #N/A, never a number that is none', () => {
    expect(sentence('BGNBDFIT', column(0, 0), column(0, 0), column(5, 9))).toBe('#NUM! Nobody bought again: there is nothing to fit.');
    expect(sentence('BGNBDFIT', column(0, 1), column(0, 0), column(0, 0))).toBe('#NUM! Every age is 0: there is nothing to fit.');
    expect(sentence('BGNBDFIT', 3, 20, 30)).toBe('#NUM! The fit did not converge: these data do not decide on the parameters.');
    expect(answer('BGNBDFIT', column(3, 3, 3), column(20, 20, 20), column(30, 30, 30))).toBe('#NUM!');
    expect(sentence('BGNBDFIT', column('x', null), column('t', 1), column('T', 2))).toBe(
      '#N/A No row has a number in each of "frequency", "recency", "age".',
    );
    expect(sentence('BGNBDFIT', column(1, 2), column(1, 2), column(1))).toBe(
      '#VALUE! "frequency", "recency", "age" must have the same number of cells.',
    );
    expect(sentence('BGNBDFIT', x, recency)).toBe('#VALUE! "age" is missing.');
  });
});

describe('PALIVE', () => {
  test('[L1] 1 without a repeat purchase, else a share; 4 or 5 parameters, row or column', () => {
    const shares = flat('PALIVE', column(0, 2, 10_000), column(0, 30.43, 300), column(38.86, 38.86, 365), CDNOW);
    expect(shares[0]).toBe(1);
    expect(shares[1]).toBeCloseTo(0.7266, 4);
    expect(shares[2]).toBeGreaterThanOrEqual(0);
    expect(shares[2]).toBeLessThan(1e-9);
    expect(flat('PALIVE', 2, 30.43, 38.86, column(...CDNOW, -9582.4))).toEqual([shares[1]]);
  });

  test('a bad row is an error in its own cell, a blank one empty', () => {
    const rows = [column('x', null, 1, 1, 1, new CellFailure('#N/A')), column(1, null, 5, null, 2, 1), column(2, '', 4, 9, 3, 2)];
    expect(flat('PALIVE', ...rows, CDNOW).map((cell) => (typeof cell === 'number' ? 'share' : cell))).toEqual([
      '#VALUE!',
      '',
      '#VALUE!',
      '#VALUE!',
      'share',
      '#N/A',
    ]);
    expect(sentence('PALIVE', 1, 5, 4, CDNOW)).toBe(
      '#VALUE! frequency must be a whole number from 0 on, recency from 0 to age, and 0 where frequency is 0.',
    );
    expect(sentence('PALIVE', 1, null, 4, CDNOW)).toBe('#VALUE! "recency" must be a number: it is blank.');
    expect(sentence('PALIVE', null, 1, 4, CDNOW)).toBe('#VALUE! "frequency" must be a number: it is blank.');
    expect(sentence('PALIVE', 1, 1, null, CDNOW)).toBe('#VALUE! "age" must be a number: it is blank.');
  });

  test('parameters are four numbers above 0; a fit that failed is passed on as a sentence', () => {
    expect(sentence('PALIVE', 1, 1, 2, [1, 2, 3])).toBe('#VALUE! "params" must have 4 or 5 entries; it has 3.');
    expect(sentence('PALIVE', 1, 1, 2, [1, 2, 0, 3])).toBe('#VALUE! "params" must be above 0: found 0.');
    expect(sentence('PALIVE', 1, 1, 2, [new CellFailure('#NUM!')])).toBe('#VALUE! "params" must not hold an error: found #NUM!.');
    expect(sentence('PALIVE', 1, 1, 2)).toBe('#VALUE! "params" is missing.');
  });
});

describe('EXPECTEDORDERS', () => {
  test('[L1] the published expectation; one horizon for a range of customers, or one each', () => {
    const rows = [column(2, 2, 0, null), column(30.43, 30.43, 0, null), column(38.86, 38.86, 38.86, null)];
    const [one, same, none, blank] = flat('EXPECTEDORDERS', 39, ...rows, CDNOW);
    expect(Math.abs((one as number) - 1.226)).toBeLessThan(0.001);
    expect(same).toBe(one);
    expect(none).toBeGreaterThan(0);
    expect(blank).toBe('');
    expect(flat('EXPECTEDORDERS', column(39, 0, 39, null), ...rows, CDNOW)).toEqual([one, 0, none, '']);
  });

  test('a horizon is a number from 0 on, and not beyond millions of orders', () => {
    expect(sentence('EXPECTEDORDERS', -1, 2, 3, 4, CDNOW)).toBe('#VALUE! "horizon" must not be below 0: found -1.');
    expect(sentence('EXPECTEDORDERS', 'year', 2, 3, 4, CDNOW)).toBe('#VALUE! "horizon" must be a number: found "year".');
    expect(sentence('EXPECTEDORDERS', null, 2, 3, 4, CDNOW)).toBe('#VALUE! "horizon" must be a number: it is blank.');
    expect(sentence('EXPECTEDORDERS', 1e12, 9000, 3, 4, CDNOW)).toBe('#NUM! The result is out of range.');
    expect(sentence('EXPECTEDORDERS', 5, 2, 9, 4, CDNOW)).toContain('recency from 0 to age');
  });
});

describe('GAMMAGAMMAFIT', () => {
  const x = [1, 1, 1, 1, 1, 1, 10, 15, 20, 9];
  const means = [4, 9, 35, 180, 25, 60, 16, 40, 90, 25];

  test('[L2] rows that are not above 0 in both are left out, as are headers, blanks and errors', () => {
    const fit = flat('GAMMAGAMMAFIT', column(...x), column(...means));
    expect(fit).toHaveLength(4);
    expect(
      flat('GAMMAGAMMAFIT', column('x', ...x, 0, 3, 2, null, 4), column('mean', ...means, 50, 0, -3, 9, new CellFailure('#N/A'))),
    ).toEqual(fit);
  });

  test('[L2] no convergence is #NUM!, no rows are #N/A', () => {
    expect(sentence('GAMMAGAMMAFIT', column(1, 2, 3), column(5, 5, 5))).toBe(
      '#NUM! The fit did not converge: these data do not decide on the parameters.',
    );
    expect(sentence('GAMMAGAMMAFIT', column(0, 0), column(5, 5))).toBe(
      '#N/A No row has a number above 0 in each of "frequency", "meanvalue".',
    );
    expect(answer('GAMMAGAMMAFIT', 'x', 'y')).toBe('#N/A');
    expect(answer('GAMMAGAMMAFIT', column(1, 2), column(1))).toBe('#VALUE!');
  });
});

describe('EXPECTEDSPEND', () => {
  const PARAMS = [6.25, 3.74, 15.44];

  test('[L2] frequency 0 gives p v / (q - 1), whatever the mean; else between that and the own mean', () => {
    const [none, blank, two, empty] = flat('EXPECTEDSPEND', column(0, 0, 2, null), column(0, null, 22.35, null), PARAMS);
    expect(none).toBeCloseTo((6.25 * 15.44) / 2.74, 10);
    expect(blank).toBe(none);
    expect(two).toBeCloseTo((6.25 * (15.44 + 2 * 22.35)) / (6.25 * 2 + 2.74), 10);
    expect(empty).toBe('');
    expect(flat('EXPECTEDSPEND', 2, 22.35, [...PARAMS, -4056])).toEqual([two]);
  });

  test('[L2] needs q above 1, and a mean above 0 where there were orders', () => {
    expect(sentence('EXPECTEDSPEND', 2, 20, [6, 1, 15])).toBe('#NUM! With q of 1 or less the model has no mean value.');
    expect(sentence('EXPECTEDSPEND', 2, null, PARAMS)).toBe('#VALUE! "meanvalue" must be above 0: it is blank.');
    expect(sentence('EXPECTEDSPEND', 2, -5, PARAMS)).toBe('#VALUE! "meanvalue" must be above 0: found -5.');
    expect(sentence('EXPECTEDSPEND', -2, 5, PARAMS)).toBe('#VALUE! "frequency" must not be below 0: found -2.');
    expect(sentence('EXPECTEDSPEND', null, 5, PARAMS)).toBe('#VALUE! "frequency" must be a number: it is blank.');
    expect(sentence('EXPECTEDSPEND', 2, 5, [6, 2])).toBe('#VALUE! "params" must have 3 or 4 entries; it has 2.');
  });
});

describe('CLV', () => {
  test('[L3] orders spread evenly, each month discounted from its end', () => {
    const plain = (orders: number, spend: number, months: number, margin: number, annual: number): number => {
      const d = (1 + annual) ** (1 / 12) - 1;
      let sum = 0;
      for (let m = 1; m <= months; m++) sum += ((orders / months) * spend * margin) / (1 + d) ** m;
      return sum;
    };
    expect(answer('CLV', 12, 50, 12)).toBeCloseTo(plain(12, 50, 12, 1, 0.1), 8);
    expect(flat('CLV', column(12, 3.5, 0), column(50, 80, 10), 36, 0.3, 0.15)).toEqual([
      expect.closeTo(plain(12, 50, 36, 0.3, 0.15), 8),
      expect.closeTo(plain(3.5, 80, 36, 0.3, 0.15), 8),
      0,
    ]);
    expect(answer('CLV', 12, 50, 12, null, 0)).toBe(600);
  });

  test('a blank row is empty, a bad one an error of its own', () => {
    expect(flat('CLV', column(null, 'x', -1, 2, 1), column(null, 5, 5, null, 10), 12, null, 0)).toEqual([
      '',
      '#VALUE!',
      '#VALUE!',
      '#VALUE!',
      10,
    ]);
    expect(sentence('CLV', -1, 5, 12)).toBe('#VALUE! "orders" must not be below 0: found -1.');
    expect(sentence('CLV', 1e300, 1e300, 12)).toBe('#NUM! The result is out of range.');
  });

  test('the horizon is 1 to 240 whole months, the discount above -100 %', () => {
    expect(answer('CLV', 1, 1, 240, null, 0)).toBe(1);
    for (const months of [0, 241, 1.5, 'x']) {
      expect(sentence('CLV', 1, 1, months)).toBe('#VALUE! "horizonmonths" must be a whole number from 1 to 240.');
    }
    expect(sentence('CLV', 1, 1)).toBe('#VALUE! "horizonmonths" is missing.');
    expect(sentence('CLV', 1, 1, 12, 1, -1)).toBe('#VALUE! "annualdiscount" must be above -1: found -1.');
    expect(sentence('CLV', 1, 1, 12, 'x')).toBe('#VALUE! "margin" must be a number: found "x".');
  });
});
