import type { ICellData, ICommandInfo, IExecutionOptions, Nullable } from '@univerjs/core';
import {
  BEFORE_CELL_EDIT,
  type ISetRangeValuesMutationParams,
  SetRangeValuesMutation,
  SheetInterceptorService,
  SetSelectionsOperation,
  SetWorksheetActiveOperation,
} from '@univerjs/sheets';
import { contentOf, hasFormula, notesOf } from './cellContents';
import type { FormulaBook } from './FormulaBook';
import type { CellContent, Rect, StructureChange } from './Grid';
import { surround } from './rectangles';
import { structureChangeOf } from './Structure';
import type { UniverHandles } from './UniverHandles';

/** What the grid does when the user, or a command of the component, has changed something. */
export interface EditReactions {
  activeSheetId(): string;
  /** True while the grid itself moves cells by the component's mutations. */
  moving(): boolean;
  edited(sheetId: string, rect: Rect, before?: CellContent, after?: CellContent): void;
  moved(change: StructureChange): void;
  selected(): void;
  activated(sheetId: string): void;
  other(id: string, params: unknown): void;
}

type Options = IExecutionOptions & { readonly fromFormula?: boolean; readonly applyFormulaCalculationResult?: boolean };

/** Watches the component's commands and tells which are edits; results of calculation, which come by the same route, are not. */
export class UserEdits {
  private readonly stops: (() => void)[];
  /** Content of a single cell before the running edit. */
  private before: CellContent | undefined;

  constructor(
    private readonly handles: UniverHandles,
    private readonly formulas: FormulaBook,
    private readonly react: EditReactions,
  ) {
    const before = handles.commands.beforeCommandExecuted((command, options) => this.prepare(command, options));
    const after = handles.commands.onCommandExecuted((command, options) => this.report(command, options));
    // A cell being edited shows the formula as it was written.
    const editing = handles.service(SheetInterceptorService).writeCellInterceptor.intercept(BEFORE_CELL_EDIT, {
      priority: 100,
      handler: (cell, { subUnitId: sheetId, row, col: column }, next) => {
        const { source } = notesOf(cell);
        const shown = source === undefined ? undefined : formulas.shown(cell, { sheetId, row, column });
        // Not handed on: the next in line would put the stored formula back.
        return cell && shown !== undefined ? { ...cell, f: shown } : next(cell);
      },
    });
    this.stops = [() => before.dispose(), () => after.dispose(), () => void editing()];
  }

  dispose(): void {
    for (const stop of this.stops) stop();
  }

  /** Structured references are translated before the component stores what was typed; notes of an older content go. */
  private prepare(command: Readonly<ICommandInfo>, options?: Options): void {
    if (command.id !== SetRangeValuesMutation.id || options?.applyFormulaCalculationResult) return;
    const { unitId, subUnitId: sheetId, cellValue } = command.params as ISetRangeValuesMutationParams;
    if (unitId !== this.handles.unitId || !cellValue) return;
    const matrix = this.handles.sheet(sheetId).getCellMatrix();
    // The component stores a formula a second time for its engine, a moment later, from what it was given first.
    if (options?.fromFormula) {
      this.translateAll(sheetId, cellValue);
      return;
    }
    let cells = 0;
    for (const [rowKey, line] of Object.entries(cellValue)) {
      for (const [columnKey, given] of Object.entries(line as Record<string, Nullable<ICellData>>)) {
        const row = Number(rowKey);
        const column = Number(columnKey);
        const present = matrix.getValue(row, column);
        if (cells++ === 0) this.before = contentOf(present);
        if (!given) continue;
        if (given.f) {
          const source = given.custom === undefined ? undefined : notesOf(given).source;
          Object.assign(given, { custom: null }, this.formulas.stored(source ?? given.f, { sheetId, row, column }));
        } else if (present?.custom && (given.v !== undefined || given.f === null)) {
          given.custom = null as never;
        }
      }
    }
    if (cells !== 1) this.before = undefined;
  }

  private translateAll(sheetId: string, cellValue: NonNullable<ISetRangeValuesMutationParams['cellValue']>): void {
    for (const [row, line] of Object.entries(cellValue)) {
      for (const [column, given] of Object.entries(line as Record<string, Nullable<ICellData>>)) {
        if (!given?.f) continue;
        const stored = this.formulas.stored(given.f, { sheetId, row: Number(row), column: Number(column) });
        if (stored.custom) Object.assign(given, stored);
      }
    }
  }

  private report(command: Readonly<ICommandInfo>, options?: Options): void {
    const params = command.params as Parameters<typeof structureChangeOf>[1] & { readonly unitId?: string };
    if (params?.unitId !== undefined && params.unitId !== this.handles.unitId) return;
    const sheetId = params?.subUnitId ?? this.react.activeSheetId();
    const change = this.react.moving() ? undefined : structureChangeOf(command.id, params, () => this.react.activeSheetId());
    if (change) this.react.moved(change);
    else if (command.id === SetRangeValuesMutation.id) {
      if (!options?.fromFormula) this.reportValues(command.params as ISetRangeValuesMutationParams);
    } else if (command.id === SetSelectionsOperation.id) this.react.selected();
    else if (command.id === SetWorksheetActiveOperation.id) this.react.activated(sheetId);
    else this.react.other(command.id, params);
  }

  private reportValues({ subUnitId: sheetId, cellValue }: ISetRangeValuesMutationParams): void {
    if (!cellValue) return;
    const changed = valueRect(cellValue);
    if (!changed) return;
    const { row, column, rows, columns } = changed;
    const single = rows === 1 && columns === 1;
    const cell = single ? this.handles.sheet(sheetId).getCellRaw(row, column) : undefined;
    if (single && this.before !== undefined && !hasFormula(cell)) this.react.edited(sheetId, changed, this.before, contentOf(cell));
    else this.react.edited(sheetId, changed);
  }
}

/** The rect of the cells whose content changes; style alone is no edit. */
function valueRect(cellValue: NonNullable<ISetRangeValuesMutationParams['cellValue']>): Rect | undefined {
  let rect: Rect | undefined;
  for (const [row, line] of Object.entries(cellValue)) {
    for (const [column, given] of Object.entries(line as Record<string, Nullable<ICellData>>)) {
      if (given && !('v' in given || 'f' in given || 'p' in given || 'si' in given)) continue;
      rect = surround(rect, { row: Number(row), column: Number(column), rows: 1, columns: 1 });
    }
  }
  return rect;
}
