import type { CellValue } from '../base/CellValue';
import type { Result } from '../base/Result';
import type { TableHeader } from '../table/RawTable';
import { readCells, writeCells } from './cellTransfer';
import type { TransferOptions, UndoReceipt } from './ExcelGateway';
import { findGrading, keepGrading, type GradingRecord } from './gradingStore';
import { runBatch } from './runBatch';
import { tableOf } from './sourceCells';
import { withoutEvents } from './withoutEvents';
import { bodyColumn, type WriteTarget } from './writeTarget';

/** What was removed, so that undo can bring it back. */
export interface RemovedColumns {
  readonly receipt: UndoReceipt;
  readonly target: WriteTarget;
  readonly record: GradingRecord;
  /** Left to right, at their former places in the table. */
  readonly columns: readonly {
    readonly header: string;
    readonly position: number;
    readonly numberFormat: string;
    readonly cells: readonly CellValue[];
  }[];
}

/**
 * Deletes the columns our runs added to an Excel table and forgets them. Columns that were renamed since are no longer ours: they stay, named.
 * `undefined` when there are none of ours (a list of orders got a sheet of its own, which the user deletes like any sheet).
 */
export const removeOurColumns = (header: TableHeader): Promise<Result<RemovedColumns | undefined>> =>
  runBatch((context) =>
    withoutEvents(context, async () => {
      const record = await findGrading(context, header.name);
      if (!record || record.resultTable !== undefined || header.kind !== 'table') return undefined;
      const table = await tableOf(context, header);
      table.columns.load('items/name,items/index');
      const body = table.getDataBodyRange().load('rowCount');
      await context.sync();
      const found = table.columns.items
        .filter((column) => record.columns.some((ours) => ours.header === column.name))
        .sort((a, b) => a.index - b.index);
      const target: WriteTarget = { kind: 'table', table: header.name, rowCount: body.rowCount };
      const formats = found.map((column) => column.getDataBodyRange().getCell(0, 0).load('numberFormat'));
      const cells = await readCells(
        context,
        found.map((column) => () => bodyColumn(context, target, column.name)),
        body.rowCount,
      );
      const columns = found.map((column, index) => ({
        header: column.name,
        position: column.index,
        numberFormat: String((formats[index]?.numberFormat as string[][] | undefined)?.[0]?.[0] ?? 'General'),
        cells: cells[index] ?? [],
      }));
      for (const column of found) column.delete();
      await context.sync();
      await keepGrading(context, header.name, undefined);
      const gone = new Set(columns.map((column) => column.header));
      const cellsLeft = record.columns.filter((column) => !gone.has(column.header)).map((column) => column.header);
      return { receipt: { cellsRestored: columns.length * body.rowCount, cellsLeft }, target, record, columns };
    }),
  );

/** Brings removed columns back to their places. */
export const bringBackColumns = (removed: RemovedColumns, options: TransferOptions): Promise<Result<UndoReceipt>> =>
  runBatch((context) =>
    withoutEvents(context, async () => {
      const { columns, target, record } = removed;
      const table = context.workbook.tables.getItem(record.source);
      for (const { header, position, numberFormat } of columns) {
        table.columns.add(position, undefined, header);
        bodyColumn(context, target, header).numberFormat = numberFormat as unknown as string[][];
      }
      await context.sync();
      const filled = columns.map(({ header, cells }) => ({ range: () => bodyColumn(context, target, header), cells }));
      await writeCells(context, filled, target.rowCount, options);
      await keepGrading(context, record.source, record);
      return { cellsRestored: columns.length * target.rowCount, cellsLeft: [] };
    }),
  );
