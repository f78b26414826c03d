import fc from 'fast-check';
import { matchRows } from '../../../src/excel/matchRows';

const rowsOf = (ids: readonly string[], sourceRows: readonly number[], current: readonly (string | number)[]) => {
  const result = matchRows(ids, sourceRows, current, 'Customers');
  return result.ok ? [...result.value] : result.problems[0];
};

describe('matchRows', () => {
  it('[O3] leaves customers where they were when nothing moved, even with an id that stands twice', () => {
    expect(rowsOf(['a', 'b', 'a'], [0, 1, 2], ['a', ' b ', 'a'])).toEqual([0, 1, 2]);
  });

  it('[O3] follows a sort, an insert and a delete by id', () => {
    expect(rowsOf(['a', 'b', 'c'], [0, 1, 2], ['c', 'a', 'b'])).toEqual([1, 2, 0]);
    expect(rowsOf(['a', 'b', 'c'], [0, 1, 2], ['a', 'new', 'b', 'c'])).toEqual([0, 2, 3]);
    expect(rowsOf(['a', 'b', 'c'], [0, 1, 2], ['b', 'c'])).toEqual([-1, 0, 1]);
  });

  it('[O3] refuses, naming row and ids, when rows moved and an id stands twice', () => {
    expect(rowsOf(['a', 'b', 'b'], [0, 1, 2], ['b', 'a', 'b'])).toEqual({
      code: 'rows-changed',
      table: 'Customers',
      row: 0,
      expected: 'a',
      found: 'b',
    });
  });

  it('[O3] refuses when none of the customers is there any more', () => {
    expect(rowsOf(['a', 'b'], [0, 1], ['x', 'y'])).toMatchObject({ code: 'rows-changed', expected: 'a', found: 'x' });
  });

  it('[O3] reads ids that are numbers in the sheet', () => {
    expect(rowsOf(['17850', '13047'], [0, 1], [13047, 17850])).toEqual([1, 0]);
  });

  it('[O3] finds every customer after any permutation of the rows', () => {
    const permuted = fc
      .uniqueArray(
        fc.string({ minLength: 1 }).map((text) => `id ${text}`.trim()),
        { minLength: 1 },
      )
      .chain((ids) => fc.tuple(fc.constant(ids), fc.shuffledSubarray(ids, { minLength: ids.length })));
    fc.assert(
      fc.property(permuted, ([ids, now]) => {
        const rows = rowsOf(
          ids,
          ids.map((_, row) => row),
          now,
        ) as number[];
        expect(rows.map((row) => now[row])).toEqual(ids);
      }),
    );
  });
});
