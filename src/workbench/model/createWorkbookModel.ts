import type { Grid } from '../grid/Grid';
import { ConditionalFormatCollection } from './ConditionalFormats';
import { CustomXmlStore } from './CustomXmlStore';
import type { Model, ObjectFactory } from './Model';
import { SheetProtections } from './SheetProtections';
import { StructureLog } from './StructureLog';
import { TableFilters } from './TableFilters';
import { TableScopedCollection } from './Tables';
import { Workbook } from './Workbook';
import { Worksheet } from './Worksheet';

/** What a workbook keeps beside its cells. Whoever opens and saves files, or answers `document.settings`, shares these objects. */
export interface WorkbookModelOptions {
  readonly settings?: Map<string, unknown>;
  readonly customXml?: CustomXmlStore;
  readonly protections?: SheetProtections;
  readonly name?: string;
  /** The year of dates typed without one; today's by default. */
  readonly currentYear?: () => number;
}

/** The root object of the executor, standing on a grid. */
export function createWorkbookModel(grid: Grid, options: WorkbookModelOptions = {}): Workbook {
  const objects: ObjectFactory = {
    worksheet: (sheetId) => new Worksheet(model, sheetId),
    tablesIn: (sheetId, rect, fullyContained) => new TableScopedCollection(model, sheetId, rect, fullyContained),
    conditionalFormats: (sheetId, rect) => new ConditionalFormatCollection(model, sheetId, rect),
  };
  const model: Model = {
    grid,
    structure: new StructureLog(grid),
    protections: options.protections ?? new SheetProtections(),
    filters: new TableFilters(),
    settings: options.settings ?? new Map<string, unknown>(),
    customXml: options.customXml ?? new CustomXmlStore(),
    workbookName: options.name ?? 'Book1.xlsx',
    currentYear: options.currentYear ?? (() => new Date().getFullYear()),
    objects,
  };
  return new Workbook(model);
}
