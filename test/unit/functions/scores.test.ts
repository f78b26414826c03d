import fc from 'fast-check';
import { CellFailure } from '../../../src/functions/Cell';
import { answer, column, flat, sentence, spill } from './callFunction';

describe('POINTS', () => {
  test('[W2] a value takes the points of its band; a value on a limit is in the upper band', () => {
    expect(flat('POINTS', column(-5, 0.99, 1, 2, 3, 99), column(1, 3), column(10, 20, 30))).toEqual([10, 10, 20, 20, 30, 30]);
  });

  test('limits ascend and points are one more', () => {
    expect(sentence('POINTS', 1, [3, 1], [1, 2, 3])).toBe('#VALUE! "limits" must ascend: each number above the one before.');
    expect(sentence('POINTS', 1, [1, 3], [1, 2])).toBe('#VALUE! "points" must have 3 entries; it has 2.');
    expect(sentence('POINTS', 1, [1, 3])).toBe('#VALUE! "points" is missing.');
  });

  test('a bad cell is an error in its own place, a blank one is empty', () => {
    expect(flat('POINTS', ['x', null, 2], [1], [0, 5])).toEqual(['#VALUE!', '', 5]);
  });
});

describe('WEIGHTEDSCORE', () => {
  const rows = [
    [0, 10],
    [5, 30],
    [10, 20],
  ];

  test('[W2] scales by the smallest and largest of each indicator and weighs', () => {
    // 3:1 of (0, 0), (50, 100), (100, 50).
    expect(spill('WEIGHTEDSCORE', rows, [3, 1])).toEqual([[0], [62.5], [87.5]]);
    expect(spill('WEIGHTEDSCORE', rows, column(3, 1))).toEqual([[0], [62.5], [87.5]]);
  });

  test('[W2] less is better where the direction is -1', () => {
    expect(spill('WEIGHTEDSCORE', rows, [3, 1], [1, -1])).toEqual([[25], [37.5], [87.5]]);
  });

  test('[W2] percentile is the mid-rank share of the population', () => {
    expect(flat('WEIGHTEDSCORE', column(10, 20, 20, 40), [1], null, 'percentile')).toEqual([12.5, 50, 50, 87.5]);
  });

  test('[W2] zscore is 100 times the normal distribution function, by population deviation', () => {
    // Mean 0, deviation 1; normal table: 0.8413, and 1 - 0.8413.
    const scores = flat('WEIGHTEDSCORE', column(-1, 1), [1], null, 'zscore') as number[];
    expect(scores[0]).toBeCloseTo(15.8655253931457, 9);
    expect(scores[1]).toBeCloseTo(84.1344746068543, 9);
  });

  test('[W2] raw values are points already, held within 0 to 100, and carry their own direction', () => {
    expect(flat('WEIGHTEDSCORE', column(-5, 40, 120), [1], null, 'raw')).toEqual([0, 40, 100]);
    expect(answer('WEIGHTEDSCORE', [40, 80], [1, 1], [1, -1], 'raw')).toBe(60);
  });

  test('[W2] a constant indicator gives 50', () => {
    for (const scaling of ['minmax', 'percentile', 'zscore']) {
      expect(flat('WEIGHTEDSCORE', column(7, 7, 7), [1], null, scaling)).toEqual([50, 50, 50]);
    }
  });

  test('values outside the population count as its ends', () => {
    for (const scaling of ['minmax', 'percentile', 'zscore']) {
      const [below, lowest, above, highest] = flat('WEIGHTEDSCORE', column(-99, 0, 99, 10), [1], null, scaling, column(0, 3, 10));
      expect(below).toBe(lowest);
      expect(above).toBe(highest);
    }
  });

  test('[W3] a blank indicator is re-weighted; below 60 % of the weight is #N/A; a blank row is empty', () => {
    const scored = [
      [0, 10, 0],
      [10, null, 10],
      [5, 20, null],
      [null, 20, null],
      [null, '', null],
    ];
    expect(flat('WEIGHTEDSCORE', scored, [40, 20, 40])).toEqual([0, 100, (50 * 40 + 100 * 20) / 60, '#N/A', '']);
    expect(
      sentence(
        'WEIGHTEDSCORE',
        [
          [1, null],
          [2, 3],
        ],
        [59, 41],
      ),
    ).toBe('#N/A Less than 60 % of the weight has a value.');
  });

  test('a bad cell spoils its own row only', () => {
    const scored = [
      ['Sales', 'Growth'],
      [0, 10],
      [new CellFailure('#N/A'), 20],
      [10, 30],
    ];
    expect(flat('WEIGHTEDSCORE', scored, [1, 1])).toEqual(['#VALUE!', 0, '#N/A', 100]);
  });

  test('one customer needs the rows of all, except with raw', () => {
    expect(sentence('WEIGHTEDSCORE', [1, 2], [1, 1])).toBe(
      '#VALUE! Give the rows of all customers as the fifth argument, e.g. =WEIGHTEDSCORE(B2:D2,F$1:H$1,,,B$2:D$500)',
    );
    expect(answer('WEIGHTEDSCORE', [5, 30], [3, 1], null, null, rows)).toBe(62.5);
    expect(answer('WEIGHTEDSCORE', [50, 100], [1, 1], null, 'raw')).toBe(75);
  });

  test('weights, directions and population have a column for each indicator', () => {
    expect(sentence('WEIGHTEDSCORE', rows, [1, 1, 1])).toBe('#VALUE! "weights" must have 2 entries; it has 3.');
    expect(sentence('WEIGHTEDSCORE', rows, [1, -1])).toBe('#VALUE! "weights" must not be below 0: found -1.');
    expect(sentence('WEIGHTEDSCORE', rows, [0, 0])).toBe('#VALUE! At least one of "weights" must be above 0.');
    expect(sentence('WEIGHTEDSCORE', rows, [1, null])).toBe('#VALUE! Every cell of "weights" must be a number: it is blank.');
    expect(sentence('WEIGHTEDSCORE', rows, [1, 1], [1])).toBe('#VALUE! "directions" must have 2 entries; it has 1.');
    expect(sentence('WEIGHTEDSCORE', rows, [1, 1], [1, 2])).toBe(
      '#VALUE! "directions" must be 1 (more is better) or -1 (less is better): found 2.',
    );
    expect(sentence('WEIGHTEDSCORE', rows, [1, 1], null, null, column(1, 2))).toBe(
      '#VALUE! "population" must have as many columns as "indicators": 2; it has 1.',
    );
    expect(
      sentence('WEIGHTEDSCORE', rows, [1, 1], null, null, [
        [1, 'x'],
        [2, 'y'],
      ]),
    ).toBe('#VALUE! Column 2 of "population" has no number.');
  });

  test('[W1] only the proportions of weights count, and row order never does', () => {
    const cell = fc.integer({ min: -1000, max: 1000 });
    const table = fc.array(fc.tuple(cell, cell, cell), { minLength: 2, maxLength: 20 });
    const weights = fc.tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 9 }));
    fc.assert(
      fc.property(table, weights, fc.constantFrom('minmax', 'percentile', 'zscore'), (customers, w, scaling) => {
        const scores = flat('WEIGHTEDSCORE', customers, w, null, scaling);
        expect(
          flat(
            'WEIGHTEDSCORE',
            customers,
            w.map((one) => one * 4),
            null,
            scaling,
          ),
        ).toEqual(scores);
        expect(flat('WEIGHTEDSCORE', [...customers].reverse(), w, null, scaling)).toEqual([...scores].reverse());
        for (const score of scores) {
          expect(score).toBeGreaterThanOrEqual(0);
          expect(score).toBeLessThanOrEqual(100);
        }
      }),
    );
  });
});

