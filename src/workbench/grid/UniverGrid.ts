import type { Univer, Workbook } from '@univerjs/core';
import { LexerTreeBuilder } from '@univerjs/engine-formula';
import { Calculation } from './Calculation';
import { CellStore } from './CellStore';
import { ConditionalFormatStore } from './ConditionalFormatStore';
import { CustomFunctions } from './CustomFunctions';
import { noticeOf } from './componentNotices';
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
import { repairLexer } from './repairLexer';
import { RowsAndColumns } from './RowsAndColumns';
import { SheetList } from './SheetList';
import { SpilledValues } from './SpilledValues';
import { SpillLimits } from './SpillLimits';
import { Structure } from './Structure';
import { StructuredTranslation } from './StructuredTranslation';
import { StyleStore } from './StyleStore';
import { TablePictures } from './TablePictures';
import { type TableDescription, TableRegistry, type TablePatch } from './TableRegistry';
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
  private readonly pictures: TablePictures;
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
    repairLexer(handles);
    this.sheetList = new SheetList(handles);
    this.calculation = new Calculation(handles);
    this.registry = new TableRegistry((sheetId, rect) => this.cells.read(sheetId, rect)[0] ?? []);
    this.pictures = new TablePictures(handles, this.registry, {
      added: ({ id }) => this.tablesChanged({ kind: 'tableAdded', tableId: id }),
      changed: ({ id }) => this.tablesChanged({ kind: 'tableChanged', tableId: id }),
      deleted: (tableId) => this.tablesChanged({ kind: 'tableDeleted', tableId }),
    });
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
      moved: (change) => this.moved(change, true),
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
    return this.loadTable({ sheetId, rect, name: options.name ?? this.freeTableName(), showHeaders: options.hasHeaders });
  }
  /** A table as a file describes it. */
  loadTable(description: TableDescription): TableInfo {
    const table = this.registry.add(description);
    this.pictures.draw(table);
    this.tablesChanged({ kind: 'tableAdded', tableId: table.id });
    return table;
  }
  updateTable(id: string, patch: TablePatch): TableInfo {
    const before = this.registry.get(id).name;
    const table = this.registry.update(id, patch);
    if (table.name !== before) this.book.renameTable(before, table.name);
    this.pictures.draw(table);
    this.tablesChanged({ kind: 'tableChanged', tableId: id });
    return table;
  }
  deleteTable(id: string, mode: 'delete' | 'convertToRange'): void {
    const table = this.registry.get(id);
    const { sheetId, rect } = table;
    if (mode === 'convertToRange') this.book.release(table);
    this.registry.remove(id);
    this.pictures.erase(sheetId, id);
    if (mode === 'delete') {
      this.cells.clearContents(sheetId, rect);
      this.styles.clearStyles(sheetId, rect);
    }
    this.tablesChanged({ kind: 'tableDeleted', tableId: id });
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
    this.pictures.dispose();
    this.calculation.dispose();
    this.handles.dispose();
  }

  private change(change: StructureChange): void {
    this.structure.apply(change);
    this.moved(change, false);
  }

  /** @param byComponent the component moved the cells, its tables and references with them. */
  private moved(change: StructureChange, byComponent: boolean): void {
    const { changed, removed } = this.registry.follow(change);
    this.conditional.follow(change);
    if (byComponent) this.pictures.adopt();
    else for (const id of changed) this.pictures.draw(this.registry.get(id));
    for (const id of removed) this.pictures.erase(change.sheetId, id);
    this.book.retranslate();
    this.handles.emit({ kind: 'structure', change });
    for (const tableId of changed) this.handles.emit({ kind: 'tableChanged', tableId });
    for (const tableId of removed) this.handles.emit({ kind: 'tableDeleted', tableId });
  }

  private tablesChanged(event: GridEvent): void {
    this.book.retranslate();
    this.handles.emit(event);
  }

  private edited(sheetId: string, rect: Rect, before?: CellContent, after?: CellContent): void {
    const renamed = this.registry.renamedColumns(sheetId, rect);
    for (const { table, before: old, after: name } of renamed) this.book.renameColumn(table, old, name);
    if (renamed.length > 0) this.book.retranslate();
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
    const notice = noticeOf(id, params);
    switch (notice?.kind) {
      case 'sheetAdded':
        this.handles.emit(notice);
        break;
      case 'sheetDeleted':
        for (const tableId of this.registry.removeOfSheet(notice.sheetId)) this.handles.emit({ kind: 'tableDeleted', tableId });
        this.conditional.deleteSheet(notice.sheetId);
        this.structure.dropSheet(notice.sheetId, notice.name);
        this.book.retranslate();
        this.handles.emit({ kind: 'sheetDeleted', sheetId: notice.sheetId });
        break;
      case 'sheetRenamed':
        this.book.retranslate();
        this.handles.emit(notice);
        break;
      case 'sorted':
        this.book.retranslate();
        this.handles.emit(notice);
        break;
      case 'filtered':
        this.handles.emit({ ...notice, rect: this.usedRect(notice.sheetId) ?? { row: 0, column: 0, rows: 1, columns: 1 } });
        break;
      case 'cellsMoved':
        this.book.retranslate();
        for (const { sheetId, rect } of notice.places) this.edited(sheetId, rect);
        break;
      case undefined:
    }
  }

  private freeTableName(): string {
    const taken = new Set([...this.tables(), ...this.names()].map(({ name }) => name.toLowerCase()));
    for (let number = 1; ; number++) if (!taken.has(`table${number}`)) return `Table${number}`;
  }
}
