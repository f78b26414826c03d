import { textColorOn } from '../base/tierPalette';

/** Colours the tier column by a conditional format per tier, so that a tier changed by hand changes its colour too. Former ones of ours go. */
export const colorTiers = async (
  context: Excel.RequestContext,
  column: Excel.Range,
  colors: Readonly<Record<string, string>>,
): Promise<void> => {
  await clearTierColors(context, column);
  for (const [tier, color] of Object.entries(colors)) {
    const format = column.conditionalFormats.add(Excel.ConditionalFormatType.cellValue).cellValue;
    format.format.fill.color = color;
    format.format.font.color = textColorOn(color);
    format.rule = { formula1: `="${tier.replaceAll('"', '""')}"`, operator: 'EqualTo' };
  }
  await context.sync();
};

/** Removes formats by cell value that lie exactly on our column: one that reaches further is the user's. */
export const clearTierColors = async (context: Excel.RequestContext, column: Excel.Range): Promise<void> => {
  column.load('address');
  const formats = column.conditionalFormats.load('items/type');
  await context.sync();
  const byValue = formats.items
    .filter(({ type }) => type === Excel.ConditionalFormatType.cellValue)
    .map((format) => ({ format, range: format.getRangeOrNullObject().load('address') }));
  await context.sync();
  for (const { format, range } of byValue) if (!range.isNullObject && range.address === column.address) format.delete();
  await context.sync();
};
