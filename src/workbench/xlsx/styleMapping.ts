import {
  BooleanNumber,
  BorderStyleTypes,
  HorizontalAlign,
  type IBorderData,
  type IStyleData,
  VerticalAlign,
  WrapStrategy,
} from '@univerjs/core';
import type { CellStyle, Color } from 'hucre';
import { resolveThemeColor } from 'hucre/xlsx';

/** Excel's built-in palette entries that files still use; 64 and 65 are the system's colours and left out. */
const INDEXED = (
  '000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF ' +
  '800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF ' +
  '000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 ' +
  '3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333'
).split(' ');

/** A file's colour as `#RRGGBB`; theme colours are looked up. `undefined` for the automatic colour. */
export function toHex(color: Color | undefined, themeColors: readonly string[] | undefined): string | undefined {
  if (!color) return undefined;
  if (color.rgb) return `#${color.rgb.slice(-6).toUpperCase()}`;
  if (color.theme !== undefined && themeColors?.length) {
    return `#${resolveThemeColor([...themeColors], color.theme, color.tint)
      .replace('#', '')
      .slice(-6)
      .toUpperCase()}`;
  }
  const indexed = color.indexed === undefined ? undefined : INDEXED[color.indexed];
  return indexed && `#${indexed}`;
}

const toColor = (hex: string): Color => ({ rgb: hex.replace('#', '').toUpperCase() });

const HORIZONTAL: readonly [NonNullable<CellStyle['alignment']>['horizontal'], HorizontalAlign][] = [
  ['left', HorizontalAlign.LEFT],
  ['center', HorizontalAlign.CENTER],
  ['right', HorizontalAlign.RIGHT],
  ['justify', HorizontalAlign.JUSTIFIED],
  ['distributed', HorizontalAlign.DISTRIBUTED],
];
const VERTICAL: readonly [NonNullable<CellStyle['alignment']>['vertical'], VerticalAlign][] = [
  ['top', VerticalAlign.TOP],
  ['center', VerticalAlign.MIDDLE],
  ['bottom', VerticalAlign.BOTTOM],
];
const BORDERS: readonly [string, BorderStyleTypes][] = [
  ['thin', BorderStyleTypes.THIN],
  ['hair', BorderStyleTypes.HAIR],
  ['dotted', BorderStyleTypes.DOTTED],
  ['dashed', BorderStyleTypes.DASHED],
  ['dashDot', BorderStyleTypes.DASH_DOT],
  ['dashDotDot', BorderStyleTypes.DASH_DOT_DOT],
  ['double', BorderStyleTypes.DOUBLE],
  ['medium', BorderStyleTypes.MEDIUM],
  ['mediumDashed', BorderStyleTypes.MEDIUM_DASHED],
  ['mediumDashDot', BorderStyleTypes.MEDIUM_DASH_DOT],
  ['mediumDashDotDot', BorderStyleTypes.MEDIUM_DASH_DOT_DOT],
  ['slantDashDot', BorderStyleTypes.SLANT_DASH_DOT],
  ['thick', BorderStyleTypes.THICK],
];
const SIDES = [
  ['top', 't'],
  ['right', 'r'],
  ['bottom', 'b'],
  ['left', 'l'],
] as const;

/** Excel's font where nothing else is said. */
const BODY_FONT = 'Calibri';

/** A file's cell style in the grid component's terms. Protection, gradients, indents and diagonal borders have none. */
export function toGridStyle(style: CellStyle, themeColors: readonly string[] | undefined): IStyleData {
  const { font, fill, border, alignment, numFmt } = style;
  const background = fill?.type === 'pattern' && fill.pattern === 'solid' ? toHex(fill.fgColor, themeColors) : undefined;
  const color = toHex(font?.color, themeColors);
  const horizontal = HORIZONTAL.find(([name]) => name === alignment?.horizontal)?.[1];
  const vertical = VERTICAL.find(([name]) => name === alignment?.vertical)?.[1];
  const borders: IBorderData = {};
  for (const [side, key] of SIDES) {
    const line = border?.[side];
    const kind = line && BORDERS.find(([name]) => name === line.style)?.[1];
    if (kind !== undefined) borders[key] = { s: kind, cl: { rgb: toHex(line?.color, themeColors) ?? '#000000' } };
  }
  const result = {
    ...(numFmt && numFmt !== 'General' && { n: { pattern: numFmt } }),
    ...(background && { bg: { rgb: background } }),
    ...(color && { cl: { rgb: color } }),
    ...(font?.bold && { bl: BooleanNumber.TRUE }),
    ...(font?.italic && { it: BooleanNumber.TRUE }),
    ...(font?.underline && { ul: { s: BooleanNumber.TRUE } }),
    ...(font?.strikethrough && { st: { s: BooleanNumber.TRUE } }),
    // A file's own body font goes without saying: on a computer that lacks it, the grid then uses its own.
    ...(font?.name && font.name !== BODY_FONT && { ff: font.name }),
    ...(font?.size && { fs: font.size }),
    ...(horizontal && { ht: horizontal }),
    ...(vertical && { vt: vertical }),
    ...(alignment?.wrapText && { tb: WrapStrategy.WRAP }),
    ...(alignment?.textRotation && { tr: { a: alignment.textRotation } }),
    ...(Object.keys(borders).length > 0 && { bd: borders }),
  };
  return result;
}

/** The way back. */
export function toFileStyle(style: IStyleData): CellStyle | undefined {
  const { n, bg, cl, bl, it, ul, st, ff, fs, ht, vt, tb, tr, bd } = style;
  const look = {
    ...(bl === BooleanNumber.TRUE && { bold: true }),
    ...(it === BooleanNumber.TRUE && { italic: true }),
    ...(ul?.s === BooleanNumber.TRUE && { underline: true }),
    ...(st?.s === BooleanNumber.TRUE && { strikethrough: true }),
    ...(cl?.rgb && { color: toColor(cl.rgb) }),
    ...(ff && { name: ff }),
    ...(fs && { size: fs }),
  };
  // A font without a name is Times to some readers.
  const font = Object.keys(look).length > 0 ? { name: BODY_FONT, ...look } : {};
  const horizontal = HORIZONTAL.find(([, value]) => value === ht)?.[0];
  const vertical = VERTICAL.find(([, value]) => value === vt)?.[0];
  const alignment = {
    ...(horizontal && { horizontal }),
    ...(vertical && { vertical }),
    ...(tb === WrapStrategy.WRAP && { wrapText: true }),
    ...(tr?.a && { textRotation: tr.a }),
  };
  const border: NonNullable<CellStyle['border']> = {};
  for (const [side, key] of SIDES) {
    const line = bd?.[key];
    const name = line && BORDERS.find(([, kind]) => kind === line.s)?.[0];
    if (line && name) Object.assign(border, { [side]: { style: name, ...(line.cl.rgb && { color: toColor(line.cl.rgb) }) } });
  }
  const result: CellStyle = {
    ...(Object.keys(font).length > 0 && { font }),
    ...(bg?.rgb && { fill: { type: 'pattern' as const, pattern: 'solid' as const, fgColor: toColor(bg.rgb) } }),
    ...(Object.keys(border).length > 0 && { border }),
    ...(Object.keys(alignment).length > 0 && { alignment }),
    ...(n?.pattern && { numFmt: n.pattern }),
  };
  return Object.keys(result).length > 0 ? result : undefined;
}
