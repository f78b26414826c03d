import type { CellValue } from '../base/CellValue';

/** A table or block of the sheet before anything in it is understood: where it is and what its columns are called. */
export interface TableHeader {
  /** The Excel table's name, else the address of the block. */
  readonly name: string;
  readonly kind: 'table' | 'range';
  readonly sheetName: string;
  /** Address of the whole, with sheet name. */
  readonly address: string;
  readonly columns: readonly HeaderColumn[];
  /** Body rows, header and totals row not counted; hidden rows counted. */
  readonly rowCount: number;
  /** 1-based sheet row of the first body row: finding at body row i is on sheet row `firstSheetRow + i`. */
  readonly firstSheetRow: number;
  readonly hiddenRowCount: number;
  readonly hasTotalsRow: boolean;
  readonly date1904: boolean;
  /** Separators of the workbook's locale (T3). */
  readonly separators: { readonly decimal: string; readonly group: string };
}

export interface HeaderColumn {
  readonly name: string;
  /** Zero-based position in the block. */
  readonly index: number;
  /** Number format of the first body cell, e.g. `#,##0.00` or `yyyy-mm-dd`. */
  readonly numberFormat: string;
}

/** Cells of some columns over some consecutive body rows. */
export interface TableChunk {
  readonly firstRow: number;
  readonly rowCount: number;
  readonly cells: Readonly<Record<string, readonly CellValue[]>>;
  /** Number formats of amount columns where they differ within the column (T3: currencies), else absent. */
  readonly numberFormats?: Readonly<Record<string, readonly string[]>>;
}
