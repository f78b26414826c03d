import type { HostObject } from '../executor/HostObject';
import type { CellStyle, Rect } from '../grid/Grid';
import { invalidArgument, type Model } from './Model';
import { isUnbounded } from './rects';

/** The part of a range that its format needs. */
interface StyledRange {
  readonly sheetId: string;
  readonly rect: Rect;
}

/** Excel measures widths in points, the grid in pixels of 1/96 inch. */
const POINTS_PER_PIXEL = 0.75;
/** Displayed texts are costly: a column is fitted to this many rows. */
const MOST_ROWS_FITTED = 2000;
/** What Excel answers for cells without a style of their own: Calibri 11, black on white. */
const DEFAULTS = {
  fillColor: '#FFFFFF',
  fontColor: '#000000',
  bold: false,
  italic: false,
  underline: false,
  strikethrough: false,
  fontName: 'Calibri',
  fontSize: 11,
  horizontalAlignment: 'General',
  verticalAlignment: 'Bottom',
  wrapText: false,
} as const;

type StyleKey = keyof typeof DEFAULTS;

/** Reads and patches the styles of a range. A property that is not the same in all cells is `null`. */
class RangeStyle {
  constructor(
    readonly model: Model,
    readonly range: StyledRange,
  ) {}

  read(key: StyleKey): string | number | boolean | null {
    const rect = this.bounded();
    if (!rect) return DEFAULTS[key];
    const styles = this.model.grid.readStyles(this.range.sheetId, rect);
    let common: string | number | boolean | undefined;
    for (const row of styles) {
      for (const style of row) {
        const value = style[key] ?? DEFAULTS[key];
        if (common !== undefined && common !== value) return null;
        common = value;
      }
    }
    return common ?? DEFAULTS[key];
  }

  write(patch: CellStyle): void {
    this.model.protections.demand(this.range.sheetId, 'format');
    this.model.grid.applyStyle(this.range.sheetId, this.range.rect, patch);
  }

  /** Whole columns are judged by their first row: reading a million styles to answer one property would stall the page. */
  private bounded(): Rect | undefined {
    const { rect } = this.range;
    return isUnbounded(rect) ? { ...rect, rows: 1, columns: 1 } : rect;
  }
}

/** `Excel.RangeFormat`. */
export class RangeFormat implements HostObject {
  readonly $type = 'RangeFormat';
  private readonly style: RangeStyle;

  constructor(
    private readonly model: Model,
    private readonly range: StyledRange,
  ) {
    this.style = new RangeStyle(model, range);
  }

  get fill(): HostObject {
    return new RangeFill(this.style);
  }
  get font(): HostObject {
    return new RangeFont(this.style);
  }
  get horizontalAlignment(): unknown {
    return this.style.read('horizontalAlignment');
  }
  set horizontalAlignment(value: unknown) {
    this.style.write({ horizontalAlignment: value === 'General' ? null : oneOf(value, ['Left', 'Center', 'Right']) });
  }
  get verticalAlignment(): unknown {
    return this.style.read('verticalAlignment');
  }
  set verticalAlignment(value: unknown) {
    this.style.write({ verticalAlignment: oneOf(value, ['Top', 'Center', 'Bottom']) });
  }
  get wrapText(): unknown {
    return this.style.read('wrapText');
  }
  set wrapText(value: unknown) {
    this.style.write({ wrapText: truth(value) });
  }

  /** In points; `null` when the columns differ. */
  get columnWidth(): number | null {
    const { sheetId, rect } = this.range;
    const widths = new Set(Array.from({ length: rect.columns }, (_, index) => this.model.grid.columnWidth(sheetId, rect.column + index)));
    const [width] = widths;
    return widths.size === 1 && width !== undefined ? width * POINTS_PER_PIXEL : null;
  }
  set columnWidth(points: number | null) {
    if (typeof points !== 'number' || points < 0) throw invalidArgument('A column width is a number of points.');
    this.setWidth(this.range.rect.column, this.range.rect.columns, points / POINTS_PER_PIXEL);
  }

