import type { Univer, Workbook } from '@univerjs/core';
import { LexerTreeBuilder } from '@univerjs/engine-formula';
import {
  InsertSheetMutation,
  MoveRangeMutation,
  RemoveSheetMutation,
  ReorderRangeMutation,
  SetWorksheetNameMutation,
} from '@univerjs/sheets';
import { Calculation } from './Calculation';
import { CellStore } from './CellStore';
import { ConditionalFormatStore } from './ConditionalFormatStore';
import { CustomFunctions } from './CustomFunctions';
import { FormulaBook } from './FormulaBook';
import type {
  CellContent,
  CellInput,
  CellStyle,
  ConditionalFormatInfo,
  ConditionalRule,
  Grid,
  GridEvent,
  GridFunction,
  NameInfo,
  Rect,
  SheetInfo,
  SheetVisibility,
  StructureChange,
  TableInfo,
} from './Grid';
import { GridSelection } from './GridSelection';
import { NameList } from './NameList';
import { fromRange } from './rectangles';
import { RowsAndColumns } from './RowsAndColumns';
import { SheetList } from './SheetList';
import { SpilledValues } from './SpilledValues';
import { SpillLimits } from './SpillLimits';
import { Structure } from './Structure';
import { StructuredTranslation } from './StructuredTranslation';
import { StyleStore } from './StyleStore';
import { type TableDescription, TableRegistry, type TablePatch } from './TableRegistry';
import { SHEET_COLUMNS, SHEET_ROWS } from './Grid';
import { UniverHandles } from './UniverHandles';
import { UserEdits } from './UserEdits';

/** A formula on its way to a file. */
export interface FileFormula {
  readonly row: number;
  readonly column: number;
  readonly formula: string;
  readonly spill?: Rect;
}

/** How a grid is put up. */
export interface UniverGridOptions {
  readonly date1904?: boolean;
  /** Redraws a sheet whose cells changed without a command; none without a screen. */
  readonly repaint?: (sheetId: string) => void;
}

/** The grid over Univer. Each part of the contract has a class of its own; this one puts them together and tells of events. */
export class UniverGrid implements Grid {
  readonly date1904: boolean;
  readonly handles: UniverHandles;
  private readonly sheetList: SheetList;
  private readonly cells: CellStore;
  private readonly styles: StyleStore;
  private readonly registry: TableRegistry;
  private readonly nameList: NameList;
  private readonly book: FormulaBook;
  private readonly calculation: Calculation;
  private readonly structure: Structure;
  private readonly rows: RowsAndColumns;
  private readonly conditional: ConditionalFormatStore;
  private readonly chosen: GridSelection;
  private readonly functions: CustomFunctions;
  private readonly spilled: SpilledValues;
  private readonly edits: UserEdits;
  private lastActive: string;

  constructor(univer: Univer, workbook: Workbook, options: UniverGridOptions = {}) {
    this.date1904 = options.date1904 ?? false;
    const handles = (this.handles = new UniverHandles(univer, workbook, options.repaint));
    this.sheetList = new SheetList(handles);
    this.calculation = new Calculation(handles);
    this.registry = new TableRegistry((sheetId, rect) => this.cells.read(sheetId, rect)[0] ?? []);
    const translation = new StructuredTranslation({
      tables: () => this.registry.all(),
      sheetName: (sheetId) => handles.sheet(sheetId).getName(),
    });
    this.book = new FormulaBook(handles, translation, this.calculation);
    const spills = (this.spilled = new SpilledValues(handles));
    this.cells = new CellStore(handles, this.book, spills, this.calculation);
    this.styles = new StyleStore(handles, this.cells);
    this.nameList = new NameList(handles);
    this.structure = new Structure(handles, this.book, this.nameList, spills);
    this.rows = new RowsAndColumns(handles);
    this.conditional = new ConditionalFormatStore(handles);
    const spillLimits = new SpillLimits(handles, spills, this.calculation, this.registry);
    this.chosen = new GridSelection(handles, () => this.activeSheetId());
    this.functions = new CustomFunctions(handles, this.book, this.calculation, (sheetId, row, column) =>
      this.registry.covers(sheetId, row, column),
    );
    this.edits = new UserEdits(handles, this.book, {
      activeSheetId: () => this.activeSheetId(),
      moving: () => this.structure.working,
      edited: (sheetId, rect, before, after) => this.edited(sheetId, rect, before, after),
      moved: (change) => this.moved(change),
      selected: () => this.selected(),
      activated: (sheetId) => this.activated(sheetId),
      other: (id, params) => this.other(id, params),
    });
    workbook.ensureActiveSheet();
    this.lastActive = this.activeSheetId();
    this.calculation.onFinished(() => {
      spillLimits.enforce();
      handles.emit({ kind: 'calculated' });
    });
  }

