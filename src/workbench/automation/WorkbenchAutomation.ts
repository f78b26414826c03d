import type { CellContent } from '../grid/Grid';

/** What a cell shows, as plain data: errors are their code, such as `#N/A`, blanks are null. */
export type PlainCell = null | number | string | boolean;

export type WorkbenchTheme = 'light' | 'dark' | 'contrast';
export type WorkbenchLanguage = 'en-US' | 'zh-CN';

/**
 * The surface of `window.workbench` for tests and demos. Addresses are in A1 notation; without a sheet they mean the active one.
 * Everything here is what a person at the workbench could do; nothing reaches into the add-in.
 */
export interface WorkbenchAutomation {
  /** Resolves when the workbook is shown and the add-in has answered `Office.onReady`. */
  readonly ready: Promise<void>;

  /** Opens an .xlsx file; the add-in's page is loaded anew, as it is when a person opens another workbook. Resolves when it is ready. */
  open(file: Uint8Array | ArrayBuffer | string, name?: string): Promise<void>;
  /** The workbook as an .xlsx file. */
  save(): Promise<Uint8Array>;

  sheets(): readonly string[];
  tables(): readonly { readonly name: string; readonly address: string }[];
  /** Values as shown, spilled results included. */
  read(address: string): PlainCell[][];
  /** Formulas with their `=`; '' where there is none. */
  readFormulas(address: string): string[][];
  /** The sentence that came with a custom function's error in this cell. */
  message(address: string): string | undefined;
  /**
   * Puts values; text that begins with `=` is a formula, null leaves a cell alone. A single value fills the whole address.
   * With `typed`, text is read as from the keyboard: `"12%"` becomes 0.12.
   */
  write(address: string, values: PlainCell | readonly (readonly PlainCell[])[], options?: { readonly typed?: boolean }): void;
  select(address: string): void;
  selection(): string;

  /** Resolves when calculation, events and requests of the add-in have settled for a moment. Rejects after `timeoutMs` (30 s). */
  idle(timeoutMs?: number): Promise<void>;

  /** The add-in's window. */
  readonly pane: Window;
  readonly traffic: WorkbenchTraffic;
  showPane(): void;
  hidePane(): void;
  /** Presses a ribbon button: `id` is the control's id in the manifest. Resolves when the add-in says it is done. */
  invokeCommand(id: string): Promise<void>;
  setTheme(theme: WorkbenchTheme): void;
  /** Loads the add-in's page anew on the same workbook, in this display language. Resolves when it is ready. */
  reload(language?: WorkbenchLanguage): Promise<void>;
}

/** What went between the add-in and the host since the page was loaded or `reset` was called. Sizes are of the bodies, in bytes of UTF-8. */
export interface WorkbenchTraffic {
  readonly requests: number;
  readonly requestBytes: number;
  readonly responseBytes: number;
  /** What the host sent of its own accord: events and calls of custom functions with their arguments. */
  readonly pushedBytes: number;
  reset(): void;
}

/** A cell's content as plain data. */
export function plainCell(content: CellContent): PlainCell {
  return typeof content === 'object' && content !== null ? content.code : content;
}

declare global {
  interface Window {
    readonly workbench: WorkbenchAutomation;
  }
}
