import type { ICellData, Nullable } from '@univerjs/core';
import { LexerTreeBuilder } from '@univerjs/engine-formula';
import {
  DeleteRangeMoveLeftCommand,
  DeleteRangeMoveUpCommand,
  InsertColMutation,
  InsertRangeMoveDownCommand,
  InsertRangeMoveRightCommand,
  InsertRowMutation,
  RemoveColMutation,
  RemoveRowMutation,
} from '@univerjs/sheets';
import { followStructure } from './followStructure';
import type { FormulaBook } from './FormulaBook';
import type { Rect, StructureChange } from './Grid';
import type { NameList } from './NameList';
import { fromRange, overlap } from './rectangles';
import { dropSheetReferences, shiftReferences } from './referenceShift';
import type { SpilledValues } from './SpilledValues';
import { SHEET_COLUMNS, SHEET_ROWS } from './Grid';
import { toRange, type UniverHandles } from './UniverHandles';

type Line = Record<number, Nullable<ICellData>>;

/**
 * Insertion and deletion of cells. The component's own commands work on the active sheet only, later, and leave hidden rows alone; so
 * cells are moved in the matrix, and references after them.
 */
export class Structure {
  /** True while this class moves whole rows or columns by the component's mutations. */
  working = false;

  constructor(
    private readonly handles: UniverHandles,
    private readonly formulas: FormulaBook,
    private readonly names: NameList,
    private readonly spills: SpilledValues,
  ) {}

  /** Moves the cells and every reference to them. The caller tells the rest of the grid. */
  apply(change: StructureChange): void {
    const { sheetId, rect } = change;
    const swept = sweptBy(change);
    const spills = this.spills.all(sheetId).filter((spill) => overlap(spill.rect, swept));
    this.spills.remove(sheetId, spills);
    this.working = true;
    try {
      if (rect.columns >= SHEET_COLUMNS) this.moveRows(change);
      else if (rect.rows >= SHEET_ROWS) this.moveColumns(change);
      else this.moveCells(change);
    } finally {
      this.working = false;
    }
    const lexer = this.handles.service(LexerTreeBuilder);
    const sheetIdOf = (name: string): string | undefined => this.handles.workbook.getSheetBySheetName(name)?.getSheetId();
    this.formulas.moved(sheetId, (formula, place) => shiftReferences(formula, place.sheetId, change, lexer, sheetIdOf));
    for (const name of this.names.all()) {
      const formula = shiftReferences(name.formula, name.sheetId ?? '', change, lexer, sheetIdOf);
      if (formula !== undefined) this.names.set({ ...name, formula });
    }
    const anchors = spills.flatMap(({ row, column }) => followStructure({ row, column, rows: 1, columns: 1 }, change) ?? []);
    this.formulas.recalculate(sheetId, anchors);
    this.handles.repaint(sheetId);
  }

  /** References to a sheet that is gone. */
  dropSheet(sheetId: string, sheetName: string): void {
    const lexer = this.handles.service(LexerTreeBuilder);
    this.formulas.moved(sheetId, (formula) => dropSheetReferences(formula, sheetName, lexer));
    for (const name of this.names.all()) {
      const formula = dropSheetReferences(name.formula, sheetName, lexer);
      if (formula !== undefined) this.names.set({ ...name, formula });
    }
  }

  private moveRows({ kind, sheetId, rect }: StructureChange): void {
    const sheet = this.handles.sheet(sheetId);
    this.handles.grow(sheetId, { ...rect, columns: 1 });
    const range = { ...toRange(rect), startColumn: 0, endColumn: sheet.getColumnCount() - 1 };
    this.handles.run(kind === 'insert' ? InsertRowMutation.id : RemoveRowMutation.id, { subUnitId: sheetId, range }, { onlyLocal: true });
    if (kind === 'insert') this.copyStyles(sheetId, { ...rect, columns: sheet.getColumnCount() }, 'Down');
  }

  private moveColumns({ kind, sheetId, rect }: StructureChange): void {
    const sheet = this.handles.sheet(sheetId);
    this.handles.grow(sheetId, { ...rect, rows: 1 });
    const range = { ...toRange(rect), startRow: 0, endRow: sheet.getRowCount() - 1 };
    this.handles.run(kind === 'insert' ? InsertColMutation.id : RemoveColMutation.id, { subUnitId: sheetId, range }, { onlyLocal: true });
    if (kind === 'insert') this.copyStyles(sheetId, { ...rect, rows: sheet.getRowCount() }, 'Right');
  }

