import type { CellValue } from '../base/CellValue';
import { failure, success, type Result } from '../base/Result';

/**
 * Body row of each customer at the time of writing (O3): where it stood when it was graded if its id is still there, else wherever that id is now;
 * -1 for one that was deleted meanwhile. Refuses with `rows-changed` when rows moved and an id stands more than once, for then nothing tells the two apart.
 *
 * @param ids trimmed ids of the customers; @param sourceRows body row of each when it was read; @param current the id column as it is now. Cost: O(n).
 */
export const matchRows = (
  ids: readonly string[],
  sourceRows: ArrayLike<number>,
  current: readonly CellValue[],
  table: string,
): Result<Int32Array> => {
  const now = current.map((cell) => String(cell).trim());
  const moved = ids.findIndex((id, index) => !standsAt(now[sourceRows[index] ?? -1], id));
  if (moved < 0) return success(Int32Array.from({ length: ids.length }, (_, index) => sourceRows[index] ?? -1));

  const rowOf = new Map<string, number>();
  const repeated = new Set<string>();
  now.forEach((id, row) => {
    if (rowOf.has(id)) repeated.add(id);
    else rowOf.set(id, row);
  });
  const graded = new Set<string>();
  for (const id of ids) {
    if (graded.has(id)) repeated.add(id);
    graded.add(id);
  }
  const rows = Int32Array.from(ids, (id) => rowOf.get(id) ?? -1);
  const row = sourceRows[moved] ?? 0;
  const refusal = { code: 'rows-changed', table, row, expected: ids[moved] ?? '', found: now[row] ?? '' } as const;
  if (ids.some((id) => repeated.has(id))) return failure(refusal);
  // None of the customers is there any more: this is another table under the same name.
  return rows.every((found) => found < 0) ? failure(refusal) : success(rows);
};

/** A customer can have been met in other letters on an earlier row. */
const standsAt = (found: string | undefined, id: string): boolean => found === id || found?.toLowerCase() === id.toLowerCase();
