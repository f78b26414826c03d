import { CellValueType } from '@univerjs/core';
import type { Calculation } from './Calculation';
import type { SpilledValues } from './SpilledValues';
import type { TableRegistry } from './TableRegistry';
import { SHEET_COLUMNS, SHEET_ROWS } from './Grid';
import type { UniverHandles } from './UniverHandles';

/** Excel's rules for spills where the engine has others: sheets are as large as Excel's, and tables take no spills. */
export class SpillLimits {
  constructor(
    private readonly handles: UniverHandles,
    private readonly spills: SpilledValues,
    private readonly calculation: Calculation,
    private readonly tables: TableRegistry,
  ) {}

  /** After a calculation: makes room for spills that ended at the allocated part of a sheet, takes back those inside tables. */
  enforce(): void {
    for (const sheet of this.handles.workbook.getSheets()) {
      const sheetId = sheet.getSheetId();
      const spills = this.spills.all(sheetId).filter(({ rect }) => rect.rows > 1 || rect.columns > 1);
      const inTables = spills.filter(({ row, column }) => this.tables.covers(sheetId, row, column));
      this.spills.remove(sheetId, inTables);
      for (const { row, column } of inTables) {
        const cell = sheet.getCellMatrix().getValue(row, column);
        if (cell) Object.assign(cell, { v: '#SPILL!', t: CellValueType.STRING });
      }
      const cut = spills.filter(({ rect }) => {
        const [rows, columns] = [rect.row + rect.rows, rect.column + rect.columns];
        return rows <= SHEET_ROWS && columns <= SHEET_COLUMNS && (rows > sheet.getRowCount() || columns > sheet.getColumnCount());
      });
      for (const { rect } of cut) this.handles.grow(sheetId, rect);
      if (cut.length > 0) {
        this.calculation.request(
          sheetId,
          cut.map(({ row, column }) => ({ row, column, rows: 1, columns: 1 })),
        );
      }
      if (inTables.length > 0) this.handles.repaint(sheetId);
    }
  }
}
