import type { Result } from '../base/Result';
import type { TableHeader } from '../table/RawTable';
import type { UndoReceipt } from './ExcelGateway';
import { findGrading, keepGrading } from './gradingStore';
import { runBatch } from './runBatch';
import { tableOf } from './sourceCells';
import { withoutEvents } from './withoutEvents';

/** Deletes the columns our runs added to an Excel table and forgets them. Columns that were renamed since are no longer ours and stay, named. */
export const removeOurColumns = (header: TableHeader): Promise<Result<UndoReceipt>> =>
  runBatch((context) =>
    withoutEvents(context, async () => {
      const record = await findGrading(context, header.name);
      if (!record || header.kind !== 'table') return { cellsRestored: 0, cellsLeft: [] };
      const columns = (await tableOf(context, header)).columns.load('items/name');
      await context.sync();
      const present = new Map(columns.items.map((column) => [column.name, column]));
      const cellsLeft = record.columns.filter((column) => !present.has(column.header)).map((column) => column.header);
      let removed = 0;
      for (const column of record.columns) {
        const found = present.get(column.header);
        if (!found) continue;
        found.delete();
        removed += 1;
      }
      await context.sync();
      await keepGrading(context, header.name, undefined);
      return { cellsRestored: removed * header.rowCount, cellsLeft };
    }),
  );
