/**
 * What the workbench needs of a spreadsheet: cells, formulas, styles, tables, names and the events of editing.
 *
 * The Office objects of `workbench/model` stand on this interface alone, so that the component behind it (Univer today) can be
 * replaced. Coordinates are zero-based; a sheet always has Excel's 1,048,576 rows and 16,384 columns.
 */

/** Excel's sheet: every sheet of every workbook has this many rows and columns. */
export const SHEET_ROWS = 1_048_576;
export const SHEET_COLUMNS = 16_384;

/** An error value of a cell, apart from text that looks like one. */
export class CellError {
  constructor(readonly code: ErrorCode) {}
  toString(): string {
    return this.code;
  }
}
export type ErrorCode = '#N/A' | '#VALUE!' | '#REF!' | '#DIV/0!' | '#NUM!' | '#NAME?' | '#NULL!' | '#SPILL!' | '#CALC!' | '#BUSY!';

/** What a cell shows that waits for an answer. */
export const BUSY = new CellError('#BUSY!');

/** What a cell holds or shows: `null` is blank. */
export type CellContent = null | number | string | boolean | CellError;

/** What can be put into a cell: a content, or a formula in A1 notation with its leading `=`. Text is stored as it is, unconverted. */
export type CellInput = CellContent | { readonly formula: string };

export interface Rect {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export type SheetVisibility = 'Visible' | 'Hidden' | 'VeryHidden';

export interface SheetInfo {
  readonly id: string;
  readonly name: string;
  readonly visibility: SheetVisibility;
  readonly tabColor: string;
}

/** The styles the product uses. `undefined` in a patch leaves a property alone, `null` clears it. Colours are `#RRGGBB`. */
export interface CellStyle {
  readonly numberFormat?: string | null;
  readonly fillColor?: string | null;
  readonly fontColor?: string | null;
  readonly bold?: boolean | null;
  readonly italic?: boolean | null;
  readonly underline?: boolean | null;
  readonly strikethrough?: boolean | null;
  readonly fontName?: string | null;
  readonly fontSize?: number | null;
  readonly horizontalAlignment?: 'Left' | 'Center' | 'Right' | null;
  readonly verticalAlignment?: 'Top' | 'Center' | 'Bottom' | null;
  readonly wrapText?: boolean | null;
}

export interface TableInfo {
  /** Stable, accepted by `getItem`. */
  readonly id: string;
  readonly name: string;
  readonly sheetId: string;
  /** Header, body and totals together. */
  readonly rect: Rect;
  readonly showHeaders: boolean;
  readonly showTotals: boolean;
  /** An Excel style name such as `TableStyleMedium2`; '' for none. */
  readonly style: string;
  readonly showBandedRows: boolean;
  /** Names with their stable ids, left to right. With headers shown a name is the text of its header cell. */
  readonly columns: readonly { readonly id: number; readonly name: string }[];
}

export interface ConditionalFormatInfo {
  readonly id: string;
  readonly sheetId: string;
  readonly rects: readonly Rect[];
  readonly rule: ConditionalRule;
  readonly stopIfTrue: boolean;
}

export type ConditionalRule =
  | {
      readonly kind: 'cellValue';
      readonly operator: string;
      readonly formula1: string;
      readonly formula2?: string;
      readonly style: CellStyle;
    }
  | {
      readonly kind: 'containsText';
      readonly operator: 'Contains' | 'NotContains' | 'BeginsWith' | 'EndsWith';
      readonly text: string;
      readonly style: CellStyle;
    }
  | { readonly kind: 'custom'; readonly formula: string; readonly style: CellStyle }
  | { readonly kind: 'other'; readonly description: string };

export interface NameInfo {
  readonly name: string;
  /** With its leading `=`. */
  readonly formula: string;
  readonly comment: string;
  readonly visible: boolean;
  /** The sheet of a sheet-scoped name. */
  readonly sheetId?: string;
}

export type ShiftDirection = 'Down' | 'Right' | 'Up' | 'Left';

/** Cells moved: every reference held to the sheet follows (Excel's rule), or dies when all its cells were deleted. */
export interface StructureChange {
  readonly kind: 'insert' | 'delete';
  readonly sheetId: string;
  readonly rect: Rect;
  readonly shift: ShiftDirection;
}

export type GridEvent =
  /** Contents changed by typing, by the add-in or by another formula-free route; results of calculation are not edits. */
  | { readonly kind: 'edited'; readonly sheetId: string; readonly rect: Rect; readonly before?: CellContent; readonly after?: CellContent }
  | { readonly kind: 'structure'; readonly change: StructureChange }
  | { readonly kind: 'selection'; readonly sheetId: string; readonly rects: readonly Rect[] }
  | { readonly kind: 'sheetAdded' | 'sheetDeleted' | 'sheetActivated' | 'sheetDeactivated' | 'sheetRenamed'; readonly sheetId: string }
  | { readonly kind: 'tableAdded' | 'tableDeleted' | 'tableChanged'; readonly tableId: string }
  | { readonly kind: 'sorted' | 'filtered'; readonly sheetId: string; readonly rect: Rect }
  | { readonly kind: 'calculated' };

/** A custom function as the calculation sees it: arguments still raw, `undefined` when omitted. */
export interface GridFunction {
  /** Upper case, without namespace. */
  readonly name: string;
  readonly minimumArguments: number;
  readonly maximumArguments: number;
  /**
   * Called during calculation. Returns the value at once, a matrix that spills, or `BUSY` when the answer is not there yet: whoever gave
   * the function calls `Grid.recalculate()` when it has come. Must not throw; what throws all the same becomes #VALUE!.
   */
  readonly evaluate: (
    args: readonly GridArgument[],
    caller: { readonly sheetId: string; readonly row: number; readonly column: number },
  ) => CellContent | readonly (readonly CellContent[])[];
}

/** A scalar, or a matrix with the place it came from. */
export type GridArgument =
  | undefined
  | { readonly kind: 'scalar'; readonly value: CellContent }
  | { readonly kind: 'matrix'; readonly values: readonly (readonly CellContent[])[]; readonly address?: string };

export interface Grid {
  // sheets
  sheets(): readonly SheetInfo[];
  addSheet(name: string, position?: number): SheetInfo;
  deleteSheet(sheetId: string): void;
  renameSheet(sheetId: string, name: string): void;
  moveSheet(sheetId: string, position: number): void;
  setSheetVisibility(sheetId: string, visibility: SheetVisibility): void;
  /** `#RRGGBB`, '' for none. A grid without it makes the model refuse. */
  setTabColor?(sheetId: string, color: string): void;
  /** Keeps the first rows and columns in view; 0 and 0 for none. */
  freeze?(sheetId: string, rows: number, columns: number): void;
  activeSheetId(): string;
  activateSheet(sheetId: string): void;