describe('MATRIXTIER', () => {
  const matrix = [
    ['D', 'C'],
    ['C', 'B'],
    ['B', 'A'],
  ];

  test('[U2] columns begin with the lowest x, rows with the lowest y; a value on a cut is in the upper cell', () => {
    expect(flat('MATRIXTIER', column(1, 10, 1, 10, 99), column(0, 0, 5, 7, 99), [10], column(5, 8), matrix)).toEqual([
      'D',
      'C',
      'C',
      'B',
      'A',
    ]);
  });

  test('[U2] a blank gives what is said for missing', () => {
    expect(flat('MATRIXTIER', [null, 1, null], [1, '', null], [10], [5, 8], matrix)).toEqual(['', '', '']);
    expect(flat('MATRIXTIER', [null, 1], [1, 1], [10], [5, 8], matrix, 'unknown')).toEqual(['unknown', 'D']);
  });

  test('one cell beside a range is taken for each of its cells; two ranges are of one size', () => {
    expect(flat('MATRIXTIER', [1, 10], 9, [10], [5, 8], matrix)).toEqual(['B', 'A']);
    expect(sentence('MATRIXTIER', [1, 2], column(1, 2), [10], [5, 8], matrix)).toBe(
      '#VALUE! "x" and "y" must be ranges of the same size, or single cells.',
    );
  });

  test('the matrix has one column and one row more than cuts', () => {
    expect(sentence('MATRIXTIER', 1, 1, [10, 20], [5], matrix)).toBe('#VALUE! "matrix" must have 2 rows and 3 columns; it has 3 and 2.');
    expect(sentence('MATRIXTIER', 1, 1, [10, 10], [5], matrix)).toBe('#VALUE! "xcuts" must ascend: each number above the one before.');
    expect(answer('MATRIXTIER', 'x', 1, [10], [5, 8], matrix)).toBe('#VALUE!');
    expect(answer('MATRIXTIER', new CellFailure('#NUM!'), 1, [10], [5, 8], matrix)).toBe('#NUM!');
  });
});
