/** English counts: `plural(1, '1', 'row', 'rows')` -> `1 row`. */
export const plural = (count: number, written: string, one: string, other: string): string => `${written} ${count === 1 ? one : other}`;
