import type { WorkbenchPage } from '../page/WorkbenchPage';
import { fileName } from '../page/PageOptions';
import { describePlace, locate, readCells, readFormulas, writeCells } from './cellAccess';
import { waitUntilIdle } from './waitUntilIdle';
import type { WorkbenchAutomation, WorkbenchTraffic } from './WorkbenchAutomation';

const IDLE_TIMEOUT_MS = 30_000;

/** A custom function's answer comes up to 0.25 s after its call; everything else is quicker. */
const QUIET_MS = 120;

/** The surface for tests and demos on the page as it is. @param ready When the first workbook and the add-in are there. */
export function createAutomation(page: WorkbenchPage, ready: Promise<void>): WorkbenchAutomation {
  return {
    ready,
    open: async (file, name) => {
      if (typeof file === 'string') await page.openAddress(file, name ?? fileName(file));
      else await page.open(new Uint8Array(file), name ?? 'Book.xlsx');
    },
    save: () => page.save(),
    sheets: () => page.grid.sheets().map((sheet) => sheet.name),
    tables: () => page.grid.tables().map((table) => ({ name: table.name, address: describePlace(page.grid, table) })),
    read: (address) => readCells(page.grid, address),
    readFormulas: (address) => readFormulas(page.grid, address),
    message: (address) => {
      const { sheetId, rect } = locate(page.grid, address);
      return page.bridge.messageAt(sheetId, rect.row, rect.column);
    },
    write: (address, values, options) => {
      writeCells(page.grid, address, values, options?.typed === true, new Date().getFullYear());
    },
    select: (address) => {
      const { sheetId, rect } = locate(page.grid, address);
      if (page.grid.activeSheetId() !== sheetId) page.grid.activateSheet(sheetId);
      page.grid.select(sheetId, [rect]);
    },
    selection: () => {
      const { sheetId, rects } = page.grid.selection();
      return rects.map((rect) => describePlace(page.grid, { sheetId, rect })).join(',');
    },
    idle: (timeoutMs = IDLE_TIMEOUT_MS) =>
      waitUntilIdle({
        timeoutMs,
        quietMs: QUIET_MS,
        calculated: () => page.grid.calculated(),
        activities: [
          { name: 'function calls', busy: () => page.bridge.pending },
          { name: "loading of the add-in's page", busy: () => (isLoading(page) ? 1 : 0) },
          { name: 'requests of the add-in', busy: () => (page.session?.host.executor.isRunning === true ? 1 : 0) },
        ],
        revision: () => page.gridEvents + (page.session?.host.traffic.requests ?? 0),
      }),
    get pane(): Window {
      const pane = page.session?.frame.element.contentWindow;
      if (!pane) throw new Error('The add-in is not loaded.');
      return pane;
    },
    get traffic(): WorkbenchTraffic {
      if (page.session === undefined) throw new Error('The add-in is not loaded.');
      return page.session.host.traffic;
    },
    showPane: () => {
      page.showPane(true);
    },
    hidePane: () => {
      page.showPane(false);
    },
    invokeCommand: (id) => page.invokeCommand(id),
    setTheme: (theme) => {
      page.setTheme(theme);
    },
    reload: (language) => page.reload(language),
  };
}

function isLoading(page: WorkbenchPage): boolean {
  return page.session !== undefined && page.session.frame.element.contentDocument?.readyState !== 'complete';
}
