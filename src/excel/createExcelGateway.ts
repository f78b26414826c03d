import { failure, success, type Result } from '../base/Result';
import type { ExcelGateway, TransferOptions, UndoReceipt } from './ExcelGateway';
import { findGrading } from './gradingStore';
import { goTo } from './goTo';
import { loadSample } from './loadSample';
import { listTables, sourceAtSelection, sourceByTable } from './locateSource';
import { loadPolicies, savePolicy } from './policyStore';
import { readColumns } from './readColumns';
import { readSample } from './readSample';
import { bringBackColumns, removeOurColumns } from './removeOurColumns';
import { runBatch } from './runBatch';
import { takeBack } from './takeBack';
import { currentTheme, watchTheme } from './theme';
import { watchRow, watchSource, watchTable } from './watch';
import { withoutEvents } from './withoutEvents';
import { writeResults } from './writeResults';

/** The gateway onto the workbook this add-in runs in. Call it after `Office.onReady`. Keeps the way back from the last change for undo. */
export const createExcelGateway = (): ExcelGateway => {
  let takeLastBack: ((options: TransferOptions) => Promise<Result<UndoReceipt>>) | undefined;
  return {
    sourceAtSelection,
    sourceByTable,
    tables: listTables,
    readSample,
    readColumns,
    write: async (request, options) => {
      const written = await writeResults(request, options);
      if (!written.ok) return written;
      const { journal, receipt } = written.value;
      const source = request.header.name;
      takeLastBack = (undoOptions) =>
        runBatch((context) => withoutEvents(context, () => takeBack(context, journal, source, undoOptions)), { waitForCellEdit: true });
      return success(receipt);
    },
    undo: async (options) => {
      if (!takeLastBack) return failure({ code: 'nothing-to-undo' });
      const undone = await takeLastBack(options);
      if (undone.ok) takeLastBack = undefined;
      return undone;
    },
    canUndo: () => Promise.resolve(takeLastBack !== undefined),
    removeOurColumns: async (header) => {
      const removed = await removeOurColumns(header);
      if (!removed.ok) return removed;
      const columns = removed.value;
      if (!columns) return success({ cellsRestored: 0, cellsLeft: [] });
      takeLastBack = (options) => bringBackColumns(columns, options);
      return success(columns.receipt);
    },
    previousGrading: (header) => runBatch((context) => findGrading(context, header.name)),
    loadPolicies,
    savePolicy,
    loadSample,
    goTo,
    watchRow,
    watchTable,
    watchSource,
    locale: Office.context.displayLanguage.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en',
    theme: currentTheme,
    watchTheme,
  };
};
