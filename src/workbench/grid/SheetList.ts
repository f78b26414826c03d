import { BooleanNumber, mergeWorksheetSnapshotWithDefault, type Worksheet } from '@univerjs/core';
import {
  InsertSheetMutation,
  RemoveSheetMutation,
  SetTabColorMutation,
  SetWorksheetActiveOperation,
  SetWorksheetHideMutation,
  SetWorksheetNameCommand,
  SetWorksheetOrderMutation,
} from '@univerjs/sheets';
import type { SheetInfo, SheetVisibility } from './Grid';
import { INITIAL_COLUMNS, INITIAL_ROWS, type UniverHandles } from './UniverHandles';

/** The component activates sheets that are inserted or shown, a moment later, unless a colleague did it; Excel does not. */
const STAY = { fromCollab: true };

/** The sheets of the workbook. */
export class SheetList {
  private readonly veryHidden = new Set<string>();

  constructor(private readonly handles: UniverHandles) {}

  all(): readonly SheetInfo[] {
    return this.handles.workbook.getSheets().map((sheet) => this.info(sheet));
  }

  add(name: string, position = this.handles.workbook.getSheetSize()): SheetInfo {
    const id = this.freeId();
    const sheet = mergeWorksheetSnapshotWithDefault({ id, name, rowCount: INITIAL_ROWS, columnCount: INITIAL_COLUMNS, cellData: {} });
    this.handles.run(InsertSheetMutation.id, { index: position, sheet }, STAY);
    return this.info(this.handles.sheet(id));
  }

  remove(sheetId: string): void {
    const sheet = this.handles.sheet(sheetId);
    if (this.activeId() === sheetId) {
      const sheets = this.handles.workbook.getSheets().filter((other) => other.isSheetHidden() !== BooleanNumber.TRUE);
      const index = sheets.findIndex((other) => other.getSheetId() === sheetId);
      const next = sheets[index + 1] ?? sheets[index - 1];
      if (!next) throw new Error('A workbook keeps one visible sheet');
      this.activate(next.getSheetId());
    }
    this.handles.run(RemoveSheetMutation.id, { subUnitId: sheetId, subUnitName: sheet.getName() });
    this.veryHidden.delete(sheetId);
  }

  /** Formulas that name the sheet follow. */
  rename(sheetId: string, name: string): void {
    if (this.handles.sheet(sheetId).getName() === name) return;
    this.handles.run(SetWorksheetNameCommand.id, { subUnitId: sheetId, name });
  }

  move(sheetId: string, position: number): void {
    const fromOrder = this.handles.workbook.getSheetOrders().indexOf(sheetId);
    if (fromOrder === position) return;
    this.handles.run(SetWorksheetOrderMutation.id, { subUnitId: sheetId, fromOrder, toOrder: position });
  }

  setVisibility(sheetId: string, visibility: SheetVisibility): void {
    const hidden = visibility === 'Visible' ? BooleanNumber.FALSE : BooleanNumber.TRUE;
    if (hidden === BooleanNumber.TRUE && this.activeId() === sheetId) {
      const next = this.all().find((sheet) => sheet.id !== sheetId && sheet.visibility === 'Visible');
      if (!next) throw new Error('A workbook keeps one visible sheet');
      this.activate(next.id);
    }
    if (visibility === 'VeryHidden') this.veryHidden.add(sheetId);
    else this.veryHidden.delete(sheetId);
    this.handles.run(SetWorksheetHideMutation.id, { subUnitId: sheetId, hidden }, STAY);
  }

  setTabColor(sheetId: string, color: string): void {
    this.handles.run(SetTabColorMutation.id, { subUnitId: sheetId, color });
  }

  activeId(): string {
    const active = this.handles.workbook.getActiveSheet(true) ?? this.handles.workbook.getSheets()[0];
    if (!active) throw new Error('The workbook has no sheet');
    return active.getSheetId();
  }

  activate(sheetId: string): void {
    if (this.activeId() !== sheetId)
      this.handles.run(SetWorksheetActiveOperation.id, { subUnitId: this.handles.sheet(sheetId).getSheetId() });
  }

  private info(sheet: Worksheet): SheetInfo {
    const id = sheet.getSheetId();
    const hidden = sheet.isSheetHidden() === BooleanNumber.TRUE;
    return {
      id,
      name: sheet.getName(),
      visibility: hidden ? (this.veryHidden.has(id) ? 'VeryHidden' : 'Hidden') : 'Visible',
      tabColor: sheet.getTabColor()?.toString() ?? '',
    };
  }

  private freeId(): string {
    const taken = new Set(this.handles.workbook.getSheets().map((sheet) => sheet.getSheetId()));
    for (let number = taken.size + 1; ; number++) if (!taken.has(`sheet${number}`)) return `sheet${number}`;
  }
}
