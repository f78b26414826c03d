import type { Problem } from '../base/Problem';
import type { Result } from '../base/Result';
import { columnLetters } from './address';
import { readCells, refuseCancelled } from './cellTransfer';
import type { SnapshotReceipt, SnapshotRequest, TransferOptions, UndoReceipt } from './ExcelGateway';
import { sourceKey } from './gradingStore';
import { stillHolds } from './Journal';
import { findSnapshot } from './listSnapshots';
import { collectCells } from './outputCells';
import { planNewSheet } from './planTarget';
import { problemOfError } from './problemOfError';
import { Refusal } from './Refusal';
import { freeTableName } from './resultTable';
import { runBatch } from './runBatch';
import { headerRowBelow, holdsOnlyOurs, removeHalfMadeSnapshot, writeSnapshotSheet, type SnapshotLayout } from './snapshotSheet';
import { keepSnapshotRecord, readSnapshotRecords, summaryOf, type SnapshotRecord } from './snapshotStore';
import { withoutEvents } from './withoutEvents';

type TakeBack = (options: TransferOptions) => Promise<Result<UndoReceipt>>;

interface Kept {
  readonly receipt: SnapshotReceipt;
  readonly takeBack: TakeBack;
}

/** Named cells are for a person to look at. */
const MOST_NAMED = 50;

/**
 * G3: writes a run to a table on a new sheet, under what it was made from. The workbook is marked first; when anything fails on the way the sheet is
 * taken away again (`write-rolled-back`, `cancelled`), and where Excel refuses that too, the mark stays for the next start and `onUnrepaired` gets the way
 * back (`write-not-repaired`).
 */
export const keepSnapshot = (
  request: SnapshotRequest,
  options: TransferOptions,
  onUnrepaired: (takeBack: TakeBack) => void,
): Promise<Result<Kept>> =>
  runBatch(
    (context) =>
      withoutEvents(context, async () => {
        const { layout, record } = await plan(context, request, options);
        try {
          refuseCancelled(options);
          await keepSnapshotRecord(context, record.name, { ...record, unfinished: true });
          await writeSnapshotSheet(context, layout, options);
          await keepSnapshotRecord(context, record.name, record);
        } catch (error) {
          throw await rollBack(context, record, error, onUnrepaired);
        }
        return {
          receipt: { summary: summaryOf(record), rows: record.rowCount },
          takeBack: (undoOptions) => takeSnapshotBack(record, layout, undoOptions),
        };
      }),
    { waitForCellEdit: true },
  );

/** Computes everything; touches nothing. */
const plan = async (
  context: Excel.RequestContext,
  request: SnapshotRequest,
  options: TransferOptions,
): Promise<{ layout: SnapshotLayout; record: SnapshotRecord }> => {
  const { rows, headers, title, lines, facts, header } = request;
  const cells = [{ key: 'customer', numberFormat: '@', cells: [...rows.ids] }, ...(await collectCells(request, options))];
  const wanted = cells.map(({ key }) => ({ key, header: headers[key] ?? key }));
  const { target, columns } = await planNewSheet(context, request.sheetName, wanted, rows.ids.length);
  if (target.kind === 'table') throw new Error('A snapshot has a sheet of its own.');
  const tables = context.workbook.tables.load('items/name');
  const names = context.workbook.names.load('items/name');
  const records = await readSnapshotRecords(context);
  const taken = [...tables.items, ...names.items, ...records].map(({ name }) => name);
  const headerRow = headerRowBelow(lines);
  const tableName = freeTableName(request.sheetName, taken);
  const { sheetName, rowCount } = target;
  const layout: SnapshotLayout = {
    target: { ...target, headerRow },
    title,
    lines,
    columns: columns.map((column, index) => ({ header: column.header, cells: cells[index] as (typeof cells)[number] })),
    tableName,
  };
  const record: SnapshotRecord = {
    ...facts,
    name: tableName,
    sheetName,
    source: sourceKey(header),
    columns: columns.map(({ key, header: name }) => ({ key, header: name })),
    title,
    headerRow,
    rowCount,
  };
  return { layout, record };
};