  sheets(): readonly SheetInfo[] {
    return this.sheetList.all();
  }
  addSheet(name: string, position?: number): SheetInfo {
    return this.sheetList.add(name, position);
  }
  deleteSheet(sheetId: string): void {
    this.sheetList.remove(sheetId);
  }
  renameSheet(sheetId: string, name: string): void {
    this.sheetList.rename(sheetId, name);
  }
  moveSheet(sheetId: string, position: number): void {
    this.sheetList.move(sheetId, position);
  }
  setSheetVisibility(sheetId: string, visibility: SheetVisibility): void {
    this.sheetList.setVisibility(sheetId, visibility);
  }
  setTabColor(sheetId: string, color: string): void {
    this.sheetList.setTabColor(sheetId, color);
  }
  activeSheetId(): string {
    return this.sheetList.activeId();
  }
  activateSheet(sheetId: string): void {
    this.sheetList.activate(sheetId);
  }

  read(sheetId: string, rect: Rect): CellContent[][] {
    return this.cells.read(sheetId, rect);
  }
  readFormulas(sheetId: string, rect: Rect): (string | undefined)[][] {
    return this.cells.readFormulas(sheetId, rect);
  }

  movedFormula(formula: string, rows: number, columns: number): string {
    return this.handles.service(LexerTreeBuilder).moveFormulaRefOffset(formula, columns, rows);
  }

  spills(sheetId: string): readonly Rect[] {
    return this.spilled.all(sheetId).map(({ rect }) => rect);
  }
  readText(sheetId: string, rect: Rect): string[][] {
    return this.styles.readText(sheetId, rect, this.read(sheetId, rect), this.date1904);
  }
  write(sheetId: string, rect: Rect, inputs: readonly (readonly (CellInput | undefined)[])[]): void {
    const single = rect.rows === 1 && rect.columns === 1;
    const before = single ? this.read(sheetId, rect)[0]?.[0] : undefined;
    this.cells.write(sheetId, rect, inputs);
    const after = single && typeof inputs[0]?.[0] !== 'object' ? inputs[0]?.[0] : undefined;
    this.edited(sheetId, rect, before, after);
  }
  clearContents(sheetId: string, rect: Rect): void {
    this.cells.clearContents(sheetId, rect);
    this.edited(sheetId, rect);
  }
  readStyles(sheetId: string, rect: Rect): CellStyle[][] {
    return this.styles.readStyles(sheetId, rect);
  }
  readNumberFormats(sheetId: string, rect: Rect): string[][] {
    return this.styles.readNumberFormats(sheetId, rect);
  }
  writeNumberFormats(sheetId: string, rect: Rect, formats: readonly (readonly (string | undefined)[])[]): void {
    this.styles.writeNumberFormats(sheetId, rect, formats);
  }
  applyStyle(sheetId: string, rect: Rect, patch: CellStyle): void {
    this.styles.applyStyle(sheetId, rect, patch);
  }
  clearStyles(sheetId: string, rect: Rect): void {
    this.styles.clearStyles(sheetId, rect);
  }
  columnWidth(sheetId: string, column: number): number {
    return this.handles.sheet(sheetId).getColumnWidth(column);
  }
  setColumnWidth(sheetId: string, column: number, columns: number, pixels: number): void {
    this.rows.setColumnWidth(sheetId, column, columns, pixels);
  }
  usedRect(sheetId: string, valuesOnly?: boolean): Rect | undefined {
    return this.cells.usedRect(sheetId, valuesOnly);
  }
  hiddenRows(sheetId: string, rect: Rect): readonly number[] {
    return this.rows.hidden(sheetId, rect);
  }
  setRowsHidden(sheetId: string, row: number, rows: number, hidden: boolean): void {
    this.rows.set(sheetId, row, rows, hidden);
  }
  insertCells(sheetId: string, rect: Rect, shift: 'Down' | 'Right'): void {
    this.change({ kind: 'insert', sheetId, rect, shift });
  }
  deleteCells(sheetId: string, rect: Rect, shift: 'Up' | 'Left'): void {
    this.change({ kind: 'delete', sheetId, rect, shift });
  }

