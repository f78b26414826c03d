import type { CellValue } from '../../src/base/CellValue';
import type { TableChunk, TableHeader } from '../../src/table/RawTable';

/** Header of a block with these columns, as the workbook would describe it. */
export const headerOf = (columns: readonly string[], rowCount: number): TableHeader => ({
  name: 'Customers',
  kind: 'table',
  sheetName: 'Sheet1',
  address: `Sheet1!A1:Z${rowCount + 1}`,
  columns: columns.map((name, index) => ({ name, index, numberFormat: 'General' })),
  rowCount,
  firstSheetRow: 2,
  hiddenRowCount: 0,
  hasTotalsRow: false,
  date1904: false,
  separators: { decimal: '.', group: ',' },
});

/** The rows of a block as chunks of columns. */
export const chunksOf = (
  columns: readonly string[],
  rows: readonly (readonly CellValue[])[],
  size = Math.max(1, rows.length),
): TableChunk[] =>
  Array.from({ length: Math.ceil(rows.length / size) }, (_, chunk) => {
    const part = rows.slice(chunk * size, (chunk + 1) * size);
    const cells = Object.fromEntries(columns.map((name, index) => [name, part.map((row) => row[index] as CellValue)]));
    return { firstRow: chunk * size, rowCount: part.length, cells };
  });
