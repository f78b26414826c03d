import { HostError } from '../executor/HostError';
import type { HostCollection, HostObject } from '../executor/HostObject';
import { NULL_OBJECT } from '../executor/NullObject';
import type { Rect, TableInfo } from '../grid/Grid';
import { parseAddress } from './addresses';
import { invalidArgument, itemNotFound, sameName, sheetNamed, type Model } from './Model';
import { freeName } from './objectNames';
import { Range } from './Range';
import { overlap } from '../grid/rectangles';
import { contains, isUnbounded } from './rects';
import { insertSheetCells } from './shifting';
import { Table } from './Table';
import { refuseOverlap, writeHeaders } from './tableShape';

/** The style Excel gives a new table. */
const DEFAULT_STYLE = 'TableStyleMedium2';

/** Finding by id or name, in the order of the workbook. */
abstract class TableList implements HostCollection {
  abstract readonly $type: string;

  constructor(protected readonly model: Model) {}

  protected abstract includes(table: TableInfo): boolean;

  get items(): readonly Table[] {
    return this.infos.map(({ id }) => new Table(this.model, id));
  }
  getCount(): number {
    return this.infos.length;
  }
  getItem(key: string): Table {
    const table = this.find(key);
    if (!table) throw itemNotFound();
    return table;
  }
  getItemOrNullObject(key: string): HostObject {
    return this.find(key) ?? NULL_OBJECT;
  }

  protected get infos(): readonly TableInfo[] {
    return this.model.grid.tables().filter((table) => this.includes(table));
  }
  private find(key: string): Table | undefined {
    const table = this.infos.find(({ id }) => id === key) ?? this.infos.find(({ name }) => sameName(name, key));
    return table && new Table(this.model, table.id);
  }
}

/** `Excel.TableCollection` of the workbook or of one sheet. */
export class TableCollection extends TableList {
  readonly $type = 'TableCollection';
  /** The sheet's id, under which events of its tables are listened to. */
  readonly $scopeId?: string;

  constructor(
    model: Model,
    private readonly sheetId?: string,
  ) {
    super(model);
    if (sheetId !== undefined) this.$scopeId = sheetId;
  }

  protected includes(table: TableInfo): boolean {
    return this.sheetId === undefined || table.sheetId === this.sheetId;
  }

  get count(): number {
    return this.getCount();
  }
  getItemAt(index: number): Table {
    const table = this.items[index];
    if (!table) throw invalidArgument('There is no such table.');
    return table;
  }

  /** @param address a range, or an address; without a sheet's name it means this sheet, in the workbook's collection the active one. */
  add(address: Range | string, hasHeaders: boolean): Table {
    const { grid, protections } = this.model;
    const { sheetId, rect: asked } = this.placeOf(address);
    protections.demand(sheetId, 'edit');
    if (isUnbounded(asked)) throw new HostError('NotImplemented', 'This host makes no tables of whole rows or columns.');
    refuseOverlap(this.model, sheetId, asked);
    if (!hasHeaders) {
      insertSheetCells(this.model, sheetId, { ...asked, rows: 1 }, 'Down');
    }
    // A table has a row of data at least.
    const rect: Rect = { ...asked, rows: hasHeaders ? Math.max(2, asked.rows) : asked.rows + 1 };
    refuseOverlap(this.model, sheetId, rect);
    writeHeaders(this.model, sheetId, { ...rect, rows: 1 }, []);
    const taken = [...grid.tables(), ...grid.names()].map(({ name }) => name);
    const table = grid.addTable(sheetId, rect, { name: freeName('Table', taken), hasHeaders: true });
    if (table.style !== DEFAULT_STYLE) grid.updateTable(table.id, { style: DEFAULT_STYLE });
    return new Table(this.model, table.id);
  }

  private placeOf(address: Range | string): { readonly sheetId: string; readonly rect: Rect } {
    const home = this.sheetId ?? this.model.grid.activeSheetId();
    if (address instanceof Range) {
      if (this.sheetId !== undefined && address.sheetId !== this.sheetId) throw invalidArgument('The range lies on another worksheet.');
      return { sheetId: address.sheetId, rect: address.rect };
    }
    const parsed = parseAddress(address);
    if (!parsed) throw invalidArgument('This is not an address of cells.');
    if (parsed.sheetName === undefined) return { sheetId: home, rect: parsed.rect };
    const sheet = sheetNamed(this.model, parsed.sheetName);
    if (!sheet) throw itemNotFound();
    return { sheetId: sheet.id, rect: parsed.rect };
  }
}

/** `Excel.TableScopedCollection`: the tables a range touches. */
export class TableScopedCollection extends TableList {
  readonly $type = 'TableScopedCollection';

  constructor(
    model: Model,
    private readonly sheetId: string,
    private readonly rect: Rect,
    private readonly fullyContained: boolean,
  ) {
    super(model);
  }

  protected includes(table: TableInfo): boolean {
    if (table.sheetId !== this.sheetId) return false;
    return this.fullyContained ? contains(this.rect, table.rect) : overlap(this.rect, table.rect) !== undefined;
  }

  getFirst(): Table {
    const [first] = this.items;
    if (!first) throw itemNotFound();
    return first;
  }
}
