import {
  BooleanNumber,
  HorizontalAlign,
  type ICellData,
  type IStyleData,
  type Nullable,
  numfmt,
  VerticalAlign,
  WrapStrategy,
} from '@univerjs/core';
import type { CellStore } from './CellStore';
import { CellError, type CellContent, type CellStyle, type Rect } from './Grid';
import { SHEET_COLUMNS, SHEET_ROWS } from './Grid';
import type { UniverHandles } from './UniverHandles';

const GENERAL = 'General';

/** Styles and number formats of cells. Whole columns and rows keep theirs apart from the cells, as in Excel. */
export class StyleStore {
  constructor(
    private readonly handles: UniverHandles,
    private readonly cells: CellStore,
  ) {}

  readStyles(sheetId: string, rect: Rect): CellStyle[][] {
    return this.map(sheetId, rect, (style) => fromStored(style));
  }

  readNumberFormats(sheetId: string, rect: Rect): string[][] {
    return this.map(sheetId, rect, (style) => style?.n?.pattern ?? GENERAL);
  }

  /** Text as shown under the cell's number format. */
  readText(sheetId: string, rect: Rect, contents: readonly (readonly CellContent[])[], date1904: boolean): string[][] {
    const formats = this.readNumberFormats(sheetId, rect);
    return contents.map((line, r) => line.map((content, c) => displayText(content, formats[r]?.[c] ?? GENERAL, date1904)));
  }

  writeNumberFormats(sheetId: string, rect: Rect, formats: readonly (readonly (string | undefined)[])[]): void {
    this.change(sheetId, rect, (style, row, column) => {
      const numberFormat = formats[row - rect.row]?.[column - rect.column];
      return numberFormat === undefined ? style : patched(style, { numberFormat });
    });
  }

  applyStyle(sheetId: string, rect: Rect, patch: CellStyle): void {
    const known = new Map<IStyleData | undefined, IStyleData | undefined>();
    this.change(
      sheetId,
      rect,
      (style) => {
        if (!known.has(style)) known.set(style, patched(style, patch));
        return known.get(style);
      },
      true,
    );
  }

  clearStyles(sheetId: string, rect: Rect): void {
    this.change(sheetId, rect, () => undefined, true);
  }

  private map<T>(sheetId: string, rect: Rect, valueOf: (style: Nullable<IStyleData>) => T): T[][] {
    const sheet = this.handles.sheet(sheetId);
    const styles = this.handles.workbook.getStyles();
    const known = new Map<unknown, T>();
    const lookup = (key: Nullable<string | IStyleData>): T => {
      let value = known.get(key);
      if (value === undefined) known.set(key, (value = valueOf(styles.get(key))));
      return value;
    };
    const columns = Array.from({ length: rect.columns }, (_, c) => sheet.getColumnStyle(rect.column + c, true));
    const lines = this.cells.collect<Nullable<string | IStyleData>>(sheetId, rect, undefined, (cell) => cell.s);
    return lines.map((line, r) => {
      const row = sheet.getRowStyle(rect.row + r, true);
      return line.map((own, c) => lookup(own ?? row ?? columns[c]));
    });
  }

  /** `alike`: the change does not depend on the place, so that whole columns and rows can be changed as such. */
  private change(
    sheetId: string,
    rect: Rect,
    next: (style: IStyleData | undefined, row: number, column: number) => IStyleData | undefined,
    alike = false,
  ): void {
    const sheet = this.handles.sheet(sheetId);
    const styles = this.handles.workbook.getStyles();
    const ids = new Map<IStyleData | undefined, string | undefined>();
    const changed = (key: Nullable<string | IStyleData>, row: number, column: number): string | undefined => {
      const style = next(styles.get(key) ?? undefined, row, column);
      if (!style) return undefined;
      let id = ids.get(style);
      if (id === undefined) ids.set(style, (id = styles.setValue(style) ?? undefined));
      return id;
    };
    const setCell = (cell: ICellData, row: number, column: number): void => {
      const inherited = sheet.getRowStyle(row, true) ?? sheet.getColumnStyle(column, true);
      const id = changed(cell.s ?? inherited, row, column);
      // A cell that drops the style of its column has to say so.
      if (id !== undefined) cell.s = id;
      else if (inherited && !alike) cell.s = styles.setValue({}) ?? null;
      else delete cell.s;
    };
    if (alike && (rect.rows >= SHEET_ROWS || rect.columns >= SHEET_COLUMNS)) {
      this.cells.eachCell(sheetId, rect, (row, column, cell) => {
        if (cell.s) setCell(cell, row, column);
      });
      if (rect.rows >= SHEET_ROWS) {
        const last = Math.min(rect.column + rect.columns, rect.columns >= SHEET_COLUMNS ? sheet.getColumnCount() : SHEET_COLUMNS);
        for (let column = rect.column; column < last; column++) {
          sheet.setColumnStyle(column, changed(sheet.getColumnStyle(column, true), 0, column));
        }
      } else {
        for (let row = rect.row; row < rect.row + rect.rows; row++) sheet.setRowStyle(row, changed(sheet.getRowStyle(row, true), row, 0));
      }
    } else {
      this.handles.grow(sheetId, rect);
      const matrix = sheet.getCellMatrix();
      for (let row = rect.row; row < rect.row + rect.rows; row++) {
        const line = matrix.getRowOrCreate(row) as Record<number, Nullable<ICellData>>;
        for (let column = rect.column; column < rect.column + rect.columns; column++) {
          const cell = line[column] ?? {};
          setCell(cell, row, column);
          if (Object.keys(cell).length > 0) line[column] = cell;
          else delete line[column];
        }
      }
    }
    this.handles.repaint(sheetId);
  }
}

