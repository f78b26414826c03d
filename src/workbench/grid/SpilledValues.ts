import type { ICellData, IObjectMatrixPrimitiveType, IRange, Nullable } from '@univerjs/core';
import { SetArrayFormulaDataMutation } from '@univerjs/engine-formula';
import type { Rect } from './Grid';
import { overlap } from './rectangles';
import type { UniverHandles } from './UniverHandles';

type Matrix<T> = IObjectMatrixPrimitiveType<T>;

/** A formula whose result fills more than its own cell. */
export interface Spill {
  readonly row: number;
  readonly column: number;
  readonly rect: Rect;
}

/** The values of array formulas, which the component keeps apart from the cells. */
export class SpilledValues {
  constructor(private readonly handles: UniverHandles) {}

  /** Spills of a sheet, single cells left out. */
  all(sheetId: string): Spill[] {
    const ranges = this.ranges(sheetId);
    return Object.entries(ranges).flatMap(([row, columns]) =>
      Object.entries(columns as Record<string, IRange>).map(([column, range]) => ({
        row: Number(row),
        column: Number(column),
        rect: {
          row: range.startRow,
          column: range.startColumn,
          rows: range.endRow - range.startRow + 1,
          columns: range.endColumn - range.startColumn + 1,
        },
      })),
    );
  }

  /** Spills that reach into a rect, or start there. */
  touching(sheetId: string, rect: Rect): Spill[] {
    return this.all(sheetId).filter((spill) => overlap(spill.rect, rect));
  }

  /** Calls back with every spilled cell of the rect but the formulas' own. */
  overlay(sheetId: string, rect: Rect, visit: (row: number, column: number, cell: ICellData) => void): void {
    const cells = this.cells(sheetId);
    for (const spill of this.touching(sheetId, rect)) {
      const common = overlap(spill.rect, rect);
      if (!common) continue;
      for (let row = common.row; row < common.row + common.rows; row++) {
        for (let column = common.column; column < common.column + common.columns; column++) {
          const cell = cells[row]?.[column];
          if (cell && (row !== spill.row || column !== spill.column)) visit(row, column, cell);
        }
      }
    }
  }

  /** Takes back what a formula has spilled: its cell is about to hold something else. */
  remove(sheetId: string, spills: readonly Spill[]): void {
    if (spills.length === 0) return;
    const cells = this.cells(sheetId);
    const ranges = this.ranges(sheetId);
    for (const { rect, row, column } of spills) {
      for (let r = rect.row; r < rect.row + rect.rows; r++) {
        for (let c = rect.column; c < rect.column + rect.columns; c++) delete cells[r]?.[c];
      }
      delete ranges[row]?.[column];
    }
    this.handles.commands.syncExecuteCommand(
      SetArrayFormulaDataMutation.id,
      {
        arrayFormulaRange: this.handles.formulaModel.getArrayFormulaRange(),
        arrayFormulaCellData: this.handles.formulaModel.getArrayFormulaCellData(),
      },
      { onlyLocal: true },
    );
  }

  private ranges(sheetId: string): Matrix<IRange> {
    return this.handles.formulaModel.getArrayFormulaRange()[this.handles.unitId]?.[sheetId] ?? {};
  }

  private cells(sheetId: string): Matrix<Nullable<ICellData>> {
    return this.handles.formulaModel.getArrayFormulaCellData()[this.handles.unitId]?.[sheetId] ?? {};
  }
}
