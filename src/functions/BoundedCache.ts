/**
 * Remembers the last few results by the content of what they were made from, so that a formula filled down ranks its population once.
 * Bounded, because a shared runtime lives as long as the workbook. Keys are compared cell by cell: a hash alone could confuse two
 * populations. Cost of a look-up: O(n) to hash and compare.
 */
export class BoundedCache<V> {
  private readonly entries: { readonly hash: number; readonly key: Float64Array; readonly value: V }[] = [];

  constructor(private readonly capacity: number) {}

  get(key: Float64Array, make: () => V): V {
    const hash = hashOf(key);
    const known = this.entries.findIndex((entry) => entry.hash === hash && areSame(entry.key, key));
    const entry = known < 0 ? { hash, key, value: make() } : this.entries.splice(known, 1)[0];
    if (entry === undefined) throw new RangeError('the cache lost an entry that it had just found');
    this.entries.unshift(entry);
    this.entries.length = Math.min(this.entries.length, this.capacity);
    return entry.value;
  }
}

/** FNV-1a over 32-bit words. */
const hashOf = (key: Float64Array): number => {
  const words = new Uint32Array(key.buffer, key.byteOffset, key.length * 2);
  let hash = 0x811c9dc5;
  for (const word of words) hash = Math.imul(hash ^ word, 0x01000193);
  return hash >>> 0;
};

const areSame = (a: Float64Array, b: Float64Array): boolean => a.length === b.length && a.every((value, i) => value === b[i]);
