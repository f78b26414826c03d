import fc from 'fast-check';
import { CellFailure } from '../../../src/functions/Cell';
import { UNREACHABLE } from '../../../src/functions/paretoGrading';
import { expectPublished } from '../../support/expectPublished';
import { answer, column, flat, sentence, spill } from './callFunction';

// Heizer & Render, Operations Management, problem 12.1 (Boreki Enterprises): ten items, annual demand times unit cost, classes by count 20/30/50.
const BOREKI = { A2: 150000, B8: 48000, C7: 67500, D1: 60000, E9: 20000, F3: 250000, G2: 450000, H2: 12000, I5: 17500, J8: 12500 };

describe('TIER', () => {
  test('[A7] gives the published classes of Heizer & Render 12.1', () => {
    const tiers = flat('TIER', column(...Object.values(BOREKI)), undefined, undefined, undefined, 'count');
    expectPublished('heizer-tier', tiers.join(''), 'BCBBCAACCC');
  });

  test('[A1] grades by cumulative share of the sum, each result in the place of its value', () => {
    // 50 + 30 = 80 %: the cut is reached, so the next one is B.
    expect(spill('TIER', column(50, 30, 10, 5, 5))).toEqual([['A'], ['A'], ['B'], ['B'], ['B']]);
    expect(spill('TIER', [50, 30, 16, 4])).toEqual([['A', 'A', 'B', 'C']]);
    expect(
      spill('TIER', [
        [50, 30],
        [16, 4],
      ]),
    ).toEqual([
      ['A', 'A'],
      ['B', 'C'],
    ]);
  });

  test('[A2] equal values share a tier', () => {
    expect(flat('TIER', [40, 20, 20, 20])).toEqual(['A', 'A', 'A', 'A']);
  });

  test('[A3] boundary decides who crosses the line', () => {
    const values = [70, 20, 10];
    expect(flat('TIER', values, undefined, [0.8], undefined, undefined, 'up')).toEqual(['A', 'A', 'B']);
    expect(flat('TIER', values, undefined, [0.8], undefined, undefined, 'down')).toEqual(['A', 'B', 'B']);
    expect(flat('TIER', values, undefined, [0.8], undefined, undefined, 'nearest')).toEqual(['A', 'A', 'B']);
  });

  test('[A5] a value of 0 or below takes the last label, or one of its own', () => {
    expect(flat('TIER', [90, 10, 0, -5])).toEqual(['A', 'B', 'C', 'C']);
    expect(flat('TIER', [90, 10, 0, -5], undefined, undefined, ['A', 'B', 'C', 'none'])).toEqual(['A', 'B', 'none', 'none']);
  });

  test('[A6] no positive value is #N/A', () => {
    expect(sentence('TIER', [0, -1])).toBe('#N/A "values" has no number above 0.');
    expect(answer('TIER', 5, [0, -1])).toBe('#N/A');
  });

  test('a single value needs its population', () => {
    const expected = '#VALUE! Give the whole column as the second argument, e.g. =TIER(B2,B$2:B$500)';
    expect(sentence('TIER', 5)).toBe(expected);
    expect(sentence('TIER', 5, column(null, ''))).toBe(expected);
    expect(answer('TIER', 5, [5])).toBe('A');
  });

  test('a population leaves out blanks, text, truth values and errors', () => {
    expect(answer('TIER', 30, column('Revenue', 50, 30, null, '1000', true, new CellFailure('#N/A'), 16, 4))).toBe('A');
    expect(answer('TIER', 16, column('Revenue', 50, 30, null, '1000', true, new CellFailure('#N/A'), 16, 4))).toBe('B');
  });

  test('a bad cell is an error in its own place, a blank one is empty', () => {
    expect(flat('TIER', column('Revenue', 50, null, '', new CellFailure('#DIV/0!'), true, 50))).toEqual([
      '#VALUE!',
      'A',
      '',
      '',
      '#DIV/0!',
      '#VALUE!',
      'A',
    ]);
    expect(sentence('TIER', ['12', 3])).toBe('#VALUE! "value" must be a number: found "12".');
  });

  test('labels are one or two more than cuts', () => {
    expect(flat('TIER', [50, 30, 16, 4], undefined, undefined, column('gold', 'silver', 3))).toEqual(['gold', 'gold', 'silver', 3]);
    expect(sentence('TIER', [1, 2], undefined, undefined, ['a', 'b'])).toBe('#VALUE! "labels" must have 3 or 4 entries; it has 2.');
    expect(answer('TIER', [1, 2], undefined, undefined, ['a', 'b', 'c', 'd', 'e'])).toBe('#VALUE!');
  });

  test.each([[[0.95, 0.8]], [[0.8, 0.8]], [[0, 0.8]], [[0.8, 1]], [[80, 95]]])('cuts %j are refused', (cuts) => {
    expect(sentence('TIER', [1, 2], undefined, cuts)).toBe(
      '#VALUE! "cuts" must be shares above 0 and below 1, ascending, e.g. {0.8,0.95}.',
    );
  });

  test('there are no more tiers than letters', () => {
    const cuts = (count: number): number[] => Array.from({ length: count }, (_, i) => (i + 1) / (count + 1));
    // 90 % stands before the second: 23 of the cuts i/26 are at or below it.
    expect(flat('TIER', [9, 1], null, cuts(25))).toEqual(['A', 'X']);
    expect(sentence('TIER', [9, 1], null, cuts(26))).toBe('#VALUE! "cuts" may have at most 25 entries.');
    expect(sentence('TIERBYSCORE', 1, cuts(26).reverse())).toBe('#VALUE! "cuts" may have at most 25 entries.');
  });

  test('a wrong word, a block of cuts or an error among the cuts is refused with its name', () => {
    expect(sentence('TIER', [1, 2], undefined, undefined, undefined, 'sum')).toBe('#VALUE! "by" must be "value" or "count": found "sum".');
    expect(sentence('TIER', [1, 2], undefined, undefined, undefined, undefined, 3)).toBe(
      '#VALUE! "boundary" must be "up" or "down" or "nearest": found 3.',
    );
    expect(
      sentence('TIER', [1, 2], undefined, [
        [0.1, 0.2],
        [0.3, 0.4],
      ]),
    ).toBe('#VALUE! "cuts" must be one row or one column.');
    expect(sentence('TIER', [1, 2], undefined, [0.5, null])).toBe('#VALUE! Every cell of "cuts" must be a number: it is blank.');
    expect(sentence('TIER', [1, 2], undefined, [new CellFailure('#N/A')])).toBe('#VALUE! "cuts" must not hold an error: found #N/A.');
  });

  test('words are read in any case; blank options take the defaults', () => {
    expect(flat('TIER', [50, 30, 16, 4], null, null, null, 'COUNT', 'Down')).toEqual(['B', 'B', 'C', 'C']);
    expect(flat('TIER', [50, 30, 16, 4], column(null, null), [null], '', null, '')).toEqual(['A', 'A', 'B', 'C']);
  });
});

