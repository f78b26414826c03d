import type { ExcelGateway } from '../../../src/excel/ExcelGateway';
import type { Grid, Rect } from '../../../src/workbench/grid/Grid';
import { createHeadlessGrid } from '../../../src/workbench/grid/createHeadlessGrid';
import { createWorkbookModel } from '../../../src/workbench/model/createWorkbookModel';
import type { HostMethodCall } from '../../../src/workbench/protocol/HostMethod';
import { bootWorkbench, type BootedWorkbench, type BootOptions } from '../harness/bootWorkbench';

type Cells = readonly (readonly (string | number | boolean | null)[])[];

export interface BootedGateway {
  readonly gateway: ExcelGateway;
  readonly grid: Grid;
  readonly booted: BootedWorkbench;
  /** A sheet with a table of that name in A1; the first row is the header. Returns the sheet's id. */
  addTable(name: string, rows: Cells, sheetName?: string): string;
  /** A sheet with cells in A1 and the cell B2 selected. Returns the sheet's id. */
  addBlock(sheetName: string, rows: Cells): string;
  /** Writes cells as they are, from a cell on. */
  put(sheetId: string, row: number, column: number, rows: Cells): void;
  /** What the cells show, row by row. */
  cells(sheetId: string, rect: Partial<Rect>): unknown[][];
  tableRect(name: string): Rect | undefined;
  /** Another pane on the same workbook, as after a restart of the add-in: it remembers nothing. */
  restarted(): Promise<ExcelGateway>;
  /** Makes the host answer the batches with these numbers, counted from now, with an error (`HostMethodError`). */
  refuseBatches(error: number, isRefused: (batch: number, body: string) => boolean): void;
  refuseNothing(): void;
  /** Office.js' globals are this one's again, after another was booted. */
  useGlobals(): void;
  close(): void;
}

export interface GatewayOptions extends Pick<BootOptions, 'limits' | 'cellLimit'> {
  readonly date1904?: boolean;
}

/** The product's gateway on the real Office.js on the real grid. Office.js' globals are those of its window, as on a page. */
export const bootGateway = async ({ date1904 = false, ...options }: GatewayOptions = {}): Promise<BootedGateway> => {
  const grid = createHeadlessGrid({ date1904 });
  const settings = new Map<string, unknown>();
  const workbook = createWorkbookModel(grid, { settings, currentYear: () => 2026 });
  const booted = await bootWorkbench({ workbook, grid, settings, ...options });
  const view = booted.window as unknown as typeof globalThis;
  const useGlobals = () =>
    Object.assign(globalThis, {
      Excel: booted.Excel,
      Office: booted.Office,
      document: view.document,
      DOMParser: view.DOMParser,
      XMLSerializer: view.XMLSerializer,
      matchMedia: () => ({ matches: false, addEventListener: () => undefined, removeEventListener: () => undefined }),
    });
  useGlobals();
  const { createExcelGateway } = await import('../../../src/excel/createExcelGateway');
  const { conversation } = booted.host;
  const receive = conversation.receive.bind(conversation);
  const addSheet = (name: string, rows: Cells): string => {
    const { id } = grid.addSheet(name);
    grid.write(id, { row: 0, column: 0, rows: rows.length, columns: rows[0]?.length ?? 0 }, rows);
    grid.activateSheet(id);
    grid.select(id, [{ row: Math.min(1, rows.length - 1), column: 1, rows: 1, columns: 1 }]);
    return id;
  };
  return {
    gateway: createExcelGateway(),
    grid,
    booted,
    addTable: (name, rows, sheetName = name) => {
      const id = addSheet(sheetName, rows);
      grid.addTable(id, { row: 0, column: 0, rows: rows.length, columns: rows[0]?.length ?? 0 }, { name, hasHeaders: true });
      return id;
    },
    addBlock: addSheet,
    put: (sheetId, row, column, rows) => grid.write(sheetId, { row, column, rows: rows.length, columns: rows[0]?.length ?? 0 }, rows),
    cells: (sheetId, rect) => grid.read(sheetId, { row: 0, column: 0, rows: 1, columns: 1, ...rect }).map((row) => [...row]),
    tableRect: (name) => grid.tables().find((table) => table.name === name)?.rect,
    restarted: () => Promise.resolve(createExcelGateway()),
    refuseBatches: (error, isRefused) => {
      let batch = 0;
      conversation.receive = (text) => {
        const body = batchOf(text);
        if (body !== undefined && isRefused((batch += 1), body)) conversation.refuseNextBatch(error);
        receive(text);
      };
    },
    refuseNothing: () => {
      conversation.receive = receive;
    },
    useGlobals,
    close: () => {
      booted.close();
      grid.dispose();
    },
  };
};

/** The body of a Rich API batch; `undefined` for other messages. */
export const batchOf = (text: unknown): string | undefined => {
  const message = (typeof text === 'string' ? JSON.parse(text) : text) as { readonly _data?: HostMethodCall };
  const body = message._data?.ArrayData?.[4];
  return typeof body === 'string' ? body : undefined;
};
