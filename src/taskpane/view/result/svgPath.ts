/** A place in a picture: across, then down. */
export type Place = readonly [x: number, y: number];

/** A line through places, as the `d` of an SVG path; empty without places. Three decimals, as a screen shows fewer. */
export const linePath = (places: readonly Place[]): string =>
  places.length === 0 ? '' : `M${places.map(([x, y]) => `${rounded(x)},${rounded(y)}`).join('L')}`;

/** What lies between a line and the height `base`, as the `d` of a closed SVG path. */
export const areaPath = (places: readonly Place[], base: number): string =>
  places.length === 0 ? '' : `${linePath([...places, ...places.map(([x]): Place => [x, base]).reverse()])}Z`;

const rounded = (value: number): number => Math.round(value * 1000) / 1000;
