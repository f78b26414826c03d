import { nextReview } from '../../../src/engine/nextReview';

describe('nextReview', () => {
  it.each([
    ['2025-06-30', 3, '2025-09-30'],
    ['2025-11-30', 3, '2026-02-28'],
    ['2023-11-30', 3, '2024-02-29'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2025-01-31', 1, '2025-02-28'],
  ])('[G3] after %s, every %i months, is %s', (last, everyMonths, next) => {
    expect(nextReview(last, { everyMonths })).toBe(next);
  });

  it('[G3] is not known without a rhythm or a date', () => {
    expect(nextReview('2025-06-30', undefined)).toBeUndefined();
    expect(nextReview(undefined, { everyMonths: 3 })).toBeUndefined();
  });
});
