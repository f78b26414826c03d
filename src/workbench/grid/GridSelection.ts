import { SelectionMoveType, SetSelectionsOperation, SheetsSelectionsService } from '@univerjs/sheets';
import type { Rect } from './Grid';
import { fromRange, sameRect } from './rectangles';
import { SHEET_COLUMNS, SHEET_ROWS } from './Grid';
import { toRange, type UniverHandles } from './UniverHandles';

const FIRST_CELL: Rect = { row: 0, column: 0, rows: 1, columns: 1 };

/** What the user has selected, on the active sheet. Headers of rows and columns select whole ones, as large as Excel's. */
export class GridSelection {
  private last: { sheetId: string; rects: readonly Rect[] } | undefined;

  constructor(
    private readonly handles: UniverHandles,
    private readonly activeSheetId: () => string,
  ) {}

  get(): { readonly sheetId: string; readonly rects: readonly Rect[] } {
    const sheetId = this.activeSheetId();
    const sheet = this.handles.sheet(sheetId);
    const selections = this.handles
      .service(SheetsSelectionsService)
      .getWorkbookSelections(this.handles.unitId)
      .getSelectionsOfWorksheet(sheetId);
    const rects = (selections ?? []).map(({ range }) => {
      const rect = fromRange(range, sheet.getRowCount(), sheet.getColumnCount());
      const wholeColumns = rect.row === 0 && rect.rows >= sheet.getRowCount();
      const wholeRows = rect.column === 0 && rect.columns >= sheet.getColumnCount();
      return { ...rect, ...(wholeColumns && { rows: SHEET_ROWS }), ...(wholeRows && { columns: SHEET_COLUMNS }) };
    });
    return { sheetId, rects: rects.length ? rects : [FIRST_CELL] };
  }

  set(sheetId: string, rects: readonly Rect[]): void {
    const sheet = this.handles.sheet(sheetId);
    for (const rect of rects) this.handles.grow(sheetId, rect);
    const selections = rects.map((rect) => {
      const range = toRange({
        ...rect,
        rows: Math.min(rect.rows, sheet.getRowCount() - rect.row),
        columns: Math.min(rect.columns, sheet.getColumnCount() - rect.column),
      });
      const { row, column } = rect;
      const cell = { startRow: row, startColumn: column, endRow: row, endColumn: column, actualRow: row, actualColumn: column };
      return { range, primary: { ...cell, isMerged: false, isMergedMainCell: false }, style: null };
    });
    this.handles.run(SetSelectionsOperation.id, { subUnitId: sheetId, selections, type: SelectionMoveType.MOVE_END, reveal: true });
  }

  /** The selection when it differs from the last one reported. */
  news(): { readonly sheetId: string; readonly rects: readonly Rect[] } | undefined {
    const now = this.get();
    const { last } = this;
    const same =
      last?.sheetId === now.sheetId &&
      last.rects.length === now.rects.length &&
      now.rects.every((rect, index) => sameRect(rect, last.rects[index] ?? rect));
    if (same) return undefined;
    this.last = now;
    return now;
  }
}
