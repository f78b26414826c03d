import type { HostCollection, HostObject } from '../executor/HostObject';
import { HostError } from '../executor/HostError';
import { NULL_OBJECT } from '../executor/NullObject';
import type { Rect, TableInfo } from '../grid/Grid';
import { writeCells } from './cellWriting';
import { invalidArgument, itemNotFound, sameName, tableOf, type Model } from './Model';
import { Range } from './Range';
import { ColumnFilter } from './TableFilter';
import { bodyRect, deleteTableColumn, insertTableColumn } from './tableShape';

/** `Excel.TableColumnCollection`. */
export class TableColumnCollection implements HostCollection {
  readonly $type = 'TableColumnCollection';

  constructor(
    private readonly model: Model,
    private readonly tableId: string,
  ) {}

  get items(): readonly TableColumn[] {
    return tableOf(this.model, this.tableId).columns.map(({ id }) => new TableColumn(this.model, this.tableId, id));
  }
  get count(): number {
    return this.items.length;
  }
  getCount(): number {
    return this.items.length;
  }

  /** By id (a number) or name. */
  getItem(key: number | string): TableColumn {
    const column = this.find(key);
    if (!column) throw itemNotFound();
    return column;
  }
  getItemOrNullObject(key: number | string): HostObject {
    return this.find(key) ?? NULL_OBJECT;
  }
  getItemAt(index: number): TableColumn {
    const column = this.items[index];
    if (!column) throw invalidArgument('The table has no such column.');
    return column;
  }

  /** @param values The cells of the whole column from its header down. Without `index`, or with -1, the column comes last. */
  add(index?: number, values?: unknown, name?: string): TableColumn {
    const { columns } = tableOf(this.model, this.tableId);
    const at = index === undefined || index === -1 ? columns.length : index;
    if (!Number.isInteger(at) || at < 0 || at > columns.length) throw invalidArgument('The table has no such place for a column.');
    if (values !== undefined) this.checkShape(values);
    const table = insertTableColumn(this.model, this.tableId, at, name);
    const rect: Rect = { ...table.rect, column: table.rect.column + at, columns: 1 };
    if (values !== undefined) writeCells(this.model, table.sheetId, rect, values);
    if (values !== undefined && name !== undefined && table.showHeaders) writeCells(this.model, table.sheetId, { ...rect, rows: 1 }, name);
    return this.getItemAt(at);
  }

  private checkShape(values: unknown): void {
    const { rect } = tableOf(this.model, this.tableId);
    if (!Array.isArray(values)) throw new HostError('NotImplemented', 'This host adds a column with a matrix of values or with none.');
    if (values.length !== rect.rows || values.some((row) => !Array.isArray(row) || row.length !== 1)) {
      throw invalidArgument("The number of rows or columns in the input array doesn't match the size or dimensions of the range.");
    }
  }

  private find(key: number | string): TableColumn | undefined {
    const { columns } = tableOf(this.model, this.tableId);
    const column = columns.find(({ id, name }) => (typeof key === 'number' ? id === key : sameName(name, key)));
    return column && new TableColumn(this.model, this.tableId, column.id);
  }
}

/** `Excel.TableColumn`, known by its id, which it keeps when columns move or change their names. */
class TableColumn implements HostObject {
  readonly $type = 'TableColumn';

  constructor(
    private readonly model: Model,
    private readonly tableId: string,
    readonly id: number,
  ) {}

  get index(): number {
    const index = this.info.columns.findIndex(({ id }) => id === this.id);
    if (index < 0) throw new HostError('ItemNotFound', "The column doesn't exist any more.");
    return index;
  }
  get name(): string {
    return this.info.columns[this.index]?.name ?? '';
  }
  set name(name: string) {
    const { rect, sheetId, showHeaders } = this.info;
    if (!showHeaders)
      throw new HostError('NotImplemented', 'This host names columns by their header cells, which the table does not show.');
    writeCells(this.model, sheetId, { ...this.columnOf(rect), rows: 1 }, [[name.startsWith('=') ? `'${name}` : name]]);
  }
  get values(): unknown[][] | null {
    return this.getRange().values;
  }
  set values(values: unknown) {
    this.getRange().values = values;
  }
  get filter(): HostObject {
    return new ColumnFilter(this.model, this.tableId, this.id);
  }

  getRange(): Range {
    return this.range(this.info.rect);
  }
  getDataBodyRange(): Range {
    return this.range(bodyRect(this.info));
  }
  getHeaderRowRange(): Range {
    if (!this.info.showHeaders) throw new HostError('ItemNotFound', 'The table shows no headers.');
    return this.range({ ...this.info.rect, rows: 1 });
  }
  getTotalRowRange(): Range {
    const { rect, showTotals } = this.info;
    if (!showTotals) throw new HostError('ItemNotFound', 'The table shows no totals.');
    return this.range({ ...rect, row: rect.row + rect.rows - 1, rows: 1 });
  }
  delete(): void {
    const { index } = this;
    this.model.filters.clear(this.tableId, this.id);
    deleteTableColumn(this.model, this.tableId, index);
  }

  private get info(): TableInfo {
    return tableOf(this.model, this.tableId);
  }
  private range(rows: Rect): Range {
    return new Range(this.model, this.info.sheetId, this.columnOf(rows));
  }
  private columnOf(rect: Rect): Rect {
    return { ...rect, column: rect.column + this.index, columns: 1 };
  }
}
