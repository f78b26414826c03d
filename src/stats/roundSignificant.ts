/**
 * Rounded to 12 significant digits (P2). exp, log and pow differ in the last bits between browsers; what passed through them is rounded so
 * before any cut, so that the same policy gives the same tiers everywhere.
 */
export const roundSignificant = (x: number): number => roundTo(x, 12);

/** Rounded to a number of significant digits; NaN and infinities stay. */
export const roundTo = (x: number, digits: number): number => (Number.isFinite(x) ? Number(x.toPrecision(digits)) : x);
