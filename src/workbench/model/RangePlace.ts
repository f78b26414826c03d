import { HostError } from '../executor/HostError';
import type { HostObject } from '../executor/HostObject';
import { NULL_OBJECT } from '../executor/NullObject';
import type { Rect } from '../grid/Grid';
import { parseAddress } from './addresses';
import { addressOf, invalidArgument, itemNotFound, sheetNamed, sheetOf, type Model } from './Model';
import { SHEET_COLUMNS, SHEET_ROWS } from '../grid/Grid';
import { overlap, sameRect, surround } from '../grid/rectangles';
import { isOnSheet } from './rects';
import { surroundingRegion } from './surroundingRegion';

/** Beyond this `cellCount` answers -1, as documented. */
const LARGEST_COUNT = 2 ** 31 - 1;
const NO_STYLE = {};

/**
 * A block of cells that knows where it is while cells move, and how to name its neighbours: everything of `Excel.Range` that does not touch
 * what the cells hold.
 */
export abstract class RangePlace implements HostObject {
  abstract readonly $type: string;
  private place: Rect | undefined;
  private seen: number;

  constructor(
    protected readonly model: Model,
    readonly sheetId: string,
    rect: Rect,
  ) {
    this.place = rect;
    this.seen = model.structure.length;
  }

  /** The same kind of range elsewhere on the sheet. */
  protected abstract at(rect: Rect): RangePlace;

  /** Where the cells are now. Throws when they or their sheet are gone. */
  get rect(): Rect {
    sheetOf(this.model, this.sheetId);
    if (this.place && this.seen < this.model.structure.length) {
      this.place = this.model.structure.follow(this.sheetId, this.place, this.seen);
      this.seen = this.model.structure.length;
    }
    if (!this.place) throw new HostError('InvalidReference', 'The cells of the range have been deleted.');
    return this.place;
  }

  get $cellCount(): number {
    return this.rect.rows * this.rect.columns;
  }

  get address(): string {
    return addressOf(this.model, this.sheetId, this.rect);
  }
  get rowIndex(): number {
    return this.rect.row;
  }
  get columnIndex(): number {
    return this.rect.column;
  }
  get rowCount(): number {
    return this.rect.rows;
  }
  get columnCount(): number {
    return this.rect.columns;
  }
  get cellCount(): number {
    return this.$cellCount > LARGEST_COUNT ? -1 : this.$cellCount;
  }
  get isEntireColumn(): boolean {
    return this.rect.rows === SHEET_ROWS;
  }
  get isEntireRow(): boolean {
    return this.rect.columns === SHEET_COLUMNS;
  }
  get worksheet(): HostObject {
    return this.model.objects.worksheet(this.sheetId);
  }

  /** May lie outside of the range, not outside of the sheet. */
  getCell(row: number, column: number): RangePlace {
    return this.moved({ row, column, rows: 1, columns: 1 });
  }
  getRow(row: number): RangePlace {
    return this.moved({ row, column: 0, rows: 1, columns: this.rect.columns });
  }
  getColumn(column: number): RangePlace {
    return this.moved({ row: 0, column, rows: this.rect.rows, columns: 1 });
  }
  getLastRow(): RangePlace {
    return this.getRow(this.rect.rows - 1);
  }
  getLastColumn(): RangePlace {
    return this.getColumn(this.rect.columns - 1);
  }
  getLastCell(): RangePlace {
    return this.getCell(this.rect.rows - 1, this.rect.columns - 1);
  }
  getRowsAbove(count = 1): RangePlace {
    return count < 0 ? this.getRowsBelow(-count) : this.moved({ row: -count, column: 0, rows: count, columns: this.rect.columns });
  }
  getRowsBelow(count = 1): RangePlace {
    return count < 0 ? this.getRowsAbove(-count) : this.moved({ row: this.rect.rows, column: 0, rows: count, columns: this.rect.columns });
  }
  getColumnsBefore(count = 1): RangePlace {
    return count < 0 ? this.getColumnsAfter(-count) : this.moved({ row: 0, column: -count, rows: this.rect.rows, columns: count });
  }
  getColumnsAfter(count = 1): RangePlace {
    return count < 0
      ? this.getColumnsBefore(-count)
      : this.moved({ row: 0, column: this.rect.columns, rows: this.rect.rows, columns: count });
  }
  getOffsetRange(rowOffset: number, columnOffset: number): RangePlace {
    return this.moved({ row: rowOffset, column: columnOffset, rows: this.rect.rows, columns: this.rect.columns });
  }
  getResizedRange(deltaRows = 0, deltaColumns = 0): RangePlace {
    return this.getAbsoluteResizedRange(this.rect.rows + deltaRows, this.rect.columns + deltaColumns);
  }
  getAbsoluteResizedRange(rows: number, columns: number): RangePlace {
    return this.moved({ row: 0, column: 0, rows, columns });
  }
  getEntireColumn(): RangePlace {
    return this.at({ ...this.rect, row: 0, rows: SHEET_ROWS });
  }
  getEntireRow(): RangePlace {
    return this.at({ ...this.rect, column: 0, columns: SHEET_COLUMNS });
  }

