import type { CellValue } from '../base/CellValue';
import { columnLetters } from './address';
import { readCells, writeCells } from './cellTransfer';
import type { TransferOptions, UndoReceipt } from './ExcelGateway';
import { findWritten, type WrittenColumn, type WrittenPlace } from './findWritten';
import { keepGrading } from './gradingStore';
import { inputOf, stillHolds, type Journal } from './Journal';
import { resizeResult } from './resultTable';
import { clearTierColors } from './tierColors';
import { bodyColumn, headerCell, type WriteTarget } from './writeTarget';

/** Named places are for a person to look at; thousands of them are no help. */
const MOST_NAMED = 50;

/** Taken back after the end, when others may have worked on it, or in the middle, when rows may have been written more than once. */
type Moment = 'finished' | 'cutOff';

/**
 * Takes a write back, cell by cell (O5): a cell that still holds what we wrote gets back what it held before, a column or sheet we added disappears when
 * nobody touched it, and cells that were changed since are left and named. Rows that were sorted since are found by their ids; what a colleague deleted
 * is named and no obstacle. Refuses with `table-gone`.
 */
export const takeBack = async (
  context: Excel.RequestContext,
  journal: Journal,
  source: string,
  options: TransferOptions,
  moment: Moment = 'finished',
): Promise<UndoReceipt> => {
  const place = await findWritten(context, journal, moment === 'cutOff');
  if (!place) {
    await keepGrading(context, source, journal.recordBefore);
    return { cellsRestored: 0, cellsLeft: [] };
  }
  const restored = await restore(context, journal, place, options, moment);
  await keepGrading(context, source, journal.recordBefore);
  return restored;
};

const restore = async (
  context: Excel.RequestContext,
  journal: Journal,
  place: WrittenPlace,
  options: TransferOptions,
  moment: Moment,
): Promise<UndoReceipt> => {
  const { target } = place;
  const now = await readCells(
    context,
    place.columns.map(
      ({ header }) =>
        () =>
          bodyColumn(context, target, header),
    ),
    target.rowCount,
    'formulas',
  );
  const compared = best(
    place.placings.map((rows) => place.columns.map((column, index) => compare(column, now[index] ?? [], rows, moment))),
  );
  const left = compared.flatMap(({ column, changed }) => changed.map((row) => ({ column, row })));
  const cellsLeft = [
    ...place.gone,
    ...left.slice(0, MOST_NAMED).map(({ column, row }) => `${columnLetters(column.sheetColumn)}${place.firstRow + row + 1}`),
  ];

  if (target.kind === 'newSheet' && left.length === 0 && place.holdsOnlyOurs) {
    context.workbook.worksheets.getItem(target.sheetName).delete();
    await context.sync();
  } else {
    const removed = compared.filter(({ column, changed }) => column.added && changed.length === 0);
    await writeBack(
      context,
      target,
      compared.filter((one) => !removed.includes(one)),
      options,
    );
    await removeColumns(
      context,
      target,
      removed.map(({ column }) => column),
      options,
    );
    if (target.kind === 'table' && journal.rowsBefore !== undefined && left.length === 0)
      await resizeResult(context, target.table, journal.rowsBefore);
  }
  const cellsRestored = compared.reduce((sum, { inputs }) => sum + inputs.filter((input) => input !== undefined).length, 0);
  return { cellsRestored, cellsLeft };
};

interface Compared {
  readonly column: WrittenColumn;
  /** What goes back into each cell; `undefined` leaves it. */
  readonly inputs: readonly (CellValue | undefined)[];
  /** Body rows whose cell no longer holds what we wrote. */
  readonly changed: readonly number[];
}

/** `rows[i]` is where row i of the journal stands now. Rows that came since are blank in a column of ours, or somebody filled them. */
const compare = (column: WrittenColumn, now: readonly CellValue[], rows: ArrayLike<number>, moment: Moment): Compared => {
  const { before, written, added } = column;
  const inputs = new Array<CellValue | undefined>(now.length).fill(undefined);
  const changed: number[] = [];
  const former = new Int32Array(now.length).fill(-1);
  for (let row = 0; row < rows.length; row += 1) if ((rows[row] ?? -1) >= 0) former[rows[row] as number] = row;
  // In the middle of a write a row that moved can hold what was meant for another; in a new column it is ours all the same.
  const ours = moment === 'cutOff' && added ? new Set(written) : undefined;
  now.forEach((cell, row) => {
    const was = former[row] as number;
    if (was >= 0 && stillHolds(cell, written[was] ?? '')) inputs[row] = inputOf(before, was);
    else if (cell === (before.formulas[was] ?? '')) return;
    else if (ours?.has(cell)) inputs[row] = '';
    else if (was >= 0 || added) changed.push(row);
  });
  return { column, inputs, changed };
};

/** The placing under which most cells are as we left them. */
const best = (ways: readonly (readonly Compared[])[]): readonly Compared[] => {
  const changes = (way: readonly Compared[]): number => way.reduce((sum, { changed }) => sum + changed.length, 0);
  return ways.reduce((one, other) => (changes(other) < changes(one) ? other : one), ways[0] ?? []);
};

/** Formats first: text must find a text cell. */
const writeBack = async (
  context: Excel.RequestContext,
  target: WriteTarget,
  columns: readonly Compared[],
  options: TransferOptions,
): Promise<void> => {
  const range = ({ column }: Compared) => bodyColumn(context, target, column.header);
  const reformatted = columns.filter(({ column }) => column.before.formats.length > 0);
  await writeCells(
    context,
    reformatted.map((one) => ({
      range: () => range(one),
      cells: one.inputs.map((input, row) => (input === undefined ? undefined : one.column.before.formats[row])),
    })),
    target.rowCount,
    options,
    'numberFormat',
  );
  await writeCells(
    context,
    columns.map((one) => ({ range: () => range(one), cells: one.inputs })),
    target.rowCount,
    options,
    'formulas',
  );
};

const removeColumns = async (
  context: Excel.RequestContext,
  target: WriteTarget,
  columns: readonly WrittenColumn[],
  options: TransferOptions,
): Promise<void> => {
  if (target.kind === 'table') {
    for (const { header } of columns) context.workbook.tables.getItem(target.table).columns.getItem(header).delete();
    await context.sync();
    return;
  }
  // The cells were free before; those beside them are not ours to move.
  for (const column of columns) {
    const cell = headerCell(context, target, column.header);
    cell.clear('Contents');
    cell.numberFormat = [[column.before.headerFormat ?? 'General']];
    bodyColumn(context, target, column.header).clear('Contents');
    await clearTierColors(context, bodyColumn(context, target, column.header));
  }
  await context.sync();
  await writeCells(
    context,
    columns
      .filter(({ before }) => before.formats.length > 0)
      .map(({ header, before }) => ({ range: () => bodyColumn(context, target, header), cells: before.formats })),
    target.rowCount,
    options,
    'numberFormat',
  );
};
