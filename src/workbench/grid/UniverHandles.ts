import type { Univer, Workbook, Worksheet } from '@univerjs/core';
import { ICommandService, type IRange } from '@univerjs/core';
import { FormulaDataModel } from '@univerjs/engine-formula';
import { SHEET_COLUMNS, SHEET_ROWS, type GridEvent, type Rect } from './Grid';

/** Rows and columns a sheet starts with; it grows as cells are written. */
export const INITIAL_ROWS = 1000;
export const INITIAL_COLUMNS = 40;

/** What the parts of the grid share: the component's services, and the way to tell of events and to repaint. */
export class UniverHandles {
  readonly unitId: string;
  readonly commands: ICommandService;
  readonly formulaModel: FormulaDataModel;
  private readonly listeners = new Set<(event: GridEvent) => void>();

  constructor(
    readonly univer: Univer,
    readonly workbook: Workbook,
    /** Redraws a sheet after its cells changed behind the component's back; nothing to do without a screen. */
    readonly repaint: (sheetId: string) => void = () => undefined,
  ) {
    this.unitId = workbook.getUnitId();
    this.commands = this.service(ICommandService);
    this.formulaModel = this.service(FormulaDataModel);
  }

  get service(): ReturnType<Univer['__getInjector']>['get'] {
    const injector = this.univer.__getInjector();
    return injector.get.bind(injector);
  }

  /** Throws for an unknown sheet: the caller holds an id of a deleted sheet. */
  sheet(sheetId: string): Worksheet {
    const sheet = this.workbook.getSheetBySheetId(sheetId);
    if (!sheet) throw new RangeError(`No sheet with id ${sheetId}`);
    return sheet;
  }

  /** Runs one of the component's commands with the ids of this workbook filled in. Throws when the component refuses. */
  run(id: string, params: object, options?: { readonly onlyLocal?: boolean; readonly fromCollab?: boolean }): void {
    const done = this.commands.syncExecuteCommand(id, { unitId: this.unitId, ...params }, options);
    if (!done) throw new Error(`The grid refused ${id}`);
  }

  /** Makes room, so that the component draws and calculates cells at the far end of a rect. Unbounded rects allocate nothing. */
  grow(sheetId: string, rect: Rect): void {
    const sheet = this.sheet(sheetId);
    const rows = rect.row + rect.rows;
    const columns = rect.column + rect.columns;
    if (rows > sheet.getRowCount() && rect.rows < SHEET_ROWS) {
      this.run('sheet.mutation.set-worksheet-row-count', { subUnitId: sheetId, rowCount: Math.min(SHEET_ROWS, rows + 100) });
    }
    if (columns > sheet.getColumnCount() && rect.columns < SHEET_COLUMNS) {
      this.run('sheet.mutation.set-worksheet-column-count', { subUnitId: sheetId, columnCount: Math.min(SHEET_COLUMNS, columns + 5) });
    }
  }

  emit(event: GridEvent): void {
    for (const listener of [...this.listeners]) listener(event);
  }

  onEvent(listener: (event: GridEvent) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  dispose(): void {
    this.listeners.clear();
    this.univer.dispose();
  }
}

export const toRange = (rect: Rect): IRange => ({
  startRow: rect.row,
  endRow: rect.row + rect.rows - 1,
  startColumn: rect.column,
  endColumn: rect.column + rect.columns - 1,
});
