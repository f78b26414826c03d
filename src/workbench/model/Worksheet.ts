import { HostError } from '../executor/HostError';
import type { HostObject } from '../executor/HostObject';
import { NULL_OBJECT } from '../executor/NullObject';
import type { Rect, SheetInfo, SheetVisibility } from '../grid/Grid';
import { parseAddress, splitSheet } from './addresses';
import { invalidArgument, sameName, sheetNamed, sheetOf, tableNamed, type Model } from './Model';
import { NamedItemCollection } from './NamedItems';
import { checkSheetName } from './objectNames';
import { Range, wholeSheet } from './Range';
import { isOnSheet } from './rects';
import { hexColor } from './RangeFormat';
import { bodyRect } from './tableShape';
import { TableCollection } from './Tables';
import { WorksheetFreezePanes, WorksheetProtection } from './worksheetParts';

/** `Excel.Worksheet`, known by its id, which it keeps whatever it is called. */
export class Worksheet implements HostObject {
  readonly $type = 'Worksheet';

  constructor(
    private readonly model: Model,
    private readonly sheetId: string,
  ) {}

  get id(): string {
    return this.info.id;
  }
  get name(): string {
    return this.info.name;
  }
  set name(name: string) {
    checkSheetName(this.model, name, this.info.id);
    this.model.grid.renameSheet(this.sheetId, name);
  }
  /** From 0. */
  get position(): number {
    const { id } = this.info;
    return this.model.grid.sheets().findIndex((sheet) => sheet.id === id);
  }
  set position(position: number) {
    if (!Number.isInteger(position) || position < 0 || position >= this.model.grid.sheets().length) {
      throw invalidArgument('The workbook has no such place for a worksheet.');
    }
    this.model.grid.moveSheet(this.info.id, position);
  }
  get visibility(): SheetVisibility {
    return this.info.visibility;
  }
  set visibility(visibility: SheetVisibility) {
    if (visibility !== 'Visible') this.refuseForLastVisible();
    this.model.grid.setSheetVisibility(this.info.id, visibility);
  }
  /** '' when the tab has no colour. */
  get tabColor(): string {
    return this.info.tabColor;
  }
  set tabColor(color: string) {
    const { grid } = this.model;
    if (!grid.setTabColor) throw new HostError('NotImplemented', 'This host does not colour tabs.');
    grid.setTabColor(this.info.id, color === '' ? '' : hexColor(color));
  }

  get tables(): HostObject {
    return new TableCollection(this.model, this.info.id);
  }
  get names(): HostObject {
    return new NamedItemCollection(this.model, this.info.id);
  }
  get protection(): HostObject {
    return new WorksheetProtection(this.model, this.info.id);
  }
  get freezePanes(): HostObject {
    return new WorksheetFreezePanes(this.model, this.info.id);
  }

  /** The whole sheet without an address; an address, a name or the name of a table otherwise. */
  getRange(address?: string): Range {
    const { id } = this.info;
    if (address === undefined || address === '') return wholeSheet(this.model, id);
    const parsed = parseAddress(address);
    if (!parsed) return this.named(address);
    this.refuseOtherSheet(parsed.sheetName);
    return new Range(this.model, id, parsed.rect);
  }
  getRangeByIndexes(row: number, column: number, rows: number, columns: number): Range {
    return this.checked({ row, column, rows, columns });
  }
  getCell(row: number, column: number): Range {
    return this.checked({ row, column, rows: 1, columns: 1 });
  }
  getUsedRange(valuesOnly = false): Range {
    const rect = this.model.grid.usedRect(this.info.id, valuesOnly);
    return new Range(this.model, this.sheetId, rect ?? { row: 0, column: 0, rows: 1, columns: 1 });
  }
  getUsedRangeOrNullObject(valuesOnly = false): HostObject {
    const rect = this.model.grid.usedRect(this.info.id, valuesOnly);
    return rect ? new Range(this.model, this.sheetId, rect) : NULL_OBJECT;
  }

  activate(): void {
    if (this.info.visibility !== 'Visible') throw new HostError('InvalidOperation', 'A hidden worksheet cannot be activated.');
    this.model.grid.activateSheet(this.info.id);
  }
  delete(): void {
    if (this.info.visibility === 'VeryHidden') throw new HostError('InvalidOperation', 'A very hidden worksheet cannot be deleted.');
    this.refuseForLastVisible();
    this.model.grid.deleteSheet(this.info.id);
  }
  calculate(): void {
    this.model.grid.recalculate();
  }

  private get info(): SheetInfo {
    return sheetOf(this.model, this.sheetId);
  }
  private checked(rect: Rect): Range {
    if (!Object.values(rect).every(Number.isInteger) || !isOnSheet(rect))
      throw invalidArgument('The range would lie outside of the worksheet.');
    return new Range(this.model, this.info.id, rect);
  }
  private named(address: string): Range {
    const { sheetName, rest } = splitSheet(address);
    this.refuseOtherSheet(sheetName);
    const { id } = this.info;
    for (const scope of [id, undefined]) {
      const name = this.model.grid.names().find((item) => item.sheetId === scope && sameName(item.name, rest));
      const place = name && parseAddress(name.formula.slice(1));
      if (place) {
        this.refuseOtherSheet(place.sheetName);
        return new Range(this.model, id, place.rect);
      }
    }
    const table = tableNamed(this.model, rest);
    if (table?.sheetId !== id) throw invalidArgument('This is not an address of cells or a name on this worksheet.');
    return new Range(this.model, id, bodyRect(table));
  }
  private refuseOtherSheet(name: string | undefined): void {
    if (name !== undefined && sheetNamed(this.model, name)?.id !== this.info.id)
      throw invalidArgument('The address names another worksheet.');
  }
  private refuseForLastVisible(): void {
    const { id } = this.info;
    if (!this.model.grid.sheets().some((sheet) => sheet.id !== id && sheet.visibility === 'Visible')) {
      throw new HostError('InvalidOperation', 'A workbook must contain at least one visible worksheet.');
    }
  }
}