  private moveCells({ kind, sheetId, rect, shift }: StructureChange): void {
    const matrix = this.handles.sheet(sheetId).getCellMatrix();
    const data = matrix.getMatrix() as Record<number, Line>;
    const vertical = shift === 'Down' || shift === 'Up';
    const rowsFrom = vertical ? rect.row : 0;
    const last = rect.row + rect.rows;
    const rows = Object.keys(data)
      .map(Number)
      .filter((row) => row >= rowsFrom && (vertical || (row >= rect.row && row < last)));
    if (kind === 'insert') rows.reverse();
    for (const row of rows) {
      const line = data[row] ?? {};
      const columns = Object.keys(line)
        .map(Number)
        .filter((column) => column >= rect.column && (!vertical || column < rect.column + rect.columns));
      if (kind === 'insert') columns.reverse();
      for (const column of columns) {
        const cell = line[column];
        delete line[column];
        const to = movedTo(row, column, rect, shift);
        if (cell && to && to.row < SHEET_ROWS && to.column < SHEET_COLUMNS) matrix.setValue(to.row, to.column, cell);
      }
    }
    const used = matrix.getDataRange();
    this.handles.grow(sheetId, { row: 0, column: 0, rows: used.endRow + 1, columns: used.endColumn + 1 });
    if (kind === 'insert') this.copyStyles(sheetId, rect, shift);
  }

  /** New cells look like their neighbours above or to the left. */
  private copyStyles(sheetId: string, rect: Rect, shift: StructureChange['shift']): void {
    const matrix = this.handles.sheet(sheetId).getCellMatrix();
    const vertical = shift === 'Down';
    if ((vertical ? rect.row : rect.column) === 0) return;
    for (let row = rect.row; row < rect.row + rect.rows; row++) {
      for (let column = rect.column; column < rect.column + rect.columns; column++) {
        const pattern = vertical ? matrix.getValue(rect.row - 1, column) : matrix.getValue(row, rect.column - 1);
        if (pattern?.s) matrix.setValue(row, column, { s: pattern.s });
      }
    }
  }
}

function movedTo(row: number, column: number, rect: Rect, shift: StructureChange['shift']): { row: number; column: number } | undefined {
  switch (shift) {
    case 'Down':
      return { row: row + rect.rows, column };
    case 'Right':
      return { row, column: column + rect.columns };
    case 'Up':
      return row < rect.row + rect.rows ? undefined : { row: row - rect.rows, column };
    case 'Left':
      return column < rect.column + rect.columns ? undefined : { row, column: column - rect.columns };
  }
}

/** All cells that move or go. */
function sweptBy({ rect, shift }: StructureChange): Rect {
  return shift === 'Down' || shift === 'Up' ? { ...rect, rows: SHEET_ROWS - rect.row } : { ...rect, columns: SHEET_COLUMNS - rect.column };
}

const MOVES: Readonly<Record<string, Pick<StructureChange, 'kind' | 'shift'> & { readonly whole?: 'rows' | 'columns' }>> = {
  [InsertRowMutation.id]: { kind: 'insert', shift: 'Down', whole: 'rows' },
  [InsertColMutation.id]: { kind: 'insert', shift: 'Right', whole: 'columns' },
  [RemoveRowMutation.id]: { kind: 'delete', shift: 'Up', whole: 'rows' },
  [RemoveColMutation.id]: { kind: 'delete', shift: 'Left', whole: 'columns' },
  [InsertRangeMoveDownCommand.id]: { kind: 'insert', shift: 'Down' },
  [InsertRangeMoveRightCommand.id]: { kind: 'insert', shift: 'Right' },
  [DeleteRangeMoveUpCommand.id]: { kind: 'delete', shift: 'Up' },
  [DeleteRangeMoveLeftCommand.id]: { kind: 'delete', shift: 'Left' },
};

/** The change of structure that one of the component's own commands made; references were moved by it. */
export function structureChangeOf(
  id: string,
  params: { readonly subUnitId?: string; readonly range?: Parameters<typeof fromRange>[0] } | undefined,
  activeSheetId: () => string,
): StructureChange | undefined {
  const move = MOVES[id];
  if (!move || !params?.range) return undefined;
  let rect = fromRange(params.range, SHEET_ROWS, SHEET_COLUMNS);
  if (move.whole === 'rows') rect = { ...rect, column: 0, columns: SHEET_COLUMNS };
  if (move.whole === 'columns') rect = { ...rect, row: 0, rows: SHEET_ROWS };
  return { kind: move.kind, sheetId: params.subUnitId ?? activeSheetId(), rect, shift: move.shift };
}
