import type { HostCollection, HostObject } from '../executor/HostObject';
import type { WireMatrix } from './cellWriting';
import { invalidArgument, tableOf, type Model } from './Model';
import { Range } from './Range';
import { bodyRect, deleteTableRows, insertTableRows } from './tableShape';

/** `Excel.TableRowCollection`. */
export class TableRowCollection implements HostCollection {
  readonly $type = 'TableRowCollection';

  constructor(
    private readonly model: Model,
    private readonly tableId: string,
  ) {}

  get items(): readonly TableRow[] {
    return Array.from({ length: this.count }, (_, index) => new TableRow(this.model, this.tableId, index));
  }
  get count(): number {
    return bodyRect(tableOf(this.model, this.tableId)).rows;
  }
  getCount(): number {
    return this.count;
  }
  getItemAt(index: number): TableRow {
    this.check(index);
    return new TableRow(this.model, this.tableId, index);
  }

  /** Answers the first of the new rows. Without `index`, or with -1, they come last. */
  add(index?: number, values?: unknown, alwaysInsert = true): TableRow {
    const { count } = this;
    const at = index === undefined || index === -1 ? count : index;
    if (at !== count) this.check(at);
    insertTableRows(this.model, this.tableId, at, this.rowsOf(values), alwaysInsert);
    return new TableRow(this.model, this.tableId, at);
  }
  deleteRowsAt(index: number, count = 1): void {
    this.check(index);
    this.check(index + count - 1);
    deleteTableRows(this.model, this.tableId, index, count);
  }

  private rowsOf(values: unknown): WireMatrix {
    const width = tableOf(this.model, this.tableId).rect.columns;
    if (values === undefined) return [new Array<unknown>(width).fill(null)];
    if (!Array.isArray(values) || values.length === 0 || values.some((row) => !Array.isArray(row) || row.length !== width)) {
      throw invalidArgument("The number of rows or columns in the input array doesn't match the size or dimensions of the range.");
    }
    return values as unknown[][];
  }
  private check(index: number): void {
    if (!Number.isInteger(index) || index < 0 || index >= this.count) throw invalidArgument('The table has no such row.');
  }
}

/** `Excel.TableRow`: the row at a place, not a row that moves. */
class TableRow implements HostObject {
  readonly $type = 'TableRow';

  constructor(
    private readonly model: Model,
    private readonly tableId: string,
    readonly index: number,
  ) {}

  get values(): unknown[][] | null {
    return this.getRange().values;
  }
  set values(values: unknown) {
    this.getRange().values = values;
  }
  getRange(): Range {
    const table = tableOf(this.model, this.tableId);
    const body = bodyRect(table);
    if (this.index >= body.rows) throw invalidArgument('The table has no such row.');
    return new Range(this.model, table.sheetId, { ...body, row: body.row + this.index, rows: 1 });
  }
  delete(): void {
    deleteTableRows(this.model, this.tableId, this.index, 1);
  }
}
