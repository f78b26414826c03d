import type { Result } from '../base/Result';
import type { TableChunk, TableHeader } from '../table/RawTable';
import type { CellValue } from '../base/CellValue';
import { Refusal } from './Refusal';
import { runBatch } from './runBatch';
import { bodyOf } from './sourceCells';

/** The first rows of all columns, for the proposal of roles. */
export const readSample = (header: TableHeader, rows = 200): Promise<Result<TableChunk>> =>
  runBatch(async (context) => {
    const rowCount = Math.min(rows, header.rowCount);
    if (rowCount === 0) return { firstRow: 0, rowCount, cells: Object.fromEntries(header.columns.map(({ name }) => [name, []])) };
    const body = await bodyOf(context, header);
    const sample = body
      .getCell(0, 0)
      .getResizedRange(rowCount - 1, header.columns.length - 1)
      .load('values');
    await context.sync();
    const values = sample.values as CellValue[][] | null;
    if (values === null) throw new Refusal({ code: 'excel-payload' });
    const cells = Object.fromEntries(header.columns.map((column) => [column.name, values.map((row) => row[column.index] ?? '')]));
    return { firstRow: 0, rowCount, cells };
  });
