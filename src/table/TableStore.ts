import { CellColumn } from './CellColumn';
import type { TableChunk, TableHeader } from './RawTable';

/**
 * A table as read so far: chunk after chunk into packed columns, still without any meaning, so that policies can be tried on it at will.
 * Columns that no chunk brought are absent; chunks may bring further columns later.
 */
export class TableStore {
  private readonly columns = new Map<string, CellColumn>();

  constructor(readonly header: TableHeader) {}

  /** Cost: O(cells of the chunk). */
  append(chunk: TableChunk): void {
    for (const [name, cells] of Object.entries(chunk.cells)) {
      let column = this.columns.get(name);
      if (!column) {
        column = new CellColumn(this.header.rowCount);
        this.columns.set(name, column);
      }
      column.write(chunk.firstRow, cells, chunk.numberFormats?.[name]);
    }
  }

  column(name: string): CellColumn | undefined {
    return this.columns.get(name);
  }

  get columnNames(): readonly string[] {
    return [...this.columns.keys()];
  }

  /** Number format of the column as a whole, `General` when unknown. */
  numberFormat(name: string): string {
    return this.header.columns.find((column) => column.name === name)?.numberFormat ?? 'General';
  }
}
