/** Filters of table columns by value, which the grid knows only as hidden rows: table id -> column id -> values shown. */
export class TableFilters {
  private readonly filters = new Map<string, Map<number, readonly string[]>>();

  of(tableId: string): ReadonlyMap<number, readonly string[]> {
    return this.filters.get(tableId) ?? new Map<number, readonly string[]>();
  }

  set(tableId: string, columnId: number, values: readonly string[]): void {
    const columns = this.filters.get(tableId) ?? new Map<number, readonly string[]>();
    columns.set(columnId, values);
    this.filters.set(tableId, columns);
  }

  clear(tableId: string, columnId?: number): void {
    if (columnId === undefined) this.filters.delete(tableId);
    else this.filters.get(tableId)?.delete(columnId);
  }
}
