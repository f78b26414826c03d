import { AddSheetTableMutation, DeleteSheetTableMutation, SetSheetTableMutation, TableManager } from '@univerjs/sheets-table';
import type { TableInfo } from './Grid';
import { fromRange, sameRect } from './rectangles';
import type { TableRegistry } from './TableRegistry';
import { SHEET_COLUMNS, SHEET_ROWS } from './Grid';
import { toRange, type UniverHandles } from './UniverHandles';

/** What the grid does when a person changed tables by the component's own menus. */
export interface TableReactions {
  added(table: TableInfo): void;
  changed(table: TableInfo): void;
  deleted(tableId: string): void;
}

/**
 * The component's own tables: stripes, header buttons and menus. They are drawn after the registry, and what a person does with them is
 * taken over into it.
 */
export class TablePictures {
  private readonly pictures = new Map<string, string>();
  private drawing = false;
  private readonly stops: (() => void)[];

  constructor(
    private readonly handles: UniverHandles,
    private readonly registry: TableRegistry,
    private readonly react: TableReactions,
  ) {
    const manager = handles.service(TableManager);
    const subscriptions = [
      manager.tableAdd$.subscribe(({ unitId, subUnitId, range, tableName, tableId }) => {
        if (this.drawing || unitId !== handles.unitId) return;
        const table = registry.add({ sheetId: subUnitId, rect: fromRange(range, SHEET_ROWS, SHEET_COLUMNS), name: tableName });
        this.pictures.set(table.id, tableId);
        react.added(table);
      }),
      manager.tableDelete$.subscribe(({ tableId }) => {
        const id = this.idOf(tableId);
        if (this.drawing || id === undefined) return;
        this.pictures.delete(id);
        registry.remove(id);
        react.deleted(id);
      }),
      manager.tableNameChanged$.subscribe(({ tableId, tableName }) => {
        const id = this.idOf(tableId);
        if (!this.drawing && id !== undefined) react.changed(registry.update(id, { name: tableName }));
      }),
      manager.tableRangeChanged$.subscribe(({ tableId }) => {
        const id = this.idOf(tableId);
        if (!this.drawing && id !== undefined) this.adoptOne(id);
      }),
    ];
    this.stops = subscriptions.map((subscription) => () => subscription.unsubscribe());
  }

  /** Draws a table as the registry has it. */
  draw(table: TableInfo): void {
    const { unitId } = this.handles;
    const tableId = this.pictures.get(table.id);
    const picture = tableId === undefined ? undefined : this.handles.service(TableManager).getTable(unitId, tableId);
    this.quietly(() => {
      if (tableId === undefined || !picture) {
        const id = `table-${table.id}`;
        this.pictures.set(table.id, id);
        this.handles.run(AddSheetTableMutation.id, {
          subUnitId: table.sheetId,
          tableId: id,
          name: table.name,
          range: toRange(table.rect),
          header: table.columns.map(({ name }) => name),
          options: { tableStyleId: themeOf(table.style), showHeader: table.showHeaders },
        });
        return;
      }
      const moved = !sameRect(fromRange(picture.getRange(), SHEET_ROWS, SHEET_COLUMNS), table.rect);
      const theme = themeOf(table.style);
      const config = {
        ...(picture.getDisplayName() !== table.name && { name: table.name }),
        ...(moved && { updateRange: { newRange: toRange(table.rect) } }),
        ...(picture.getTableStyleId() !== theme && { theme }),
        ...(picture.isShowHeader() !== table.showHeaders && { options: { showHeader: table.showHeaders } }),
      };
      if (Object.keys(config).length > 0) this.handles.run(SetSheetTableMutation.id, { subUnitId: table.sheetId, tableId, config });
    });
  }

  erase(sheetId: string, id: string): void {
    const tableId = this.pictures.get(id);
    this.pictures.delete(id);
    if (tableId !== undefined) this.quietly(() => this.handles.run(DeleteSheetTableMutation.id, { subUnitId: sheetId, tableId }));
  }

  /** After the component itself moved cells: its tables know best where they are now. */
  adopt(): void {
    for (const id of this.pictures.keys()) this.adoptOne(id);
  }

  dispose(): void {
    for (const stop of this.stops) stop();
  }

  private adoptOne(id: string): void {
    const table = this.registry.find(id);
    const picture = this.handles.service(TableManager).getTable(this.handles.unitId, this.pictures.get(id) ?? '');
    if (!table || !picture) return;
    const rect = fromRange(picture.getRange(), SHEET_ROWS, SHEET_COLUMNS);
    if (!sameRect(rect, table.rect)) this.react.changed(this.registry.update(id, { rect }));
  }

  private idOf(tableId: string): string | undefined {
    return [...this.pictures].find(([, picture]) => picture === tableId)?.[0];
  }

  private quietly(work: () => void): void {
    this.drawing = true;
    try {
      work();
    } finally {
      this.drawing = false;
    }
  }
}

/** The component's theme nearest to an Excel style: it has six colours, Excel seven by number. */
function themeOf(style: string): string {
  const number = Number(/\d+$/.exec(style)?.[0] ?? 2);
  return `table-default-${(number + 4) % 6}`;
}
