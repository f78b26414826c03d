import { CellFailure } from './Cell';

/** What a result was made from: columns of cells, compared one with the other. */
type CacheKey = readonly ArrayLike<unknown>[];

interface Entry<V> {
  readonly key: CacheKey;
  readonly value: V;
}

/** Beyond so many cells in all keys only the latest result is kept: two full sheets' columns. */
const MOST_CELLS = 2_000_000;

/**
 * Remembers the last few results by the content of what they were made from, so that a formula filled down ranks its population once.
 * Bounded by number and by cells, because a shared runtime lives as long as the workbook. Cost of a look-up: O(n) for the entry that is found;
 * others are told apart at their first difference.
 */
export class BoundedCache<V> {
  private readonly entries: Entry<V>[] = [];

  constructor(
    private readonly capacity: number,
    private readonly mostCells = MOST_CELLS,
  ) {}

  get(key: CacheKey, make: () => V): V {
    const place = this.entries.findIndex((entry) => areSame(entry.key, key));
    const [known] = place < 0 ? [] : this.entries.splice(place, 1);
    const entry = known ?? { key, value: make() };
    this.entries.unshift(entry);
    this.forget();
    return entry.value;
  }

  /** Drops what was asked for longest ago; the latest stays, whatever its size. */
  private forget(): void {
    let cells = 0;
    let kept = 0;
    for (const { key } of this.entries) {
      cells += cellsOf(key);
      if (kept === this.capacity || (kept > 0 && cells > this.mostCells)) break;
      kept++;
    }
    this.entries.length = kept;
  }
}

const cellsOf = (key: CacheKey): number => key.reduce((cells, column) => cells + column.length, 0);

const areSame = (a: CacheKey, b: CacheKey): boolean =>
  a.length === b.length && a.every((column, i) => columnsAreSame(column, b[i] as ArrayLike<unknown>));

const columnsAreSame = (a: ArrayLike<unknown>, b: ArrayLike<unknown>): boolean => {
  if (a.length !== b.length) return false;
  // Every call brings error objects of its own; they are left out of populations, whichever they are.
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i] && !(a[i] instanceof CellFailure && b[i] instanceof CellFailure)) return false;
  return true;
};
