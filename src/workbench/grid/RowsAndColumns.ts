import { SetRowHiddenMutation, SetRowVisibleMutation, SetWorksheetColWidthMutation } from '@univerjs/sheets';
import type { Rect } from './Grid';
import { toRange, type UniverHandles } from './UniverHandles';

/** Rows hidden by hand or by a filter, and widths of columns. */
export class RowsAndColumns {
  constructor(private readonly handles: UniverHandles) {}

  hidden(sheetId: string, rect: Rect): readonly number[] {
    const sheet = this.handles.sheet(sheetId);
    const last = Math.min(rect.row + rect.rows, sheet.getRowCount());
    const rows: number[] = [];
    for (let row = rect.row; row < last; row++) if (!sheet.getRowVisible(row)) rows.push(row);
    return rows;
  }

  set(sheetId: string, row: number, rows: number, hidden: boolean): void {
    const sheet = this.handles.sheet(sheetId);
    this.handles.grow(sheetId, { row, rows, column: 0, columns: 1 });
    const ranges = [toRange({ row, rows: Math.min(rows, sheet.getRowCount() - row), column: 0, columns: sheet.getColumnCount() })];
    this.handles.run(hidden ? SetRowHiddenMutation.id : SetRowVisibleMutation.id, { subUnitId: sheetId, ranges });
  }

  setColumnWidth(sheetId: string, column: number, columns: number, pixels: number): void {
    this.handles.grow(sheetId, { row: 0, rows: 1, column, columns });
    const ranges = [toRange({ row: 0, rows: this.handles.sheet(sheetId).getRowCount(), column, columns })];
    this.handles.run(SetWorksheetColWidthMutation.id, { subUnitId: sheetId, ranges, colWidth: pixels });
  }
}
