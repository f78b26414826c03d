import type { CellValue } from '../base/CellValue';
import { readCells, writeCells } from './cellTransfer';
import type { TransferOptions, UndoReceipt } from './ExcelGateway';
import { keepGrading } from './gradingStore';
import { stillHolds, type Journal, type JournalColumn } from './Journal';
import { bodyColumn, headerCell, type WriteTarget } from './writeTarget';

/** Named places are for a person to look at; thousands of them are no help. */
const MOST_NAMED = 50;

/**
 * Takes a write back, cell by cell (O5): a cell that still holds what we wrote gets back what it held before, a column or sheet we added disappears when
 * nobody touched it, and cells that were changed since are left and named (column, row of the body).
 */
export const takeBack = async (
  context: Excel.RequestContext,
  journal: Journal,
  source: string,
  options: TransferOptions,
): Promise<UndoReceipt> => {
  const { target, rowsWritten } = journal;
  const now = await readCells(
    context,
    journal.columns.map(
      ({ header }) =>
        () =>
          bodyColumn(context, target, header),
    ),
    rowsWritten,
  );
  const compared = journal.columns.map((column, index) => compare(column, now[index] ?? []));
  const left = compared.flatMap(({ changed, column }) => changed.map((row) => ({ header: column.header, row })));

  if (target.kind === 'newSheet' && left.length === 0 && (await holdsOnlyOurs(context, target, journal))) {
    context.workbook.worksheets.getItem(target.sheetName).delete();
  } else {
    for (const { column, restored, changed } of compared) {
      if (column.before === undefined && changed.length === 0) removeColumn(context, target, column.header);
      else await writeCells(context, [{ range: () => bodyColumn(context, target, column.header), cells: restored }], rowsWritten, options);
    }
  }
  await context.sync();
  await keepGrading(context, source, journal.recordBefore);
  return {
    cellsRestored: journal.columns.length * rowsWritten - left.length,
    cellsLeft: left.slice(0, MOST_NAMED).map(({ header, row }) => `${header} ${row + 1}`),
  };
};

interface Compared {
  readonly column: JournalColumn;
  /** What goes back into each cell; `undefined` leaves it. */
  readonly restored: readonly (CellValue | undefined)[];
  /** Body rows whose cell no longer holds what we wrote. */
  readonly changed: readonly number[];
}

const compare = (column: JournalColumn, now: readonly CellValue[]): Compared => {
  const changed: number[] = [];
  const restored = now.map((cell, row) => {
    if (stillHolds(cell, column.written[row] ?? '')) return column.before?.[row] ?? '';
    changed.push(row);
    return undefined;
  });
  return { column, restored, changed };
};

const removeColumn = (context: Excel.RequestContext, target: WriteTarget, header: string): void => {
  if (target.kind === 'table') {
    context.workbook.tables.getItem(target.table).columns.getItem(header).delete();
    return;
  }
  // The cells were free before; those beside them are not ours to move.
  headerCell(context, target, header).clear();
  bodyColumn(context, target, header).clear();
};

const holdsOnlyOurs = async (
  context: Excel.RequestContext,
  target: Extract<WriteTarget, { sheetName: string }>,
  journal: Journal,
): Promise<boolean> => {
  const used = context.workbook.worksheets.getItem(target.sheetName).getUsedRange(true).load('rowCount,columnCount');
  await context.sync();
  return used.rowCount <= target.rowCount + 1 && used.columnCount <= journal.columns.length;
};
