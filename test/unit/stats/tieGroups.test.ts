import fc from 'fast-check';
import { ranks, worseThan } from '../../../src/stats/rank';
import { rowsInOrder, tieGroups } from '../../../src/stats/tieGroups';
import { plainEqual, plainWorse } from '../../support/oracle/plainRanking';

const values = fc.array(fc.oneof(fc.integer({ min: -4, max: 4 }), fc.double({ noNaN: true }), fc.constantFrom(NaN, 0, -0)), {
  maxLength: 50,
});

describe('tieGroups', () => {
  it('takes 0 and -0 for the same value', () => {
    expect([...tieGroups([0, -0, 1]).groupOf]).toEqual([0, 0, 1]);
  });

  it('counts worse and equal rows as one by one comparison does', () => {
    fc.assert(
      fc.property(values, fc.constantFrom('higher' as const, 'lower' as const), (xs, better) => {
        const groups = tieGroups(xs);
        const placed = ranks(groups, better);
        xs.forEach((x, row) => {
          const group = groups.groupOf[row] as number;
          expect(group < 0).toBe(Number.isNaN(x));
          if (group < 0) return;
          expect(worseThan(groups, group, better)).toBe(plainWorse(xs, row, better));
          expect(groups.counts[group]).toBe(plainEqual(xs, row));
          expect(placed[row]).toBe(1 + plainWorse(xs, row, better === 'higher' ? 'lower' : 'higher'));
        });
      }),
    );
  });

  it('orders rows as a stable sort does', () => {
    fc.assert(
      fc.property(values, (xs) => {
        const present = xs.map((_, row) => row).filter((row) => !Number.isNaN(xs[row]));
        const at = (row: number): number => xs[row] as number;
        const compare = (a: number, b: number): number => (at(a) < at(b) ? -1 : at(a) > at(b) ? 1 : 0);
        expect([...rowsInOrder(tieGroups(xs), 'ascending')]).toEqual([...present].sort(compare));
        expect([...rowsInOrder(tieGroups(xs), 'descending')]).toEqual([...present].sort((a, b) => -compare(a, b)));
      }),
    );
  });
});
