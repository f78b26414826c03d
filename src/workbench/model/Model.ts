import { HostError } from '../executor/HostError';
import type { HostObject } from '../executor/HostObject';
import type { Grid, Rect, SheetInfo, TableInfo } from '../grid/Grid';
import { formatAddress } from './addresses';
import type { CustomXmlStore } from './CustomXmlStore';
import type { SheetProtections } from './SheetProtections';
import type { StructureLog } from './StructureLog';
import type { TableFilters } from './TableFilters';

/** What the objects of the workbook share: the grid, what the grid does not know, and how to make one another. */
export interface Model {
  readonly grid: Grid;
  readonly structure: StructureLog;
  readonly protections: SheetProtections;
  readonly filters: TableFilters;
  /** The same map as `Office.context.document.settings` works on. */
  readonly settings: Map<string, unknown>;
  readonly customXml: CustomXmlStore;
  readonly workbookName: string;
  /** The year of a date typed without one. */
  readonly currentYear: () => number;
  readonly objects: ObjectFactory;
}

/** Objects refer to each other in circles (a range knows its sheet, a sheet its ranges); their files do not, thanks to this. */
export interface ObjectFactory {
  worksheet(sheetId: string): HostObject;
  tablesIn(sheetId: string, rect: Rect, fullyContained: boolean): HostObject;
  conditionalFormats(sheetId: string, rect: () => Rect): HostObject;
}

export function sheetOf(model: Model, sheetId: string): SheetInfo {
  const sheet = model.grid.sheets().find(({ id }) => id === sheetId);
  if (!sheet) throw new HostError('ItemNotFound', "The worksheet doesn't exist any more.");
  return sheet;
}

/** Excel's collections find names whatever their case. */
export function sheetNamed(model: Model, name: string): SheetInfo | undefined {
  return model.grid.sheets().find((sheet) => sameName(sheet.name, name));
}

export function tableOf(model: Model, tableId: string): TableInfo {
  const table = model.grid.tables().find(({ id }) => id === tableId);
  if (!table) throw new HostError('ItemNotFound', "The table doesn't exist any more.");
  return table;
}

export function tableNamed(model: Model, name: string): TableInfo | undefined {
  return model.grid.tables().find((table) => sameName(table.name, name));
}

export function sameName(a: string, b: string): boolean {
  return a.localeCompare(b, undefined, { sensitivity: 'accent' }) === 0;
}

export function addressOf(model: Model, sheetId: string, rect: Rect, absolute = false): string {
  return formatAddress(sheetOf(model, sheetId).name, rect, absolute);
}

export function invalidArgument(message: string): HostError {
  return new HostError('InvalidArgument', message);
}

export function itemNotFound(): HostError {
  return new HostError('ItemNotFound', "The requested resource doesn't exist.");
}