  tables(): readonly TableInfo[] {
    return this.registry.all();
  }
  addTable(sheetId: string, rect: Rect, options: { readonly name?: string; readonly hasHeaders: boolean }): TableInfo {
    const table = this.registry.add({ sheetId, rect, name: options.name ?? this.freeTableName(), showHeaders: options.hasHeaders });
    this.book.retranslate();
    this.handles.emit({ kind: 'tableAdded', tableId: table.id });
    return table;
  }
  /** A table as a file describes it. */
  loadTable(description: TableDescription): TableInfo {
    const table = this.registry.add(description);
    this.handles.emit({ kind: 'tableAdded', tableId: table.id });
    return table;
  }
  updateTable(id: string, patch: TablePatch): TableInfo {
    const table = this.registry.update(id, patch);
    this.book.retranslate();
    this.handles.emit({ kind: 'tableChanged', tableId: id });
    return table;
  }
  deleteTable(id: string, mode: 'delete' | 'convertToRange'): void {
    const { sheetId, rect } = this.registry.get(id);
    this.registry.remove(id);
    if (mode === 'delete') {
      this.cells.clearContents(sheetId, rect);
      this.styles.clearStyles(sheetId, rect);
    }
    this.book.retranslate();
    this.handles.emit({ kind: 'tableDeleted', tableId: id });
  }
  names(): readonly NameInfo[] {
    return this.nameList.all();
  }
  setName(name: NameInfo): void {
    this.nameList.set(name);
  }
  deleteName(name: string, sheetId?: string): void {
    this.nameList.delete(name, sheetId);
  }
  conditionalFormats(sheetId: string): readonly ConditionalFormatInfo[] {
    return this.conditional.of(sheetId);
  }
  addConditionalFormat(sheetId: string, rects: readonly Rect[], rule: ConditionalRule, stopIfTrue?: boolean): ConditionalFormatInfo {
    return this.conditional.add(sheetId, rects, rule, stopIfTrue);
  }
  updateConditionalFormat(sheetId: string, id: string, rule: ConditionalRule, stopIfTrue?: boolean): void {
    this.conditional.update(sheetId, id, rule, stopIfTrue);
  }
  deleteConditionalFormat(sheetId: string, id: string): void {
    this.conditional.delete(sheetId, id);
  }

  selection(): { readonly sheetId: string; readonly rects: readonly Rect[] } {
    return this.chosen.get();
  }
  select(sheetId: string, rects: readonly Rect[]): void {
    this.activateSheet(sheetId);
    this.chosen.set(sheetId, rects);
  }

  /** The formulas of a sheet in the form files hold, without `=`, and the rects they fill when those are more than their cell. */
  formulas(sheetId: string): readonly FileFormula[] {
    const spills = new Map(this.spilled.all(sheetId).map(({ row, column, rect }) => [`${row},${column}`, rect]));
    return this.book
      .find(sheetId, () => true)
      .map(({ row, column }) => {
        const cell = this.handles.sheet(sheetId).getCellRaw(row, column);
        const rect = spills.get(`${row},${column}`);
        const spill = rect && rect.rows * rect.columns > 1 ? rect : undefined;
        return { row, column, formula: this.book.long(cell, { sheetId, row, column }) ?? '', ...(spill && { spill }) };
      });
  }
  readonly isCustomFunction = (name: string): boolean => this.functions.knows(name);

