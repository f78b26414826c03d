import type { ICellData, IObjectMatrixPrimitiveType, Nullable } from '@univerjs/core';
import { SetFormulaDataMutation } from '@univerjs/engine-formula';
import type { Calculation } from './Calculation';
import { hasFormula, notesOf, withNotes } from './cellContents';
import type { Rect, TableInfo } from './Grid';
import type { FormulaPlace, StructuredTranslation } from './StructuredTranslation';
import type { UniverHandles } from './UniverHandles';

/** Rows of columns of what changed. */
type Changes = IObjectMatrixPrimitiveType<Nullable<{ f: string }>>;

/** The formulas of the cells: stored with A1 references, shown as they were written. */
export class FormulaBook {
  constructor(
    private readonly handles: UniverHandles,
    private readonly translation: StructuredTranslation,
    private readonly calculation: Calculation,
  ) {}

  /** What to store for a formula typed at a place. */
  stored(formula: string, place: FormulaPlace): ICellData {
    const translated = this.translation.translate(formula, place);
    return translated ? { f: translated.stored, ...withNotes({ source: translated.shown }) } : { f: formula };
  }

  /** The formula of a cell as Excel shows it. */
  shown(cell: Nullable<ICellData>, place: FormulaPlace): string | undefined {
    if (!hasFormula(cell)) return undefined;
    return notesOf(cell).source ?? this.plain(cell, place);
  }

  /** The formula with A1 references, shared formulas written out. */
  plain(cell: Nullable<ICellData>, { sheetId, row, column }: FormulaPlace): string | undefined {
    return cell?.f || (this.handles.formulaModel.getFormulaStringByCell(row, column, sheetId, this.handles.unitId) ?? undefined);
  }

  /** The formula as a file holds it. */
  long(cell: Nullable<ICellData>, place: FormulaPlace): string | undefined {
    const shown = this.shown(cell, place);
    return shown === undefined ? undefined : this.translation.long(shown, place);
  }

  /** Tells the engine that formulas came, went or changed: what it knows of their precedents is thrown away. */
  changed(sheetId: string, changes: Changes): void {
    if (Object.keys(changes).length === 0) return;
    const { commands, unitId } = this.handles;
    commands.syncExecuteCommand(SetFormulaDataMutation.id, { formulaData: { [unitId]: { [sheetId]: changes } } }, { onlyLocal: true });
  }

  /** Translates all structured references anew: a table was made, moved, resized, renamed or removed, or cells moved. */
  retranslate(): void {
    for (const sheet of this.handles.workbook.getSheets()) {
      const sheetId = sheet.getSheetId();
      this.update(sheetId, (cell, place) => {
        const { source } = notesOf(cell);
        const formula = source ?? cell.f;
        if (!formula || (source === undefined && !formula.includes('['))) return undefined;
        const translated = this.translation.translate(formula, place);
        return translated ? { formula: translated.stored, source: translated.shown } : { formula, source: undefined };
      });
    }
  }

  /** Structured references of one table become the plain ones they stand for, as Excel does when a table becomes a range. */
  release(table: TableInfo): void {
    for (const sheet of this.handles.workbook.getSheets()) {
      this.update(sheet.getSheetId(), (cell, place) => {
        const { source } = notesOf(cell);
        if (source === undefined) return undefined;
        const released = this.translation.release(source, place, table);
        return { formula: cell.f ?? '', source: released.includes('[') ? released : undefined };
      });
    }
  }

  /** A column's new name goes into the formulas that name it. */
  renameColumn(table: TableInfo, before: string, after: string): void {
    for (const sheet of this.handles.workbook.getSheets()) {
      this.update(sheet.getSheetId(), (cell, place) => {
        const { source } = notesOf(cell);
        if (source === undefined) return undefined;
        return { formula: cell.f ?? '', source: this.translation.renameColumn(source, place, table, before, after) };
      });
    }
  }

  /** A table's new name goes into the formulas that name it. */
  renameTable(before: string, after: string): void {
    for (const sheet of this.handles.workbook.getSheets()) {
      this.update(sheet.getSheetId(), (cell) => {
        const { source } = notesOf(cell);
        return source === undefined ? undefined : { formula: cell.f ?? '', source: this.translation.renameTable(source, before, after) };
      });
    }
  }

  /** Every cell of a sheet whose formula matches. */
  find(sheetId: string, matches: (formula: string) => boolean): { row: number; column: number }[] {
    const found: { row: number; column: number }[] = [];
    this.handles
      .sheet(sheetId)
      .getCellMatrix()
      .forValue((row, column, cell) => {
        if (!hasFormula(cell)) return;
        const formula = this.plain(cell, { sheetId, row, column });
        if (formula !== undefined && matches(formula)) found.push({ row, column });
      });
    return found;
  }

  /** Asks for formulas again whose results were taken back. */
  recalculate(sheetId: string, rects: readonly Rect[]): void {
    if (rects.length > 0) this.calculation.request(sheetId, rects);
  }

  /** After cells of a sheet moved: references follow by `shift`, structured ones are translated anew by the caller. */
  moved(sheetId: string, shift: (formula: string, place: FormulaPlace) => string | undefined): void {
    for (const sheet of this.handles.workbook.getSheets()) {
      this.update(sheet.getSheetId(), (cell, place) => {
        const formula = shift(cell.f ?? '', place);
        return formula === undefined ? undefined : { formula, source: notesOf(cell).source };
      });
    }
    this.calculation.forgetDependencies(sheetId);
  }

  private update(
    sheetId: string,
    change: (cell: ICellData, place: FormulaPlace) => { formula: string; source: string | undefined } | undefined,
  ): void {
    const changes: Changes = {};
    const cells: { row: number; column: number }[] = [];
    this.handles
      .sheet(sheetId)
      .getCellMatrix()
      .forValue((row, column, cell) => {
        if (!cell || !hasFormula(cell)) return;
        if (!cell.f) this.writeOut(cell, { sheetId, row, column });
        const next = change(cell, { sheetId, row, column });
        if (!next) return;
        const custom = next.source === undefined ? undefined : withNotes({ source: next.source })?.custom;
        if (custom) cell.custom = custom;
        else delete cell.custom;
        if (next.formula === cell.f) return;
        cell.f = next.formula;
        (changes[row] ??= {})[column] = { f: next.formula };
        cells.push({ row, column });
      });
    if (cells.length === 0) return;
    this.changed(sheetId, changes);
    this.calculation.request(sheetId, runs(cells));
    this.handles.repaint(sheetId);
  }

  /** A formula shared with other cells becomes the cell's own. */
  private writeOut(cell: ICellData, place: FormulaPlace): void {
    const formula = this.plain(cell, place);
    delete cell.si;
    if (formula !== undefined) cell.f = formula;
  }
}

/** Cells gathered into runs down their columns. */
export function runs(cells: readonly { readonly row: number; readonly column: number }[]): Rect[] {
  const sorted = [...cells].sort((a, b) => a.column - b.column || a.row - b.row);
  const rects: { row: number; column: number; rows: number; columns: number }[] = [];
  for (const { row, column } of sorted) {
    const last = rects.at(-1);
    if (last?.column === column && last.row + last.rows === row) last.rows++;
    else rects.push({ row, column, rows: 1, columns: 1 });
  }
  return rects;
}
