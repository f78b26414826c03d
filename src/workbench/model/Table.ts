import { HostError } from '../executor/HostError';
import type { HostObject } from '../executor/HostObject';
import type { Rect, TableInfo } from '../grid/Grid';
import { parseAddress } from './addresses';
import { invalidArgument, sheetNamed, tableOf, type Model } from './Model';
import { checkTableName } from './objectNames';
import { Range } from './Range';
import { TableAutoFilter, showAllRows } from './TableFilter';
import { TableColumnCollection } from './TableColumns';
import { TableRowCollection } from './TableRows';
import { bodyRect, resizeTable } from './tableShape';
import { changeTotals } from './tableTotals';
import { TableSort } from './TableSort';

/** `Excel.Table`. Knows its id only; where it lies and how it is called is asked of the grid each time. */
export class Table implements HostObject {
  readonly $type = 'Table';

  constructor(
    private readonly model: Model,
    readonly id: string,
  ) {}

  get name(): string {
    return this.info.name;
  }
  set name(name: string) {
    this.changeable();
    checkTableName(this.model, name, this.id);
    this.model.grid.updateTable(this.id, { name });
  }
  get style(): string {
    return this.info.style;
  }
  set style(style: string) {
    this.changeable();
    this.model.grid.updateTable(this.id, { style });
  }
  get showHeaders(): boolean {
    return this.info.showHeaders;
  }
  set showHeaders(showHeaders: boolean) {
    this.changeable();
    if (showHeaders !== this.info.showHeaders)
      throw new HostError('NotImplemented', 'This host does not show or hide the headers of a table.');
  }
  get showTotals(): boolean {
    return this.info.showTotals;
  }
  set showTotals(showTotals: boolean) {
    this.changeable();
    if (showTotals !== this.info.showTotals) changeTotals(this.model, this.id, showTotals);
  }
  get showBandedRows(): boolean {
    return this.info.showBandedRows;
  }
  set showBandedRows(showBandedRows: boolean) {
    this.changeable();
    this.model.grid.updateTable(this.id, { showBandedRows });
  }

  get columns(): HostObject {
    return new TableColumnCollection(this.model, this.id);
  }
  get rows(): HostObject {
    return new TableRowCollection(this.model, this.id);
  }
  get worksheet(): HostObject {
    return this.model.objects.worksheet(this.info.sheetId);
  }
  get sort(): HostObject {
    return new TableSort(this.model, this.id);
  }
  get autoFilter(): HostObject {
    return new TableAutoFilter(this.model, this.id);
  }

  getRange(): Range {
    return this.range(this.info.rect);
  }
  getDataBodyRange(): Range {
    return this.range(bodyRect(this.info));
  }
  getHeaderRowRange(): Range {
    const { rect, showHeaders } = this.info;
    if (!showHeaders) throw new HostError('ItemNotFound', 'The table shows no headers.');
    return this.range({ ...rect, rows: 1 });
  }
  getTotalRowRange(): Range {
    const { rect, showTotals } = this.info;
    if (!showTotals) throw new HostError('ItemNotFound', 'The table shows no totals.');
    return this.range({ ...rect, row: rect.row + rect.rows - 1, rows: 1 });
  }

  resize(newRange: Range | string): void {
    resizeTable(this.model, this.id, this.rectOf(newRange));
  }
  clearFilters(): void {
    this.changeable();
    showAllRows(this.model, this.id);
  }
  delete(): void {
    this.changeable();
    this.model.filters.clear(this.id);
    this.model.grid.deleteTable(this.id, 'delete');
  }
  convertToRange(): Range {
    this.changeable();
    const range = this.getRange();
    this.model.filters.clear(this.id);
    this.model.grid.deleteTable(this.id, 'convertToRange');
    return range;
  }

  private get info(): TableInfo {
    return tableOf(this.model, this.id);
  }
  private changeable(): void {
    this.model.protections.demand(this.info.sheetId, 'edit');
  }
  private range(rect: Rect): Range {
    return new Range(this.model, this.info.sheetId, rect);
  }
  private rectOf(place: Range | string): Rect {
    if (place instanceof Range) {
      if (place.sheetId !== this.info.sheetId) throw invalidArgument('A table stays on its worksheet.');
      return place.rect;
    }
    const parsed = parseAddress(place);
    if (!parsed) throw invalidArgument('This is not an address of cells.');
    if (parsed.sheetName !== undefined && sheetNamed(this.model, parsed.sheetName)?.id !== this.info.sheetId) {
      throw invalidArgument('A table stays on its worksheet.');
    }
    return parsed.rect;
  }
}
