import { failure, success } from '../base/Result';
import type { ExcelGateway } from './ExcelGateway';
import { findGrading } from './gradingStore';
import { goTo } from './goTo';
import type { Journal } from './Journal';
import { loadSample } from './loadSample';
import { listTables, sourceAtSelection, sourceByTable } from './locateSource';
import { loadPolicies, savePolicy } from './policyStore';
import { readColumns } from './readColumns';
import { readSample } from './readSample';
import { removeOurColumns } from './removeOurColumns';
import { runBatch } from './runBatch';
import { takeBack } from './takeBack';
import { currentTheme, watchTheme } from './theme';
import { watchRow, watchSource, watchTable } from './watch';
import { withoutEvents } from './withoutEvents';
import { writeResults } from './writeResults';

/** The gateway onto the workbook this add-in runs in. Call it after `Office.onReady`. Keeps the journal of the last write for undo. */
export const createExcelGateway = (): ExcelGateway => {
  let last: { readonly journal: Journal; readonly source: string } | undefined;
  return {
    sourceAtSelection,
    sourceByTable,
    tables: listTables,
    readSample,
    readColumns,
    write: async (request, options) => {
      const written = await writeResults(request, options);
      if (!written.ok) return written;
      last = { journal: written.value.journal, source: request.header.name };
      return success(written.value.receipt);
    },
    undo: async (options) => {
      if (!last) return failure({ code: 'nothing-to-undo' });
      const { journal, source } = last;
      const undone = await runBatch((context) => withoutEvents(context, () => takeBack(context, journal, source, options)), {
        waitForCellEdit: true,
      });
      if (undone.ok) last = undefined;
      return undone;
    },
    canUndo: () => Promise.resolve(last !== undefined),
    previousGrading: (header) => runBatch((context) => findGrading(context, header.name)),
    removeOurColumns,
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
