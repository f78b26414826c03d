import type { Result } from '../base/Result';
import type { OutputColumn, OutputRows, RunStamp } from '../engine/Run';
import type { Snapshot, SnapshotSummary } from '../engine/snapshot/Snapshot';
import type { Policy } from '../policy/Policy';
import type { TableChunk, TableHeader } from '../table/RawTable';

/**
 * Everything the product does to a workbook, as the pane sees it: no proxy of Office.js leaves this folder. Every call may fail with problems such as
 * `excel-busy` (a cell is being edited), `excel-protected`, `excel-payload`, `excel-disconnected`; nothing throws for a user's or Excel's fault.
 */
export interface ExcelGateway {
  /** The source under the selection (T1): a table, else the block. */
  sourceAtSelection(): Promise<Result<TableHeader>>;
  sourceByTable(name: string): Promise<Result<TableHeader>>;
  /** The same source as it stands now; a block's first row is read as before, or as `hasHeaders` says (T1). */
  sourceAgain(header: TableHeader, hasHeaders?: boolean): Promise<Result<TableHeader>>;
  tables(): Promise<Result<readonly TableSummary[]>>;
  /** The first rows of all columns, for the proposal of roles. */
  readSample(header: TableHeader, rows?: number): Promise<Result<TableChunk>>;
  /** The named columns in chunks (O8); `onChunk` may be asynchronous and is awaited. */
  readColumns(header: TableHeader, columns: readonly string[], options: ReadOptions): Promise<Result<void>>;

  /** O1-O8. For a customer table columns at its right; for transactions a new table on a new sheet (O7). */
  write(request: WriteRequest, options: TransferOptions): Promise<Result<WriteReceipt>>;
  /** O5: takes the last write of this workbook back, also one that Excel did not let us repair (`write-not-repaired`). */
  undo(options: TransferOptions): Promise<Result<UndoReceipt>>;
  canUndo(): Promise<boolean>;
  /** Our columns on this table with their stamp, when it was graded before. */
  previousGrading(header: TableHeader): Promise<Result<PreviousGrading | undefined>>;
  removeOurColumns(header: TableHeader, options: TransferOptions): Promise<Result<UndoReceipt>>;

  /** G3: keeps a run as a table on a sheet of its own; `undo` takes it away again. */
  keepSnapshot(request: SnapshotRequest, options: TransferOptions): Promise<Result<SnapshotReceipt>>;
  /** The snapshots whose tables are in the workbook, the one kept last first. What a cut-off keeping left is cleared away (O4). */
  snapshots(): Promise<Result<readonly SnapshotSummary[]>>;
  /** Problems: `snapshot-gone`, `column-gone`, `excel-...`. */
  readSnapshot(name: string): Promise<Result<Snapshot>>;

  loadPolicies(): Promise<Result<readonly Policy[]>>;
  /** P3: refused with `policy-newer-in-workbook` when the workbook holds a newer revision than the one this was made from. */
  savePolicy(policy: Policy): Promise<Result<Policy>>;

  /** Adds the product's sample tables on new sheets and selects the customers. */
  loadSample(sample: readonly SampleSheet[]): Promise<Result<TableHeader>>;
  /** Selects the cell of a body row and column, on its sheet. */
  goTo(header: TableHeader, row: number, column: string): Promise<Result<void>>;

  /** Body row of the table under the selection, `undefined` outside of it. Returns a function that ends the watch. */
  watchRow(header: TableHeader, listener: (row: number | undefined) => void): Promise<() => void>;
  /** Somebody (not this add-in's own write) changed the table. */
  watchTable(header: TableHeader, listener: () => void): Promise<() => void>;
  /** The selection now lies in another source. */
  watchSource(listener: () => void): Promise<() => void>;

  readonly locale: 'en' | 'zh-CN';
  theme(): PaneTheme;
  watchTheme(listener: (theme: PaneTheme) => void): () => void;
}

export type PaneTheme = 'light' | 'dark' | 'contrast';

export interface TableSummary {
  readonly name: string;
  readonly sheetName: string;
  readonly rowCount: number;
}

export interface TransferOptions {
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: { readonly rowsDone: number; readonly rowsTotal: number }) => void;
}

export interface ReadOptions extends TransferOptions {
  readonly onChunk: (chunk: TableChunk) => void | Promise<void>;
  /** Columns whose number formats are read too (T3: a currency may stand only there). */
  readonly formatColumns?: readonly string[];
}

export interface WriteRequest {
  readonly header: TableHeader;
  /** The column that identifies customers, for the check by position and id (O3). */
  readonly idColumn: string;
  readonly rows: OutputRows;
  /** Header texts by output key in the user's language. */
  readonly headers: Readonly<Record<string, string>>;
  /** Hands over the output of customers `from` to `to`; asked chunk by chunk. */
  readonly output: (from: number, to: number) => Promise<readonly OutputColumn[]>;
  readonly stamp: RunStamp;
  /** The column of amounts: money is written in its number format (O1). */
  readonly amountColumn?: string;
  /** Tier label -> `#RRGGBB`, when tier colours are asked for. */
  readonly tierColors?: Readonly<Record<string, string>>;
  /** Name of the new sheet and table for O7. */
  readonly resultName: string;
}

export interface WriteReceipt {
  readonly columns: readonly { readonly key: string; readonly header: string; readonly renamedFrom?: string }[];
  readonly rows: number;
  readonly address: string;
}

export interface UndoReceipt {
  readonly cellsRestored: number;
  /** Cells that changed since we wrote them, left alone and named by their address; our columns that somebody deleted, by their header. */
  readonly cellsLeft: readonly string[];
  /** G3: the sheet of the snapshot that was taken back, or that stays because somebody went on with it. */
  readonly snapshotSheet?: string;
}

export interface SnapshotRequest {
  readonly header: TableHeader;
  readonly rows: OutputRows;
  /** Hands over the columns of customers `from` to `to`, as `snapshotReader` makes them. */
  readonly output: (from: number, to: number) => Promise<readonly OutputColumn[]>;
  /** As `WriteRequest.amountColumn`. */
  readonly amountColumn?: string;
  /** What is remembered of the run. */
  readonly facts: Omit<SnapshotSummary, 'name' | 'sheetName' | 'source'>;
  /** Wanted name of the new sheet and table. */
  readonly sheetName: string;
  /** Header texts by key, `customer` among them. */
  readonly headers: Readonly<Record<string, string>>;
  readonly title: string;
  /** What stands between title and table for people without the add-in: what, and its value. */
  readonly lines: readonly (readonly [what: string, value: string])[];
}

export interface SnapshotReceipt {
  readonly summary: SnapshotSummary;
  readonly rows: number;
}

export interface PreviousGrading {
  readonly stamp: RunStamp;
  readonly columns: readonly { readonly key: string; readonly header: string }[];
  /**
   * A write was cut off (O4): part of it may stand. To finish, grade and write again: our columns are taken up where they are. To roll back,
   * `removeOurColumns`; `undo` does it cell by cell while the pane still knows what stood there (`canUndo`).
   */
  readonly unfinished?: true;
}

export interface SampleSheet {
  readonly name: string;
  readonly headers: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
  readonly numberFormats: readonly string[];
}
