import { textColorOn } from '../base/tierPalette';
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
    format.format.font.color = textColorOn(color);
    format.rule = { formula1: `="${tier.replaceAll('"', '""')}"`, operator: 'EqualTo' };
  }
};
