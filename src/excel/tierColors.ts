import { bodyColumn, type WriteTarget } from './writeTarget';

/** Colours the tier column by a conditional format per tier, so that a tier changed by hand changes its colour too. Former formats of our own column go. */
export const colorTiers = (
  context: Excel.RequestContext,
  target: WriteTarget,
  header: string,
  colors: Readonly<Record<string, string>>,
): void => {
  const formats = bodyColumn(context, target, header).conditionalFormats;
  formats.clearAll();
  for (const [tier, color] of Object.entries(colors)) {
    const format = formats.add(Excel.ConditionalFormatType.cellValue).cellValue;
    format.format.fill.color = color;
    format.format.font.color = readableOn(color);
    format.rule = { formula1: `="${tier.replaceAll('"', '""')}"`, operator: 'EqualTo' };
  }
};

/** Black or white, whichever contrasts more (WCAG relative luminance). */
const readableOn = (color: string): string => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
    const share = parseInt(color.slice(start, start + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue > 0.179 ? '#000000' : '#FFFFFF';
};