/** The text Excel shows for a content under a number format. */
function displayText(content: CellContent, format: string, date1904 = false): string {
  if (content === null) return '';
  if (content instanceof CellError) return content.code;
  if (typeof content === 'boolean') return content ? 'TRUE' : 'FALSE';
  if (typeof content === 'string' && (format === GENERAL || format === '@')) return content;
  try {
    const value = typeof content === 'number' && date1904 && numfmt.isDateFormat(format) ? content + 1462 : content;
    return numfmt.format(format, value);
  } catch {
    return String(content);
  }
}

function fromStored(style: Nullable<IStyleData>): CellStyle {
  if (!style) return {};
  const { n, bg, cl, bl, it, ul, st, ff, fs, ht, vt, tb } = style;
  return {
    ...(n?.pattern !== undefined && { numberFormat: n.pattern }),
    ...(bg?.rgb && { fillColor: hexColor(bg.rgb) }),
    ...(cl?.rgb && { fontColor: hexColor(cl.rgb) }),
    ...(bl === BooleanNumber.TRUE && { bold: true }),
    ...(it === BooleanNumber.TRUE && { italic: true }),
    ...(ul?.s === BooleanNumber.TRUE && { underline: true }),
    ...(st?.s === BooleanNumber.TRUE && { strikethrough: true }),
    ...(ff && { fontName: ff }),
    ...(fs && { fontSize: fs }),
    ...(ht && HORIZONTAL[ht] && { horizontalAlignment: HORIZONTAL[ht] }),
    ...(vt && VERTICAL[vt] && { verticalAlignment: VERTICAL[vt] }),
    ...(tb === WrapStrategy.WRAP && { wrapText: true }),
  };
}

const HORIZONTAL: Readonly<Record<number, 'Left' | 'Center' | 'Right'>> = {
  [HorizontalAlign.LEFT]: 'Left',
  [HorizontalAlign.CENTER]: 'Center',
  [HorizontalAlign.RIGHT]: 'Right',
};
const VERTICAL: Readonly<Record<number, 'Top' | 'Center' | 'Bottom'>> = {
  [VerticalAlign.TOP]: 'Top',
  [VerticalAlign.MIDDLE]: 'Center',
  [VerticalAlign.BOTTOM]: 'Bottom',
};

/** The component's style after a patch; `undefined` when nothing is left of it. */
export function patched(style: IStyleData | undefined, patch: CellStyle): IStyleData | undefined {
  const next: Record<string, unknown> = { ...style };
  const set = (key: keyof IStyleData, given: unknown, stored: () => unknown): void => {
    if (given === undefined) return;
    if (given === null || given === false) delete next[key];
    else next[key] = stored();
  };
  const { numberFormat } = patch;
  set('n', numberFormat === GENERAL ? null : numberFormat, () => ({ pattern: numberFormat }));
  set('bg', patch.fillColor, () => ({ rgb: patch.fillColor }));
  set('cl', patch.fontColor, () => ({ rgb: patch.fontColor }));
  set('bl', patch.bold, () => BooleanNumber.TRUE);
  set('it', patch.italic, () => BooleanNumber.TRUE);
  set('ul', patch.underline, () => ({ s: BooleanNumber.TRUE }));
  set('st', patch.strikethrough, () => ({ s: BooleanNumber.TRUE }));
  set('ff', patch.fontName, () => patch.fontName);
  set('fs', patch.fontSize, () => patch.fontSize);
  set('ht', patch.horizontalAlignment, () => keyOf(HORIZONTAL, patch.horizontalAlignment));
  set('vt', patch.verticalAlignment, () => keyOf(VERTICAL, patch.verticalAlignment));
  set('tb', patch.wrapText, () => WrapStrategy.WRAP);
  return Object.keys(next).length > 0 ? next : undefined;
}

const keyOf = (names: Readonly<Record<number, string>>, name: unknown): number | undefined => {
  const found = Object.entries(names).find(([, value]) => value === name);
  return found && Number(found[0]);
};

/** Colours as `#RRGGBB`; the component also stores `rgb(…)`. */
function hexColor(color: string): string {
  const parts = /^rgba?\((\d+),\s*(\d+),\s*(\d+)/.exec(color);
  if (parts)
    return `#${parts
      .slice(1, 4)
      .map((part) => Number(part).toString(16).padStart(2, '0'))
      .join('')}`.toUpperCase();
  return color.toUpperCase();
}
