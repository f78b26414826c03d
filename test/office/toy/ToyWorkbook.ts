import { HostError } from '../../../src/workbench/executor/HostError';
import type { HostCollection, HostObject, HostRoot } from '../../../src/workbench/executor/HostObject';
import { NULL_OBJECT } from '../../../src/workbench/executor/NullObject';
import type { Rect } from '../../../src/workbench/grid/Grid';
import { formatRect, parseAddress } from '../../../src/workbench/model/addresses';
import { TOY_SHEET, type ToyGrid } from './ToyGrid';

const missing = (): HostError => new HostError('ItemNotFound', "The requested resource doesn't exist.");

/** Model objects over the toy grid, by the convention of `HostObject`. What they leave out is what the tests expect to be refused. */
export class ToyWorkbook implements HostRoot {
  readonly $type = 'Workbook';
  /** Notes what the executor calls, in order. */
  readonly calls: string[] = [];

  constructor(readonly grid: ToyGrid) {}

  get worksheets(): HostCollection {
    const sheet = new ToySheet(this.grid, this.calls);
    const find = (key: string): HostObject => (key === sheet.id || key === sheet.name ? sheet : NULL_OBJECT);
    return {
      $type: 'WorksheetCollection',
      items: [sheet],
      getItem: (key: string) => found(find(key)),
      getItemOrNullObject: find,
      getActiveWorksheet: () => sheet,
      /** Every sheet that is asked for is a new one: paths must not be evaluated twice. */
      add: (name: string) => {
        this.calls.push(`add ${name}`);
        return sheet;
      },
    } as HostCollection;
  }

  get tables(): HostCollection {
    return tablesOf(this.grid);
  }

  readonly _Runtime = { $type: 'Runtime', enableEvents: true };
  get $eventsEnabled(): boolean {
    return this._Runtime.enableEvents;
  }

  getSelectedRange(): HostObject {
    return new ToyRange(this.grid, this.grid.selection, this.calls);
  }
}

class ToySheet implements HostObject {
  readonly $type = 'Worksheet';
  readonly id = TOY_SHEET;
  readonly name = 'Sheet1';
  constructor(
    readonly grid: ToyGrid,
    readonly calls: string[],
  ) {}

  get tables(): HostCollection {
    return tablesOf(this.grid, this.id);
  }
  getRange(address: string): ToyRange {
    const parsed = parseAddress(address);
    if (!parsed) throw new HostError('InvalidArgument', 'This is not an address.');
    return new ToyRange(this.grid, parsed.rect, this.calls);
  }
  getUsedRange(): Promise<ToyRange> {
    return Promise.resolve(new ToyRange(this.grid, this.grid.table.rect, this.calls));
  }
}

class ToyRange implements HostObject {
  readonly $type = 'Range';
  constructor(
    readonly grid: ToyGrid,
    readonly rect: Rect,
    readonly calls: string[],
  ) {}

  $keep(): void {
    this.calls.push(`keep ${formatRect(this.rect)}`);
  }
  $release(): void {
    this.calls.push(`release ${formatRect(this.rect)}`);
  }
  get $cellCount(): number {
    return this.rowCount * this.columnCount;
  }
  get address(): string {
    return `Sheet1!${formatRect(this.rect)}`;
  }
  get rowCount(): number {
    return this.rect.rows;
  }
  get columnCount(): number {
    return this.rect.columns;
  }
  get cellCount(): number {
    return this.$cellCount;
  }
  get values(): unknown[][] {
    return this.grid.read(this.rect);
  }
  set values(value: unknown) {
    const matrix = Array.isArray(value)
      ? value
      : Array.from({ length: this.rect.rows }, () => Array<unknown>(this.rect.columns).fill(value));
    this.grid.write(this.rect, matrix as (string | number)[][]);
  }
  get worksheet(): HostObject {
    return new ToySheet(this.grid, this.calls);
  }
  readonly format = { $type: 'RangeFormat', columnWidth: 64, fill: { $type: 'RangeFill', color: '#FFFFFF' } };

  getCell(row: number, column: number): ToyRange {
    return this.#at({ row: this.rect.row + row, column: this.rect.column + column, rows: 1, columns: 1 });
  }
  getRow(row: number): ToyRange {
    return this.#at({ ...this.rect, row: this.rect.row + row, rows: 1 });
  }
  getBoundingRect(other: ToyRange): ToyRange {
    return this.#at({ ...this.rect, rows: other.rect.row + other.rect.rows - this.rect.row });
  }
  clear(applyTo = 'All'): void {
    this.calls.push(`clear ${applyTo}`);
  }
  select(): void {
    throw new TypeError('a defect of the model');
  }

  #at(rect: Rect): ToyRange {
    return new ToyRange(this.grid, rect, this.calls);
  }
}

function tablesOf(grid: ToyGrid, scopeId?: string): HostCollection {
  const find = (key: string): HostObject => (key === grid.table.id || key === grid.table.name ? new ToyTable(grid) : NULL_OBJECT);
  return {
    $type: 'TableCollection',
    ...(scopeId === undefined ? {} : { $scopeId: scopeId }),
    items: [new ToyTable(grid)],
    getItem: (key: string) => found(find(key)),
    getItemOrNullObject: find,
  } as HostCollection;
}

function found(object: HostObject): HostObject {
  if (object === NULL_OBJECT) throw missing();
  return object;
}

class ToyTable implements HostObject {
  readonly $type = 'Table';
  constructor(readonly grid: ToyGrid) {}

  get id(): string {
    return this.grid.table.id;
  }
  get name(): string {
    return this.grid.table.name;
  }
  set name(name: string) {
    this.grid.table.name = name;
  }
  get columns(): HostCollection {
    const { grid } = this;
    const items = (): HostObject[] =>
      (grid.tables()[0]?.columns ?? []).map(
        (column, index) => ({ $type: 'TableColumn', id: column.id, name: column.name, index }) as HostObject,
      );
    return {
      $type: 'TableColumnCollection',
      get items() {
        return items();
      },
      add: (_index: number | undefined, values: string[][]) => {
        const { rect } = grid.table;
        grid.table.rect = { ...rect, columns: rect.columns + 1 };
        grid.write({ row: rect.row, column: rect.column + rect.columns, rows: rect.rows, columns: 1 }, values);
        return items().at(-1);
      },
    } as HostCollection;
  }
  getDataBodyRange(): ToyRange {
    const { rect } = this.grid.table;
    return new ToyRange(this.grid, { ...rect, row: rect.row + 1, rows: rect.rows - 1 }, []);
  }
  getHeaderRowRange(): ToyRange {
    return new ToyRange(this.grid, { ...this.grid.table.rect, rows: 1 }, []);
  }
}
