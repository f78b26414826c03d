import { followStructure } from './followStructure';
import type { CellContent, Rect, StructureChange, TableInfo } from './Grid';
import { contains, overlap, sameRect } from './rectangles';

/** A table as it is kept: names of columns live in the header cells while those are shown. */
interface TableRecord {
  readonly id: string;
  name: string;
  sheetId: string;
  rect: Rect;
  showHeaders: boolean;
  showTotals: boolean;
  style: string;
  showBandedRows: boolean;
  columns: { readonly id: number; name: string }[];
  nextColumnId: number;
}

/** What may be changed of a table. */
export type TablePatch = Partial<Pick<TableInfo, 'name' | 'rect' | 'showHeaders' | 'showTotals' | 'style' | 'showBandedRows'>>;

/** A table as a file or a caller describes it. */
export interface TableDescription extends TablePatch {
  readonly sheetId: string;
  readonly rect: Rect;
  readonly name: string;
  /** Names of columns without header cells; ids where a file gives them. */
  readonly columns?: readonly { readonly id?: number; readonly name: string }[];
}

const DEFAULT_STYLE = 'TableStyleMedium2';

/** The tables of the workbook. The component's own are a picture of these. */
export class TableRegistry {
  private readonly records = new Map<string, TableRecord>();
  private nextId = 1;

  /** @param headerText the text of a header cell. */
  constructor(private readonly headerText: (sheetId: string, rect: Rect) => readonly CellContent[]) {}

  all(): readonly TableInfo[] {
    return [...this.records.values()].map((record) => this.info(record));
  }

  get(id: string): TableInfo {
    return this.info(this.record(id));
  }

  find(id: string): TableInfo | undefined {
    const record = this.records.get(id);
    return record && this.info(record);
  }

  /** Whether a cell belongs to a table. Cheap: asked for each call of a function. */
  covers(sheetId: string, row: number, column: number): boolean {
    for (const record of this.records.values()) if (record.sheetId === sheetId && contains(record.rect, row, column)) return true;
    return false;
  }

  add(description: TableDescription): TableInfo {
    const { rect } = description;
    const columns = Array.from({ length: rect.columns }, (_, index) => {
      const given = description.columns?.[index];
      return { id: given?.id ?? index + 1, name: given?.name ?? `Column${index + 1}` };
    });
    const record: TableRecord = {
      id: String(this.nextId++),
      name: description.name,
      sheetId: description.sheetId,
      rect,
      showHeaders: description.showHeaders ?? true,
      showTotals: description.showTotals ?? false,
      style: description.style ?? DEFAULT_STYLE,
      showBandedRows: description.showBandedRows ?? true,
      columns,
      nextColumnId: Math.max(0, ...columns.map(({ id }) => id)) + 1,
    };
    this.records.set(record.id, record);
    return this.info(record);
  }

  update(id: string, patch: TablePatch): TableInfo {
    const record = this.record(id);
    // Names have to be known before headers go.
    this.info(record);
    if (patch.rect) this.resize(record, patch.rect);
    if (patch.name !== undefined) record.name = patch.name;
    if (patch.showHeaders !== undefined) record.showHeaders = patch.showHeaders;
    if (patch.showTotals !== undefined) record.showTotals = patch.showTotals;
    if (patch.style !== undefined) record.style = patch.style;
    if (patch.showBandedRows !== undefined) record.showBandedRows = patch.showBandedRows;
    return this.info(record);
  }

  remove(id: string): void {
    this.records.delete(id);
  }

  removeOfSheet(sheetId: string): readonly string[] {
    const ids = [...this.records.values()].filter((record) => record.sheetId === sheetId).map(({ id }) => id);
    for (const id of ids) this.records.delete(id);
    return ids;
  }

  /** Moves tables along with their cells. Returns the ids of tables that changed, and of those that are gone. */
  follow(change: StructureChange): { readonly changed: readonly string[]; readonly removed: readonly string[] } {
    const changed: string[] = [];
    const removed: string[] = [];
    for (const record of [...this.records.values()]) {
      if (record.sheetId !== change.sheetId) continue;
      const before = record.rect;
      const after = followStructure(before, change);
      if (!after) {
        this.records.delete(record.id);
        removed.push(record.id);
      } else if (!sameRect(before, after)) {
        if (after.columns !== before.columns) this.spliceColumns(record, change);
        record.rect = after;
        changed.push(record.id);
      }
    }
    return { changed, removed };
  }

  /** The tables whose headers lie in a rect, with their names before and now. */
  renamedColumns(sheetId: string, rect: Rect): { table: TableInfo; index: number; before: string; after: string }[] {
    return [...this.records.values()].flatMap((record) => {
      if (record.sheetId !== sheetId || !record.showHeaders || !overlap({ ...record.rect, rows: 1 }, rect)) return [];
      const before = record.columns.map(({ name }) => name);
      const table = this.info(record);
      return table.columns.flatMap(({ name }, index) => {
        const old = before[index];
        return old === undefined || old === name ? [] : [{ table, index, before: old, after: name }];
      });
    });
  }

  private record(id: string): TableRecord {
    const record = this.records.get(id);
    if (!record) throw new RangeError(`No table with id ${id}`);
    return record;
  }

  private info(record: TableRecord): TableInfo {
    if (record.showHeaders) {
      const texts = this.headerText(record.sheetId, { ...record.rect, rows: 1 });
      record.columns.forEach((column, index) => {
        const text = texts[index];
        if (text !== null && text !== undefined && text !== '') column.name = String(text);
      });
    }
    const { id, name, sheetId, rect, showHeaders, showTotals, style, showBandedRows } = record;
    const columns = record.columns.map((column) => ({ ...column }));
    return { id, name, sheetId, rect, showHeaders, showTotals, style, showBandedRows, columns };
  }

  /** Columns keep their ids as long as they stay in their column of the sheet. */
  private resize(record: TableRecord, rect: Rect): void {
    const before = new Map(record.columns.map((column, index) => [record.rect.column + index, column]));
    record.columns = Array.from(
      { length: rect.columns },
      (_, index) => before.get(rect.column + index) ?? { id: record.nextColumnId++, name: `Column${index + 1}` },
    );
    record.rect = rect;
  }

  private spliceColumns(record: TableRecord, { kind, rect }: StructureChange): void {
    const at = Math.max(0, rect.column - record.rect.column);
    if (kind === 'insert') {
      const added = Array.from({ length: rect.columns }, (_, index) => ({ id: record.nextColumnId++, name: `Column${at + index + 1}` }));
      record.columns.splice(at, 0, ...added);
    } else {
      const end = rect.column + rect.columns - record.rect.column;
      record.columns.splice(at, end - at);
    }
  }
}
