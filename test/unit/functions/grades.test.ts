import { CellFailure } from '../../../src/functions/Cell';
import { answer, column, flat, sentence } from './callFunction';

describe('CREDITGRADE', () => {
  test('[U3] a value on a cut is still in the better grade', () => {
    expect(flat('CREDITGRADE', column(-10, 0, 0.5, 30, 30.5, 400))).toEqual(['Good', 'Good', 'Fair', 'Fair', 'Poor', 'Poor']);
  });

  test('[U3] cuts ascend, and labels are one more', () => {
    expect(flat('CREDITGRADE', [5, 20, 99], [10, 20, 60], column('a', 'b', 'c', 'd'))).toEqual(['a', 'b', 'd']);
    expect(sentence('CREDITGRADE', 5, [30, 0])).toBe('#VALUE! "cuts" must ascend: each number above the one before.');
    expect(sentence('CREDITGRADE', 5, [10, 20, 60])).toBe('#VALUE! "labels" must have 4 entries; it has 3.');
  });

  test('bad cells in their own places', () => {
    expect(flat('CREDITGRADE', column('late', null, new CellFailure('#DIV/0!'), 3))).toEqual(['#VALUE!', '', '#DIV/0!', 'Fair']);
  });
});

describe('LIFECYCLE', () => {
  const ASOF = 46_000;
  const ago = (days: number): number => ASOF - days;

  test('[U4] the first stage that holds; the day limits themselves', () => {
    const stage = (first: number | null, last: number | null, orders: number | null): unknown =>
      answer('LIFECYCLE', first, last, orders, ASOF);
    expect(stage(null, null, 0)).toBe('Potential');
    expect(stage(ago(10), ago(5), null)).toBe('Potential');
    expect(stage(ago(90), ago(90), 1)).toBe('New');
    expect(stage(ago(91), ago(90), 2)).toBe('Active');
    expect(stage(ago(500), ago(91), 2)).toBe('Dormant');
    expect(stage(ago(500), ago(365), 2)).toBe('Dormant');
    expect(stage(ago(500), ago(366), 2)).toBe('Lapsed');
  });

  test('[U4] limits of your own', () => {
    expect(answer('LIFECYCLE', ago(20), ago(20), 1, ASOF, 10, 15, 19)).toBe('Lapsed');
    expect(answer('LIFECYCLE', ago(20), ago(20), 1, ASOF, 10, 15, 20)).toBe('Dormant');
    expect(answer('LIFECYCLE', ago(20), ago(20), 1, ASOF, 10, 20)).toBe('Active');
    expect(answer('LIFECYCLE', ago(20), ago(20), 1, ASOF, 20)).toBe('New');
  });

  test('a customer with orders has both dates, in order', () => {
    expect(sentence('LIFECYCLE', null, ago(5), 2, ASOF)).toBe('#VALUE! "first" must be a date: it is blank.');
    expect(sentence('LIFECYCLE', ago(5), null, 2, ASOF)).toBe('#VALUE! "last" must be a date: it is blank.');
    expect(sentence('LIFECYCLE', ago(5), ago(6), 2, ASOF)).toBe('#VALUE! The last order is before the first.');
    expect(sentence('LIFECYCLE', '2025-01-01', ago(6), 2, ASOF)).toBe('#VALUE! "first" must be a date: found "2025-01-01".');
    expect(sentence('LIFECYCLE', ago(9), ago(6), -1, ASOF)).toBe('#VALUE! "orders" must not be below 0: found -1.');
  });

  test('the analysis date is needed, day limits are whole', () => {
    expect(sentence('LIFECYCLE', ago(9), ago(6), 1)).toBe('#VALUE! "asof" is missing.');
    expect(sentence('LIFECYCLE', ago(9), ago(6), 1, 'today')).toBe('#VALUE! "asof" must be a date: found "today".');
    expect(sentence('LIFECYCLE', ago(9), ago(6), 1, ASOF, 1.5)).toBe('#VALUE! "newdays" must be a whole number from 0 to 36525.');
  });

  test('a blank row is empty, an error its own', () => {
    const rows = [column(null, ago(9), ago(9)), column('', new CellFailure('#N/A'), ago(9)), column(null, 1, 1)];
    expect(flat('LIFECYCLE', ...rows, ASOF)).toEqual(['', '#N/A', 'New']);
  });
});

describe('TIERMOVE', () => {
  test('[G4] steps, up is positive; new and lost customers', () => {
    expect(flat('TIERMOVE', column('B', 'A', 'C', null, 'B', null), column('A', 'E', 'C', 'B', '', ''))).toEqual([
      1,
      -4,
      0,
      'New',
      'Lost',
      '',
    ]);
  });

  test('[G4] labels of your own, best first', () => {
    expect(answer('TIERMOVE', 3, '1', [1, 2, 3])).toBe(2);
    expect(answer('TIERMOVE', ' Silver ', 'Gold', column('Gold', 'Silver'))).toBe(1);
  });

  test('a label that is not in the list is #N/A', () => {
    expect(sentence('TIERMOVE', 'A', 'F')).toBe('#N/A "F" is not among the labels.');
    expect(flat('TIERMOVE', column('X', null, 'X', new CellFailure('#NUM!')), column('A', 'X', null, 'A'))).toEqual([
      '#N/A',
      '#N/A',
      '#N/A',
      '#NUM!',
    ]);
  });

  test('two ranges are of one size', () => {
    expect(sentence('TIERMOVE', ['A', 'B'], column('A', 'B'))).toBe(
      '#VALUE! "previous" and "current" must be ranges of the same size, or single cells.',
    );
  });
});
