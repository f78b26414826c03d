import { HostError } from '../executor/HostError';
import type { HostObject } from '../executor/HostObject';
import { NULL_OBJECT } from '../executor/NullObject';
import type { CellContent, CellInput, Rect } from '../grid/Grid';
import { CellError } from '../grid/Grid';
import { copiedInput, matrixOf, wireContent, writeCells } from './cellWriting';
import { invalidArgument, itemNotFound, type Model } from './Model';
import { RangeFormat } from './RangeFormat';
import { RangePlace } from './RangePlace';
import { RangeView } from './RangeView';
import { SHEET_COLUMNS, SHEET_ROWS } from '../grid/Grid';
import { overlap } from '../grid/rectangles';
import { isUnbounded } from './rects';
import { deleteSheetCells, insertSheetCells } from './shifting';

/** Above this many cells Excel on the web answers `null` for what is asked cell by cell. */
const MOST_CELLS_READ = 5_000_000;

type Wire = string | number | boolean;

/** `Excel.Range`. */
export class Range extends RangePlace {
  readonly $type = 'Range';

  protected at(rect: Rect): Range {
    return new Range(this.model, this.sheetId, rect);
  }

  get values(): Wire[][] | null {
    return this.readable((rect) => this.model.grid.read(this.sheetId, rect).map((row) => row.map(wireContent)));
  }
  set values(value: unknown) {
    writeCells(this.model, this.sheetId, this.rect, value);
  }

  /** The formula where there is one, else the value. */
  get formulas(): Wire[][] | null {
    return this.readable((rect) => {
      const contents = this.model.grid.read(this.sheetId, rect);
      return this.model.grid
        .readFormulas(this.sheetId, rect)
        .map((row, rowIndex) => row.map((formula, column) => formula ?? wireContent(contents[rowIndex]?.[column] ?? null)));
    });
  }
  set formulas(value: unknown) {
    writeCells(this.model, this.sheetId, this.rect, value);
  }

  get text(): string[][] | null {
    return this.readable((rect) => this.model.grid.readText(this.sheetId, rect));
  }

  get valueTypes(): string[][] | null {
    return this.readable((rect) => this.model.grid.read(this.sheetId, rect).map((row) => row.map(valueType)));
  }

  get numberFormat(): string[][] | null {
    return this.readable((rect) => this.model.grid.readNumberFormats(this.sheetId, rect));
  }
  set numberFormat(value: unknown) {
    this.model.protections.demand(this.sheetId, 'format');
    const { rect } = this;
    const formats = matrixOf(rect, value).map((row) => row.map(formatOf));
    this.model.grid.writeNumberFormats(this.sheetId, rect, formats);
  }

  /** Whether all its cells are hidden. */
  get hidden(): boolean {
    return this.rowHidden === true;
  }
  /** `null` where some rows are hidden and some are not. */
  get rowHidden(): boolean | null {
    const hidden = this.model.grid.hiddenRows(this.sheetId, this.rect).length;
    if (hidden === 0) return false;
    return hidden === this.rect.rows ? true : null;
  }
  set rowHidden(value: boolean | null) {
    if (typeof value !== 'boolean') throw invalidArgument('rowHidden takes true or false.');
    this.model.protections.demand(this.sheetId, 'format');
    this.model.grid.setRowsHidden(this.sheetId, this.rect.row, this.rect.rows, value);
  }

  get format(): HostObject {
    return new RangeFormat(this.model, this);
  }
  get conditionalFormats(): HostObject {
    return this.model.objects.conditionalFormats(this.sheetId, () => this.rect);
  }
  getTables(fullyContained = false): HostObject {
    return this.model.objects.tablesIn(this.sheetId, this.rect, fullyContained);
  }
  /** The rows that are not hidden, as they are at this moment. */
  getVisibleView(): HostObject {
    const { rect } = this;
    const hidden = new Set(this.model.grid.hiddenRows(this.sheetId, rect));
    const rows: number[] = [];
    for (let row = rect.row; row < rect.row + rect.rows; row++) if (!hidden.has(row)) rows.push(row);
    return new RangeView(this.model, this.sheetId, rect, rows);
  }

  /** Whether its cells show results of array formulas; `null` where some do and some do not. */
  get hasSpill(): boolean | null {
    const covered = this.spillsWithin.reduce((cells, spill) => cells + area(overlap(spill, this.rect)), 0);
    if (covered === 0) return false;
    return covered === area(this.rect) ? true : null;
  }
  /** The results of the array formula in this cell. */
  getSpillingToRange(): Range {
    const spill = this.ownSpill;
    if (!spill) throw itemNotFound();
    return this.at(spill);
  }
  getSpillingToRangeOrNullObject(): HostObject {
    const spill = this.ownSpill;
    return spill ? this.at(spill) : NULL_OBJECT;
  }
  /** The cell whose array formula shows a result here. */
  getSpillParent(): Range {
    const [spill] = this.spillsWithin;
    if (!spill) throw itemNotFound();
    return this.at({ ...spill, rows: 1, columns: 1 });
  }
  getSpillParentOrNullObject(): HostObject {
    const [spill] = this.spillsWithin;
    return spill ? this.at({ ...spill, rows: 1, columns: 1 }) : NULL_OBJECT;
  }

  select(): void {
    const { grid } = this.model;
    if (grid.activeSheetId() !== this.sheetId) grid.activateSheet(this.sheetId);
    grid.select(this.sheetId, [this.rect]);
  }

