import { LocaleType, LogLevel, Univer, UniverInstanceType, type Workbook } from '@univerjs/core';
import { UniverDocsPlugin } from '@univerjs/docs';
import { UniverFormulaEnginePlugin } from '@univerjs/engine-formula';
import { UniverSheetsPlugin } from '@univerjs/sheets';
import { UniverSheetsConditionalFormattingPlugin } from '@univerjs/sheets-conditional-formatting';
import { UniverSheetsFilterPlugin } from '@univerjs/sheets-filter';
import { UniverSheetsFormulaPlugin } from '@univerjs/sheets-formula';
import { UniverSheetsNumfmtPlugin } from '@univerjs/sheets-numfmt';
import { UniverSheetsSortPlugin } from '@univerjs/sheets-sort';
import { UniverSheetsTablePlugin } from '@univerjs/sheets-table';
import { emptyWorkbook } from './emptyWorkbook';
import { UniverGrid, type UniverGridOptions } from './UniverGrid';

/** A grid without a screen, for Node: one blank sheet named `Sheet1`. Needs `require` (the component's ES modules do not load in Node). */
export function createHeadlessGrid(options: UniverGridOptions = {}): UniverGrid {
  const univer = new Univer({ locale: LocaleType.EN_US, locales: { [LocaleType.EN_US]: {} }, logLevel: LogLevel.SILENT });
  univer.registerPlugin(UniverFormulaEnginePlugin);
  univer.registerPlugin(UniverDocsPlugin);
  univer.registerPlugin(UniverSheetsPlugin);
  univer.registerPlugin(UniverSheetsFormulaPlugin);
  univer.registerPlugin(UniverSheetsNumfmtPlugin);
  univer.registerPlugin(UniverSheetsFilterPlugin);
  univer.registerPlugin(UniverSheetsSortPlugin);
  univer.registerPlugin(UniverSheetsTablePlugin);
  univer.registerPlugin(UniverSheetsConditionalFormattingPlugin);
  const workbook = univer.createUnit<ReturnType<typeof emptyWorkbook>, Workbook>(UniverInstanceType.UNIVER_SHEET, emptyWorkbook());
  return new UniverGrid(univer, workbook, options);
}
