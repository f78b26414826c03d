/** A list without the item at a place. */
export const without = <T>(items: readonly T[], place: number): readonly T[] => items.filter((_, index) => index !== place);

/** A list with the item at a place changed places with the one before it. */
export const swappedUp = <T>(items: readonly T[], place: number): readonly T[] =>
  items.map((item, index) => (index === place - 1 ? (items[place] ?? item) : index === place ? (items[place - 1] ?? item) : item));

export const replaced = <T>(items: readonly T[], place: number, item: T): readonly T[] =>
  items.map((former, index) => (index === place ? item : former));
