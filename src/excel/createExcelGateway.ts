import { failure, success, type Result } from '../base/Result';
import type { ExcelGateway, TransferOptions, UndoReceipt } from './ExcelGateway';
import { displayLocale } from './displayLocale';
import { findGrading, sourceKey } from './gradingStore';
import type { Journal } from './Journal';
import { goTo } from './goTo';
import { keepSnapshot } from './keepSnapshot';
import { loadSample } from './loadSample';
import { listTables, sourceAgain, sourceAtSelection, sourceByTable } from './locateSource';
import { listSnapshots, readSnapshot } from './listSnapshots';
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
    sourceAgain,
    tables: listTables,
    readSample,
    readColumns,
    write: async (request, options) => {
      const source = sourceKey(request.header);
      const keepWayBack = (journal: Journal, moment: 'finished' | 'cutOff'): void => {
        takeLastBack = (undoOptions) =>
          runBatch((context) => withoutEvents(context, () => takeBack(context, journal, source, undoOptions, moment)), {
            waitForCellEdit: true,
          });
      };
      const written = await writeResults(request, options, (journal) => keepWayBack(journal, 'cutOff'));
      if (!written.ok) return written;
      keepWayBack(written.value.journal, 'finished');
      return success(written.value.receipt);
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
    previousGrading: (header) =>
      runBatch(async (context) => {
        const record = await findGrading(context, sourceKey(header));
        if (!record) return undefined;
        const columns = record.columns.map(({ key, header: name }) => ({ key, header: name }));
        return { stamp: record.stamp, columns, ...(record.unfinished ? { unfinished: true } : {}) };
      }),
    keepSnapshot: async (request, options) => {
      const kept = await keepSnapshot(request, options, (wayBack) => void (takeLastBack = wayBack));
      if (!kept.ok) return kept;
      takeLastBack = kept.value.takeBack;
      return success(kept.value.receipt);
    },
    snapshots: listSnapshots,
    readSnapshot,
    loadPolicies,
    savePolicy,
    loadSample,
    goTo,
    watchRow,
    watchTable,
    watchSource,
    locale: displayLocale(),
    theme: currentTheme,
    watchTheme,
  };
};
