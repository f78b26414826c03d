import { BoundedCache } from '../../../src/functions/BoundedCache';
import { CellFailure } from '../../../src/functions/Cell';

describe('BoundedCache', () => {
  const counted = (): { cache: BoundedCache<number>; ask: (...key: ArrayLike<unknown>[]) => number; made: () => number } => {
    const cache = new BoundedCache<number>(2);
    let made = 0;
    return { cache, ask: (...key) => cache.get(key, () => ++made), made: () => made };
  };

  test('the same content is made once, whichever arrays hold it', () => {
    const { ask, made } = counted();
    expect(ask([1, 'a'], Float64Array.of(2))).toBe(1);
    expect(ask([1, 'a'], Float64Array.of(2))).toBe(1);
    expect(made()).toBe(1);
  });

  test('another value, length or number of columns is another key', () => {
    const { ask } = counted();
    expect([ask([1, 2]), ask([1, 3]), ask([1]), ask([1], [2]), ask(['1'])]).toEqual([1, 2, 3, 4, 5]);
  });

  test('errors are alike', () => {
    const { ask } = counted();
    expect(ask([new CellFailure('#N/A')])).toBe(ask([new CellFailure('#NUM!')]));
  });

  test('the least lately used is forgotten', () => {
    const { ask } = counted();
    expect([ask([1]), ask([2]), ask([1]), ask([3])]).toEqual([1, 2, 1, 3]);
    expect(ask([1])).toBe(1);
    expect(ask([2])).toBe(4);
  });

  test('large keys leave room for fewer, and the latest stays whatever its size', () => {
    const cache = new BoundedCache<number>(8, 10);
    let made = 0;
    const ask = (length: number): number => cache.get([new Float64Array(length)], () => ++made);
    expect([ask(4), ask(5), ask(4), ask(5)]).toEqual([1, 2, 1, 2]);
    expect([ask(6), ask(5), ask(4)]).toEqual([3, 4, 5]);
    expect([ask(99), ask(99), ask(4)]).toEqual([6, 6, 7]);
  });
});
