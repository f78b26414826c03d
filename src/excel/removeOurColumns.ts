import type { Result } from '../base/Result';
import type { TableHeader } from '../table/RawTable';
import { writeCells } from './cellTransfer';
import type { TransferOptions, UndoReceipt } from './ExcelGateway';
import { findGrading, keepGrading, sourceKey, type GradingRecord } from './gradingStore';
import { inputOf, type FormerCells } from './Journal';
import { readFormer } from './openJournal';
import { removeHalfMadeSheet } from './resultTable';
import { runBatch } from './runBatch';
import { tableOf } from './sourceCells';
import { clearTierColors } from './tierColors';
import { withoutEvents } from './withoutEvents';
import { bodyColumn, headerCell, placeOf, type SheetTarget, type WriteTarget } from './writeTarget';

/** What was removed, so that undo can bring it back. */
export interface RemovedColumns {
  readonly receipt: UndoReceipt;
  readonly target: WriteTarget;
  readonly record: GradingRecord;
  /** Left to right, at their former places in the table. */
  readonly columns: readonly RemovedColumn[];
}

interface RemovedColumn {
  readonly header: string;
  readonly position: number;
  readonly before: FormerCells;
}

/**
 * Removes the columns our runs added and forgets them. Columns that were renamed since are no longer ours: they stay, named. `undefined` when there are
 * none of ours, or a finished result stands on a sheet of its own (O7), which the user deletes like any sheet. This is also the way back from a write
 * that was cut off (O4): columns that had not come into being are then not missed, and a half-made sheet goes.
 */
export const removeOurColumns = (header: TableHeader): Promise<Result<RemovedColumns | undefined>> =>
  runBatch((context) =>
    withoutEvents(context, async () => {
      const source = sourceKey(header);
      const record = await findGrading(context, source);
      if (!record || (record.resultSheet !== undefined && !record.unfinished)) return undefined;
      if (record.resultSheet !== undefined) {
        await removeHalfMadeSheet(context, record);
        await keepGrading(context, source, undefined);
        return undefined;
      }
      const removed =
        header.kind === 'table' ? await removeFromTable(context, header, record) : await removeBeside(context, header, record);
      await keepGrading(context, source, undefined);
      return removed;
    }),
  );

const removeFromTable = async (context: Excel.RequestContext, header: TableHeader, record: GradingRecord): Promise<RemovedColumns> => {
  const table = await tableOf(context, header);
  table.columns.load('items/name,items/index');
  const body = table.getDataBodyRange().load('rowCount');
  await context.sync();
  const found = table.columns.items
    .filter((column) => record.columns.some((ours) => ours.header === column.name))
    .sort((a, b) => a.index - b.index);
  const target: WriteTarget = { kind: 'table', table: header.name, rowCount: body.rowCount };
  const columns = await readRemoved(
    context,
    target,
    found.map(({ name, index }) => ({ header: name, position: index })),
  );
  for (const column of found) column.delete();
  await context.sync();
  return { receipt: receiptOf(columns, record, body.rowCount), target, record, columns };
};

const removeBeside = async (context: Excel.RequestContext, header: TableHeader, record: GradingRecord): Promise<RemovedColumns> => {
  const places = Object.fromEntries(record.columns.flatMap(({ header: name, place }) => (place === undefined ? [] : [[name, place]])));
  const { sheetName, rowCount } = header;
  const target: SheetTarget = { kind: 'block', sheetName, headerRow: header.firstSheetRow - 2, columns: places, rowCount };
  const cells = Object.keys(places).map((name) => ({ name, cell: headerCell(context, target, name).load('values') }));
  await context.sync();
  const found = cells.filter(({ name, cell }) => cell.values[0]?.[0] === name);
  const columns = await readRemoved(
    context,
    target,
    found.map(({ name }) => ({ header: name, position: placeOf(target, name) })),
  );
  for (const { name, cell } of found) {
    cell.clear();
    bodyColumn(context, target, name).clear();
    await clearTierColors(context, bodyColumn(context, target, name));
  }
  await context.sync();
  return { receipt: receiptOf(columns, record, rowCount), target, record, columns };
};

const readRemoved = async (
  context: Excel.RequestContext,
  target: WriteTarget,
  found: readonly { readonly header: string; readonly position: number }[],
): Promise<readonly RemovedColumn[]> => {
  const former = await readFormer(
    context,
    found.map(
      ({ header }) =>
        () =>
          bodyColumn(context, target, header),
    ),
    target.rowCount,
  );
  return found.map((column, index) => ({ ...column, before: former[index] ?? { formulas: [], values: [], formats: [] } }));
};

const receiptOf = (columns: readonly RemovedColumn[], record: GradingRecord, rowCount: number): UndoReceipt => {
  const removed = new Set(columns.map(({ header }) => header));
  const missed = record.unfinished ? [] : record.columns.filter(({ header }) => !removed.has(header));
  return { cellsRestored: columns.length * rowCount, cellsLeft: missed.map(({ header }) => header) };
};

/** Brings removed columns back to their places. */
export const bringBackColumns = (removed: RemovedColumns, options: TransferOptions): Promise<Result<UndoReceipt>> =>
  runBatch((context) =>
    withoutEvents(context, async () => {
      const { columns, target, record } = removed;
      for (const { header, position } of columns) {
        if (target.kind === 'table') context.workbook.tables.getItem(target.table).columns.add(position, undefined, header);
        else headerCell(context, target, header).values = [[header]];
      }
      await context.sync();
      const filled = columns.map(({ header, before }) => ({ range: () => bodyColumn(context, target, header), before }));
      const formats = filled.map(({ range, before }) => ({ range, cells: before.formats }));
      await writeCells(context, formats, target.rowCount, options, 'numberFormat');
      const cells = filled.map(({ range, before }) => ({ range, cells: before.formulas.map((_, row) => inputOf(before, row)) }));
      await writeCells(context, cells, target.rowCount, options, 'formulas');
      await keepGrading(context, record.source, record);
      return { cellsRestored: columns.length * target.rowCount, cellsLeft: [] };
    }),
  );
