/**
 * The colours of tiers, best first: one palette for pane, picture and sheet. Taken from Paul Tol's "sunset" scheme, a published diverging scale from blue
 * (good) to red (poor) that stays apart for colour-blind people; a letter or label always stands beside the colour.
 *
 * Source: P. Tol, Colour Schemes, SRON/EPS/TN/09-002, issue 3.2 (2021), figure 12.
 */
export const TIER_COLORS = [
  '#364B9A',
  '#4A7BB7',
  '#6EA6CD',
  '#98CAE1',
  '#C2E4EF',
  '#EAECCC',
  '#FEDA8B',
  '#FDB366',
  '#F67E4B',
  '#DD3D2D',
  '#A50026',
] as const;

/** Which colours of the scheme a number of tiers takes: as far apart as can be, without its palest for few tiers. */
const CHOICES: readonly (readonly number[])[] = [
  [],
  [1],
  [1, 7],
  [1, 6, 8],
  [1, 3, 6, 8],
  [1, 3, 6, 8, 10],
  [0, 2, 4, 6, 8, 10],
  [0, 2, 3, 5, 6, 8, 10],
  [0, 1, 3, 4, 6, 7, 8, 10],
  [0, 1, 2, 3, 5, 6, 7, 8, 10],
  [0, 1, 2, 3, 4, 6, 7, 8, 9, 10],
  [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10],
];

/** `#RRGGBB` for each of `count` tiers, best first. More tiers than the scheme has colours share them in order. */
export const tierPalette = (count: number): readonly string[] => {
  const choice = CHOICES[count];
  if (choice !== undefined) return choice.map((index) => TIER_COLORS[index] ?? TIER_COLORS[0]);
  return Array.from({ length: count }, (_, tier) => TIER_COLORS[Math.floor((tier * TIER_COLORS.length) / count)] ?? TIER_COLORS[0]);
};

/** For customers without a tier. */
export const NO_TIER_COLOR = '#BDBDBD';

/** Black or white, whichever reads better on a colour (WCAG relative luminance). */
export const textColorOn = (color: string): '#000000' | '#FFFFFF' => {
  const luminance = relativeLuminance(color);
  return (luminance + 0.05) / 0.05 >= 1.05 / (luminance + 0.05) ? '#000000' : '#FFFFFF';
};

/** WCAG 2.2, "relative luminance", of `#RRGGBB`. */
export const relativeLuminance = (color: string): number => {
  const channel = (start: number): number => {
    const value = Number.parseInt(color.slice(start, start + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
};
