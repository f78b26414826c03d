import type { ICommandInfo } from '@univerjs/core';
import {
  FormulaExecutedStateType,
  IActiveDirtyManagerService,
  type IFormulaDirtyData,
  type ISetFormulaCalculationNotificationMutation,
  SetFormulaCalculationNotificationMutation,
  SetFormulaCalculationStartMutation,
  SetSuperTableMutation,
} from '@univerjs/engine-formula';
import { SetRangeValuesMutation } from '@univerjs/sheets';
import { TriggerCalculationController } from '@univerjs/sheets-formula';
import { of } from 'rxjs';
import type { Rect } from './Grid';
import { toRange, type UniverHandles } from './UniverHandles';

type Dirty = Partial<IFormulaDirtyData>;

/**
 * When formulas are calculated. Takes the place of the component's own trigger, which waits 100 ms after each change, stops a running
 * calculation (and loses what that was to calculate) and cannot be waited for. Here changes are gathered while a calculation runs and the
 * next starts when it ends.
 */
export class Calculation {
  private due: Dirty | undefined;
  private running = false;
  private scheduled = false;
  private waiting: (() => void)[] = [];
  private afterRun: (() => void)[] = [];
  private readonly stop: () => void;

  constructor(private readonly handles: UniverHandles) {
    const trigger = handles.service(TriggerCalculationController);
    trigger.dispose();
    // The progress bar of the page goes on listening: to silence.
    Object.assign(trigger, { progress$: of({ done: 0, count: 0 }) });
    const listener = handles.commands.onCommandExecuted((command, options) => {
      if (command.id === SetFormulaCalculationNotificationMutation.id) this.onNotification(command);
      else if (options?.onlyLocal !== true || command.id !== SetRangeValuesMutation.id) this.onCommand(command);
    });
    this.stop = () => listener.dispose();
  }

  /** Calls back after each finished calculation, before those who wait for it go on. */
  onFinished(callback: () => void): void {
    this.afterRun.push(callback);
  }

  /** Asks for the formulas in and depending on these cells. */
  request(sheetId: string, rects: readonly Rect[]): void {
    const { unitId } = this.handles;
    this.add({ dirtyRanges: rects.map((rect) => ({ unitId, sheetId, range: toRange(rect) })) });
  }

  /** What the engine knows of the precedents of a sheet's formulas is by place, and void once cells moved. */
  forgetDependencies(sheetId: string): void {
    this.add({ clearDependencyTreeCache: { [this.handles.unitId]: { [sheetId]: '1' } } });
  }

  /** Resolves when nothing is running or due. */
  async finished(): Promise<void> {
    while (this.running || this.due) await new Promise<void>((resolve) => this.waiting.push(resolve));
  }

  dispose(): void {
    this.stop();
    this.due = undefined;
    this.running = false;
    this.settle();
  }

  private onCommand(command: Readonly<ICommandInfo>): void {
    // Structured references are stored as plain ones, so that the engine's own tables are nothing to calculate for.
    if (command.id === SetFormulaCalculationStartMutation.id || command.id === SetSuperTableMutation.id) return;
    const conversion = this.handles.service(IActiveDirtyManagerService).get(command.id);
    if (conversion) this.add(conversion.getDirtyData(command));
  }

  private onNotification(command: Readonly<ICommandInfo>): void {
    const state = (command.params as ISetFormulaCalculationNotificationMutation).functionsExecutedState;
    if (state === undefined || !this.running) return;
    this.running = false;
    if (state === FormulaExecutedStateType.SUCCESS) for (const callback of this.afterRun) callback();
    if (this.due) this.schedule();
    else this.settle();
  }

  private settle(): void {
    const waiting = this.waiting;
    this.waiting = [];
    for (const resolve of waiting) resolve();
  }

  private add(dirty: Dirty): void {
    if (!isDirty(dirty)) return;
    this.due = this.due ? merge(this.due, dirty) : dirty;
    this.schedule();
  }

  /**
   * A task of its own, not a microtask: what one stretch of code changes is calculated once, also when it awaits what is there already, as a
   * batch of the add-in does between its actions. (Each calculation looks through all cells of the sheets.)
   */
  private schedule(): void {
    if (this.scheduled || this.running) return;
    this.scheduled = true;
    setTimeout(() => {
      this.scheduled = false;
      const due = this.due;
      if (!due || this.running) return;
      this.due = undefined;
      this.running = true;
      this.handles.commands.syncExecuteCommand(
        SetFormulaCalculationStartMutation.id,
        {
          dirtyRanges: [],
          forceCalculation: false,
          dirtyNameMap: {},
          dirtyDefinedNameMap: {},
          dirtySuperTableMap: {},
          dirtyUnitFeatureMap: {},
          dirtyUnitOtherFormulaMap: {},
          clearDependencyTreeCache: {},
          ...due,
          maxIteration: 1,
          rowData: this.handles.formulaModel.getHiddenRowsFiltered(),
        },
        { onlyLocal: true },
      );
    });
  }
}

const MAPS = [
  'dirtyNameMap',
  'dirtyDefinedNameMap',
  'dirtySuperTableMap',
  'dirtyUnitFeatureMap',
  'dirtyUnitOtherFormulaMap',
  'clearDependencyTreeCache',
] as const;

function isDirty(dirty: Dirty): boolean {
  if (dirty.forceCalculation || dirty.dirtyRanges?.length) return true;
  return MAPS.some((key) => Object.keys(dirty[key] ?? {}).length > 0);
}

function merge(a: Dirty, b: Dirty): Dirty {
  const merged: Record<string, unknown> = {
    forceCalculation: Boolean(a.forceCalculation) || Boolean(b.forceCalculation),
    dirtyRanges: [...(a.dirtyRanges ?? []), ...(b.dirtyRanges ?? [])],
  };
  for (const key of MAPS) merged[key] = mergeDeep(a[key], b[key]);
  return merged;
}

function mergeDeep(a: unknown, b: unknown): unknown {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return b ?? a ?? {};
  const merged: Record<string, unknown> = { ...a };
  for (const [key, value] of Object.entries(b)) merged[key] = key in merged ? mergeDeep(merged[key], value) : value;
  return merged;
}
