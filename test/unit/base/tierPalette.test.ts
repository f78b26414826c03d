import { NO_TIER_COLOR, relativeLuminance, textColorOn, tierPalette } from '../../../src/base/tierPalette';

const COUNTS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11];

/** Machado, Oliveira & Fernandes 2009, severity 1.0, on linear RGB. */
const COLOUR_BLIND = {
  protanopia: [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998],
  deuteranopia: [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.01182, 0.04294, 0.968881],
};

const linear = (color: string): number[] =>
  [1, 3, 5].map((start) => {
    const value = parseInt(color.slice(start, start + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });

const seenBy = (matrix: readonly number[], rgb: readonly number[]): number[] =>
  [0, 3, 6].map((row) =>
    Math.min(
      1,
      Math.max(
        0,
        rgb.reduce((sum, value, i) => sum + value * (matrix[row + i] as number), 0),
      ),
    ),
  );

/** CIE L*a*b*, D65. */
const lab = ([r = 0, g = 0, b = 0]: readonly number[]): [number, number, number] => {
  const f = (t: number): number => (t > 216 / 24389 ? Math.cbrt(t) : ((24389 / 27) * t + 16) / 116);
  const x = f((0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.95047);
  const y = f(0.2126 * r + 0.7152 * g + 0.0722 * b);
  const z = f((0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.08883);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
};

const distance = (left: readonly number[], right: readonly number[]): number =>
  Math.hypot(...left.map((value, i) => value - (right[i] as number)));

describe('tierPalette', () => {
  it.each(COUNTS)('gives %i tiers a colour each, none twice', (count) => {
    const palette = tierPalette(count);
    expect(new Set(palette).size).toBe(count);
    for (const color of palette) expect(color).toMatch(/^#[0-9A-F]{6}$/);
  });

  it('shares colours in order beyond the scheme', () => {
    const palette = tierPalette(30);
    expect(palette).toHaveLength(30);
    expect(palette[0]).toBe('#364B9A');
    expect(palette[29]).toBe('#A50026');
  });

  it.each([2, 3, 4, 5])('keeps %i tiers apart for colour-blind people, each from its neighbour', (count) => {
    const palette = tierPalette(count);
    for (const matrix of Object.values(COLOUR_BLIND)) {
      const seen = palette.map((color) => lab(seenBy(matrix, linear(color))));
      // A difference of 10 is seen at a glance (CIE 1976).
      for (let i = 1; i < seen.length; i++) expect(distance(seen[i] as number[], seen[i - 1] as number[])).toBeGreaterThan(10);
    }
  });

  it('writes on each colour with a contrast of at least 4.5 (WCAG 2.2, 1.4.3)', () => {
    for (const color of [...tierPalette(11), NO_TIER_COLOR]) {
      const [dark, light] = [relativeLuminance(color), relativeLuminance(textColorOn(color))].sort((a, b) => a - b) as [number, number];
      expect((light + 0.05) / (dark + 0.05)).toBeGreaterThanOrEqual(4.5);
    }
  });
});
