import type { WorkbenchLanguage, WorkbenchTheme } from '../automation/WorkbenchAutomation';
import { createBrowserGrid, setGridDark } from '../grid/createBrowserGrid';
import { setFunctionHints, type FunctionHint } from '../grid/functionHints';
import type { Grid } from '../grid/Grid';
import { createWorkbookModel } from '../model/createWorkbookModel';
import { CustomXmlStore } from '../model/CustomXmlStore';
import type { WorkbookFile } from '../xlsx/WorkbookFile';
import type { AddinSessionOptions } from './AddinSession';

/** A workbook on the screen: its grid, its model for the add-in, and the way back into a file. */
export interface OpenWorkbook {
  readonly name: string;
  readonly grid: Grid;
  readonly host: AddinSessionOptions['workbook'];
  save(): Promise<Uint8Array>;
  /** Offers these functions to who types a formula. */
  setFunctionHints(hints: readonly FunctionHint[]): void;
  setTheme(theme: WorkbenchTheme): void;
  dispose(): void;
}

interface Surroundings {
  readonly container: HTMLElement;
  readonly language: WorkbenchLanguage;
  readonly theme: WorkbenchTheme;
}

/** Puts a file on the screen. Its name becomes the workbook's; saved, it is always an .xlsx file. */
export function openWorkbook(file: WorkbookFile, fileName: string, { container, language, theme }: Surroundings): OpenWorkbook {
  const name = /\.xlsx$/i.test(fileName) ? fileName : `${fileName.replace(/\.[^.]*$/, '')}.xlsx`;
  // A component that was disposed of may still finish a task of its own: each one gets an element that leaves with it.
  const element = container.ownerDocument.createElement('div');
  element.className = 'grid-surface';
  container.replaceChildren(element);
  const grid = createBrowserGrid(element, {
    locale: language === 'zh-CN' ? 'zh-CN' : 'en',
    dark: theme !== 'light',
    date1904: file.date1904,
  });
  file.load(grid);
  const settings = new Map<string, unknown>();
  const customXml = new CustomXmlStore(file.customXml);
  const workbook = createWorkbookModel(grid, { settings, customXml, name });
  return {
    name,
    grid,
    host: { workbook, grid, settings, documentUrl: name },
    save: () => file.save(grid, customXml.all()),
    setFunctionHints: (hints) => {
      setFunctionHints(grid, hints);
    },
    setTheme: (next) => {
      setGridDark(grid, next !== 'light');
    },
    dispose: () => {
      grid.dispose();
      element.remove();
    },
  };
}
