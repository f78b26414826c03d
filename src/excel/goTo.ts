import type { Result } from '../base/Result';
import type { TableHeader } from '../table/RawTable';
import { runBatch } from './runBatch';
import { bodyOf, columnPositions } from './sourceCells';

/** Selects the cell of a body row and column, on its sheet. */
export const goTo = (header: TableHeader, row: number, column: string): Promise<Result<void>> =>
  runBatch(async (context) => {
    const [position = 0] = await columnPositions(context, header, [column]);
    const cell = (await bodyOf(context, header)).getCell(row, position);
    cell.worksheet.activate();
    cell.select();
    await context.sync();
  });