  registerFunctions(functions: readonly GridFunction[]): void {
    this.functions.register(functions);
  }
  recalculate(functionNames?: readonly string[]): void {
    this.functions.recalculate(functionNames);
  }
  calculated(): Promise<void> {
    return this.calculation.finished();
  }

  onEvent(listener: (event: GridEvent) => void): () => void {
    return this.handles.onEvent(listener);
  }
  dispose(): void {
    this.edits.dispose();
    this.calculation.dispose();
    this.handles.dispose();
  }

  private change(change: StructureChange): void {
    this.structure.apply(change);
    this.moved(change);
  }

  private moved(change: StructureChange): void {
    const { changed, removed } = this.registry.follow(change);
    this.conditional.follow(change);
    this.book.retranslate();
    this.handles.emit({ kind: 'structure', change });
    for (const tableId of changed) this.handles.emit({ kind: 'tableChanged', tableId });
    for (const tableId of removed) this.handles.emit({ kind: 'tableDeleted', tableId });
  }

  private edited(sheetId: string, rect: Rect, before?: CellContent, after?: CellContent): void {
    this.handles.emit({
      kind: 'edited',
      sheetId,
      rect,
      ...(before !== undefined && { before }),
      ...(after !== undefined && { after }),
    });
  }

  private selected(): void {
    const news = this.chosen.news();
    if (news) this.handles.emit({ kind: 'selection', ...news });
  }

  private activated(sheetId: string): void {
    if (sheetId === this.lastActive) return;
    this.handles.emit({ kind: 'sheetDeactivated', sheetId: this.lastActive });
    this.lastActive = sheetId;
    this.handles.emit({ kind: 'sheetActivated', sheetId });
    this.selected();
  }

  private other(id: string, params: unknown): void {
    const sheetId = (params as { readonly subUnitId?: string } | undefined)?.subUnitId ?? '';
    if (id === InsertSheetMutation.id) {
      this.handles.emit({ kind: 'sheetAdded', sheetId: (params as { readonly sheet: { readonly id: string } }).sheet.id });
    } else if (id === RemoveSheetMutation.id) {
      for (const tableId of this.registry.removeOfSheet(sheetId)) this.handles.emit({ kind: 'tableDeleted', tableId });
      this.conditional.deleteSheet(sheetId);
      this.structure.dropSheet(sheetId, (params as { readonly subUnitName?: string }).subUnitName ?? '');
      this.book.retranslate();
      this.handles.emit({ kind: 'sheetDeleted', sheetId });
    } else if (id === SetWorksheetNameMutation.id) {
      this.book.retranslate();
      this.handles.emit({ kind: 'sheetRenamed', sheetId });
    } else if (id === ReorderRangeMutation.id) {
      const rect = fromRange((params as { readonly range: Parameters<typeof fromRange>[0] }).range, SHEET_ROWS, SHEET_COLUMNS);
      this.handles.emit({ kind: 'sorted', sheetId, rect });
    } else if (id === MoveRangeMutation.id) this.movedCells(params as MoveParams);
  }

  /** Cut and paste, or cells dragged: both places changed. */
  private movedCells({ fromRange: from, toRange: to, from: source, to: target }: MoveParams): void {
    this.edited(source.subUnitId, fromRange(from, SHEET_ROWS, SHEET_COLUMNS));
    this.edited(target.subUnitId, fromRange(to, SHEET_ROWS, SHEET_COLUMNS));
  }

  private freeTableName(): string {
    const taken = new Set([...this.tables(), ...this.names()].map(({ name }) => name.toLowerCase()));
    for (let number = 1; ; number++) if (!taken.has(`table${number}`)) return `Table${number}`;
  }
}

interface MoveParams {
  readonly fromRange: Parameters<typeof fromRange>[0];
  readonly toRange: Parameters<typeof fromRange>[0];
  readonly from: { readonly subUnitId: string };
  readonly to: { readonly subUnitId: string };
}