  getIntersection(another: RangePlace | string): RangePlace {
    const common = overlap(this.rect, this.rectOf(another));
    if (!common) throw itemNotFound();
    return this.at(common);
  }
  getIntersectionOrNullObject(another: RangePlace | string): HostObject {
    const common = overlap(this.rect, this.rectOf(another));
    return common ? this.at(common) : NULL_OBJECT;
  }
  getBoundingRect(another: RangePlace | string): RangePlace {
    return this.at(surround(this.rect, this.rectOf(another)));
  }

  /** On an empty range its upper left cell, as documented for an empty sheet. */
  getUsedRange(valuesOnly = false): RangePlace {
    return this.at(this.usedRect(valuesOnly) ?? { ...this.rect, rows: 1, columns: 1 });
  }
  getUsedRangeOrNullObject(valuesOnly = false): HostObject {
    const used = this.usedRect(valuesOnly);
    return used ? this.at(used) : NULL_OBJECT;
  }
  getSurroundingRegion(): RangePlace {
    return this.at(surroundingRegion(this.model.grid, this.sheetId, this.rect));
  }

  /** The rect of an argument, which may be an address; it has to lie on this range's sheet. */
  protected rectOf(another: unknown): Rect {
    if (another instanceof RangePlace) {
      if (another.sheetId !== this.sheetId) throw invalidArgument('The ranges lie on different worksheets.');
      return another.rect;
    }
    const parsed = typeof another === 'string' ? parseAddress(another) : undefined;
    if (!parsed) throw invalidArgument('This is not an address of cells.');
    if (parsed.sheetName !== undefined && sheetNamed(this.model, parsed.sheetName)?.id !== this.sheetId) {
      throw invalidArgument('The ranges lie on different worksheets.');
    }
    return parsed.rect;
  }

  /** A rect given relative to the upper left cell. */
  private moved(relative: Rect): RangePlace {
    const { row, column } = this.rect;
    const rect = { ...relative, row: row + relative.row, column: column + relative.column };
    if (![rect.row, rect.column, rect.rows, rect.columns].every(Number.isInteger) || !isOnSheet(rect)) {
      throw invalidArgument('The range would lie outside of the worksheet.');
    }
    return this.at(rect);
  }

  private usedRect(valuesOnly: boolean): Rect | undefined {
    const { grid } = this.model;
    const used = grid.usedRect(this.sheetId, valuesOnly);
    const common = used && overlap(used, this.rect);
    if (!used || !common) return undefined;
    // The used rect of the sheet cut to this range can be wider than what is used within it.
    return sameRect(common, used) ? common : this.shrunk(common, valuesOnly);
  }

  /** The smallest rect within `rect` that holds all its used cells. One read of it. */
  private shrunk(rect: Rect, valuesOnly: boolean): Rect | undefined {
    const { grid } = this.model;
    const contents = grid.read(this.sheetId, rect);
    const styles = valuesOnly ? [] : grid.readStyles(this.sheetId, rect);
    let [top, bottom, left, right] = [rect.rows, -1, rect.columns, -1];
    contents.forEach((line, row) => {
      line.forEach((content, column) => {
        if (content === null && Object.keys(styles[row]?.[column] ?? NO_STYLE).length === 0) return;
        top = Math.min(top, row);
        bottom = row;
        left = Math.min(left, column);
        right = Math.max(right, column);
      });
    });
    if (bottom < 0) return undefined;
    return { row: rect.row + top, column: rect.column + left, rows: bottom - top + 1, columns: right - left + 1 };
  }
}
