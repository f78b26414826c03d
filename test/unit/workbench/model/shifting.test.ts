import { SHEET_COLUMNS, SHEET_ROWS, type Grid, type Rect, type TableInfo } from '../../../../src/workbench/grid/Grid';
import type { Model } from '../../../../src/workbench/model/Model';
import { SheetProtections, type ProtectionOptions } from '../../../../src/workbench/model/SheetProtections';
import { deleteSheetCells, insertSheetCells } from '../../../../src/workbench/model/shifting';

const rect = (row: number, column: number, rows: number, columns: number): Rect => ({ row, column, rows, columns });
const TABLE = rect(4, 4, 3, 3);

/** A sheet with one table, of which only what shifting asks is there; the calls it lets through are noted. */
function sheet(used: Rect, protection?: ProtectionOptions): { readonly model: Model; readonly done: string[] } {
  const done: string[] = [];
  const grid: Partial<Grid> = {
    tables: () => [{ id: 't', name: 'Customers', sheetId: 's', rect: TABLE, showHeaders: true } as TableInfo],
    usedRect: () => used,
    insertCells: (_id, _rect, shift) => void done.push(`insert ${shift}`),
    deleteCells: (_id, _rect, shift) => void done.push(`delete ${shift}`),
  };
  const protections = new SheetProtections();
  if (protection) protections.protect('s', protection, undefined);
  return { model: { grid, protections } as unknown as Model, done };
}

const insert = (at: Rect, shift: 'Down' | 'Right', used = TABLE, protection?: ProtectionOptions) => {
  const { model, done } = sheet(used, protection);
  insertSheetCells(model, 's', at, shift);
  return done;
};
const remove = (at: Rect, shift: 'Up' | 'Left') => {
  const { model, done } = sheet(TABLE);
  deleteSheetCells(model, 's', at, shift);
  return done;
};
const conflict = expect.objectContaining({ code: 'InsertDeleteConflict' }) as unknown as Error;
const denied = expect.objectContaining({ code: 'AccessDenied' }) as unknown as Error;

describe('inserting and deleting cells', () => {
  it('lets a table move, grow or shrink as a whole', () => {
    expect(insert(rect(0, 4, 1, 3), 'Down')).toEqual(['insert Down']);
    expect(insert(rect(5, 3, 1, 5), 'Down')).toEqual(['insert Down']);
    expect(insert(rect(4, 0, 3, 1), 'Right')).toEqual(['insert Right']);
    expect(insert(rect(4, 6, 3, 1), 'Right')).toEqual(['insert Right']);
    expect(remove(rect(5, 4, 1, 3), 'Up')).toEqual(['delete Up']);
    expect(remove(rect(4, 4, 3, 3), 'Up')).toEqual(['delete Up']);
    expect(remove(rect(4, 5, 3, 1), 'Left')).toEqual(['delete Left']);
  });

  it('lets cells move that are no table', () => {
    expect(insert(rect(7, 4, 1, 1), 'Down')).toEqual(['insert Down']);
    expect(insert(rect(0, 7, 9, 1), 'Right')).toEqual(['insert Right']);
    expect(remove(rect(0, 3, 9, 1), 'Up')).toEqual(['delete Up']);
  });

  it.each([
    ['a part of its columns', () => insert(rect(0, 4, 1, 2), 'Down')],
    ['a part of its rows', () => insert(rect(4, 0, 2, 1), 'Right')],
    ['cells above a part of it', () => remove(rect(0, 5, 1, 1), 'Up')],
    ['its header without its body', () => remove(rect(4, 4, 1, 3), 'Up')],
  ])('refuses to tear a table: %s', (_, attempt) => {
    expect(attempt).toThrow(conflict);
  });

  it('refuses to push cells off the sheet', () => {
    const toLastRow = rect(0, 0, SHEET_ROWS, 1);
    const toLastColumn = rect(9, 0, 1, SHEET_COLUMNS);
    expect(() => insert(rect(20, 0, 1, 1), 'Down', toLastRow)).toThrow(conflict);
    expect(() => insert(rect(9, 20, 1, 1), 'Right', toLastColumn)).toThrow(conflict);
    expect(insert(rect(20, 1, 1, 1), 'Down', toLastRow)).toEqual(['insert Down']);
    expect(insert(rect(0, 0, 1, SHEET_COLUMNS), 'Down', rect(0, 0, SHEET_ROWS - 1, 1))).toEqual(['insert Down']);
  });

  it('asks the protection of the sheet for whole rows and columns, and for cells', () => {
    const row = rect(0, 0, 1, SHEET_COLUMNS);
    expect(() => insert(row, 'Down', TABLE, {})).toThrow(denied);
    expect(insert(row, 'Down', TABLE, { allowInsertRows: true })).toEqual(['insert Down']);
    expect(() => insert(rect(0, 0, SHEET_ROWS, 1), 'Right', TABLE, { allowInsertRows: true })).toThrow(denied);
    expect(() => insert(rect(0, 0, 1, 1), 'Right', TABLE, { allowInsertRows: true, allowInsertColumns: true })).toThrow(denied);
  });
});
