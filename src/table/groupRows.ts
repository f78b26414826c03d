/** Rows by group, each group's rows in their order: rows of group g are `rows[starts[g]]` up to `rows[starts[g + 1]]`. */
export interface RowGroups {
  readonly rows: Uint32Array;
  readonly starts: Uint32Array;
}

/** Gathers rows by a group number, by counting; rows whose `skip` is not 0 are in no group. Cost: O(rows + groups). */
export const groupRows = (groupOf: Int32Array, groupCount: number, skip: Uint8Array): RowGroups => {
  const starts = new Uint32Array(groupCount + 1);
  for (let row = 0; row < groupOf.length; row++) {
    if (skip[row] !== 0) continue;
    const next = (groupOf[row] as number) + 1;
    starts[next] = (starts[next] as number) + 1;
  }
  for (let group = 0; group < groupCount; group++) starts[group + 1] = (starts[group + 1] as number) + (starts[group] as number);
  const rows = new Uint32Array(starts[groupCount] as number);
  const next = starts.slice();
  for (let row = 0; row < groupOf.length; row++) {
    if (skip[row] !== 0) continue;
    const group = groupOf[row] as number;
    const place = next[group] as number;
    rows[place] = row;
    next[group] = place + 1;
  }
  return { rows, starts };
};