describe('PARETOSHARE', () => {
  test('[A4] is the cumulative share up to and including equal values; 1 for what is not positive', () => {
    expect(flat('PARETOSHARE', [50, 25, 25, 0, -7])).toEqual([0.5, 1, 1, 1, 1]);
    expect(answer('PARETOSHARE', 30, column(50, 30, 20))).toBe(0.8);
  });

  test('counts the values at least as large, whether or not the value is one of them', () => {
    expect(answer('PARETOSHARE', 40, column(50, 30, 20))).toBe(0.5);
    expect(answer('PARETOSHARE', 60, column(50, 30, 20))).toBe(0);
    expect(answer('PARETOSHARE', 1, column(50, 30, 20))).toBe(1);
  });

  test('a single value needs its population; no positive value is #N/A', () => {
    expect(sentence('PARETOSHARE', 5)).toBe('#VALUE! Give the whole column as the second argument, e.g. =PARETOSHARE(B2,B$2:B$500)');
    expect(answer('PARETOSHARE', [0, -1])).toBe('#N/A');
  });
});

describe('TIERLIMITS', () => {
  test('spills the smallest value of each tier but the last', () => {
    expect(spill('TIERLIMITS', column('Revenue', 16, 4, 50, 30))).toEqual([[30], [16]]);
  });

  test('an empty tier repeats the limit above it; above an empty first tier stands what no value reaches', () => {
    expect(spill('TIERLIMITS', [50, 30, 20], [0.1, 0.2, 0.8])).toEqual([[50], [50], [30]]);
    expect(spill('TIERLIMITS', [90, 10], [0.5, 0.95], undefined, 'down')).toEqual([[UNREACHABLE], [90]]);
  });

  test('wants a population with something positive in it', () => {
    expect(sentence('TIERLIMITS', undefined)).toBe('#VALUE! "values" is missing.');
    expect(answer('TIERLIMITS', ['a', null, 0])).toBe('#N/A');
  });

  const amounts = fc.array(fc.oneof(fc.integer({ min: -50, max: 1000 }), fc.double({ min: 0.01, max: 1e12, noNaN: true })), {
    minLength: 1,
    maxLength: 40,
  });
  const shareCuts = fc
    .uniqueArray(fc.integer({ min: 1, max: 99 }), { minLength: 1, maxLength: 4 })
    .map((cuts) => cuts.sort((a, b) => a - b).map((cut) => cut / 100));

  test.each(['value', 'count'])('[A3] as cuts of TIERBYSCORE they agree with TIER for every positive value, by %s', (by) => {
    fc.assert(
      fc.property(amounts, amounts, shareCuts, fc.constantFrom('up', 'down', 'nearest'), (population, others, cuts, boundary) => {
        fc.pre(population.some((value) => value > 0));
        const positive = [...population, ...others].filter((value) => value > 0);
        const limits = flat('TIERLIMITS', population, cuts, by, boundary) as number[];
        expect(flat('TIERBYSCORE', column(...positive), limits)).toEqual(
          flat('TIER', column(...positive), population, cuts, undefined, by, boundary),
        );
      }),
    );
  });

  test('they agree where two values are nearer to each other than the tolerance of cuts', () => {
    const population = [1234567890.12, 1234567890.11, 1234567890.1];
    const limits = flat('TIERLIMITS', population, [0.3]) as number[];
    expect(flat('TIER', population, undefined, [0.3])).toEqual(['A', 'B', 'B']);
    expect(flat('TIERBYSCORE', population, limits)).toEqual(['A', 'B', 'B']);
  });
});

describe('TIERBYSCORE', () => {
  test('[W4] gives the first label whose cut the score reaches', () => {
    expect(flat('TIERBYSCORE', column(100, 80, 79.9, 60, 59.9, -1))).toEqual(['A', 'A', 'B', 'B', 'C', 'C']);
    expect(flat('TIERBYSCORE', [7, 5, 2], column(7, 5), column('x', 'y', 'z'))).toEqual(['x', 'y', 'z']);
  });

  test('a computed score a hair below the cut reaches it', () => {
    expect(answer('TIERBYSCORE', (0.1 + 0.2) * 100 - 1e-14, [30])).toBe('A');
    expect(answer('TIERBYSCORE', 30 - 1e-6, [30])).toBe('B');
  });

  test('cuts descend and labels are one more', () => {
    expect(sentence('TIERBYSCORE', 70, [60, 80])).toBe('#VALUE! "cuts" must descend, e.g. {80,60}.');
    expect(sentence('TIERBYSCORE', 70, [80, 60], ['A', 'B'])).toBe('#VALUE! "labels" must have 3 entries; it has 2.');
  });
});
