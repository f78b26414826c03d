/**
 * Remembers the last answer made from columns of numbers and some settings, for as long as the first column lives: trying another cut, or moving one a little
 * up and down, does not fit a model again. Columns are told apart by identity; nobody writes into those of a table.
 */
export const memoizeLast = <S, V>(
  make: (columns: readonly Float64Array[], settings: S) => V,
): ((columns: readonly Float64Array[], settings: S) => V) => {
  const last = new WeakMap<Float64Array, { readonly columns: readonly Float64Array[]; readonly key: string; readonly value: V }>();
  return (columns, settings) => {
    const [owner] = columns as readonly [Float64Array];
    const key = JSON.stringify(settings) ?? '';
    const known = last.get(owner);
    if (known?.key === key && known.columns.every((column, i) => column === columns[i])) return known.value;
    const value = make(columns, settings);
    last.set(owner, { columns, key, value });
    return value;
  };
};
