import type { CellValue } from '../base/CellValue';
import { ChunkSize, rowsWithin } from './chunkSize';
import type { TransferOptions } from './ExcelGateway';
import { problemOfError } from './problemOfError';
import { Refusal } from './Refusal';

/** What a cell can be asked for and given. */
type CellFace = 'values' | 'formulas' | 'numberFormat';

/** Makes the range anew for each chunk: references do not outlive all edits. */
export type ColumnRange = () => Excel.Range;

/** Reads whole columns in chunks; `null` above Excel's limit on cells counts as a refusal (O8). */
export const readCells = async (
  context: Excel.RequestContext,
  columns: readonly ColumnRange[],
  rowCount: number,
  face: CellFace = 'values',
): Promise<readonly CellValue[][]> => {
  const read: CellValue[][] = columns.map(() => []);
  if (columns.length === 0) return read;
  const size = new ChunkSize();
  for (let first = 0; first < rowCount;) {
    const count = Math.min(size.rows, rowCount - first);
    const ranges = columns.map((column) => rowsOf(column(), first, count).load(face));
    if (!(await synced(context, size, count))) continue;
    const blocks = ranges.map((range) => range[face] as CellValue[][] | null);
    for (const range of ranges) range.untrack();
    if (blocks.some((block) => block === null)) {
      if (size.halve(count)) continue;
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

export interface ColumnToWrite {
  readonly range: ColumnRange;
  /** `undefined` leaves a cell alone. */
  readonly cells: readonly (CellValue | undefined)[];
}

/** Writes whole columns in chunks of at most 2 MB, rows ascending. Refuses with `cancelled` between two chunks. */
export const writeCells = async (
  context: Excel.RequestContext,
  columns: readonly ColumnToWrite[],
  rowCount: number,
  options: TransferOptions,
  face: CellFace = 'values',
): Promise<void> => {
  if (columns.length === 0) return;
  const size = new ChunkSize(Infinity);
  const cellsOfColumns = columns.map(({ cells }) => cells);
  for (let first = 0; first < rowCount;) {
    refuseCancelled(options);
    const count = Math.min(size.rows, rowsWithin(cellsOfColumns, first, rowCount));
    context.application.suspendApiCalculationUntilNextSync();
    const ranges = columns.map(({ range, cells }) => {
      const rows = rowsOf(range(), first, count);
      // `null` in a two-dimensional write leaves the cell as it is.
      rows[face] = Array.from({ length: count }, (_, row) => [cells[first + row] ?? null]) as string[][];
      return rows;
    });
    if (!(await synced(context, size, count))) continue;
    for (const range of ranges) range.untrack();
    first += count;
    options.onProgress?.({ rowsDone: first, rowsTotal: rowCount });
  }
};

export const refuseCancelled = ({ signal }: TransferOptions): void => {
  if (signal?.aborted) throw new Refusal({ code: 'cancelled' });
};

const rowsOf = (column: Excel.Range, first: number, count: number): Excel.Range => column.getCell(first, 0).getResizedRange(count - 1, 0);

/** `false` when Excel found the chunk too large and the size was halved; any other fault is thrown on. */
const synced = async (context: Excel.RequestContext, size: ChunkSize, count: number): Promise<boolean> => {
  try {
    await context.sync();
    return true;
  } catch (error) {
    if (problemOfError(error).code === 'excel-payload' && size.halve(count)) return false;
    throw error;
  }
};