  // cells
  /** Values as shown by calculation, spilled results included. */
  read(sheetId: string, rect: Rect): CellContent[][];
  /** Formulas with their leading `=`; `undefined` where there is none. Structured references in the short form Excel shows. */
  readFormulas(sheetId: string, rect: Rect): (string | undefined)[][];
  /** The formula as it reads when copied so many rows down and columns to the right: its relative references move along. */
  movedFormula?(formula: string, rows: number, columns: number): string;
  /** Where the results of array formulas lie at the moment, each with its formula in the upper left cell. */
  spills?(sheetId: string): readonly Rect[];
  /** Displayed text under the cell's number format. */
  readText(sheetId: string, rect: Rect): string[][];
  /** Puts contents; `undefined` leaves a cell alone. One `edited` event for the whole rect. Fast for 100,000 rows. */
  write(
    sheetId: string,
    rect: Rect,
    inputs: readonly (readonly (CellInput | undefined)[])[],
    edit?: { readonly source: 'typed' | 'api' },
  ): void;
  clearContents(sheetId: string, rect: Rect): void;
  readStyles(sheetId: string, rect: Rect): CellStyle[][];
  /** Number formats only, `General` where none is set. */
  readNumberFormats(sheetId: string, rect: Rect): string[][];
  writeNumberFormats(sheetId: string, rect: Rect, formats: readonly (readonly (string | undefined)[])[]): void;
  applyStyle(sheetId: string, rect: Rect, patch: CellStyle): void;
  clearStyles(sheetId: string, rect: Rect): void;
  columnWidth(sheetId: string, column: number): number;
  setColumnWidth(sheetId: string, column: number, columns: number, pixels: number): void;
  /** Cells with content or style; `undefined` on an empty sheet. `valuesOnly` leaves styled blanks out. */
  usedRect(sheetId: string, valuesOnly?: boolean): Rect | undefined;
  /** Rows of the rect that are hidden by hand or by a filter. */
  hiddenRows(sheetId: string, rect: Rect): readonly number[];
  setRowsHidden(sheetId: string, row: number, rows: number, hidden: boolean): void;
  insertCells(sheetId: string, rect: Rect, shift: 'Down' | 'Right'): void;
  deleteCells(sheetId: string, rect: Rect, shift: 'Up' | 'Left'): void;

  // tables, names, conditional formats
  tables(): readonly TableInfo[];
  addTable(sheetId: string, rect: Rect, options: { readonly name?: string; readonly hasHeaders: boolean }): TableInfo;
  updateTable(
    id: string,
    patch: Partial<Pick<TableInfo, 'name' | 'rect' | 'showHeaders' | 'showTotals' | 'style' | 'showBandedRows'>>,
  ): TableInfo;
  /** Removes the table and its cells (`delete`) or leaves plain cells (`convertToRange`). */
  deleteTable(id: string, mode: 'delete' | 'convertToRange'): void;
  names(): readonly NameInfo[];
  setName(name: NameInfo): void;
  deleteName(name: string, sheetId?: string): void;
  conditionalFormats(sheetId: string): readonly ConditionalFormatInfo[];
  /** Highest priority first, as Excel puts a new one on top. */
  addConditionalFormat(sheetId: string, rects: readonly Rect[], rule: ConditionalRule, stopIfTrue?: boolean): ConditionalFormatInfo;
  updateConditionalFormat(sheetId: string, id: string, rule: ConditionalRule, stopIfTrue?: boolean): void;
  deleteConditionalFormat(sheetId: string, id: string): void;

  // user
  selection(): { readonly sheetId: string; readonly rects: readonly Rect[] };
  select(sheetId: string, rects: readonly Rect[]): void;

  // calculation
  registerFunctions(functions: readonly GridFunction[]): void;
  /** Recalculates every cell that called one of these functions (all of them when none is named), and their dependents. */
  recalculate(functionNames?: readonly string[]): void;
  /** Resolves when no calculation is running or due. #BUSY! cells do not count. */
  calculated(): Promise<void>;
  readonly date1904: boolean;

  onEvent(listener: (event: GridEvent) => void): () => void;
  dispose(): void;
}
