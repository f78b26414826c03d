/** A list of numbers, plain or typed. */
export type Numbers = ArrayLike<number> & Iterable<number>;
