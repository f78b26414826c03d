import type { WorkbenchLanguage, WorkbenchTheme } from '../automation/WorkbenchAutomation';
import type { Grid } from '../grid/Grid';
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

export function openWorkbook(_bytes: Uint8Array, _name: string, _surroundings: Surroundings): Promise<OpenWorkbook> {
  return Promise.reject(new Error('not yet'));
}
