import type { WorkbenchLanguage, WorkbenchTheme } from '../automation/WorkbenchAutomation';
import { createBrowserGrid, setGridDark } from '../grid/createBrowserGrid';
import type { Grid } from '../grid/Grid';
import { createWorkbookModel } from '../model/createWorkbookModel';
import { CustomXmlStore } from '../model/CustomXmlStore';
import type { AddinSessionOptions } from './AddinSession';

/** A workbook on the screen: its grid, its model for the add-in, and the way back into a file. */
export interface OpenWorkbook {
  readonly name: string;
  readonly grid: Grid;
  readonly host: AddinSessionOptions['workbook'];
  save(): Promise<Uint8Array>;
  setTheme(theme: WorkbenchTheme): void;
  dispose(): void;
}

export interface Surroundings {
  readonly container: HTMLElement;
  readonly language: WorkbenchLanguage;
  readonly theme: WorkbenchTheme;
}

/** Puts a file on the screen. Throws when it is no workbook. */
export function openWorkbook(_bytes: Uint8Array, name: string, { container, language, theme }: Surroundings): Promise<OpenWorkbook> {
  const grid = createBrowserGrid(container, { locale: language === 'zh-CN' ? 'zh-CN' : 'en', dark: theme !== 'light' });
  const settings = new Map<string, unknown>();
  const customXml = new CustomXmlStore();
  const workbook = createWorkbookModel(grid, { settings, customXml, name });
  return Promise.resolve({
    name,
    grid,
    host: { workbook, grid, settings, documentUrl: name, eventsEnabled: () => workbook.$eventsEnabled },
    save: () => Promise.reject(new Error('not yet')),
    setTheme: (next) => {
      setGridDark(grid, next !== 'light');
    },
    dispose: () => {
      grid.dispose();
    },
  });
}
