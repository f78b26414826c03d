import { CellFailure, type Cell, type Cells } from '../../../src/functions/Cell';
import type { PlainCell } from '../../../src/workbench/automation/WorkbenchAutomation';
import type { CellContent } from '../../../src/workbench/grid/Grid';
import { a1 } from '../../../src/workbench/grid/rectangles';
import type { FunctionSheets } from './FunctionSheets';

/** An argument of a formula: cells that are laid out in the sheet, one cell, a piece of formula as typed, or nothing between two commas. */
export type SheetArgument = Cells | Cell | { readonly typed: string } | undefined;

/** Where a formula stands. */
export interface LaidFormula {
  readonly formula: string;
  readonly row: number;
  readonly column: number;
}

/** How an error gets into a cell: by a formula of Excel's own. */
const ERRORS: Readonly<Record<string, string>> = {
  '#N/A': '=NA()',
  '#DIV/0!': '=1/0',
  '#NUM!': '=SQRT(-1)',
  '#VALUE!': '=1+"x"',
  '#REF!': '=#REF!',
};

/** Formulas one below the other, each with its arguments in cells to its left, so that many are calculated in one go. */
export class FormulaRows {
  private nextRow = 0;

  constructor(
    private readonly sheets: FunctionSheets,
    /** The name of the sheet that they are laid on. */
    private readonly sheet: string,
  ) {}

  /**
   * Types `=NAME(...)` with its arguments laid out as ranges.
   * @param resultRows rows to keep free for what spills, beyond those of the largest argument
   */
  lay(name: string, args: readonly SheetArgument[], resultRows = 1): LaidFormula {
    let column = 0;
    let rows = resultRows;
    const texts = args.map((arg) => {
      if (arg === undefined) return '';
      if (isTyped(arg)) return arg.typed;
      const cells: Cells = Array.isArray(arg) ? (arg as Cells) : [[arg as Cell]];
      const place = { row: this.nextRow, column, rows: cells.length, columns: cells[0]?.length ?? 0 };
      this.sheets.write(
        `${this.sheet}!${a1(place)}`,
        cells.map((row) => row.map(typedCell)),
      );
      column += place.columns + 1;
      rows = Math.max(rows, place.rows);
      return a1(place);
    });
    return this.type(`=${name}(${texts.join(',')})`, rows, column);
  }

  /** Types a formula as it is. */
  type(formula: string, rows = 1, column = 0): LaidFormula {
    const row = this.nextRow;
    this.sheets.write(`${this.sheet}!${a1({ row, column, rows: 1, columns: 1 })}`, formula);
    this.nextRow += rows + 2;
    return { formula, row, column };
  }

  /** The block that a formula has spilled; one cell when it did not spill. */
  spilled({ row, column }: LaidFormula): CellContent[][] {
    const { grid } = this.sheets;
    const sheetId = this.sheetId();
    const rect = grid.spills(sheetId).find((spill) => spill.row === row && spill.column === column);
    return grid.read(sheetId, rect ?? { row, column, rows: 1, columns: 1 });
  }

  /** The sentence at a cell of the result, counted from the formula. */
  sentence({ row, column }: LaidFormula, down = 0, right = 0): string | undefined {
    return this.sheets.booted.bridge.messageAt(this.sheetId(), row + down, column + right);
  }

  private sheetId(): string {
    return this.sheets.grid.sheets().find(({ name }) => name === this.sheet)?.id ?? '';
  }
}

const isTyped = (arg: SheetArgument): arg is { readonly typed: string } => typeof arg === 'object' && arg !== null && 'typed' in arg;

const typedCell = (cell: Cell): PlainCell => {
  if (cell instanceof CellFailure) return ERRORS[cell.code] ?? '=NA()';
  return cell === '' ? null : cell;
};
