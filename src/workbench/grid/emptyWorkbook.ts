import type { IWorkbookData, IWorksheetData } from '@univerjs/core';
import { INITIAL_COLUMNS, INITIAL_ROWS } from './UniverHandles';

/** A workbook of one blank sheet, in the component's form. */
export function emptyWorkbook(): Partial<IWorkbookData> {
  const sheet: Partial<IWorksheetData> = {
    id: 'sheet1',
    name: 'Sheet1',
    rowCount: INITIAL_ROWS,
    columnCount: INITIAL_COLUMNS,
    cellData: {},
  };
  return { id: 'workbook', name: 'Workbook', sheetOrder: ['sheet1'], styles: {}, sheets: { sheet1: sheet } };
}
