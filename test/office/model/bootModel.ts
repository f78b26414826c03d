import { createHeadlessGrid } from '../../../src/workbench/grid/createHeadlessGrid';
import type { Grid } from '../../../src/workbench/grid/Grid';
import { createWorkbookModel } from '../../../src/workbench/model/createWorkbookModel';
import { WHOLE_SHEET } from '../../../src/workbench/model/rects';
import { bootWorkbench } from '../harness/bootWorkbench';

export interface BootedModel {
  readonly grid: Grid;
  /** The add-in's window; Office.js knows dates by its own `Date` only. */
  readonly window: Awaited<ReturnType<typeof bootWorkbench>>['window'];
  run<T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<T>;
  /** Puts the sheets into the state that the tests begin with: `Sheet1` with the table `Customers` in A1:C4, and `My Sheet`, empty. */
  fill(): Promise<void>;
  calculated(): Promise<void>;
  close(): void;
}

const CELLS = [
  ['Name', 'Amount', 'Region'],
  ['Ann', 120, 'N'],
  ['Bo', 80, 'S'],
  ['Cy', 40, 'N'],
];

/** The workbook model on the real grid, spoken to through the real Office.js. */
export async function bootModel(options: { readonly date1904?: boolean } = {}): Promise<BootedModel> {
  const grid = createHeadlessGrid(options);
  const settings = new Map<string, unknown>();
  const workbook = createWorkbookModel(grid, { settings, currentYear: () => 2024 });
  const booted = await bootWorkbench({ workbook, grid, settings });
  return {
    grid,
    window: booted.window,
    run: (batch) => booted.Excel.run(batch),
    fill: () => {
      reset(grid);
      return Promise.resolve();
    },
    calculated: () => grid.calculated(),
    close: () => {
      booted.close();
      grid.dispose();
    },
  };
}

function reset(grid: Grid): void {
  for (const { id } of grid.tables()) grid.deleteTable(id, 'convertToRange');
  for (const { name, sheetId } of grid.names()) grid.deleteName(name, sheetId);
  const [first] = grid.sheets();
  if (!first) throw new Error('The grid has no sheet.');
  if (first.name !== 'Sheet1') grid.renameSheet(first.id, 'Sheet1');
  if (!grid.sheets().some(({ name }) => name === 'My Sheet')) grid.addSheet('My Sheet');
  grid.setRowsHidden(first.id, 0, 100, false);
  grid.clearContents(first.id, WHOLE_SHEET);
  grid.clearStyles(first.id, WHOLE_SHEET);
  const rect = { row: 0, column: 0, rows: 4, columns: 3 };
  grid.write(first.id, rect, CELLS);
  grid.addTable(first.id, rect, { name: 'Customers', hasHeaders: true });
}

/** The code Excel refuses something with; 'none' when it does not. */
export async function codeOf(attempt: Promise<unknown>): Promise<string> {
  try {
    await attempt;
    return 'none';
  } catch (error) {
    return (error as { readonly code?: string }).code ?? String(error);
  }
}
