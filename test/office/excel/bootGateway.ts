import type { ExcelGateway } from '../../../src/excel/ExcelGateway';
import type { Grid, Rect } from '../../../src/workbench/grid/Grid';
import { createHeadlessGrid } from '../../../src/workbench/grid/createHeadlessGrid';
import { createWorkbookModel } from '../../../src/workbench/model/createWorkbookModel';
import { bootWorkbench, type BootedWorkbench } from '../harness/bootWorkbench';

export interface BootedGateway {
  readonly gateway: ExcelGateway;
  readonly grid: Grid;
  readonly booted: BootedWorkbench;
  /** A sheet with a table of that name in A1; the first row is the header. Returns the sheet's id. */
  addTable(name: string, rows: readonly (readonly (string | number)[])[]): string;
  /** What the cells show, row by row. */
  cells(sheetId: string, rect: Partial<Rect>): unknown[][];
  close(): void;
}

/** The product's gateway on the real Office.js on the real grid. Office.js' globals are those of its window, as on a page. */
export const bootGateway = async (): Promise<BootedGateway> => {
  const grid = createHeadlessGrid();
  const settings = new Map<string, unknown>();
  const booted = await bootWorkbench({ workbook: createWorkbookModel(grid, { settings, currentYear: () => 2026 }), grid, settings });
  const { window } = booted;
  const view = window as unknown as typeof globalThis;
  Object.assign(globalThis, {
    Excel: booted.Excel,
    Office: booted.Office,
    document: view.document,
    DOMParser: view.DOMParser,
    XMLSerializer: view.XMLSerializer,
    matchMedia: () => ({ matches: false, addEventListener: () => undefined, removeEventListener: () => undefined }),
  });
  const { createExcelGateway } = await import('../../../src/excel/createExcelGateway');
  return {
    gateway: createExcelGateway(),
    grid,
    booted,
    addTable: (name, rows) => {
      const { id } = grid.addSheet(name);
      const rect = { row: 0, column: 0, rows: rows.length, columns: rows[0]?.length ?? 0 };
      grid.write(id, rect, rows);
      grid.addTable(id, rect, { name, hasHeaders: true });
      grid.activateSheet(id);
      grid.select(id, [{ row: 1, column: 1, rows: 1, columns: 1 }]);
      return id;
    },
    cells: (sheetId, rect) => grid.read(sheetId, { row: 0, column: 0, rows: 1, columns: 1, ...rect }).map((row) => [...row]),
    close: () => {
      booted.close();
      grid.dispose();
    },
  };
};
