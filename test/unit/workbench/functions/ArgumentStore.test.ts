import fc from 'fast-check';
import { ArgumentStore } from '../../../../src/workbench/functions/ArgumentStore';
import type { WireValue } from '../../../../src/workbench/functions/WireValue';

const cell = fc.oneof(
  fc.constant(null),
  fc.boolean(),
  fc.integer({ min: -2, max: 2 }),
  fc.constantFrom('', 'a', '1'),
  fc.constant({ type: 'CustomFunctionError', code: '#N/A' } as const),
);
const column = fc.array(
  cell.map((value): WireValue[] => [value]),
  { minLength: 17, maxLength: 19 },
);

describe('ArgumentStore', () => {
  it('gives equal keys exactly to equal contents', () => {
    const store = new ArgumentStore();
    fc.assert(
      fc.property(column, column, (one, other) => {
        const same = JSON.stringify(one) === JSON.stringify(other);
        expect(store.store(one).key === store.store(other).key).toBe(same);
        expect(store.store(structuredClone(one)).key).toBe(store.store(one).key);
      }),
    );
  });

  it('measures what goes over the wire, in bytes of UTF-8', () => {
    const store = new ArgumentStore();
    expect(store.store('€').bytes).toBe(5);
    expect(store.store([[1, null]]).bytes).toBe('[[1,null]]'.length);
    expect(store.store(Array.from({ length: 20 }, () => ['€'])).bytes).toBe(20 * '["€"],'.length + 20 * 2 + 1);
  });

  it('keeps a large matrix once', () => {
    const store = new ArgumentStore();
    const large = Array.from({ length: 20 }, (_, row) => [row]);
    expect(store.store(structuredClone(large))).toBe(store.store(large));
  });

  it('never reuses the key of what it forgot', () => {
    const store = new ArgumentStore();
    const large = Array.from({ length: 20 }, (_, row) => [row]);
    const before = store.store(large).key;
    store.keepOnly(new Set());
    expect(store.store(large).key).not.toBe(before);
  });
});
