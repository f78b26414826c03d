/** A place in a JSON document. */
export type LeafPath = readonly (string | number)[];

/** The places of all plain values, nulls and empty lists included, in the order of the document. */
export const leavesOf = (value: unknown, path: LeafPath = []): readonly LeafPath[] => {
  if (typeof value !== 'object' || value === null) return [path];
  const entries = Array.isArray(value) ? value.map((inner, i) => [i, inner] as const) : Object.entries(value);
  return entries.length === 0 ? [path] : entries.flatMap(([key, inner]) => leavesOf(inner, [...path, key]));
};

export const valueAt = (value: unknown, path: LeafPath): unknown =>
  path.reduce<unknown>((inner, key) => (inner as Record<string | number, unknown>)[key], value);

/** The same document with another value at one place. */
export const withValueAt = (value: unknown, path: LeafPath, leaf: unknown): unknown => {
  const [key, ...rest] = path;
  if (key === undefined) return leaf;
  const changed = withValueAt((value as Record<string | number, unknown>)[key], rest, leaf);
  return Array.isArray(value) ? value.with(key as number, changed) : { ...(value as object), [key]: changed };
};
