import { memoizeLast } from '../../../src/methods/memoizeLast';

describe('memoizeLast', () => {
  const counted = (): { readonly sum: ReturnType<typeof memoizeLast<{ by: number }, number>>; readonly calls: () => number } => {
    let calls = 0;
    const sum = memoizeLast((columns: readonly Float64Array[], { by }: { by: number }) => {
      calls++;
      return by * columns.reduce((total, column) => total + (column[0] as number), 0);
    });
    return { sum, calls: () => calls };
  };
  const [a, b] = [Float64Array.of(1), Float64Array.of(2)];

  it('makes an answer once for the same columns and settings', () => {
    const { sum, calls } = counted();
    expect([sum([a, b], { by: 2 }), sum([a, b], { by: 2 })]).toEqual([6, 6]);
    expect(calls()).toBe(1);
  });

  it('makes another for other settings, other columns, or columns that only look the same', () => {
    const { sum, calls } = counted();
    expect(sum([a, b], { by: 2 })).toBe(6);
    expect(sum([a, b], { by: 3 })).toBe(9);
    expect(sum([a, a], { by: 3 })).toBe(6);
    expect(sum([a, Float64Array.of(1)], { by: 3 })).toBe(6);
    expect(calls()).toBe(4);
  });

  it('keeps the last for each first column', () => {
    const { sum, calls } = counted();
    for (let round = 0; round < 3; round++) expect([sum([a], { by: 1 }), sum([b], { by: 1 })]).toEqual([1, 2]);
    expect(calls()).toBe(2);
  });
});
