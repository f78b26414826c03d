import { BooleanNumber, type IColumnData, type IRowData, type Nullable } from '@univerjs/core';
import type { Cell, CellStyle, CellValue, ColumnDef, RowDef, Sheet } from 'hucre';
import { CellError, type CellContent } from '../grid/Grid';
import { a1 } from '../grid/rectangles';
import type { UniverGrid } from '../grid/UniverGrid';
import { toFileFormula } from './formulaText';
import { DIGIT_PIXELS, PADDING_PIXELS, POINT_PIXELS } from './loadSheet';
import { toFileStyle } from './styleMapping';

/** Marks an error as the cached result of a formula: the writer knows results of text, number and truth only. */
export const ERROR_MARK = '\u{E000}error\u{E000}';

/** Errors a file's cells may hold; the younger ones need parts of their own in a file and are calculated anew when it is opened. */
const FILE_ERRORS = new Set(['#N/A', '#VALUE!', '#REF!', '#DIV/0!', '#NUM!', '#NAME?', '#NULL!']);

/** A sheet of the grid as the writer takes it, on top of what else the file had for it. */
export function saveSheet(grid: UniverGrid, sheetId: string, original: Sheet | undefined): Sheet {
  const info = grid.sheets().find(({ id }) => id === sheetId);
  const used = grid.usedRect(sheetId);
  const extent = used && { row: 0, column: 0, rows: used.row + used.rows, columns: used.column + used.columns };
  const contents = extent ? grid.read(sheetId, extent) : [];
  const cells = new Map<string, Cell>();
  for (const [key, cell] of original?.cells ?? []) {
    // Comments and hyperlinks stay where they were.
    if (cell.comment || cell.hyperlink) {
      const { comment, hyperlink } = cell;
      cells.set(key, { value: null, type: 'empty', ...(comment && { comment }), ...(hyperlink && { hyperlink }) });
    }
  }
  const cellAt = (row: number, column: number): Cell => {
    const key = `${row},${column}`;
    const cell = cells.get(key) ?? { value: null, type: 'empty' };
    cells.set(key, cell);
    return cell;
  };
  const rows: CellValue[][] = contents.map((line) => line.map(plainValue));
  contents.forEach((line, row) => {
    line.forEach((content, column) => {
      // The writer takes such a text for an error.
      if (typeof content === 'string' && content.startsWith('#')) cellAt(row, column).richText = [{ text: content }];
    });
  });
  for (const { row, column, formula, spill } of grid.formulas(sheetId)) {
    const cell = cellAt(row, column);
    delete cell.richText;
    const result = cachedResult(contents[row]?.[column] ?? null);
    Object.assign(cell, {
      type: 'formula',
      formula: toFileFormula(formula, grid.isCustomFunction),
      ...(result !== undefined && { formulaResult: result }),
    });
    if (spill) Object.assign(cell, { formulaType: 'array', formulaRef: a1(spill), formulaDynamic: true });
    const line = rows[row];
    if (line) line[column] = null;
  }
  saveStyles(grid, sheetId, cellAt);
  const { columns, rowDefs } = sizesOf(grid, sheetId);
  const merges = grid.handles.sheet(sheetId).getMergeData();
  const rest: Sheet = { ...(original ?? { name: '', rows: [] }) };
  for (const key of ['columns', 'cells', 'hidden', 'veryHidden'] as const) delete rest[key];
  return {
    ...rest,
    name: info?.name ?? '',
    rows,
    cells,
    rowDefs,
    merges: merges.map(({ startRow, endRow, startColumn, endColumn }) => ({ startRow, endRow, startCol: startColumn, endCol: endColumn })),
    ...(columns.length > 0 && { columns }),
    ...(info?.visibility === 'Hidden' && { hidden: true }),
    ...(info?.visibility === 'VeryHidden' && { veryHidden: true }),
    tables: grid
      .tables()
      .filter((table) => table.sheetId === sheetId)
      .map(({ name, rect, columns: tableColumns }) => ({
        name,
        range: a1(rect),
        columns: tableColumns.map((column) => ({ name: column.name })),
      })),
  };
}

function plainValue(content: CellContent): CellValue {
  if (content instanceof CellError) return FILE_ERRORS.has(content.code) ? content.code : '#VALUE!';
  return typeof content === 'string' && content.startsWith('#') ? null : content;
}

function cachedResult(content: CellContent): CellValue | undefined {
  if (content === null) return undefined;
  if (!(content instanceof CellError)) return content;
  if (content.code === '#BUSY!') return undefined;
  return ERROR_MARK + (FILE_ERRORS.has(content.code) ? content.code : '#VALUE!');
}

function saveStyles(grid: UniverGrid, sheetId: string, cellAt: (row: number, column: number) => Cell): void {
  const styles = grid.handles.workbook.getStyles();
  const known = new Map<unknown, CellStyle | undefined>();
  grid.handles
    .sheet(sheetId)
    .getCellMatrix()
    .forValue((row, column, cell) => {
      const key = cell?.s;
      if (!key) return;
      if (!known.has(key)) {
        const style = styles.get(key);
        known.set(key, style ? toFileStyle(style) : undefined);
      }
      const style = known.get(key);
      if (style) cellAt(row, column).style = style;
    });
}

function sizesOf(grid: UniverGrid, sheetId: string): { columns: ColumnDef[]; rowDefs: Map<number, RowDef> } {
  const { columnData, rowData } = grid.handles.sheet(sheetId).getSnapshot();
  const columns: ColumnDef[] = [];
  for (const [key, data] of Object.entries(columnData as Record<string, Nullable<Partial<IColumnData>>>)) {
    if (!data || (data.w === undefined && data.hd !== BooleanNumber.TRUE)) continue;
    columns[Number(key)] = {
      ...(data.w !== undefined && { width: (data.w - PADDING_PIXELS) / DIGIT_PIXELS }),
      ...(data.hd === BooleanNumber.TRUE && { hidden: true }),
    };
  }
  const rowDefs = new Map<number, RowDef>();
  for (const [key, data] of Object.entries(rowData as Record<string, Nullable<Partial<IRowData>>>)) {
    if (!data) continue;
    const height = data.ia === BooleanNumber.FALSE && data.h ? data.h / POINT_PIXELS : undefined;
    const hidden = !grid.handles.sheet(sheetId).getRowVisible(Number(key));
    if (height !== undefined || hidden) rowDefs.set(Number(key), { ...(height !== undefined && { height }), ...(hidden && { hidden }) });
  }
  return { columns: Array.from(columns, (column) => column ?? {}), rowDefs };
}