  clear(applyTo = 'All'): void {
    const { grid, protections } = this.model;
    const { rect } = this;
    const contents = applyTo === 'All' || applyTo === 'Contents';
    const formats = applyTo === 'All' || applyTo === 'Formats';
    if (!contents && !formats) throw new HostError('NotImplemented', `This host does not clear "${applyTo}".`);
    if (contents) {
      protections.demand(this.sheetId, 'edit');
      grid.clearContents(this.sheetId, rect);
      for (const table of grid.tables()) {
        const headers = table.showHeaders && table.sheetId === this.sheetId && overlap(rect, { ...table.rect, rows: 1 });
        // A header is never blank: writing nothing gives it its default.
        if (headers) writeCells(this.model, this.sheetId, headers, '');
      }
    }
    if (formats) {
      protections.demand(this.sheetId, 'format');
      grid.clearStyles(this.sheetId, rect);
    }
  }

  /** The answer is the blank range where this one was. */
  insert(shift: string): Range {
    if (shift !== 'Down' && shift !== 'Right') throw invalidArgument('Cells are inserted with shift Down or Right.');
    const { rect } = this;
    insertSheetCells(this.model, this.sheetId, rect, shift);
    return this.at(rect);
  }
  delete(shift: string): void {
    if (shift !== 'Up' && shift !== 'Left') throw invalidArgument('Cells are deleted with shift Up or Left.');
    deleteSheetCells(this.model, this.sheetId, this.rect, shift);
  }

  /** What another range holds, repeated from the upper left cell; relative references move along. Of formats the number formats. */
  copyFrom(source: RangePlace | string, copyType = 'All', skipBlanks = false, transpose = false): void {
    if (transpose) throw new HostError('NotImplemented', 'This host does not transpose when it copies.');
    if (!['All', 'Formulas', 'Values', 'Formats'].includes(copyType))
      throw new HostError('NotImplemented', `This host does not copy "${copyType}".`);
    const from = source instanceof RangePlace ? source : new Range(this.model, this.sheetId, this.rectOf(source));
    const { grid, protections } = this.model;
    const { row: top, column: left, rows, columns } = from.rect;
    const target = { ...this.rect, rows: Math.max(rows, this.rect.rows), columns: Math.max(columns, this.rect.columns) };
    if (isUnbounded(target)) throw invalidArgument('Whole rows and columns cannot be copied here.');
    if (copyType !== 'Formats') {
      protections.demand(this.sheetId, 'edit');
      const contents = grid.read(from.sheetId, from.rect);
      const formulas = copyType === 'Values' ? [] : grid.readFormulas(from.sheetId, from.rect);
      const inputs = tiled(target, (row, column): CellInput | undefined => {
        const [y, x] = [row % rows, column % columns];
        const formula = formulas[y]?.[x];
        if (formula !== undefined)
          return copiedInput(this.model, { formula }, target.row + row - top - y, target.column + column - left - x);
        const content = contents[y]?.[x] ?? null;
        return content === null && skipBlanks ? undefined : content;
      });
      grid.write(this.sheetId, target, inputs, { source: 'api' });
    }
    if (copyType === 'All' || copyType === 'Formats') {
      protections.demand(this.sheetId, 'format');
      const formats = grid.readNumberFormats(from.sheetId, from.rect);
      grid.writeNumberFormats(
        this.sheetId,
        target,
        tiled(target, (row, column) => formats[row % rows]?.[column % columns]),
      );
    }
  }

  private get spillsWithin(): readonly Rect[] {
    const { grid } = this.model;
    if (!grid.spills) throw new HostError('NotImplemented', 'This host does not tell where results spill.');
    return grid.spills(this.sheetId).filter((spill) => overlap(spill, this.rect));
  }
  private get ownSpill(): Rect | undefined {
    const { rect } = this;
    if (rect.rows * rect.columns !== 1) throw invalidArgument('Only a single cell spills.');
    return this.spillsWithin.find(({ row, column }) => row === rect.row && column === rect.column);
  }

  /** `null` instead of a matrix for whole rows or columns and above Excel's limit. */
  private readable<T>(read: (rect: Rect) => T): T | null {
    const { rect } = this;
    return isUnbounded(rect) || rect.rows * rect.columns > MOST_CELLS_READ ? null : read(rect);
  }
}

/** The whole sheet as a range. */
export function wholeSheet(model: Model, sheetId: string): Range {
  return new Range(model, sheetId, { row: 0, column: 0, rows: SHEET_ROWS, columns: SHEET_COLUMNS });
}

function valueType(content: CellContent): string {
  if (content === null) return 'Empty';
  if (content instanceof CellError) return 'Error';
  switch (typeof content) {
    case 'number':
      return 'Double';
    case 'boolean':
      return 'Boolean';
    default:
      return 'String';
  }
}

function area(rect: Rect | undefined): number {
  return rect ? rect.rows * rect.columns : 0;
}

function formatOf(item: unknown): string | undefined {
  if (item === null || item === undefined) return undefined;
  if (typeof item !== 'string') throw invalidArgument('A number format is a text.');
  return item === '' ? 'General' : item;
}

function tiled<T>(rect: Rect, cell: (row: number, column: number) => T): T[][] {
  return Array.from({ length: rect.rows }, (_r, row) => Array.from({ length: rect.columns }, (_c, column) => cell(row, column)));
}
