import type { CellValue } from '../base/CellValue';
import { ChunkSize, rowsThatFit } from './chunkSize';
import type { TransferOptions } from './ExcelGateway';
import { problemOfError } from './problemOfError';
import { Refusal } from './Refusal';

type Columns = readonly (() => Excel.Range)[];

/** Reads whole columns in chunks; `columns` make the range anew for each chunk, because references do not outlive all edits. */
export const readCells = async (context: Excel.RequestContext, columns: Columns, rowCount: number): Promise<readonly CellValue[][]> => {
  const read: CellValue[][] = columns.map(() => []);
  const size = new ChunkSize();
  for (let first = 0; first < rowCount;) {
    const count = Math.min(size.rows, rowCount - first);
    const ranges = columns.map((column) => rowsOf(column(), first, count).load('values'));
    if (!(await synced(context, size))) continue;
    const blocks = ranges.map((range) => range.values as CellValue[][] | null);
    for (const range of ranges) range.untrack();
    if (blocks.some((block) => block === null)) {
      if (size.halve()) continue;
      throw new Refusal({ code: 'excel-payload' });
    }
    blocks.forEach((block, index) => {
      for (const row of block ?? []) read[index]?.push(row[0] ?? '');
    });
    size.learn(Array.from({ length: count }, (_, row) => blocks.map((block) => block?.[row]?.[0] ?? '')));
    first += count;
  }
  return read;
};

/**
 * Writes whole columns in chunks of at most 2 MB, rows ascending; `onRows` hears after each chunk how many rows stand.
 * `undefined` cells are left alone. Refuses with `cancelled` between two chunks.
 */
export const writeCells = async (
  context: Excel.RequestContext,
  columns: readonly { readonly range: () => Excel.Range; readonly cells: readonly (CellValue | undefined)[] }[],
  rowCount: number,
  options: TransferOptions & { readonly onRows?: (rows: number) => void },
): Promise<void> => {
  const size = new ChunkSize(
    rowsThatFit(Array.from({ length: Math.min(rowCount, 1_000) }, (_, row) => columns.map(({ cells }) => cells[row]))),
  );
  for (let first = 0; first < rowCount;) {
    if (options.signal?.aborted) throw new Refusal({ code: 'cancelled' });
    const count = Math.min(size.rows, rowCount - first);
    const ranges = columns.map(({ range, cells }) => {
      const rows = rowsOf(range(), first, count);
      // `null` in a two-dimensional write leaves the cell as it is.
      rows.values = Array.from({ length: count }, (_, row) => [cells[first + row] ?? null]);
      return rows;
    });
    context.application.suspendApiCalculationUntilNextSync();
    if (!(await synced(context, size))) continue;
    for (const range of ranges) range.untrack();
    first += count;
    options.onRows?.(first);
    options.onProgress?.({ rowsDone: first, rowsTotal: rowCount });
  }
};

const rowsOf = (column: Excel.Range, first: number, count: number): Excel.Range => column.getCell(first, 0).getResizedRange(count - 1, 0);

/** `false` when Excel found the chunk too large and the size was halved; any other fault is thrown on. */
const synced = async (context: Excel.RequestContext, size: ChunkSize): Promise<boolean> => {
  try {
    await context.sync();
    return true;
  } catch (error) {
    if (problemOfError(error).code === 'excel-payload' && size.halve()) return false;
    throw error;
  }
};
