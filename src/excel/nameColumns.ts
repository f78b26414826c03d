export interface NamedColumn {
  readonly key: string;
  readonly header: string;
  /** Ours from an earlier run: it is updated in place. */
  readonly existing: boolean;
  /** The name we wanted, where the user has a column of that name (O2). */
  readonly renamedFrom?: string;
}

/**
 * The names our columns get beside the user's (O2): a column of ours that is still there keeps its name; a user's column of the wanted name is never
 * touched, ours is then called `Tier (Tierwise)`. Names compare as Excel compares them, without case.
 */
export const nameColumns = (
  wanted: readonly { readonly key: string; readonly header: string }[],
  present: readonly string[],
  ours: readonly { readonly key: string; readonly header: string }[],
): readonly NamedColumn[] => {
  const taken = new Set(present.map(fold));
  return wanted.map(({ key, header }) => {
    const earlier = ours.find((column) => column.key === key && taken.has(fold(column.header)));
    if (earlier) return { key, header: earlier.header, existing: true };
    const free = firstFree(header, taken);
    taken.add(fold(free));
    return free === header ? { key, header, existing: false } : { key, header: free, existing: false, renamedFrom: header };
  });
};

const firstFree = (header: string, taken: ReadonlySet<string>): string => {
  if (!taken.has(fold(header))) return header;
  for (let number = 1; ; number += 1) {
    const candidate = `${header} (Tierwise${number === 1 ? '' : ` ${number}`})`;
    if (!taken.has(fold(candidate))) return candidate;
  }
};

/** Whether Excel takes two column names for one. */
export const sameHeader = (left: string, right: string): boolean => fold(left) === fold(right);

const fold = (name: string): string => name.trim().toLowerCase();