  /** As wide as the longest displayed text of the first rows needs, by an estimate of 7 pixels a character and 14 for a wide one (assumed). */
  autofitColumns(): void {
    const { sheetId, rect } = this.range;
    const used = this.model.grid.usedRect(sheetId, true);
    if (!used) return;
    const first = Math.max(rect.column, used.column);
    const last = Math.min(rect.column + rect.columns, used.column + used.columns);
    for (let column = first; column < last; column++) {
      const { row, rows } = isUnbounded(rect) ? used : rect;
      const texts = this.model.grid.readText(sheetId, { row, rows: Math.min(rows, MOST_ROWS_FITTED), column, columns: 1 });
      const widest = texts.reduce((most, [text = '']) => Math.max(most, estimatedPixels(text)), 0);
      if (widest > 0) this.setWidth(column, 1, widest + 12);
    }
  }
  /** Rows have one height here. */
  autofitRows(): void {
    this.model.protections.demand(this.range.sheetId, 'format');
  }

  private setWidth(column: number, columns: number, pixels: number): void {
    this.model.protections.demand(this.range.sheetId, 'format');
    this.model.grid.setColumnWidth(this.range.sheetId, column, columns, pixels);
  }
}

class RangeFill implements HostObject {
  readonly $type = 'RangeFill';

  constructor(private readonly style: RangeStyle) {}

  get color(): unknown {
    return this.style.read('fillColor');
  }
  set color(value: unknown) {
    this.style.write({ fillColor: value === '' ? null : hexColor(value) });
  }
  clear(): void {
    this.style.write({ fillColor: null });
  }
}

class RangeFont implements HostObject {
  readonly $type = 'RangeFont';

  constructor(private readonly style: RangeStyle) {}

  get bold(): unknown {
    return this.style.read('bold');
  }
  set bold(value: unknown) {
    this.style.write({ bold: truth(value) });
  }
  get italic(): unknown {
    return this.style.read('italic');
  }
  set italic(value: unknown) {
    this.style.write({ italic: truth(value) });
  }
  get strikethrough(): unknown {
    return this.style.read('strikethrough');
  }
  set strikethrough(value: unknown) {
    this.style.write({ strikethrough: truth(value) });
  }
  get underline(): unknown {
    const underlined = this.style.read('underline');
    if (underlined === null) return null;
    return underlined === true ? 'Single' : 'None';
  }
  set underline(value: unknown) {
    this.style.write({ underline: oneOf(value, ['None', 'Single']) === 'Single' });
  }
  get color(): unknown {
    return this.style.read('fontColor');
  }
  set color(value: unknown) {
    this.style.write({ fontColor: hexColor(value) });
  }
  get name(): unknown {
    return this.style.read('fontName');
  }
  set name(value: unknown) {
    if (typeof value !== 'string' || value === '') throw invalidArgument('A font has a name.');
    this.style.write({ fontName: value });
  }
  get size(): unknown {
    return this.style.read('fontSize');
  }
  set size(value: unknown) {
    if (typeof value !== 'number' || value < 1 || value > 409) throw invalidArgument('A font size lies between 1 and 409.');
    this.style.write({ fontSize: value });
  }
}

/** `#RRGGBB` in capitals, as Excel answers. Names of colours are refused: this host knows no list of them. */
export function hexColor(value: unknown): string {
  if (typeof value !== 'string' || !/^#[0-9a-f]{6}$/i.test(value)) throw invalidArgument('A colour is given as #RRGGBB here.');
  return value.toUpperCase();
}

export function truth(value: unknown): boolean {
  if (typeof value !== 'boolean') throw invalidArgument('This property takes true or false.');
  return value;
}

function oneOf<const T extends string>(value: unknown, allowed: readonly T[]): T {
  const found = allowed.find((item) => item === value);
  if (found === undefined) throw invalidArgument(`This host takes one of ${allowed.join(', ')} here.`);
  return found;
}

function estimatedPixels(text: string): number {
  let pixels = 0;
  for (const character of text) pixels += (character.codePointAt(0) ?? 0) > 0x2e7f ? 14 : 7;
  return pixels;
}
