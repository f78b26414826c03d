import type { CustomerTable } from '../../table/CustomerTable';
import type { Snapshot } from './Snapshot';

/** G2: what a snapshot says of each row of a table; '' where it says nothing. */
export interface TiersBefore {
  readonly snapshot: Snapshot['summary'];
  /** Final tiers. */
  readonly tiers: readonly string[];
  readonly methodTiers: readonly string[];
  /** Rows whose customer is not in it. */
  readonly unknown: number;
  /** Rows whose customer stands in it more than once, with more than one tier: it has none. */
  readonly ambiguous: number;
}

/** Finds each customer by id; its rows in the snapshot may stand in any order. Cost: O(n + rows of the snapshot). */
export const tiersBefore = (table: CustomerTable, ignoreIdCase: boolean, snapshot: Snapshot): TiersBefore => {
  const keyOf = (id: string): string => (ignoreIdCase ? id.toLowerCase() : id);
  const places = new Map<string, number>();
  const split = new Set<string>();
  snapshot.ids.forEach((id, place) => {
    const key = keyOf(id);
    const first = places.get(key);
    if (first === undefined) places.set(key, place);
    else if (snapshot.tiers[first] !== snapshot.tiers[place] || snapshot.methodTiers[first] !== snapshot.methodTiers[place]) split.add(key);
  });
  let unknown = 0;
  let ambiguous = 0;
  const found = table.ids.map((id) => {
    const key = keyOf(id);
    const place = places.get(key);
    if (place === undefined) unknown++;
    else if (split.has(key)) ambiguous++;
    return place === undefined || split.has(key) ? -1 : place;
  });
  return {
    snapshot: snapshot.summary,
    tiers: found.map((place) => snapshot.tiers[place] ?? ''),
    methodTiers: found.map((place) => snapshot.methodTiers[place] ?? ''),
    unknown,
    ambiguous,
  };
};