const rollBack = async (
  context: Excel.RequestContext,
  record: SnapshotRecord,
  error: unknown,
  onUnrepaired: (takeBack: TakeBack) => void,
): Promise<unknown> => {
  const remove = async (inContext: Excel.RequestContext): Promise<void> => {
    await removeHalfMadeSnapshot(inContext, record);
    await keepSnapshotRecord(inContext, record.name, undefined);
  };
  const repaired = await remove(context).then(
    () => true,
    () => false,
  );
  // A programmer's fault is thrown on, after the repair.
  const cause = named(problemOfError(error), record.sheetName);
  if (repaired) return new Refusal(cause.code === 'cancelled' ? cause : { code: 'write-rolled-back', cause });
  onUnrepaired(() =>
    runBatch(
      async (later) => {
        await remove(later);
        return { cellsRestored: 0, cellsLeft: [], snapshotSheet: record.sheetName };
      },
      { waitForCellEdit: true },
    ),
  );
  return new Refusal({ code: 'write-not-repaired', cause, place: record.sheetName });
};

/** Excel does not say which sheet is protected. */
const named = (problem: Problem, sheet: string): Problem =>
  problem.code === 'excel-protected' && problem.sheet === '' ? { ...problem, sheet } : problem;

/** O5: the sheet goes where nobody touched it; else it stays, with what was changed named. */
const takeSnapshotBack = (record: SnapshotRecord, layout: SnapshotLayout, options: TransferOptions): Promise<Result<UndoReceipt>> =>
  runBatch(
    (context) =>
      withoutEvents(context, async () => {
        refuseCancelled(options);
        const found = await findSnapshot(context, record);
        const sheetName = found?.sheetName ?? record.sheetName;
        const cellsLeft = found === undefined ? [] : await touched(context, found.table, found.sheetName, record, layout);
        if (cellsLeft.length === 0) {
          if (found !== undefined) context.workbook.worksheets.getItem(found.sheetName).delete();
          await context.sync();
          await keepSnapshotRecord(context, record.name, undefined);
        }
        return { cellsRestored: 0, cellsLeft, snapshotSheet: sheetName };
      }),
    { waitForCellEdit: true },
  );

/** Cells of the table that no longer hold what we wrote; the sheet's name where something else stands on it. */
const touched = async (
  context: Excel.RequestContext,
  tableName: string,
  sheetName: string,
  record: SnapshotRecord,
  { columns, target }: SnapshotLayout,
): Promise<readonly string[]> => {
  const table = context.workbook.tables.getItem(tableName);
  const whole = table.getRange().load('rowIndex,rowCount,columnIndex,columnCount');
  await context.sync();
  const isInPlace =
    whole.rowIndex === target.headerRow &&
    whole.columnIndex === 0 &&
    whole.rowCount === target.rowCount + 1 &&
    whole.columnCount === columns.length;
  if (!isInPlace || !(await holdsOnlyOurs(context, context.workbook.worksheets.getItem(sheetName), record))) return [sheetName];
  const here = { ...target, sheetName };
  const now = await readCells(
    context,
    columns.map(
      (_, index) => () =>
        context.workbook.worksheets.getItem(here.sheetName).getRangeByIndexes(here.headerRow + 1, index, here.rowCount, 1),
    ),
    here.rowCount,
    'formulas',
  );
  const changed = columns.flatMap(({ cells }, index) =>
    (now[index] ?? []).flatMap((cell, row) =>
      stillHolds(cell, cells.cells[row] ?? '') ? [] : [`${columnLetters(index)}${here.headerRow + row + 2}`],
    ),
  );
  return changed.slice(0, MOST_NAMED);
};
